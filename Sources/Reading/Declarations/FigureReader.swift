import Diagnostics
import Model

extension FigureSpecification {
  /// Reads `figures.yaml`.
  static func readAll(_ file: SourceFile, problems: inout [Diagnostic]) -> [FigureSpecification] {
    guard var mapping = YAMLMapping(root: file, "figures.yaml", &problems) else { return [] }
    return mapping.everyPair().compactMap { FigureSpecification($0.key, $0.value, &problems) }
  }

  private init?(_ key: YAMLNode, _ node: YAMLNode, _ problems: inout [Diagnostic]) {
    let name = key.text ?? ""
    guard name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isSlug) else {
      problems.append(
        Diagnostic(
          "slug", "'\(name)' cannot be the name of a figure", at: key.location,
          rule: "a figure's name is words of lower-case letters, digits and hyphens, joined by points", fix: "write 'aid.total'"))
      return nil
    }
    guard var mapping = YAMLMapping(node, "a figure", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let cell = mapping.text("cell", &problems)
    let field = mapping.text("field", &problems)
    let query = mapping.node("sql").flatMap { TableSpecification.Query($0, &problems) }
    let unit = mapping.text("unit", &problems)
    let note = mapping.bilingual("note", &problems)
    mapping.finish(&problems)
    guard let title else { return nil }
    let located = LocatedText(name, key.location)
    switch (cell, query) {
    case (let cell?, nil): self.init(name: located, title: title, origin: .cell(cell))
    case (nil, let query?): self.init(name: located, title: title, origin: .query(query, field: field))
    default:
      problems.append(
        Diagnostic(
          "missing-key", "figure '\(name)' has \(cell == nil ? "neither 'cell' nor 'sql'" : "both 'cell' and 'sql'")", at: key.location,
          rule: "a figure is one cell ('cell: TABLE/ROW/COLUMN') or the result of one query ('sql: select …')"))
      return nil
    }
    (self.unit, self.note) = (unit, note)
  }
}
