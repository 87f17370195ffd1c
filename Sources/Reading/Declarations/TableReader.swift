import Diagnostics
import Model

extension TableSpecification {
  /// What printed numbers may be divided by: the scale words of both languages.
  static let scales = [1, 1_000, 10_000, 1_000_000, 100_000_000, 1_000_000_000]

  /// Reads `tables/NAME.yaml`.
  init?(_ file: SourceFile, name: String, problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(root: file, "a table file", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let columns = (mapping.requiredNode("columns", &problems)?.items ?? []).compactMap { Column($0, &problems) }
    let sql = mapping.requiredNode("sql", &problems).flatMap { Query($0, &problems) }
    guard let title, let sql else {
      mapping.finish(&problems)
      return nil
    }
    self.init(name: name, file: file.path, title: title, columns: columns, sql: sql)
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
    mapping.finish(&problems)
    checkColumns(mapping.location, &problems)
  }

  /// Names that stand once, and names that stand for a column.
  private func checkColumns(_ location: SourceLocation, _ problems: inout [Diagnostic]) {
    if columns.isEmpty { problems.append(Diagnostic("missing-key", "the table has no columns", at: location, rule: "a table has columns")) }
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
    if let share { return .share(of: share) }
    if let growth { return .growth(of: growth) }
    if let per, let of { return .ratio(of: of, per: per) }
    if let alone = per ?? of {
      problems.append(Diagnostic("missing-key", "'per' and 'of' stand together", at: alone.location, rule: "'of: aid' and 'per: projects'"))
    }
    return nil
  }
}

extension TableSpecification.Query {
  init?(_ node: YAMLNode, _ problems: inout [Diagnostic]) {
    guard let text = node.locatedText(of: "sql", &problems) else { return nil }
    guard let block = node.block else {
      self.init(text: text.text, location: text.location, indentation: (text.location.position?.column ?? 1) - 1)
      return
    }
    let start = SourcePosition(line: block.firstLine, column: 1)
    self.init(text: text.text, location: SourceLocation(text.location.path, start), indentation: block.indentation)
  }
}
