import Testing

/// Mistakes in entries: front matter, Markdown, the pair of languages.
@Suite struct BrokenEntryTests {
  static let english = "2010/work/aid.en.md"
  static let chinese = "2010/work/aid.zh.md"

  static let frontMatter: [Mistake] = [
    Mistake(
      "no front matter", in: english, .replace("---\ntitle: Aid\n---\n", with: "⟦⟧# Aid\n"), "front-matter", says: "'title: …'",
      besides: Mistake.entries),
    Mistake(
      "front matter without an end", in: english, .write("⟦⟧---\ntitle: Aid\n"), "front-matter", says: "begins with a line '---'",
      besides: Mistake.entries),
    Mistake(
      "no title", in: english, .replace("title: Aid\n", with: "⟦head⟧: Aid\n"), "missing-key", says: "title", besides: Mistake.entries),
    Mistake(
      "an unknown key", in: english, .replace("title: Aid\n", with: "title: Aid\n⟦sumary⟧: x\n"), "unknown-key",
      says: "did you mean 'summary'?"),
    Mistake(
      "a slug that leads out", in: english, .replace("title: Aid\n", with: "title: Aid\nslug: ⟦../../x⟧\n"), "slug",
      says: "lower-case letters, digits and single hyphens"),
    Mistake(
      "a slug with a slash in it", in: english, .replace("title: Aid\n", with: "title: Aid\nslug: ⟦/etc/x⟧\n"), "slug",
      says: "lower-case letters"),
    Mistake(
      "a template that leads out", in: english, .replace("title: Aid\n", with: "title: Aid\ntemplate: ⟦../layouts/page⟧\n"), "slug",
      says: "lower-case letters"),
    Mistake(
      "a place that nobody knows", in: english, .replace("title: Aid\n", with: "title: Aid\nplace: ⟦nort⟧\n"), "unknown-place",
      says: "did you mean 'north'?"),
    Mistake(
      "a place of each language", in: "2010/work/regions/north.zh.md", .replace("title: 北县\n", with: "title: 北县\nplace: ⟦south⟧\n"),
      "languages-differ", says: "belongs to the entry"),
  ]

  static let addresses: [Mistake] = [
    Mistake(
      "two entries at one address", in: "2010/work/projects.en.md", .replace("title: Projects\n", with: "title: Projects\nslug: ⟦aid⟧\n"),
      "duplicate-address", says: "an address of its own"),
    Mistake(
      "an address of the program's own", in: english, .replace("title: Aid\n", with: "title: Aid\nslug: ⟦index⟧\n"), "reserved-address",
      says: "index"),
    Mistake(
      "an entry in one language only", in: "2010/new.zh.md", .write("---\ntitle: 新\n---\n"), "one-language",
      says: "add 'Content/2010/new.en.md'"),
    Mistake("a file whose name says no language", in: "2010/work/aid.md", .write("x"), "unknown-file", says: "NAME.en.md, NAME.zh.md"),
    Mistake("a language that is none of the two", in: "2010/work/aid.fr.md", .write("x"), "unknown-file", says: "NAME.en.md, NAME.zh.md"),
    Mistake("a name with capitals", in: "2010/work/Aid.en.md", .write("x"), "unknown-file", says: "lower-case"),
    Mistake("a folder too deep", in: "2010/a/b/c/d/e.en.md", .write("x"), "unknown-file", says: "3 folders deep"),
  ]

  static let markdown: [Mistake] = [
    Mistake("a block of HTML", in: english, .append("\n⟦<div>⟧hidden</div>\n"), "raw-html", says: "templates own all markup"),
    Mistake(
      "a script within a sentence", in: chinese, .append("\n中文⟦<script>⟧alert(1)</script>\n"), "raw-html",
      says: "templates own all markup"),
    Mistake("a comment", in: english, .append("\n⟦<!--⟧ not yet -->\n"), "raw-html", says: "templates own all markup"),
    Mistake(
      "a private-use character", in: chinese, .append("\n帮扶⟦\u{E123}⟧资金\n"), "hidden-character", says: "a private-use character",
      besides: Mistake.entries),
    Mistake(
      "a private-use character beyond the first plane", in: chinese, .append("\n帮扶⟦\u{F0000}⟧资金\n"), "hidden-character",
      says: "a private-use character", besides: Mistake.entries),
    Mistake("a first-level heading", in: english, .append("\n⟦#⟧ Again\n"), "heading-level", says: "write '##'"),
    Mistake("a picture", in: english, .append("\n⟦![⟧](https://example.org/a.png)\n"), "unknown-link", says: "table:"),
    Mistake("a script as a link", in: english, .append("\n⟦[⟧x](javascript:alert(1))\n"), "unknown-link", says: "https:"),
    Mistake("a NUL byte", in: english, .append("\nnothing⟦\0⟧\n"), "nul-byte", says: "UTF-8", besides: Mistake.entries),
    Mistake(
      "a table in one language only", in: chinese, .replace("![](table:aid)", with: "⟦!⟧[](table:bounds)"), "languages-differ",
      says: "both languages show the same tables"),
  ]

  @Test(arguments: frontMatter) func `a mistake in the front matter is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: addresses) func `an entry without an address of its own in both languages is refused`(mistake: Mistake) throws {
    try expectRefused(mistake)
  }

  @Test(arguments: markdown) func `what may not stand in a text is refused`(mistake: Mistake) throws { try expectRefused(mistake) }
}
