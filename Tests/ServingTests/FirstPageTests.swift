import Press
import TestSupport
import Testing

/// A site of very many files is not read in a moment, and nobody waits for all of it.
@Suite struct FirstPageTests {
  private let site: TemporarySite

  init() throws { site = try TemporarySite(fixture: "features") }

  private func separateEditions() throws {
    for language in ["en", "zh"] {
      try site.replace("entry:2009/history", with: "entry:work/aid", in: "Content/2010/figures.\(language).md")
    }
  }

  @Test func `of very many files those of the newest edition are read first, then all`() throws {
    try separateEditions()
    let press = try LivePress(Workspace(site: site.path, drafts: true), mostAtOnce: 0)
    #expect(press.isPartial)
    let (old, new) = (LiveAddress("en/2009/index.html"), LiveAddress("en/2010/index.html"))
    #expect(press.site.file(at: new) != nil && press.site.file(at: old) == nil)
    press.readRest(viewed: [])
    #expect(!press.isPartial && press.site.file(at: new) != nil && press.site.file(at: old) != nil)
  }

  @Test func `what was read in two steps is served as if it had been read at once`() throws {
    try separateEditions()
    let (twice, once) = (try RunningPreview(site, mostAtOnce: 0), try RunningPreview(site))
    #expect(twice.wait { twice.lines.contains("completed") })
    for page in ["/en/2010/work/aid.html", "/zh/index.html"] {
      #expect(try twice.get(page)?.text.isEmpty == false)
      #expect(try twice.get(page)?.text == once.get(page)?.text)
    }
  }

  @Test func `an edition that needs another waits for it`() throws {
    let preview = try RunningPreview(site, mostAtOnce: 0)
    #expect(preview.lines.first?.hasPrefix("started") == true && preview.lines.first?.hasSuffix(" in part") == false)
    #expect(!preview.lines.contains("completed"))
  }
}
