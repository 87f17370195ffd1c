/// Words, so arranged that the longest one that begins at a place of a text is found in one pass.
struct NameTrie: Equatable, Sendable {
  /// The node behind another, by that one's number and a scalar: all in one table, for there are many, and most lead to one other.
  private var edges = KeyTable<Int32>()
  /// Of each node, whether a word ends there, and whether it is a name that counts as a numeral. The first is the beginning of all words.
  private var words: [Bool?] = [nil]

  /// Which scalars are the first of a word.
  private(set) var beginnings = ScalarFilter()

  private static func edge(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 { UInt64(node) << 32 | UInt64(scalar.value) }

  /// - Parameter isNumeral: whether the word, where it stands in a text, is a numeral of its own, or hides what is in it.
  mutating func insert(_ word: some Sequence<Unicode.Scalar>, isNumeral: Bool) {
    var node = 0
    for scalar in word {
      if node == 0 { beginnings.insert(scalar) }
      if let next = edges[Self.edge(node, scalar)] {
        node = Int(next)
      } else {
        edges[Self.edge(node, scalar)] = Int32(words.count)
        node = words.count
        words.append(nil)
      }
    }
    words[node] = isNumeral || words[node] == true
  }

  /// The longest word at `start`.
  func match(in text: ScanText, at start: Int) -> (end: Int, isNumeral: Bool)? {
    var node = 0
    var index = start
    var longest: (end: Int, isNumeral: Bool)?
    while let next = edges[Self.edge(node, text[index])] {
      node = Int(next)
      index += 1
      if let word = words[node] { longest = (index, word) }
    }
    return longest
  }
}
