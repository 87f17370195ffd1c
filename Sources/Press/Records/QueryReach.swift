import Model

/// How far a query of one edition may reach into the data of another, by its words alone.
///
/// The tables of all editions are one SQL table. A query is certain to stay within its own edition where each table that it names has its
/// `edition` compared with `:edition`, or with that of another such table, and nothing else is said of editions. When in doubt, it reaches.
struct QueryReach {
  private static let openWords: Set<String> = [
    "or", "not", "case", "iif", "if", "union", "except", "intersect", "coalesce", "ifnull", "nullif", "exists", "is",
  ]
  private static let connecting: Set<String> = ["where", "and", "on", "("]

  private let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" || character == ":" {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if !character.isWhitespace { words.append(String(character)) }
    }
    self.words = word.isEmpty ? words : words + [word]
  }

  /// Whether it may read what entries name.
  var readsMentions: Bool { words.contains("mentions") }

  /// Whether it may read rows of the other edition.
  func reaches(_ other: EditionManuscript) -> Bool {
    let tables = Set(other.data.map(\.name))
    guard words.contains(where: tables.contains) else { return false }
    guard let comparisons, !words.contains(where: { $0.contains(other.key) }) else { return true }
    let places = words.indices.count { tables.contains(words[$0]) && word($0 + 1) != "." }
    return comparisons < places
  }

  private func word(_ index: Int) -> String? { words.indices.contains(index) ? words[index] : nil }

  /// How often editions are compared; nothing where something else may be said of them.
  private var comparisons: Int? {
    if words.contains(where: Self.openWords.contains) { return nil }
    // A comment would count too.
    for index in words.indices where ["-", "/"].contains(words[index]) && ["-", "*"].contains(word(index + 1)) { return nil }
    var count = 0
    var index = 0
    while index < words.count {
      guard let end = side(at: index) else {
        index += 1
        continue
      }
      guard index > 0, Self.connecting.contains(words[index - 1]), word(end) == "=", let last = side(at: end + 1),
        words[last...].first.map({ $0 == ")" || $0 == "," || $0.first?.isLetter == true }) ?? true
      else { return nil }
      count += 1
      index = last
    }
    return count
  }

  /// Where the side of a comparison that begins at `index` ends: `:edition`, `edition` or `flows.edition`.
  private func side(at index: Int) -> Int? {
    if word(index) == ":edition" || word(index) == "edition" { return index + 1 }
    return word(index + 1) == "." && word(index + 2) == "edition" ? index + 3 : nil
  }
}

extension EditionManuscript {
  /// Every query that is declared in it.
  var queryReaches: [QueryReach] {
    let figures = figures.compactMap { figure in if case .query(let query, _) = figure.origin { query.text } else { nil } }
    let sides = checks.flatMap(\.sides.values).compactMap { side in if case .query(let query, _) = side { query.text } else { nil } }
    return (tables.map(\.sql.text) + figures + sides).map(QueryReach.init)
  }
}
