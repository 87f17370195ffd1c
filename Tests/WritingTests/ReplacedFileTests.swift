import Foundation
import Testing

@testable import Writing

/// An author's file, written anew.
@Suite struct ReplacedFileTests {
  private func replace(_ folder: TestFolder, _ place: String, _ old: String, with new: String) throws -> Bool {
    try replaceFile(at: "\(folder.path)/\(place)", holding: Array(old.utf8), with: Array(new.utf8))
  }

  @Test func `the file has the new bytes, and keeps its permissions`() throws {
    let folder = try TestFolder()
    try folder.put("old\r\n", at: "a.md")
    chmod("\(folder.path)/a.md", 0o640)
    #expect(try replace(folder, "a.md", "old\r\n", with: "\u{FEFF}new"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.md")) == Data("\u{FEFF}new".utf8))
    #expect(try folder.status("a.md").st_mode & 0o777 == 0o640)
    #expect(folder.names(in: "") == ["a.md"])
  }

  @Test(arguments: ["other", "old and more", "ol", ""]) func `a file that holds something else now is left`(_ held: String) throws {
    let folder = try TestFolder()
    try folder.put(held, at: "a.md")
    let before = try folder.identity("a.md")
    #expect(try !replace(folder, "a.md", "old", with: "new"))
    #expect(try folder.identity("a.md") == before)
    #expect(folder.names(in: "") == ["a.md"])
  }

  @Test func `what a killed run left does not stop the next`() throws {
    let folder = try TestFolder()
    try folder.put("old", at: "a.md")
    try folder.put("half", at: ".a.md.yearbook-new")
    #expect(try replace(folder, "a.md", "old", with: "new"))
    #expect(try folder.text("a.md") == "new")
    #expect(folder.names(in: "") == ["a.md"])
  }

  @Test func `a symbolic link is not followed, and no file is a failure`() throws {
    let folder = try TestFolder()
    try folder.put("old", at: "b.md")
    try folder.link("a.md", to: "b.md")
    #expect(try catchFailure { _ = try replace(folder, "a.md", "old", with: "new") }.cause == .system(ELOOP))
    #expect(try folder.text("b.md") == "old")
    #expect(try catchFailure { _ = try replace(folder, "c.md", "old", with: "new") }.cause == .system(ENOENT))
  }

  @Test func `a large file is compared and written whole`() throws {
    let folder = try TestFolder()
    let old = String(repeating: "万州,", count: 100_000)
    try folder.put(old, at: "a.md")
    #expect(try !replace(folder, "a.md", old.dropLast() + "x", with: "new"))
    #expect(try replace(folder, "a.md", old, with: old + old))
    #expect(try folder.text("a.md") == old + old)
  }
}
