import Diagnostics
import Model

/// A mapping that is read key by key. Keys that nobody asked for are errors: call ``finish(_:)`` last.
struct YAMLMapping {
  /// What the mapping describes, for messages: "a table's column".
  let what: String
  let location: SourceLocation
  private let pairs: [(key: YAMLNode, value: YAMLNode)]
  private var known: [String] = []

  /// Nothing, with a problem, where `node` is no mapping.
  init?(_ node: YAMLNode, _ what: String, _ problems: inout [Diagnostic]) {
    guard case .mapping(let pairs) = node.content else {
      problems.append(
        Diagnostic(
          "expected-mapping", "\(node.kindName) stands where \(what) is expected", at: node.location,
          rule: "\(what) is a mapping: lines of 'key: value'"))
      return nil
    }
    self.what = what
    self.location = node.location
    self.pairs = pairs
  }

  /// The value of `key`, if it is there.
  mutating func node(_ key: String) -> YAMLNode? {
    if !known.contains(key) { known.append(key) }
    return pairs.first { $0.key.text == key }?.value
  }

  /// The value of `key`; a problem where it is missing.
  mutating func requiredNode(_ key: String, _ problems: inout [Diagnostic]) -> YAMLNode? {
    if let node = node(key) { return node }
    problems.append(
      Diagnostic("missing-key", "key '\(key)' is missing in \(what)", at: location, rule: "\(what) has '\(key)'", fix: "add '\(key): …'"))
    return nil
  }

  /// All keys with their values, in the file's order: for mappings whose keys are names that the author chose.
  mutating func everyPair() -> [(key: YAMLNode, value: YAMLNode)] {
    known += pairs.compactMap(\.key.text)
    return pairs
  }

  /// Reports the keys that nobody asked for.
  func finish(_ problems: inout [Diagnostic]) {
    for pair in pairs where !known.contains(pair.key.text ?? "") {
      let name = pair.key.text ?? ""
      problems.append(
        Diagnostic(
          "unknown-key", "key '\(name)' is not a key of \(what)\(suggestion(for: name, among: known))", at: pair.key.location,
          rule: "the keys of \(what) are " + known.joined(separator: ", ")))
    }
  }
}

// MARK: - Typed values

extension YAMLMapping {
  /// A non-empty text.
  mutating func text(_ key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    node(key).flatMap { $0.locatedText(of: key, &problems) }
  }

  mutating func requiredText(_ key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    requiredNode(key, &problems).flatMap { $0.locatedText(of: key, &problems) }
  }

  /// A text that is printed as it stands, and so has no Markdown in it.
  mutating func plainText(_ key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    node(key).flatMap { $0.plainText(of: key, &problems) }
  }

  mutating func requiredPlainText(_ key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    requiredNode(key, &problems).flatMap { $0.plainText(of: key, &problems) }
  }

  /// A mapping with `en` and `zh`, whose texts are plain.
  mutating func bilingual(_ key: String, _ problems: inout [Diagnostic]) -> Bilingual<String>? {
    node(key).flatMap { $0.bilingual(of: key, &problems) }
  }

  mutating func requiredBilingual(_ key: String, _ problems: inout [Diagnostic]) -> Bilingual<String>? {
    requiredNode(key, &problems).flatMap { $0.bilingual(of: key, &problems) }
  }

  /// A whole number within `range`.
  mutating func integer(_ key: String, in range: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> Int? {
    node(key).flatMap { integer($0, of: key, in: range, &problems) }
  }

  mutating func requiredInteger(_ key: String, in range: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> Int? {
    requiredNode(key, &problems).flatMap { integer($0, of: key, in: range, &problems) }
  }

  private func integer(_ node: YAMLNode, of key: String, in range: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> Int? {
    if let text = node.text, let number = Int(text), range.contains(number) { return number }
    problems.append(
      Diagnostic(
        "wrong-type", "'\(key)' of \(what) is \(node.text.map { "'\($0)'" } ?? node.kindName), not a whole number", at: node.location,
        rule: "'\(key)' is a whole number from \(range.lowerBound) to \(range.upperBound)"))
    return nil
  }

  /// `yes`/`true` or `no`/`false`.
  mutating func flag(_ key: String, _ problems: inout [Diagnostic]) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      problems.append(Diagnostic("wrong-type", "'\(key)' of \(what) is neither yes nor no", at: node.location, rule: "write yes or no"))
      return nil
    }
  }

  /// One of the words of `Value`.
  mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, as type: Value.Type, _ problems: inout [Diagnostic]
  ) -> Value? {
    guard let text = text(key, &problems) else { return nil }
    if let value = Value(rawValue: text.text) { return value }
    let words = Value.allCases.map(\.rawValue)
    problems.append(
      Diagnostic(
        "unknown-word", "'\(text.text)' is not a word for '\(key)' of \(what)\(suggestion(for: text.text, among: words))",
        at: text.location, rule: "'\(key)' is one of " + words.joined(separator: ", ")))
    return nil
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ key: String, _ problems: inout [Diagnostic]) -> [LocatedText] {
    (node(key)?.items ?? []).compactMap { $0.locatedText(of: key, &problems) }
  }
}

extension YAMLNode {
  /// The items of a list; anything else is a list of one.
  var items: [YAMLNode] {
    if case .sequence(let items) = content { items } else { [self] }
  }

  func locatedText(of key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    if let text, !text.isEmpty { return LocatedText(text, location) }
    problems.append(
      Diagnostic(
        "wrong-type", "'\(key)' holds \(text == nil ? kindName : "nothing"), not text", at: location,
        rule: "'\(key)' is a text of at least one character"))
    return nil
  }

  /// The text, of which Markdown is reported.
  fileprivate func plainText(of key: String, _ problems: inout [Diagnostic]) -> LocatedText? {
    checkPlain(key, &problems)
    return locatedText(of: key, &problems)
  }

  /// - Parameter isPlain: whether Markdown in it is reported.
  func bilingual(of key: String, isPlain: Bool = true, _ problems: inout [Diagnostic]) -> Bilingual<String>? {
    guard var mapping = YAMLMapping(self, "'\(key)' (a text in both languages)", &problems) else { return nil }
    let english = mapping.requiredText("en", &problems)
    let chinese = mapping.requiredText("zh", &problems)
    if isPlain { for language in ["en", "zh"] { mapping.node(language)?.checkPlain(key, &problems) } }
    mapping.finish(&problems)
    guard let english, let chinese else { return nil }
    let texts = Bilingual(english: english.text, chinese: chinese.text)
    if yearsContradict(texts) { problems.append(.contradictingYears(texts, at: chinese.location)) }
    return texts
  }
}
