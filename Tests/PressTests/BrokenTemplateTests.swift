import TestSupport
import Testing

/// Mistakes in templates.
@Suite struct BrokenTemplateTests {
  static let mistakes: [Mistake] = [
    .template(
      "an unknown name", in: "layouts/page.mustache", .replace("{{page.heading}}", with: "{{page.⟦headign⟧}}"), "unknown-name",
      says: "did you mean 'heading'?"),
    .template(
      "an unknown word", in: "parts/note.mustache", .replace("{{words.note}}", with: "{{words.⟦notes⟧}}"), "unknown-name", says: "note"),
    .template(
      "an unknown partial", in: "pages/home.mustache", .replace("{{> parts/contents}}", with: "{{> ⟦parts/content⟧}}"), "unknown-partial",
      says: "parts/contents"),
    .template(
      "an unknown block", in: "pages/home.mustache", .write("{{< layouts/page}}\n{{$⟦mian⟧}}x{{/mian}}\n{{/layouts/page}}\n"),
      "unknown-block", says: "did you mean 'main'?"),
    .template(
      "a section that is never closed", in: "pages/chooser.mustache",
      .replace("{{#editions}}\n- {{title}} {{href}}\n{{/editions}}\n", with: "⟦{⟧{#editions}}\n- {{title}} {{href}}\n"), "unclosed-section",
      says: "close"),
    .template("a tag that is never closed", in: "pages/chooser.mustache", .append("⟦{{⟧name"), "unclosed-tag", says: "}}"),
    .template(
      "a list printed", in: "pages/home.mustache", .replace("{{site.description}}", with: "{{⟦editions⟧}}"), "unprintable-value",
      says: "{{#editions}}"),
    .template(
      "a template that is not there", in: "references/person.mustache", .remove, "missing-template",
      says: "every kind of page, table and reference"),
    .template("a file that is no template", in: "pages/notes.txt", .write("x"), "unknown-file", says: "NAME.mustache"),
    .template("words in one language", in: "words.yaml", .append("other: ⟦{⟧en: Other}\n"), "missing-key", says: "'zh'"),
  ]

  @Test(arguments: mistakes) func `a mistake in a template is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test func `a link to a file that the site has not is refused`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.write(
      "{{< layouts/page}}{{$main}}<img src=\"{{assets}}map.png\" alt=\"\">{{/main}}{{/layouts/page}}", to: "Templates/pages/home.mustache")
    let result = try site.run("build", "--format", "json")
    #expect(result.status == 1 && site.namesInOutput() == [])
    let messages = try result.messages()
    #expect(messages.filter { $0.severity == "error" }.map(\.code) == ["dead-link"])
    #expect(messages.contains { $0.message == "page 'en/index.html' leads to 'assets/map.png', which the site does not have" })
    try site.write("png", to: "Templates/assets/map.png")
    #expect(try site.run("build").status == 0)
    // A second build, which takes over the pages that are as they were, finds it too.
    try site.remove("Templates/assets/map.png")
    #expect(try site.run("build").status == 1)
    #expect(try site.publishedTree().files.contains("assets/map.png"))
  }

  @Test func `nobody is told to remove what a template that cannot be read may use`() throws {
    let site = try TemporarySite(fixture: "features")
    try site.append("{{#unclosed}}", to: "Templates/layouts/page.mustache")
    #expect(try Set(site.run("build", "--format", "json").messages().map(\.code)) == ["unclosed-section"])
  }

  @Test func `nobody is told to remove what an entry that cannot be read may show`() throws {
    let site = try TemporarySite(fixture: "features")
    for language in ["en", "zh"] { try site.replace("---\n", with: "--\n", in: "Content/2010/work/aid.\(language).md") }
    let codes = try Set(site.run("build", "--format", "json").messages().map(\.code))
    #expect(!codes.isEmpty && codes.isDisjoint(with: ["unused-table", "unused-figure", "unused-template"]), "\(codes)")
  }

  @Test func `the template that an entry asks for and nobody wrote is refused where the entry asks`() throws {
    try expectRefused(
      Mistake(
        "", in: "2010/work/aid.en.md", .replace("title: Aid\n", with: "title: Aid\ntemplate: ⟦regoin⟧\n"), "missing-template",
        says: "did you mean 'pages/region'"))
  }

  @Test func `a template that no page uses is a warning, with --strict a refusal`() throws {
    let site = try TemporarySite(fixture: "minimal")
    try site.write("x\n", to: "Templates/parts/old.mustache")
    let built = try site.run("build", "--format", "json")
    #expect(built.status == 0)
    #expect(
      try built.messages().map { "\($0.severity) \($0.code) \($0.place)" } == ["warning unused-template Templates/parts/old.mustache"])
    let before = try site.publishedTree()
    let refused = try site.run("build", "--strict")
    #expect(refused.status == 1)
    #expect(refused.standardError.contains("1 warning; nothing was published"))
    #expect(before.differences(to: try site.publishedTree()) == [])
  }
}
