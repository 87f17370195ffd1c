import Diagnostics
import Model
import SampleSites

/// An entry with figures, for tests.
enum FigureSample {
  /// A site with a table `t` of all flows (flow, amount, share; total), and the entry's text.
  static func book(_ flows: String, _ english: String, _ chinese: String? = nil, figures: String? = nil) throws -> SampleBook {
    var site = SampleSite()
    site.setFlows(flows)
    site.addTable(
      "t",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, kind: number, total: sum}",
        "{name: share, label: {en: S, zh: 比}, share-of: amount, decimals: 1}",
        sql: "select flow, amount, origin as rows from flows order by flow"))
    site.setEntry("text", english, chinese ?? english)
    site.files["Content/2010/figures.yaml"] = figures
    return try site.made()
  }

  /// The figures that the entry's English text names.
  static func figures(_ book: SampleBook) -> [Figure] {
    let entry = book.edition?.entries.first { $0.manuscript.path == "text" }
    return entry?.resolutions.english.compactMap { if case .figure(let figure) = $0 { figure } else { nil } } ?? []
  }

  /// What is wrong with words that stand for an amount of flow a: `flow,amount,bound` or other columns.
  static func problem(_ words: String, _ columns: String, _ values: String, in language: Language) throws -> String? {
    let column = columns.split(separator: ",")[0]
    let (link, generated) = ("[\(words)](figure:flows/a/\(column))", "[](figure:flows/a/\(column))")
    let book = try book(
      "flow,\(columns)\na,\(values)", language == .english ? link : generated, language == .chinese ? link : generated)
    return book.errors.first?.headline
  }
}
