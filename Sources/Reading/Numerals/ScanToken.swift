/// A run of Latin letters, digits and what joins them: `twenty-three`, `30,769`, `GB/T`, `+86-10-84419655`, an address.
struct ScanToken {
  var range: Range<Int>
  var hasDigits = false
  var hasLetters = false
  /// Of the web or of a mailbox.
  var isAddress = false
}

extension ScanText {
  /// The token whose first character is at `start`.
  func token(at start: Int) -> ScanToken {
    var token = ScanToken(range: start..<start)
    var index = start
    while index < end {
      let scalar = self[index]
      if isDigit(scalar) {
        token.hasDigits = true
      } else if isLatinLetter(scalar) {
        token.hasLetters = true
      } else if scalar == ":", self[index + 1] == "/", self[index + 2] == "/" {
        index = addressEnd(from: index)
        token.isAddress = true
        break
      } else if !joins(index) {
        break
      } else if scalar == "@" || (scalar == "." && index == start + 3 && begins(with: "www", at: start)) {
        index = addressEnd(from: index)
        token.isAddress = true
        break
      }
      index += 1
    }
    token.range = start..<index
    if token.isAddress { token.hasDigits = scalars[token.range].contains(where: isDigit) }
    return token
  }

  /// The ASCII letters from `start` on where they are a token of their own, and their key (``EnglishWords/key(of:)``).
  @inline(__always) func plainWord(at start: Int) -> (end: Int, key: UInt64)? {
    var key = EnglishWords.emptyKey
    var index = start
    while index < end {
      let letter = scalars[index].value | 0x20
      guard letter >= 0x61, letter <= 0x7A else { break }
      key = key << 5 | UInt64(letter - 0x60)
      index += 1
    }
    guard index > start, !goesOn(at: index) else { return nil }
    return (index, index - start <= EnglishWords.mostLetters ? key : EnglishWords.emptyKey)
  }

  /// Whether a token of letters that ends before `index` may be a part of a longer one.
  private func goesOn(at index: Int) -> Bool {
    if self[index] == " " { return false }
    return isWordCharacter(index) || joins(index) || (self[index] == ":" && self[index + 1] == "/")
  }

  /// Whether the character joins those on its sides.
  private func joins(_ index: Int) -> Bool {
    guard isWordCharacter(index + 1) else { return false }
    let isBetweenDigits = isDigit(self[index - 1]) && isDigit(self[index + 1])
    switch self[index] {
    case ".", "-", "/", "_", "@": return true
    case ",", ":", "–": return isBetweenDigits
    case "'", "’": return isWordCharacter(index - 1)
    default: return false
    }
  }

  private func addressEnd(from index: Int) -> Int {
    var end = index
    while end < self.end, self[end].isASCII, self[end].value > 32, !"<>\"()".unicodeScalars.contains(self[end]) { end += 1 }
    while end > index, ".,;:!?".unicodeScalars.contains(self[end - 1]) { end -= 1 }
    return end
  }
}
