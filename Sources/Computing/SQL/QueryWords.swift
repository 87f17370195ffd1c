import Model

/// The words of queries, by which it is told without SQLite what they may read.
struct QueryWords {
  private let words: Set<String>
  /// Whether some query takes columns that it does not name: with `select *`, `places.*` or a natural join.
  private let takesAny: Bool

  /// Those of every query of a manuscript.
  init(of manuscript: Manuscript) {
    let lists = manuscript.editions.flatMap(\.queryReaches).map { Self.list(of: $0.text) }
    words = Set(lists.joined())
    takesAny =
      words.contains("natural")
      || lists.contains { list in
        zip(list, list.dropFirst()).contains { $1 == "*" && ["select", "distinct", "all", ",", "."].contains($0) }
      }
  }

  /// Whether some query may take the column. When in doubt, one does.
  func name(_ column: String) -> Bool {
    let parts = Self.list(of: column)
    return takesAny || parts.count != 1 || words.contains(parts[0])
  }

  /// The words of a query and the signs between them, in lower case, without what stands in quotation marks. As for SQLite, every letter
  /// beyond ASCII is part of a name.
  static func list(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      if isQuoted { continue }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
        word.append(byte)
      case UInt8(ascii: "\t")...UInt8(ascii: "\r"), UInt8(ascii: " "): finish()
      default:
        finish()
        words.append(String(UnicodeScalar(byte)))
      }
    }
    finish()
    return words
  }
}
