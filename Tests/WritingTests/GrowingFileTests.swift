import Foundation
import Testing

@testable import Writing

@Suite struct GrowingFileTests {
  private func append(_ text: String, to file: GrowingFile) -> Bool { Array(text.utf8).withUnsafeBytes { file.append($0) } }

  @Test func `a file is there when it is whole, and not before`() throws {
    let folder = try TestFolder()
    let path = folder.path + "/a.zip"
    let file = try GrowingFile(at: path)
    #expect(append("one ", to: file) && append("two", to: file))
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.publish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.zip"])
  }

  @Test func `what was given up leaves nothing, and what was there stays`() throws {
    let folder = try TestFolder()
    let path = folder.path + "/a.zip"
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    let file = try GrowingFile(at: path)
    #expect(append("new", to: file))
    file.discard()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.zip"])
  }

  @Test func `a folder that is missing is named`() throws {
    let folder = try TestFolder()
    #expect(throws: WritingFailure("write", folder.path + "/no/a.zip", .system(ENOENT))) { try GrowingFile(at: folder.path + "/no/a.zip") }
  }
}
