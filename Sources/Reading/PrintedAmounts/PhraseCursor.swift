import Model

/// The words of one phrase, and how far a grammar has read them. A copy is a bookmark.
struct PhraseCursor {
  private struct Letter {
    /// For matching: lower case, single spaces, and in Chinese ASCII instead of full-width digits and no space beside a character.
    var folded: Unicode.Scalar
    /// For handing on.
    var original: Unicode.Scalar
  }

  private let letters: [Letter]
  /// Where reading goes on.
  var index = 0
  /// Where the words end, as far as they have not been cut off.
  var end: Int

  /// An amount is short: longer words are refused unread.
  private static let mostBytes = 240

  /// Nothing for empty words and for a whole paragraph.
  init?(_ words: String, in language: Language) {
    guard words.utf8.count <= Self.mostBytes else { return nil }
    var letters: [Letter] = []
    letters.reserveCapacity(words.utf8.count)
    for scalar in words.unicodeScalars {
      let plain = Self.fold(scalar, in: language)
      if plain == " ", Self.closesUp(letters.last?.folded, in: language) { continue }
      if !plain.isASCII, language == .chinese, letters.last?.folded == " " { letters.removeLast() }
      letters.append(Letter(folded: plain, original: plain == " " ? " " : scalar))
    }
    if letters.last?.folded == " " { letters.removeLast() }
    guard !letters.isEmpty else { return nil }
    self.letters = letters
    end = letters.count
  }

  /// Whether a space after `scalar` says nothing: after another space, and in Chinese beside a character.
  private static func closesUp(_ scalar: Unicode.Scalar?, in language: Language) -> Bool {
    guard let scalar else { return true }
    return scalar == " " || (language == .chinese && !scalar.isASCII)
  }

  private static func fold(_ scalar: Unicode.Scalar, in language: Language) -> Unicode.Scalar {
    switch scalar.value {
    case 9...13, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 32))
    case 0xFF08: "("
    case 0xFF09: ")"
    case 0xFF10...0xFF19 where language == .chinese: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48))
    case 0xFF05 where language == .chinese: "%"
    case 0xFF0D where language == .chinese: "-"
    case 0xFF0E where language == .chinese: "."
    case 0xFF5E where language == .chinese: "~"
    default: scalar
    }
  }

  var isAtEnd: Bool { index >= end }

  /// The scalar `offset` places on; nothing past the end.
  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < end ? letters[index + offset].folded : nil
  }

  /// The last scalar that has been read.
  var last: Unicode.Scalar? { index > 0 ? letters[index - 1].folded : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    index += 1
    return true
  }

  /// Steps over `words`, which are in folded form.
  mutating func take(_ words: String) -> Bool {
    guard let place = place(behind: words) else { return false }
    index = place
    return true
  }

  func begins(with words: String) -> Bool { place(behind: words) != nil }

  private func place(behind words: String) -> Int? {
    var place = index
    for scalar in words.unicodeScalars {
      guard place < end, letters[place].folded == scalar else { return nil }
      place += 1
    }
    return place
  }

  /// Whether the last scalar is one of `scalars`.
  func endsIn(_ scalars: String) -> Bool { scalars.unicodeScalars.contains(letters[end - 1].folded) }

  mutating func skipSpace() { _ = take(" ") }

  /// Shortens the phrase by `words` where it ends in them.
  mutating func dropSuffix(_ words: String) -> Bool {
    var place = end
    for scalar in words.unicodeScalars.reversed() {
      guard place > index, letters[place - 1].folded == scalar else { return false }
      place -= 1
    }
    end = place
    return true
  }

  /// The run of ASCII letters from here on.
  func peekWord() -> String {
    var word = String.UnicodeScalarView()
    for letter in letters[index..<end] {
      guard ("a"..."z").contains(letter.folded) else { break }
      word.append(letter.folded)
    }
    return String(word)
  }

  /// The same run as a key of ``EnglishWords``, and its length.
  func peekKey() -> (key: UInt64, length: Int) {
    var key = EnglishWords.emptyKey
    var place = index
    while place < end, (0x61...0x7A).contains(letters[place].folded.value) {
      key = key << 5 | UInt64(letters[place].folded.value - 0x60)
      place += 1
    }
    return (place - index <= EnglishWords.mostLetters ? key : EnglishWords.emptyKey, place - index)
  }

  /// Cuts off a group in parentheses at the end, and gives what it says; empty where there is none.
  mutating func dropParentheses() -> String {
    guard letters[end - 1].folded == ")", let opening = letters.lastIndex(where: { $0.folded == "(" }), opening > index else { return "" }
    var content = self
    content.index = opening + 1
    content.end = end - 1
    end = letters[opening - 1].folded == " " ? opening - 1 : opening
    return String(content.remainder)
  }

  /// What has not been read, without spaces at its ends.
  var remainder: String.UnicodeScalarView {
    var rest = letters[min(index, end)..<end]
    if rest.first?.folded == " " { rest.removeFirst() }
    if rest.last?.folded == " " { rest.removeLast() }
    var scalars = String.UnicodeScalarView()
    for letter in rest { scalars.append(letter.original) }
    return scalars
  }
}
