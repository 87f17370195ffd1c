#if os(Linux)
  import Glibc
  import Press

  /// Watches the folders of a site by inotify(7): every folder has a watch of its own, new ones get theirs when they come.
  final class InotifyWatch: SourceWatch {
    private let site: String
    private let timing: BurstTiming
    private let stop: StopSignal
    private let descriptor: Int32
    /// The folder of each watch below the site; the site itself is "".
    private var folders: [Int32: String] = [:]
    /// What was seen and not given yet.
    private var changed: Set<String> = []

    private static let wanted = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

    init(site: String, timing: BurstTiming, stop: StopSignal) throws(WatchFailure) {
      (self.site, self.timing, self.stop) = (site, timing, stop)
      descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw WatchFailure(description: "changes cannot be watched: \(String(cString: strerror(errno)))") }
      // The folders of the sources may themselves come and go.
      try watch("")
      var found: Set<String> = []
      for folder in LiveSite.sourceFolders { try scan(folder, into: &found) }
    }

    deinit { close(descriptor) }

    // MARK: Waiting

    func next() -> Set<String>? {
      var (start, last) = (ContinuousClock.now, ContinuousClock.now)
      defer { changed = [] }
      while true {
        let limit = changed.isEmpty ? nil : min(last + timing.quiet, start + timing.longest) - .now
        switch stop.wait(for: descriptor, atMost: limit.map { max(.zero, $0) }) {
        case .stopped: return nil
        case .quiet: return changed
        case .news:
          let isFirst = changed.isEmpty
          guard collect() else { continue }
          last = .now
          if isFirst { start = last }
          if ContinuousClock.now >= start + timing.longest { return changed }
        }
      }
    }

    var hasNews: Bool {
      switch stop.wait(for: descriptor, atMost: .zero) {
      case .stopped: return true
      case .quiet: break
      case .news: _ = collect()
      }
      return !changed.isEmpty
    }

    /// Takes what the system has to tell; true where some of it concerns sources.
    private func collect() -> Bool {
      var isNew = false
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return isNew }
        for event in InotifyEvent.all(in: buffer[..<count]) where take(event) { isNew = true }
      }
    }

    private func take(_ event: InotifyEvent) -> Bool {
      if event.has(IN_Q_OVERFLOW) {
        // What was lost may be anything: all is looked at again.
        rescan()
        return true
      }
      if event.has(IN_IGNORED) {
        folders[event.watch] = nil
        return false
      }
      guard let folder = folders[event.watch], !event.name.isEmpty else { return false }
      let isFolder = event.has(IN_ISDIR)
      if folder.isEmpty, !LiveSite.sourceFolders.contains(event.name) { return false }
      guard !LiveSite.leavesOut(event.name, isFolder: isFolder) else { return false }
      let path = folder.isEmpty ? event.name : folder + "/" + event.name
      if isFolder { return takeFolder(event, path) }
      // A file that is made is written yet, and its end is told; only a link to a file is never written.
      if event.has(IN_CREATE), isBeingWritten(path) { return false }
      changed.insert(path)
      return true
    }

    private func takeFolder(_ event: InotifyEvent, _ path: String) -> Bool {
      if event.has(IN_MOVED_FROM) || event.has(IN_DELETE) { forget(path) }
      if event.has(IN_CREATE) || event.has(IN_MOVED_TO) {
        // Where no watch is left for it, what is in it now is read all the same.
        try? scan(path, into: &changed)
      }
      changed.insert(path)
      return true
    }

    private func isBeingWritten(_ path: String) -> Bool {
      var status = stat()
      guard lstat(site + "/" + path, &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }

    // MARK: Folders

    private func watch(_ folder: String) throws(WatchFailure) {
      let number = inotify_add_watch(descriptor, folder.isEmpty ? site : site + "/" + folder, Self.wanted)
      if number >= 0 {
        folders[number] = folder
      } else if errno != ENOENT && errno != ENOTDIR {
        throw WatchFailure(description: "'\(folder.isEmpty ? site : folder)' cannot be watched: \(String(cString: strerror(errno)))")
      }
    }

    /// Watches a folder and those in it, and finds their files: some may have come before the watch did.
    private func scan(_ folder: String, into found: inout Set<String>) throws(WatchFailure) {
      try watch(folder)
      guard let stream = opendir(site + "/" + folder) else { return }
      var inner: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        let isFolder = Int(entry.pointee.d_type) == DT_DIR
        guard !LiveSite.leavesOut(name, isFolder: isFolder) else { continue }
        if isFolder { inner.append(folder + "/" + name) } else { found.insert(folder + "/" + name) }
      }
      closedir(stream)
      for folder in inner { try scan(folder, into: &found) }
    }

    /// Takes the watches from a folder that went elsewhere, and from those in it.
    private func forget(_ folder: String) {
      for (number, path) in folders where path == folder || path.hasPrefix(folder + "/") {
        inotify_rm_watch(descriptor, number)
        folders[number] = nil
      }
    }

    private func rescan() {
      for folder in LiveSite.sourceFolders {
        forget(folder)
        try? scan(folder, into: &changed)
        changed.insert(folder)
      }
    }
  }
#endif
