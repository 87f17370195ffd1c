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
    let origin = Self.origin(&mapping, LocatedText(name, key.location), &problems)
    let unit = mapping.text("unit", &problems)
    let note = mapping.bilingual("note", &problems)
    mapping.finish(&problems)
    guard let title, let origin else { return nil }
    self.init(name: LocatedText(name, key.location), title: title, origin: origin)
    (self.unit, self.note) = (unit, note)
  }

  private static func origin(_ mapping: inout YAMLMapping, _ name: LocatedText, _ problems: inout [Diagnostic]) -> Origin? {
    let cell = mapping.node("cell")
    let field = mapping.node("field")
    let sql = mapping.node("sql")
    switch (cell, sql) {
    case (let cell?, nil):
      if let field {
        problems.append(
          Diagnostic(
            "wrong-type", "'field' stands beside 'cell' in figure '\(name.text)'", at: field.location,
            rule: "a cell has its unit and decimals from its own column", fix: "leave 'field' out"))
      }
      return cell.locatedText(of: "cell", &problems).map { .cell($0) }
    case (nil, let sql?):
      let field = field?.locatedText(of: "field", &problems)
      return TableSpecification.Query(sql, &problems).map { .query($0, field: field) }
    default:
      problems.append(
        Diagnostic(
          "missing-key", "figure '\(name.text)' has \(cell == nil ? "neither 'cell' nor 'sql'" : "both 'cell' and 'sql'")",
          at: name.location, rule: "a figure is one cell ('cell: TABLE/ROW/COLUMN') or the result of one query ('sql: select …')"))
      return nil
    }
  }
}
