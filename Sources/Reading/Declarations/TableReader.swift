import Diagnostics
import Model

extension TableSpecification {
  /// What printed numbers may be divided by: the scale words of both languages.
  static let scales = [1, 1_000, 10_000, 1_000_000, 100_000_000, 1_000_000_000]

  /// Reads `tables/NAME.yaml`.
  init?(_ file: SourceFile, name: String, problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(root: file, "a table file", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let items = mapping.requiredNode("columns", &problems)?.items
    let columns = (items ?? []).map { Column($0, &problems) }
    let sql = mapping.requiredNode("sql", &problems).flatMap { Query($0, &problems) }
    // What is missing stays empty while the other keys are read, so that their mistakes are told in the same run.
    let empty = Bilingual(english: "", chinese: "")
    self.init(
      name: name, file: file.path, title: title ?? empty, columns: columns.compactMap { $0 },
      sql: sql ?? Query(text: "", location: mapping.location, indentation: nil))
    readOptions(&mapping, &problems)
    mapping.finish(&problems)
    if items?.isEmpty == true {
      problems.append(Diagnostic("missing-key", "the table has no columns", at: mapping.location, rule: "a table has columns"))
    }
    // Where a column could not be read, its name may be one that others refer to.
    if !columns.contains(where: { $0 == nil }) { checkColumns(&problems) }
    guard title != nil, sql != nil else { return nil }
  }

  private mutating func readOptions(_ mapping: inout YAMLMapping, _ problems: inout [Diagnostic]) {
    unit = mapping.text("unit", &problems)
    scale = mapping.eachLanguage("scale", of: TableSpecification.scales, &problems)
    view = mapping.word("view", as: View.self, &problems) ?? .table
    source = mapping.text("source", &problems)
    notes = (mapping.node("note")?.items ?? []).compactMap { $0.bilingual(of: "note", &problems) }
    key = mapping.text("key", &problems)
    group = mapping.text("group", &problems)
    ofWhich = mapping.text("of-which", &problems)
    ofWhichIsExhaustive = mapping.flag("of-which-exhaustive", &problems) ?? false
    totalLabel = mapping.bilingual("total-label", &problems)
    rowNote = mapping.text("row-note", &problems)
  }

  /// Names that stand once, and names that stand for a column.
  private func checkColumns(_ problems: inout [Diagnostic]) {
    var seen: [String: SourceLocation] = [:]
    for column in columns {
      guard let first = seen.updateValue(column.name.location, forKey: column.name.text) else { continue }
      problems.append(
        Diagnostic(
          "duplicate-key", "column '\(column.name.text)' stands twice", at: column.name.location, related: [.init("first here", first)],
          rule: "each column has a name of its own"))
    }
    let names = columns.map(\.name.text)
    for reference in columns.flatMap({ $0.derivation?.columns ?? [] }) where !names.contains(reference.text) {
      problems.append(
        Diagnostic(
          "unknown-column", "'\(reference.text)' is not a column of this table\(suggestion(for: reference.text, among: names))",
          at: reference.location, rule: "the columns are " + names.joined(separator: ", ")))
    }
  }
}

extension TableSpecification.Derivation {
  /// The columns from which it follows.
  package var columns: [LocatedText] {
    switch self {
    case .share(let of), .growth(let of): [of]
    case .ratio(let of, let per): [of, per]
    }
  }
}

extension TableSpecification.Column {
  init?(_ node: YAMLNode, _ problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(node, "a column", &problems) else { return nil }
    let name = mapping.requiredText("name", &problems)
    let label = mapping.requiredBilingual("label", &problems)
    let kind = mapping.word("kind", as: TableSpecification.ColumnKind.self, &problems)
    let field = mapping.text("field", &problems)
    let unit = mapping.text("unit", &problems)
    let scale = mapping.eachLanguage("scale", of: TableSpecification.scales, &problems)
    let decimals = mapping.eachLanguage("decimals", of: 0...9, &problems)
    let total = mapping.word("total", as: TableSpecification.Total.self, &problems) ?? .none
    let derivation = mapping.derivation(&problems)
    mapping.finish(&problems)
    guard let name, let label else { return nil }
    let isNumber = field != nil || unit != nil || decimals != nil || total != .none || derivation != nil
    self.init(name: name, label: label, kind: kind ?? (isNumber ? .number : .text), total: total)
    (self.field, self.unit, self.scale, self.decimals, self.derivation) = (field, unit, scale, decimals, derivation)
  }
}

extension YAMLMapping {
  /// One number for both languages, or one for each.
  fileprivate mutating func eachLanguage(_ key: String, of allowed: some Sequence<Int>, _ problems: inout [Diagnostic]) -> Bilingual<Int>? {
    guard let node = node(key) else { return nil }
    let words: Bilingual<String>?
    if let text = node.text { words = Bilingual(english: text, chinese: text) } else { words = node.bilingual(of: key, &problems) }
    guard let words else { return nil }
    let numbers = words.map { word in Int(word).flatMap { allowed.contains($0) ? $0 : nil } }
    if let english = numbers.english, let chinese = numbers.chinese { return Bilingual(english: english, chinese: chinese) }
    problems.append(
      Diagnostic(
        "wrong-type", "'\(key)' of \(what) is '\(numbers.english == nil ? words.english : words.chinese)'", at: node.location,
        rule: "'\(key)' is one of \(allowed.map(String.init).joined(separator: ", ")), or one of these for each language: {en: …, zh: …}"))
    return nil
  }

  fileprivate mutating func derivation(_ problems: inout [Diagnostic]) -> TableSpecification.Derivation? {
    let share = text("share-of", &problems)
    let growth = text("growth-of", &problems)
    let per = text("per", &problems)
    let of = text("of", &problems)
    if [share, growth, per].compactMap({ $0 }).count > 1 {
      problems.append(
        Diagnostic(
          "wrong-type", "share-of, growth-of and per stand together", at: location, rule: "a column follows from others in one way"))
    }
    if let alone = per == nil ? of : of == nil ? per : nil {
      problems.append(
        Diagnostic(
          "missing-key", "'\(per == nil ? "of" : "per")' stands without '\(per == nil ? "per" : "of")'", at: alone.location,
          rule: "a column divided by another has both: 'of: aid' and 'per: projects'"))
    }
    if let share { return .share(of: share) }
    if let growth { return .growth(of: growth) }
    if let per, let of { return .ratio(of: of, per: per) }
    return nil
  }
}

extension TableSpecification.Query {
  init?(_ node: YAMLNode, _ problems: inout [Diagnostic]) {
    guard let text = node.locatedText(of: "sql", &problems) else { return nil }
    self.init(text: text.text, location: text.location, indentation: node.indentation)
    if let block = node.block, node.indentation != nil {
      location = SourceLocation(text.location.path, SourcePosition(line: block.firstLine, column: 1))
    }
  }
}
