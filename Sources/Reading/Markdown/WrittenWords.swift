import Diagnostics
import Model

/// The words of a reference as they stand in its file: which bytes make each of their characters.
///
/// Markup within the words, escapes and line breaks stay where they are when the words change.
package struct WrittenWords {
  /// A change of a file: `bytes` in the place of those in `range`.
  package struct Edit: Hashable, Sendable {
    package var range: Range<Int>
    package var bytes: [UInt8]
  }

  private let bytes: [UInt8]
  private let plain: [Unicode.Scalar]
  /// Where each of `plain` is written, in order.
  private let places: [Range<Int>]

  /// Nothing where the reference is no link of the form `[words](scheme:target)` at its place, such as a link to a definition elsewhere,
  /// or where its words are written with entities.
  package init?(of reference: Reference, in file: SourceFile, _ lines: LineIndex) {
    guard let position = reference.location.position, let start = lines.byte(of: position), file.bytes[start...].first == .openingBracket,
      let end = Self.closingBracket(of: start, in: file.bytes),
      Self.leads(to: reference.scheme.rawValue + ":" + reference.target, file.bytes[(end + 1)...])
    else { return nil }
    plain = Array(reference.plainWords.unicodeScalars)
    guard let places = Self.places(of: plain, in: file.bytes, start + 1..<end) else { return nil }
    (bytes, self.places) = (file.bytes, places)
  }

  /// The smallest change that makes the words say `new`; nothing where it would have to move a line break or markup.
  package func edit(to new: String) -> Edit? {
    let new = Array(new.unicodeScalars)
    guard !plain.isEmpty, !new.isEmpty else { return nil }
    let same = zip(plain, new).prefix { $0 == $1 }.count
    let most = min(plain.count, new.count) - same
    let sameAtEnd = zip(plain.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
    let changed = same..<(plain.count - sameAtEnd)
    guard let range = range(of: changed) else { return nil }
    return Edit(range: range, bytes: Self.escaped(new[same..<(new.count - sameAtEnd)]))
  }

  /// The bytes of some of the words in one piece; between two characters where there are none.
  private func range(of scalars: Range<Int>) -> Range<Int>? {
    guard let first = scalars.first, let last = scalars.last else {
      let place = scalars.lowerBound > 0 ? places[scalars.lowerBound - 1].upperBound : places[0].lowerBound
      return place..<place
    }
    let isWhole = zip(places[first...last], places[first...last].dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
    let range = places[first].lowerBound..<places[last].upperBound
    return isWhole && !bytes[range].contains(UInt8(ascii: "\n")) ? range : nil
  }

  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    scalars.reduce(into: []) { bytes, scalar in
      if "\\`*_[]<>&".unicodeScalars.contains(scalar) { bytes.append(.backslash) }
      bytes += Array(String(scalar).utf8)
    }
  }

  // MARK: The link

  /// The bracket that closes the one at `start`: brackets within are paired, escaped ones and those in code do not count.
  private static func closingBracket(of start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 1
      case .openingBracket: depth += 1
      case .closingBracket:
        depth -= 1
        if depth == 0 { return index }
      case UInt8(ascii: "`"):
        let ticks = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        if let end = endOfCode(ticks, in: bytes, from: index + ticks) { index = end } else { index += ticks - 1 }
      case UInt8(ascii: "\n") where bytes[(index + 1)...].first == UInt8(ascii: "\n"): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The last of the back ticks that end a code span which began with so many.
  private static func endOfCode(_ ticks: Int, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < longestLine {
      let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == ticks { return index + run - 1 }
      index += max(1, run)
    }
    return nil
  }

  /// Whether `(address)` follows, without a title.
  private static func leads(to address: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "(") else { return false }
    var rest = bytes.dropFirst().drop(while: isSpace)
    let isPointed = rest.first == UInt8(ascii: "<")
    if isPointed { rest = rest.dropFirst() }
    guard rest.starts(with: address.utf8) else { return false }
    rest = rest.dropFirst(address.utf8.count)
    if isPointed { rest = rest.first == UInt8(ascii: ">") ? rest.dropFirst() : [] }
    return rest.drop(while: isSpace).first == UInt8(ascii: ")")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

extension UInt8 {
  static let openingBracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  static let backslash = UInt8(ascii: "\\")
}
