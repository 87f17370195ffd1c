/// Words, so arranged that the longest one that begins at a place of a text is found in one pass.
struct NameTrie: Equatable, Sendable {
  private struct Node: Equatable, Sendable {
    var next: [UInt32: Int32] = [:]
    /// Whether a word ends here, and whether it is a name that counts as a numeral.
    var word: Bool?
  }

  private var nodes = [Node()]

  /// - Parameter isNumeral: whether the word, where it stands in a text, is a numeral of its own, or hides what is in it.
  mutating func insert(_ word: some Sequence<Unicode.Scalar>, isNumeral: Bool) {
    var node = 0
    for scalar in word {
      if let next = nodes[node].next[scalar.value] {
        node = Int(next)
      } else {
        nodes.append(Node())
        nodes[node].next[scalar.value] = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    nodes[node].word = isNumeral || nodes[node].word == true
  }

  /// The longest word at `start`.
  func match(in text: ScanText, at start: Int) -> (end: Int, isNumeral: Bool)? {
    var node = 0
    var index = start
    var longest: (end: Int, isNumeral: Bool)?
    while let next = nodes[node].next[text[index].value] {
      node = Int(next)
      index += 1
      if let word = nodes[node].word { longest = (index, word) }
    }
    return longest
  }
}
