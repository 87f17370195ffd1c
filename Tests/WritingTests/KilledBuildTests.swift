import Foundation
import Testing

@testable import Writing

@Suite struct KilledBuildTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func `what a killed build left is removed by the next one, and the old site is whole till then`() async throws {
    let old = ["en/a.html": "old", "b.html": "old"]
    try publish(old, to: folder.site)
    await #expect(processExitsWith: .signal(SIGKILL)) { [site = folder.site as String] in
      let writer = try SiteWriter(target: site)
      try writer.write([50], to: "en/a.html")
      try writer.write([50], to: "new/x/c.html")
      kill(getpid(), SIGKILL)
    }
    #expect(folder.names(in: "Output") == [".site.staging-lock", ".site.staging-new", "site"])
    #expect(try folder.pages() == old)
    #expect(try publish(old, to: folder.site).unchanged == 2)
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `what a killed build left shares its files with the old site, which keeps them`() throws {
    try publish(["en/a.html": "old", "b.html": "old"], to: folder.site)
    try folder.makeFolder("Output/.site.staging-new/en")
    try #require(link(folder.site + "/en/a.html", folder.path + "/Output/.site.staging-new/en/a.html") == 0)
    #expect(try publish(["en/a.html": "old", "b.html": "new"], to: folder.site).unchanged == 1)
    #expect(try folder.pages() == ["en/a.html": "old", "b.html": "new"])
  }

  @Test func `an old site that was set aside for the new one is put back`() throws {
    try publish(["a.html": "old"], to: folder.path + "/Output/.site.staging-old")
    try folder.put("new", at: "Output/.site.staging-new/a.html")
    try SiteWriter(target: folder.site).discard()
    #expect(try folder.pages() == ["a.html": "old"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `an old site that was set aside goes once the new one is in its place`() throws {
    try publish(["a.html": "old"], to: folder.path + "/Output/.site.staging-old")
    try publish(["a.html": "new"], to: folder.site)
    #expect(try folder.pages() == ["a.html": "new"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a symbolic link in the place of what a killed build left is not followed`() throws {
    try folder.put("mine", at: "mine/thesis.txt")
    try publish(["a.html": "1"], to: folder.site)
    try folder.makeFolder("Output/.site.staging-old")
    try folder.link("Output/.site.staging-new", to: "../mine")
    try folder.link("Output/.site.staging-old/mine", to: "../../mine")
    try publish(["a.html": "1"], to: folder.site)
    #expect(try folder.text("mine/thesis.txt") == "mine")
    #expect(folder.names(in: "Output") == ["site"])
  }
}
