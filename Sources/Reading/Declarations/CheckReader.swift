import Diagnostics
import Model

extension CheckSpecification {
  /// Reads `checks.yaml`; the checks by name.
  static func readAll(_ file: SourceFile, problems: inout [Diagnostic]) -> [CheckSpecification] {
    guard var mapping = YAMLMapping(root: file, "checks.yaml", &problems) else { return [] }
    let checks = mapping.everyPair().compactMap { CheckSpecification($0.key, $0.value, &problems) }
    return checks.sorted { $0.name.text < $1.name.text }
  }

  private init?(_ key: YAMLNode, _ node: YAMLNode, _ problems: inout [Diagnostic]) {
    let name = key.text ?? ""
    guard isSlug(name) else {
      problems.append(
        Diagnostic(
          "slug", "'\(name)' cannot be the name of a check", at: key.location,
          rule: "a check's name is lower-case letters, digits and single hyphens", fix: "write 'aid-parts'"))
      return nil
    }
    let before = problems.count
    guard var mapping = YAMLMapping(node, "a check", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let kind = mapping.requiredNode("kind", &problems) == nil ? nil : mapping.word("kind", as: Kind.self, &problems)
    let empty = Bilingual(english: "", chinese: "")
    self.init(name: LocatedText(name, key.location), title: title ?? empty, kind: kind ?? .none, sides: [:])
    readOptions(&mapping, &problems)
    // Which other keys it has depends on its kind.
    guard let kind else { return nil }
    sides = mapping.sides(of: kind, &problems)
    if kind == .growth { steps = mapping.integer("steps", in: 1...100, &problems) ?? 1 }
    mapping.finish(&problems)
    guard problems.count == before else { return nil }
  }

  private mutating func readOptions(_ mapping: inout YAMLMapping, _ problems: inout [Diagnostic]) {
    rowsOf = mapping.text("rows-of", &problems)
    level = mapping.word("level", as: Level.self, &problems)?.severity ?? .error
    tolerance = mapping.text("tolerance", &problems).flatMap { Tolerance($0, &problems) } ?? .rounding
    note = mapping.bilingual("note", &problems)
    waiver = mapping.node("waived").flatMap { Waiver($0, &problems) }
  }

  /// The words for how much a check that fails weighs.
  private enum Level: String, CaseIterable {
    case error, warning, notice

    var severity: Diagnostic.Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .notice: .notice
      }
    }
  }
}

extension CheckSpecification.Tolerance {
  fileprivate init?(_ text: LocatedText, _ problems: inout [Diagnostic]) {
    switch text.text {
    case "rounding": self = .rounding
    case "exact": self = .exact
    default:
      guard let number = ExactNumber(text.text), !number.isNegative else {
        problems.append(
          Diagnostic(
            "unknown-word", "'\(text.text)' is not a tolerance", at: text.location,
            rule: "'tolerance' is rounding, exact, or how far the sides may be apart as a number in their unit: 50000, 0.5"))
        return nil
      }
      self = .amount(number)
    }
  }
}

extension CheckSpecification.Waiver {
  fileprivate init?(_ node: YAMLNode, _ problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(node, "a waiver", &problems) else { return nil }
    let date = mapping.requiredText("date", &problems).flatMap { Self.day($0, &problems) }
    let reason = mapping.requiredBilingual("reason", &problems)
    let query = mapping.text("query", &problems)
    mapping.finish(&problems)
    guard let date, let reason else { return nil }
    self.init(date: date, reason: reason, query: query)
  }

  private static func day(_ text: LocatedText, _ problems: inout [Diagnostic]) -> PartialDate? {
    if let date = PartialDate(text.text), date.day != nil { return date }
    problems.append(
      Diagnostic("wrong-type", "'\(text.text)' is not a day", at: text.location, rule: "the day of a waiver is written 2026-11-26"))
    return nil
  }
}
