/// Words that are not to stand in prose.
struct AvoidedPhrase {
  var text: String
  /// The term's standard form.
  var standard: String
  /// Where it stands in the register of terms.
  var row: Int
  var column: Int
  fileprivate let words: [Substring]

  /// Nothing where the text has no word.
  init?(_ text: String, standard: String, row: Int, column: Int) {
    (self.standard, self.row, self.column) = (standard, row, column)
    self.text = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    words = Words(text).all.map(\.word)
    if words.isEmpty { return nil }
  }
}

/// Finds phrases as whole words, in time that grows with the text and not with the number of phrases.
///
/// Capitals do not count, a hyphen is as good as a space, and each Chinese character is a word.
struct PhraseIndex {
  private let phrases: [Substring: [AvoidedPhrase]]

  init(_ phrases: [AvoidedPhrase]) {
    // The longest first: of two that begin alike it is the one that is meant.
    self.phrases = Dictionary(grouping: phrases.sorted { $0.words.count > $1.words.count }) { $0.words[0] }
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The phrases that stand in the text, in order, each once.
  func phrases(in text: String) -> [AvoidedPhrase] {
    let words = Words(text).all
    var found: [AvoidedPhrase] = []
    var index = 0
    while index < words.count {
      guard let phrase = phrases[words[index].word]?.first(where: { Self.stands($0, in: words, at: index) }) else {
        index += 1
        continue
      }
      if !found.contains(where: { $0.text == phrase.text }) { found.append(phrase) }
      index += phrase.words.count
    }
    return found
  }

  private static func stands(_ phrase: AvoidedPhrase, in words: [Words.Word], at index: Int) -> Bool {
    guard index + phrase.words.count <= words.count else { return false }
    return phrase.words.indices.allSatisfy { offset in
      words[index + offset].word == phrase.words[offset] && (offset == 0 || words[index + offset].continues)
    }
  }
}

/// A text cut into its words, in lower case.
private struct Words {
  struct Word {
    var word: Substring
    /// Whether nothing but space or a hyphen stands between it and the word before.
    var continues: Bool
  }

  private(set) var all: [Word] = []

  init(_ text: String) {
    let text = text.lowercased()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var continues = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let start = index
      index = scalars.index(after: index)
      guard Self.isWord(scalar) else {
        continues = continues && (scalar.properties.isWhitespace || scalar == "-")
        continue
      }
      while !scalar.properties.isIdeographic, index < scalars.endIndex, Self.isWord(scalars[index]),
        !scalars[index].properties.isIdeographic
      { index = scalars.index(after: index) }
      all.append(Word(word: text[start..<index], continues: continues))
      continues = true
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isIdeographic
  }
}
