import Model

/// The words of queries, by which it is told without SQLite what they may read.
struct QueryWords {
  private let names: Set<String>
  /// Whether some query takes columns that it does not name: with `select *`, `places.*` or a natural join.
  private let takesAny: Bool

  /// Those of every query of a manuscript.
  init(of manuscript: Manuscript) { self.init(of: manuscript.editions.flatMap(\.queryReaches).map(\.words)) }

  /// - Parameter lists: the words of each query.
  init(of lists: [[String]]) {
    names = Set(lists.joined().lazy.map { Self.name(of: $0).foldingASCII() })
    takesAny =
      names.contains("natural")
      || lists.contains { list in
        zip(list, list.dropFirst()).contains { $1 == "*" && ["select", "distinct", "all", ",", "."].contains($0) }
      }
  }

  /// Whether some query may take the column. When in doubt, one does.
  func name(_ column: String) -> Bool { takesAny || names.contains(column.foldingASCII()) }

  // MARK: One query

  /// The words of a query and the signs between them, in lower case and without comments. A name or text in quotation marks begins with one,
  /// so that it is neither keyword nor sign.
  static func list(of query: String) -> [String] {
    let text = SQLText(query)
    return text.tokens.indices.map { index in
      switch text.tokens[index].kind {
      case .quotedName, .text: "\"" + (text.nameOrText(index) ?? "")
      default: text.text(text.tokens[index]).foldingASCII()
      }
    }
  }

  static func isQuoted(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "\"") }

  /// What SQLite may take a word for: it takes `'flows'` for a name too where only a name can stand.
  static func name(of word: String) -> String { isQuoted(word) ? String(word.dropFirst()) : word }
}
