import Foundation

/// A folder on the disk for a test; it goes with this value.
final class TestFolder {
  let path: String

  init() {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/yearbook-reading-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func folder(_ name: String) {
    var folder = path
    for part in name.split(separator: "/") {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
  }

  /// Writes a file, with the folders around it.
  func write(_ text: String, to name: String) {
    if let slash = name.lastIndex(of: "/") { folder(String(name[..<slash])) }
    _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(text.utf8))
  }
}
