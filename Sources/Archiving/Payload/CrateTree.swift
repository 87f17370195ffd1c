/// The payload as folders with parts, all by their paths below `data/`; a folder's path ends in `/`.
struct CrateTree {
  let files: [BagFile]
  let folders: [String]
  private let parts: [String: [String]]

  init(_ files: [BagFile]) {
    self.files = files.sorted { bytewise($0.path, $1.path) }
    var parts: [String: [String]] = [:]
    var folders: Set<String> = [""]
    for file in self.files {
      var part = Self.path(of: file)
      var isNew = true
      while isNew {
        let folder = Self.folder(around: part)
        parts[folder, default: []].append(part)
        isNew = folders.insert(folder).inserted
        part = folder
      }
    }
    self.folders = folders.subtracting([""]).sorted(by: bytewise)
    self.parts = parts.mapValues { $0.sorted(by: bytewise) }
  }

  static func path(of file: BagFile) -> String { String(file.path.dropFirst("data/".utf8.count)) }

  /// The files and folders that lie in it themselves; `""` is the payload.
  func parts(of folder: String) -> [String] { parts[folder] ?? [] }

  private static func folder(around path: String) -> String {
    guard let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }
}
