import Model

/// How far a query of one edition may reach into the data of another, by its words alone.
///
/// The tables of all editions are one SQL table. A query is certain to stay within its own edition where each SELECT ties the `edition` of
/// each table that it names to `:edition`. When in doubt, it reaches.
package struct QueryReach {
  package let text: String
  let words: [String]

  private static let mostParentheses = 500
  private static let beforeTexts: Set<String> = ["=", "==", "<>", "!=", "||", "when", "then", "else"]

  package init(_ text: String) {
    self.text = text
    words = QueryWords.list(of: text)
  }

  /// Nothing where the parentheses do not fit together, or are too many to look at.
  private var scopes: [QueryScope]? {
    var rest = words[...]
    let opened = words.count { $0 == "(" }
    let scopes = opened == words.count { $0 == ")" } && opened <= Self.mostParentheses ? QueryScope.all(&rest) : []
    return rest.isEmpty ? scopes : nil
  }

  /// Whether it may read what entries name.
  package var readsMentions: Bool { reads(["mentions"]) }

  /// Whether it may read one of these tables.
  func reads(_ tables: Set<String>) -> Bool { words.contains { tables.contains(QueryWords.name(of: $0)) } }

  /// Whether it may read rows of the other edition.
  package func reaches(_ other: EditionManuscript) -> Bool {
    let tables = Set(other.data.map(\.name))
    guard reads(tables) else { return false }
    guard !isDisguised(tables), !text.contains(other.key), let scopes else { return true }
    return !scopes.allSatisfy { $0.isClosed(tables, outer: []) }
  }

  /// Whether a name that matters stands in quotation marks, other than as the text that it is after one of these.
  private func isDisguised(_ tables: Set<String>) -> Bool {
    zip([""] + words, words).contains { before, word in
      let name = QueryWords.name(of: word)
      return QueryWords.isQuoted(word) && (name == "edition" || tables.contains(name)) && !Self.beforeTexts.contains(before)
    }
  }
}

/// One SELECT, or another thing in parentheses.
private struct QueryScope {
  /// Of what stands in parentheses within, the opening one alone.
  private var words: [String] = []
  /// What stands in parentheses within, by the index of the opening one.
  private var inner: [Int: [QueryScope]] = [:]

  /// Those up to the end of the parenthesis in which `rest` begins: several where SELECTs are put together.
  static func all(_ rest: inout ArraySlice<String>) -> [QueryScope] {
    var all = [QueryScope()]
    while let word = rest.popFirst(), word != ")" {
      if ["union", "except", "intersect"].contains(word) {
        all.append(QueryScope())
      } else {
        let index = all[all.count - 1].words.count
        all[all.count - 1].words.append(word)
        if word == "(" { all[all.count - 1].inner[index] = Self.all(&rest) }
      }
    }
    return all
  }

  /// - Parameter outer: what is its own edition in the SELECTs around, such as `f.edition`.
  func isClosed(_ tables: Set<String>, outer: Set<String>) -> Bool {
    // A name that stands here without a point may be given to another table here.
    let outer = outer.filter { side in
      words.indices.allSatisfy { side != QueryWords.name(of: words[$0]) + ".edition" || words.dropFirst($0 + 1).first == "." }
    }
    guard let editions = EditionScope(words, tables), let tied = editions.tied(with: outer) else { return false }
    return inner.allSatisfy { index, scopes in
      let known = editions.isInSight(at: index) ? tied : outer
      return scopes.allSatisfy { $0.isClosed(tables, outer: known) }
    }
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
