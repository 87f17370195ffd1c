/// What one SELECT, or another thing in parentheses, says of the editions of its tables.
struct EditionScope {
  /// In the order in which they stand.
  private enum Clause { case with, columns, tables, on, filter, rest }

  private struct Equality {
    var sides: Set<String>
    /// The table whose LEFT JOIN says it: the rows for which it does not hold are there too, but without that table's.
    var joined: String?
  }

  private static let beforeEquality: Set<String> = ["where", "and", "on"]
  private static let afterSources: Set<String> = [
    "join", "left", "inner", "cross", "natural", "where", "group", "having", "order", "limit",
  ]

  private let words: [String]
  private var index = 0
  private var clause = Clause.with
  private var openCases = 0
  /// Whether LEFT stands before the next JOIN, and before the last one.
  private var (willBeOptional, isOptional) = (false, false)
  /// The last table that was joined, where it is one of several editions.
  private var joined: String?
  /// Where tables of several editions are named.
  private let places: [Int]
  /// What has to be its own edition: `f.edition` for a table `flows f`.
  private var wanted: [String] = []
  private var equalities: [Equality] = []
  /// Where parentheses open in which no column of these tables can be named.
  private var hiddenOpenings: Set<Int> = []

  /// Nothing where more may be said of editions than equalities that hold for every row.
  init?(_ words: [String], _ tables: Set<String>) {
    self.words = words
    let around = [""] + words + [""]
    places = words.indices.filter { tables.contains(words[$0]) && around[$0] != "as" && around[$0 + 2] != "." }
    // What is said of tables without editions reads none.
    if places.isEmpty { return }
    while index < words.count {
      guard note(words[index]) else { return nil }
      if places.contains(index) { guard noteTable() else { return nil } }
      if let (side, next) = side(at: index) {
        guard noteEquality(side, next) else { return nil }
      } else {
        index += 1
      }
    }
    if openCases != 0 { return nil }
  }

  private func word(_ index: Int) -> String? { words.indices.contains(index) ? words[index] : nil }

  private static func isName(_ word: String) -> Bool { word.first.map { $0.isLetter || $0 == "_" } ?? false }

  /// - Returns: false where equalities may not hold for every row.
  private mutating func note(_ word: String) -> Bool {
    switch word {
    case "between", "right", "full": return false
    case "or" where openCases == 0: return false
    case "case": openCases += 1
    case "end": openCases -= 1
    case "select": clause = .columns
    case "from": clause = .tables
    case "left": willBeOptional = true
    case "join",
      "," where clause == .tables || clause == .on:
      (clause, joined, isOptional, willBeOptional) = (.tables, nil, willBeOptional, false)
    case "on": clause = .on
    case "where": (clause, isOptional) = (.filter, false)
    case "group", "having", "order", "limit", "window": clause = .rest
    case "(" where [.with, .tables, .on].contains(clause): hiddenOpenings.insert(index)
    default: break
    }
    return openCases >= 0
  }

  private mutating func noteTable() -> Bool {
    guard clause == .tables, ["from", "join", ","].contains(word(index - 1)) else { return false }
    let hasAs = word(index + 1) == "as"
    var name = words[index]
    if let next = word(index + (hasAs ? 2 : 1)), hasAs || !(Self.afterSources.union(["on", "using", ",", ";"])).contains(next) {
      guard Self.isName(next) else { return false }
      name = next
    }
    wanted.append(name + ".edition")
    joined = wanted.last
    return true
  }

  // MARK: Equalities

  /// A side of a comparison: `:edition`, `edition` or `flows.edition`; and where what follows begins.
  private func side(at index: Int) -> (name: String, next: Int)? {
    guard let word = word(index) else { return nil }
    // Where there is one table of several editions, an edition without a name before is its own.
    if word == "edition" { return (places.count == 1 ? wanted.first ?? "" : "", index + 1) }
    if word == ":edition" { return (word, index + 1) }
    guard self.word(index + 1) == ".", self.word(index + 2) == "edition" else { return nil }
    return (Self.isName(word) ? word + ".edition" : "", index + 3)
  }

  private mutating func noteEquality(_ first: String, _ next: Int) -> Bool {
    guard clause == .on || clause == .filter, openCases == 0, Self.beforeEquality.contains(word(index - 1) ?? ""),
      ["=", "=="].contains(word(next)), let (second, end) = side(at: next + 1), !first.isEmpty, !second.isEmpty, first != second,
      word(end).map(Self.afterSources.union(["and", "window", ";"]).contains) ?? true
    else { return false }
    if !isOptional || joined != nil { equalities.append(Equality(sides: [first, second], joined: isOptional ? joined : nil)) }
    index = end
    return true
  }

  // MARK: Outcome

  /// Whether columns of these tables can be named in the parenthesis that opens there.
  func isInSight(at opening: Int) -> Bool { !hiddenOpenings.contains(opening) }

  /// What is its own edition, here and in the SELECTs around; nothing where a table's edition may be another.
  func tied(with outer: Set<String>) -> Set<String>? {
    var tied = outer.union([":edition"])
    var before = 0
    while tied.count > before {
      before = tied.count
      for equality in equalities where equality.joined == nil && !tied.isDisjoint(with: equality.sides) { tied.formUnion(equality.sides) }
    }
    for equality in equalities {
      guard let joined = equality.joined, equality.sides.contains(joined) else { continue }
      if !tied.isDisjoint(with: equality.sides.subtracting([joined])) { tied.insert(joined) }
    }
    return wanted.allSatisfy(tied.contains) ? tied : nil
  }
}
