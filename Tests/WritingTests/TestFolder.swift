import Foundation
import Testing

@testable import Writing

/// A folder of its own for one test, gone with the test, and what a test does in it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/yearbook-writing-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { try? removeTree(path) }

  /// The site that most tests publish, two folders down, neither of which is there at first.
  var site: String { path + "/Output/site" }

  /// The names in the folder at `place`, hidden ones too, sorted; nothing where there is no folder.
  func names(in place: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(place)").sorted()
  }

  /// The paths and texts of all files of the site, the marker left out.
  func pages(of place: String = "Output/site") throws -> [String: String] {
    let root = "\(path)/\(place)"
    var pages: [String: String] = [:]
    for case let name as String in try #require(FileManager.default.enumerator(atPath: root)) {
      let isFile = try status("\(place)/\(name)").st_mode & S_IFMT == S_IFREG
      if isFile, name != ".yearbook" { pages[name] = try text("\(place)/\(name)") }
    }
    return pages
  }

  func text(_ place: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(place)", encoding: .utf8)
  }

  /// Writes a file as somebody else would, with the folders around it.
  func put(_ text: String, at place: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(place)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  func makeFolder(_ place: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(place)", withIntermediateDirectories: true)
  }

  func link(_ place: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(place)", withDestinationPath: destination)
  }

  func status(_ place: String) throws -> stat {
    var status = stat()
    try #require(lstat("\(path)/\(place)", &status) == 0, "nothing at \(place)")
    return status
  }

  /// What tells whether a file is still the same one, untouched.
  func identity(_ place: String) throws -> [Int] {
    let status = try status(place)
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}

/// Publishes a site of these pages, by their paths.
@discardableResult
func publish(_ pages: [String: String], to target: String, calls: OptionalCalls = .system) throws -> PublicationReport {
  let writer = try SiteWriter(target: target, calls: calls)
  for (path, text) in pages { try writer.write(Array(text.utf8), to: path) }
  return try writer.publish()
}

/// The failure of `work`; a test fails where there is none, or another error.
func catchFailure(in work: () throws -> Void) throws -> WritingFailure {
  try #require(#expect(throws: WritingFailure.self, performing: work))
}
