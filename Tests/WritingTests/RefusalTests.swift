import Testing

@testable import Writing

@Suite struct RefusalTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func refusal(of target: String) throws -> WritingFailure {
    let building = try catchFailure { _ = try SiteWriter(target: target) }
    let cleaning = try catchFailure { _ = try removeSite(at: target) }
    #expect(building == cleaning)
    #expect(building.isRefusal)
    return building
  }

  @Test func `a folder of somebody else's files is refused before anything is written`() throws {
    try folder.put("mine", at: "Output/site/thesis.txt")
    let refusal = try refusal(of: folder.site)
    #expect(refusal.cause == .foreignFolder)
    #expect(
      refusal.description
        == "'\(folder.site)' is not a folder that yearbook made; name a folder that is new or empty, or move its files away")
    #expect(folder.names(in: "Output") == ["site"])
    #expect(folder.names(in: "Output/site") == ["thesis.txt"])
  }

  @Test func `a marker of other words, or that is no file, does not make a folder ours`() throws {
    try folder.put("This folder was made by me", at: "one/.yearbook")
    #expect(try refusal(of: folder.path + "/one").cause == .foreignFolder)
    try folder.makeFolder("two/.yearbook")
    #expect(try refusal(of: folder.path + "/two").cause == .foreignFolder)
    try folder.put(SiteMarker.sentence, at: "marker")
    try folder.makeFolder("three")
    try folder.link("three/.yearbook", to: "../marker")
    #expect(try refusal(of: folder.path + "/three").cause == .foreignFolder)
  }

  @Test func `a file is refused and kept`() throws {
    try folder.put("mine", at: "Output/site")
    #expect(try refusal(of: folder.site).cause == .notAFolder)
    #expect(try folder.text("Output/site") == "mine")
  }

  @Test func `a symbolic link is refused, even to a site of ours or to nothing`() throws {
    try publish(["a.html": "1"], to: folder.path + "/real")
    try folder.makeFolder("Output")
    try folder.link("Output/site", to: "../real")
    #expect(try refusal(of: folder.site).cause == .symbolicLink)
    #expect(try refusal(of: folder.site + "/").cause == .symbolicLink)
    try folder.link("Output/dangling", to: "nowhere")
    #expect(try refusal(of: folder.path + "/Output/dangling").cause == .symbolicLink)
    #expect(folder.names(in: "Output") == ["dangling", "site"])
    #expect(try folder.pages(of: "real") == ["a.html": "1"])
  }

  @Test func `a mount point is refused`() throws {
    #expect(try refusal(of: "/proc").cause == .mountPoint)
  }

  @Test(arguments: ["", "/", ".", "..", "Output/..", "Output/.", "//"])
  func `a path that ends in no name is refused`(target: String) throws {
    #expect(try refusal(of: target).cause == .unnamed)
  }

  @Test func `files that somebody puts at the target during the build are kept`() throws {
    let writer = try SiteWriter(target: folder.site)
    try writer.write([49], to: "a.html")
    try folder.put("mine", at: "Output/site/thesis.txt")
    #expect(try catchFailure { _ = try writer.publish() }.cause == .foreignFolder)
    #expect(folder.names(in: "Output/site") == ["thesis.txt"])
    #expect(folder.names(in: "Output") == ["site"])
  }

  @Test func `a file where a folder around the target should be is the machine's failure`() throws {
    try folder.put("mine", at: "Output")
    let failure = try catchFailure { _ = try SiteWriter(target: folder.site) }
    #expect(!failure.isRefusal)
    #expect(failure.description == "could not look into the folder '\(folder.site)': Not a directory")
    #expect(try folder.text("Output") == "mine")
  }
}
