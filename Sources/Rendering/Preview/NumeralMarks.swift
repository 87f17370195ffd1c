import Model

/// Where the numerals of a block stand in its HTML, as far as they stand there letter for letter and not in the words of a reference.
struct NumeralMarks {
  struct Mark {
    /// A range of ``EntryText/html``.
    var range: Range<Int>
    var standing: Numeral.Standing
  }

  /// In the order of the text.
  private(set) var marks: [Mark] = []

  init(_ text: EntryText, block: Int) {
    let numerals = text.numerals.filter { $0.place == .block(block) }
    guard !numerals.isEmpty else { return }
    var pieces = text.pieces[text.blocks[block].pieces]
    var start = 0
    for numeral in numerals {
      if case .figure(let index) = numeral.standing {
        // What follows the figure in the text follows it in the pieces.
        if let place = pieces.firstIndex(where: { $0.isReference(index) }) { (pieces, start) = (pieces[(place + 1)...], 0) }
        continue
      }
      for (place, piece) in zip(pieces.indices, pieces) {
        guard case .html(let range) = piece,
          let found = Self.find(Array(numeral.text.utf8), in: text.html, max(range.lowerBound, start)..<range.upperBound)
        else { continue }
        marks.append(Mark(range: found, standing: numeral.standing))
        (pieces, start) = (pieces[place...], found.upperBound)
        break
      }
    }
  }

  /// Outside tags, and not within a longer number.
  private static func find(_ words: [UInt8], in html: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard !words.isEmpty, range.count >= words.count else { return nil }
    var isInTag = false
    for index in range.lowerBound...(range.upperBound - words.count) {
      if html[index] == UInt8(ascii: "<") { isInTag = true }
      if html[index] == UInt8(ascii: ">") { isInTag = false }
      guard !isInTag, html[index] == words[0], html[index..<(index + words.count)].elementsEqual(words) else { continue }
      let end = index + words.count
      if words[0].isDigit, index > range.lowerBound, html[index - 1].isDigit { continue }
      if words[words.count - 1].isDigit, end < range.upperBound, html[end].isDigit { continue }
      return index..<end
    }
    return nil
  }
}

extension EntryText.Piece {
  fileprivate func isReference(_ index: Int) -> Bool {
    if case .reference(index) = self { true } else { false }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
}
