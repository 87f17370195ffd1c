import Testing

/// Mistakes in YAML: settings, tables, figures.
@Suite struct BrokenDeclarationTests {
  static let yaml: [Mistake] = [
    Mistake(
      "a bracket that is never closed", in: "2010/edition.yaml", .replace("figures]\n", with: "figures\n⟦⟧"), "yaml-syntax",
      says: "key: value"),
    Mistake(
      "a tab for an indent", in: "2010/work/section.yaml", .replace("contributor", with: "order:\n⟦\t⟧- aid\ncontributor"), "yaml-syntax",
      says: "spaces", besides: Mistake.entries),
    Mistake("an alias bomb", in: "2010/edition.yaml", .append(Self.bomb), "yaml-alias", says: "write the value again"),
    Mistake("a tag", in: "2010/edition.yaml", .replace("data_year: 2009", with: "data_year: ⟦!!int⟧ 2009"), "yaml-tag", says: "not used"),
    Mistake("two documents", in: "2010/edition.yaml", .append("⟦---⟧\na: b\n"), "yaml-documents", says: "one YAML document"),
    Mistake(
      "lists within lists", in: "2010/edition.yaml",
      .append("deep: " + String(repeating: "[", count: 32) + "⟦[⟧" + String(repeating: "[", count: 5000) + "\n"), "yaml-depth",
      says: "32 deep"),
    Mistake("a key that stands twice", in: "2010/edition.yaml", .append("⟦state⟧: draft\n"), "duplicate-key", says: "written once"),
  ]

  /// Ten lists of ten of the one before: unfolded it would be ten thousand million words.
  static let bomb =
    "a0: ⟦&⟧a0 [boom]\n"
    + (1...10).map { "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", ") + "]\n" }.joined()

  static let settings: [Mistake] = [
    Mistake(
      "an unknown key", in: "2010/edition.yaml", .replace("data_year", with: "⟦data-year⟧"), "unknown-key", says: "data_year",
      besides: ["missing-key"]),
    Mistake(
      "a word for a year", in: "2010/edition.yaml", .replace("data_year: 2009", with: "data_year: ⟦next⟧"), "wrong-type",
      says: "whole number"),
    Mistake(
      "a state that is none", in: "2010/edition.yaml", .replace("published", with: "⟦publish⟧"), "unknown-word",
      says: "draft, published, archived"),
    Mistake(
      "a title in one language", in: "yearbook.yaml", .replace("title: {en: Aid & Growth Yearbook, zh: 帮扶年鉴}", with: "title: ⟦{⟧en: Aid}"),
      "missing-key", says: "'zh'"),
    Mistake(
      "an address that is none", in: "yearbook.yaml", .replace("https://features.example.org/", with: "⟦features.example.org⟧"), "base-url",
      says: "https://host/"),
    Mistake(
      "an order that names nothing", in: "2010/edition.yaml", .replace("lists, figures", with: "⟦list⟧, figures"), "unknown-entry",
      says: "figures, lists, notes, work"),
    Mistake(
      "a contributor whom nobody knows", in: "2010/edition.yaml", .replace("contributor: office", with: "contributor: ⟦ofice⟧"),
      "unknown-organisation", says: "organisations"),
    Mistake(
      "a source that nobody knows", in: "2010/edition.yaml", .replace("source: survey", with: "source: ⟦surveys⟧"), "unknown-source",
      says: "sources"),
    Mistake("no yearbook.yaml", in: "yearbook.yaml", .remove, "missing-file", says: "describes what is in its folder"),
  ]

  static let declarations: [Mistake] = [
    Mistake(
      "a table's column that the query does not give", in: "2010/tables/bounds.yaml", .replace("name: amount", with: "name: ⟦amuont⟧"),
      "unknown-column", says: "flow, amount, rows", besides: ["scale-without-unit"]),
    Mistake(
      "a scale that has no word", in: "2010/tables/bounds.yaml", .replace("scale: {en: 1000000, zh: 10000}", with: "scale: ⟦500⟧"),
      "wrong-type", says: "1000000"),
    Mistake(
      "a share of nothing", in: "2010/tables/aid.yaml", .replace("share-of: amount", with: "share-of: ⟦amounts⟧"), "unknown-column",
      says: "amount", besides: ["derived-column"]),
    Mistake(
      "a field that no data have", in: "2010/tables/aid.yaml", .replace("field: flows.amount", with: "field: ⟦flows.amonut⟧"),
      "unknown-field", says: "TABLE.COLUMN", besides: ["scale-without-unit"]),
    Mistake(
      "a total of a lower and an upper bound", in: "2010/data/flows.csv", .replace("5000000,exact", with: "5000000,under"), "wrong-cell",
      at: "2010/tables/investment.yaml:9:12", says: "no sum can be said", besides: ["no-value"]),
    Mistake(
      "rows of one key", in: "2010/tables/aid.yaml", .replace("key: flow", with: "key: ⟦place⟧"), "duplicate-row", says: "unique",
      besides: ["unknown-figure"]),
    Mistake(
      "a figure of nothing", in: "2010/figures.yaml",
      .append("⟦aid.north⟧:\n  title: {en: Aid for the north, zh: 对北县的帮扶资金}\n"), "missing-key", says: "'cell: TABLE/ROW/COLUMN'"),
    Mistake(
      "a figure of many rows", in: "2010/figures.yaml",
      .replace("select sum(land) as value, rows(origin) as rows", with: "⟦⟧select land as value, origin as rows"), "figure-rows",
      says: "one value"),
  ]

  @Test(arguments: yaml) func `what is no plain YAML is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: settings) func `a mistake in the settings is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: declarations) func `a mistake in a table or a figure is refused`(mistake: Mistake) throws { try expectRefused(mistake) }
}
