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

/// Finds phrases as whole words, in time that grows with the text and hardly with the number of phrases.
///
/// Capitals do not count, a hyphen is as good as a space, and each Chinese character is a word.
struct PhraseIndex {
  private var phrases: [[Substring]: AvoidedPhrase] = [:]
  /// How many words the phrases have that begin with a word, the longest first: of two that begin alike it is the one that is meant.
  private var lengths: [Substring: [Int]] = [:]

  init(_ phrases: [AvoidedPhrase]) {
    for phrase in phrases where self.phrases.updateValue(phrase, forKey: phrase.words) == nil {
      lengths[phrase.words[0], default: []].append(phrase.words.count)
    }
    lengths = lengths.mapValues { Set($0).sorted(by: >) }
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The phrases that stand in the text, in order, each once.
  func phrases(in text: String) -> [AvoidedPhrase] {
    let words = Words(text).all
    var found: [AvoidedPhrase] = []
    var seen: Set<String> = []
    var index = 0
    while index < words.count {
      guard let phrase = phrase(in: words, at: index) else {
        index += 1
        continue
      }
      if seen.insert(phrase.text).inserted { found.append(phrase) }
      index += phrase.words.count
    }
    return found
  }

  private func phrase(in words: [Words.Word], at index: Int) -> AvoidedPhrase? {
    for length in lengths[words[index].word] ?? [] where index + length <= words.count {
      let passage = words[index..<(index + length)]
      guard passage.dropFirst().allSatisfy(\.continues) else { continue }
      if let phrase = phrases[passage.map(\.word)] { return phrase }
    }
    return nil
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
      while !Self.isIdeographic(scalar), index < scalars.endIndex, Self.isWord(scalars[index]), !Self.isIdeographic(scalars[index]) {
        index = scalars.index(after: index)
      }
      all.append(Word(word: text[start..<index], continues: continues))
      continues = true
    }
  }

  /// The properties of a character cost more to look up than the rest of a review: those of most are known by their numbers.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: isIdeographic(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x3000: false
    case 0x4E00...0x9FA5: true
    default: scalar.properties.isIdeographic
    }
  }
}
