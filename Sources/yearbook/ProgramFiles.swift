#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of which the running program consists: itself and its libraries.
enum ProgramFiles {
  /// Where each of them is, with its size, number and time: another text for another program. Nothing where the system does not tell.
  static var identity: String? {
    guard let maps = fopen("/proc/self/maps", "re") else { return nil }
    defer { fclose(maps) }
    var files: Set<String> = []
    var line = [CChar](repeating: 0, count: 8192)
    while fgets(&line, Int32(line.count), maps) != nil {
      // Where in memory, access, offset, device, number, path.
      let parts = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split(separator: " ", maxSplits: 5).map { $0.filter { $0 != "\n" } }
      guard parts.count == 6, parts[1].contains("x"), let path = parts.last.map({ String($0.drop { $0 == " " }) }), path.hasPrefix("/")
      else { continue }
      guard let file = describe(path) else { return nil }
      files.insert(file)
    }
    return files.isEmpty ? nil : files.sorted().joined(separator: "\n")
  }

  private static func describe(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
