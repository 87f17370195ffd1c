import Model

/// How far a query of one edition may reach into the data of another, by its words alone.
///
/// The tables of all editions are one SQL table. A query is certain to stay within its own edition where each SELECT compares the `edition` of
/// each table that it names with `:edition`, or with that of another such table, and nothing else is said of editions. When in doubt, it
/// reaches.
package struct QueryReach {
  package let text: String
  /// In lower case, without those that stand in quotation marks.
  private let words: [String]
  /// The words of each SELECT, and of all else that stands in parentheses; what stands in parentheses within is left out.
  private let scopes: [[String]]

  package init(_ text: String) {
    self.text = text
    words = QueryWords.list(of: text)
    var rest = words[...]
    scopes = Self.scopes(&rest)
  }

  /// Whether it may read what entries name.
  package var readsMentions: Bool { words.contains("mentions") }

  /// Whether it may read one of these tables.
  func reads(_ tables: Set<String>) -> Bool { words.contains(where: tables.contains) }

  /// Whether it may read rows of the other edition.
  package func reaches(_ other: EditionManuscript) -> Bool {
    let tables = Set(other.data.map(\.name))
    guard words.contains(where: tables.contains) else { return false }
    if text.contains(other.key) || hasComment { return true }
    return !scopes.allSatisfy { EditionScope($0, tables)?.isClosed ?? false }
  }

  /// Whether it may read rows that an edition after its own has in one of these tables.
  package func reachesLater(_ tables: Set<String>) -> Bool {
    guard words.contains(where: tables.contains) else { return false }
    return hasComment || !scopes.allSatisfy { EditionScope($0, tables, takesEarlier: true)?.isClosed ?? false }
  }

  private var hasComment: Bool {
    zip(words, words.dropFirst()).contains { ["-", "/"].contains($0) && ["-", "*"].contains($1) }
  }

  /// Those up to the end of the parenthesis in which `rest` begins, the outermost last.
  private static func scopes(_ rest: inout ArraySlice<String>) -> [[String]] {
    var (own, inner): ([[String]], [[String]]) = ([[]], [])
    while let word = rest.popFirst(), word != ")" {
      if ["union", "except", "intersect"].contains(word) {
        own.append([])
      } else {
        own[own.count - 1].append(word)
        if word == "(" { inner += scopes(&rest) }
      }
    }
    return inner + own
  }
}

/// What one SELECT, or another thing in parentheses, says of editions.
private struct EditionScope {
  private static let connecting: Set<String> = ["where", "and", "on"]

  private let words: [String]
  /// Whether `edition <= :edition` will do as well.
  private let takesEarlier: Bool
  private var index = 0
  /// Where tables of several editions stand, and where they are compared: each before or after the first outer join.
  private var places: (sure: Int, optional: Int) = (0, 0)
  private var comparisons: (sure: Int, optional: Int) = (0, 0)
  private var isAnchored = false
  private var hasAlternatives = false

  /// Nothing where more may be said of editions than comparisons that hold for every row.
  init?(_ words: [String], _ tables: Set<String>, takesEarlier: Bool = false) {
    (self.words, self.takesEarlier) = (words, takesEarlier)
    var cases = 0
    var isOptional = false
    while index < words.count {
      let word = words[index]
      switch word {
      case "case": cases += 1
      case "end": cases -= 1
      case "or" where cases == 0: hasAlternatives = true
      case "left", "right", "full", "outer": isOptional = true
      case "where": isOptional = false
      default: break
      }
      if let end = side(at: index) {
        guard cases == 0, compare(from: index, to: end, isOptional) else { return nil }
        continue
      }
      if tables.contains(word), self.word(index + 1) != ".", self.word(index - 1) != "as" {
        if isOptional { places.optional += 1 } else { places.sure += 1 }
      }
      index += 1
    }
  }

  /// Whether every table that it names is compared.
  var isClosed: Bool {
    let isSelect = words.contains("select")
    if !isSelect { return places.sure + places.optional == 0 }
    if places.sure + places.optional == 0 { return true }
    // One table may be compared with that of the SELECT around it.
    guard isAnchored || places.sure + places.optional == 1, !hasAlternatives else { return false }
    return comparisons.sure >= places.sure && comparisons.sure + comparisons.optional >= places.sure + places.optional
  }

  private func word(_ index: Int) -> String? { words.indices.contains(index) ? words[index] : nil }

  /// Where the side of a comparison that begins at `index` ends: `:edition`, `edition` or `flows.edition`.
  private func side(at index: Int) -> Int? {
    if word(index) == ":edition" || word(index) == "edition" { return index + 1 }
    return word(index + 1) == "." && word(index + 2) == "edition" ? index + 3 : nil
  }

  /// Where what follows `=` begins; or, where earlier editions will do, `< :edition` or `<= :edition`.
  private func sideAfterSign(at index: Int) -> Int? {
    if word(index) == "=" { return index + 1 }
    guard takesEarlier, word(index) == "<" else { return nil }
    let second = word(index + 1) == "=" ? index + 2 : index + 1
    return word(second) == ":edition" ? second : nil
  }

  private mutating func compare(from start: Int, to end: Int, _ isOptional: Bool) -> Bool {
    guard start == 0 || Self.connecting.contains(words[start - 1]), let second = sideAfterSign(at: end), let last = side(at: second),
      words[last...].first.map({ ["(", ")", ",", ";"].contains($0) || $0.first?.isLetter == true }) ?? true
    else { return false }
    let sides = [words[start..<end], words[second..<last]]
    guard sides[0] != sides[1], word(last) != "collate" else { return false }
    if sides.contains([":edition"]) { isAnchored = true }
    if isOptional { comparisons.optional += 1 } else { comparisons.sure += 1 }
    index = last
    return true
  }
}

extension EditionManuscript {
  /// Every query that is declared in it.
  package var queryReaches: [QueryReach] {
    let figures = figures.compactMap { figure in if case .query(let query, _) = figure.origin { query.text } else { nil } }
    let sides = checks.flatMap(\.sides.values).compactMap { side in if case .query(let query, _) = side { query.text } else { nil } }
    return (tables.map(\.sql.text) + figures + sides).map(QueryReach.init)
  }
}
