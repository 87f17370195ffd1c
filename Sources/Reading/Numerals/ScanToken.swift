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
    while index < count {
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
    while end < count, self[end].isASCII, self[end].value > 32, !"<>\"()".unicodeScalars.contains(self[end]) { end += 1 }
    while end > index, ".,;:!?".unicodeScalars.contains(self[end - 1]) { end -= 1 }
    return end
  }
}
