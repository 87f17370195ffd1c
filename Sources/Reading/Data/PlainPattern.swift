/// A pattern such as `[a-z0-9-]+` or `fl-\d{3}`: ASCII characters and classes of them, each with a quantifier, of which no two in a row
/// could take the same character. Keys have such patterns; matched here they take 10 ns and not the 500 ns of `Regex`.
struct PlainPattern {
  private struct Piece {
    /// Whether the piece takes the ASCII character of that number.
    var takes = [Bool](repeating: false, count: 128)
    var count: ClosedRange<Int> = 1...1
  }

  private var pieces: [Piece] = []

  /// Nothing where `pattern` holds anything else, or is no regular expression.
  init?(_ pattern: String) {
    var rest = Array(pattern.utf8)[...]
    while let first = rest.popFirst() {
      var piece = Piece()
      if first == UInt8(ascii: "[") {
        guard PlainPattern.readClass(&rest, into: &piece) else { return nil }
      } else {
        guard PlainPattern.readCharacter(first, &rest, into: &piece, notPlain: "^$.|()[]{}*+?") != nil else { return nil }
      }
      guard PlainPattern.readQuantifier(&rest, into: &piece) else { return nil }
      pieces.append(piece)
    }
    guard pieces.indices.allSatisfy(isGreedyRight) else { return nil }
  }

  func matches(_ cell: CellBytes) -> Bool {
    var index = 0
    for piece in pieces {
      var count = 0
      while count < piece.count.upperBound, index < cell.count, cell[index] < 128, piece.takes[Int(cell[index])] {
        index += 1
        count += 1
      }
      if count < piece.count.lowerBound { return false }
    }
    return index == cell.count
  }

  /// Whether the piece may take all that it can: no piece that could come next takes a character of its own.
  private func isGreedyRight(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.count.lowerBound < piece.count.upperBound else { return true }
    for next in pieces[(index + 1)...] {
      if zip(piece.takes, next.takes).contains(where: { $0 && $1 }) { return false }
      if next.count.lowerBound > 0 { return true }
    }
    return true
  }

  /// Reads one character, or an escape; returns the character if it is one.
  private static func readCharacter(
    _ first: UInt8, _ rest: inout ArraySlice<UInt8>, into piece: inout Piece, notPlain: String
  ) -> UInt8?? {
    guard (0x20..<0x7F).contains(first), !notPlain.utf8.contains(first) else { return nil }
    guard first == UInt8(ascii: "\\") else {
      piece.takes[Int(first)] = true
      return .some(first)
    }
    guard let escaped = rest.popFirst() else { return nil }
    if escaped == UInt8(ascii: "d") {
      for digit in 48...57 { piece.takes[digit] = true }
      return .some(nil)
    }
    guard ".-/+*?()[]{}|^$\\".utf8.contains(escaped) else { return nil }
    piece.takes[Int(escaped)] = true
    return .some(escaped)
  }

  /// Reads the rest of a class after its `[`.
  private static func readClass(_ rest: inout ArraySlice<UInt8>, into piece: inout Piece) -> Bool {
    let hyphen = UInt8(ascii: "-")
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "]") { return piece.takes.contains(true) }
      guard let read = readCharacter(first, &rest, into: &piece, notPlain: "^[&~") else { return false }
      guard rest.first == hyphen, rest.dropFirst().first != UInt8(ascii: "]") else { continue }
      rest.removeFirst()
      guard let low = read, let high = rest.popFirst(), isWordCharacter(low), isWordCharacter(high), low <= high else { return false }
      for byte in low...high { piece.takes[Int(byte)] = true }
    }
    return false
  }

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func readQuantifier(_ rest: inout ArraySlice<UInt8>, into piece: inout Piece) -> Bool {
    switch rest.first {
    case UInt8(ascii: "+"): piece.count = 1...Int.max
    case UInt8(ascii: "*"): piece.count = 0...Int.max
    case UInt8(ascii: "?"): piece.count = 0...1
    case UInt8(ascii: "{"):
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return false }
      let bounds = String(decoding: rest[..<end].dropFirst(), as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
      guard (1...2).contains(bounds.count), let least = Int(bounds[0]) else { return false }
      guard let most = bounds.count == 1 ? least : bounds[1].isEmpty ? Int.max : Int(bounds[1]), (0...most).contains(least) else {
        return false
      }
      piece.count = least...most
      rest = rest[end...]
    default: return true
    }
    rest.removeFirst()
    return !(rest.first.map("+*?{".utf8.contains) ?? false)
  }
}
