import Foundation
import Testing

@testable import Writing

@Suite struct RemovalTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func `a site is removed with all that is in it, and nothing beside it`() throws {
    try folder.put("mine", at: "mine/thesis.txt")
    try folder.put("mine", at: "Output/archive/2010.zip")
    try publish(["en/2010/a.html": "1", "b.html": "1"], to: folder.site)
    try folder.link("Output/site/en/mine", to: "../../../mine")
    #expect(try removeSite(at: folder.site))
    #expect(folder.names(in: "Output") == ["archive"])
    #expect(try folder.text("mine/thesis.txt") == "mine")
  }

  @Test func `where nothing is, nothing is removed or made`() throws {
    #expect(try !removeSite(at: folder.site))
    #expect(folder.names(in: "") == [])
    try folder.makeFolder("Output/site")
    #expect(try !removeSite(at: folder.site))
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `what killed builds left beside the site is removed with it`() throws {
    try folder.put("1", at: "Output/.site.staging-new/en/a.html")
    try folder.put("1", at: "Output/.site.staging-lock")
    #expect(try !removeSite(at: folder.site))
    #expect(folder.names(in: "Output") == [])
    try publish(["a.html": "1"], to: folder.path + "/Output/.site.staging-old")
    #expect(try removeSite(at: folder.site))
    #expect(folder.names(in: "Output") == [])
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a file system"))
  func `a file system mounted inside is not emptied`() throws {
    try publish(["en/a.html": "1"], to: folder.site)
    try folder.makeFolder("Output/site/disk")
    let disk = try #require(SmallDisk(at: folder.site + "/disk"))
    try folder.put("mine", at: "Output/site/disk/thesis.txt")
    let failure = try catchFailure { _ = try removeSite(at: folder.site) }
    #expect(failure == WritingFailure("remove", folder.path + "/Output/.site.staging-new", .system(EBUSY)))
    let text = try? folder.text("Output/.site.staging-new/disk/thesis.txt")
    disk.unmount(at: folder.path + "/Output/.site.staging-new/disk")
    #expect(text == "mine")
    try publish(["en/a.html": "1"], to: folder.site)
    #expect(folder.names(in: "Output") == ["site"])
  }
}
