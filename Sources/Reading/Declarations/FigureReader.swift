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
    let (cell, sql) = (mapping.node("cell"), mapping.node("sql"))
    let (from, to) = (mapping.node("from"), mapping.node("to"))
    let field = mapping.node("field")
    if sql == nil, let field {
      problems.append(
        Diagnostic(
          "wrong-type", "'field' stands beside '\(cell == nil ? "from" : "cell")' in figure '\(name.text)'", at: field.location,
          rule: "a cell has its unit and decimals from its own column", fix: "leave 'field' out"))
    }
    switch (cell, sql, from, to) {
    case (let cell?, nil, nil, nil): return cell.locatedText(of: "cell", &problems).map { .cell($0) }
    case (nil, let sql?, nil, nil):
      let field = field?.locatedText(of: "field", &problems)
      return TableSpecification.Query(sql, &problems).map { .query($0, field: field) }
    case (nil, nil, let from?, let to?):
      let ends = (from.locatedText(of: "from", &problems), to.locatedText(of: "to", &problems))
      guard let lower = ends.0, let upper = ends.1 else { return nil }
      return .range(from: lower, to: upper)
    default:
      let given = [("cell", cell), ("sql", sql), ("from", from), ("to", to)].filter { $0.1 != nil }.map { "'\($0.0)'" }
      problems.append(
        Diagnostic(
          "missing-key", "figure '\(name.text)' has " + (given.isEmpty ? "no origin" : given.joined(separator: " and ") + " as its origin"),
          at: name.location,
          rule: "a figure is one cell ('cell: TABLE/ROW/COLUMN'), the range between two cells ('from: …' and 'to: …'), "
            + "or the result of one query ('sql: select …')"))
      return nil
    }
  }
}
