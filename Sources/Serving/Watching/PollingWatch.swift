import Press

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks through the folders again and again: for systems that tell nothing of changes.
final class PollingWatch: SourceWatch {
  fileprivate struct Stamp: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private let site: String
  private let timing: BurstTiming
  private let stop: StopSignal
  private var known: [String: Stamp]

  init(site: String, timing: BurstTiming, stop: StopSignal) {
    (self.site, self.timing, self.stop) = (site, timing, stop)
    known = Self.look(site)
  }

  func next() -> Set<String>? {
    while stop.wait(atMost: timing.polling) == .quiet {
      let now = Self.look(site)
      let changed = Set(now.filter { known[$0.key] != $0.value }.keys).union(known.keys.filter { now[$0] == nil })
      known = now
      if !changed.isEmpty { return changed }
    }
    return nil
  }

  var hasNews: Bool { Self.look(site) != known }

  private static func look(_ site: String) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    var folders = LiveSite.sourceFolders
    while let folder = folders.popLast() {
      for name in names(in: site + "/" + folder) {
        var status = stat()
        let path = folder + "/" + name
        guard lstat(site + "/" + path, &status) == 0 else { continue }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        guard !LiveSite.leavesOut(name, isFolder: isFolder) else { continue }
        if isFolder { folders.append(path) } else { stamps[path] = Stamp(status) }
      }
    }
    return stamps
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}

extension PollingWatch.Stamp {
  fileprivate init(_ status: stat) {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    self.init(inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
