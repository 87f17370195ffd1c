#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A letter that nobody sees, set between asterisks and punctuation where Chinese stands on one side of the two.
///
/// CommonMark lets asterisks open before a letter and close after one; beside punctuation it asks for a space (0.30, section 6.2), which
/// Chinese does not write. So it takes `制定**《意见》**并`, `增长**24%**的` and `见**[意见](document:x)**后` as literal asterisks.
/// With the joint, which libcmark counts as a letter, they are emphasis; it is taken out of everything that comes back.
enum EmphasisJoint {
  /// U+E000, a private-use character. Manuscripts have none, so every byte 0xEE that libcmark gives is the first of a joint.
  static let bytes: [UInt8] = [0xEE, 0x80, 0x80]
  static let firstByte: UInt8 = 0xEE
  static let scalar: Unicode.Scalar = "\u{E000}"

  /// The text with its joints; nothing where it needs none.
  static func inserted(in text: ArraySlice<UInt8>) -> [UInt8]? {
    let asterisk = UInt8(ascii: "*")
    var result: [UInt8] = []
    var copied = text.startIndex
    var index = text.startIndex
    while let star = next(asterisk, in: text, from: index) {
      index = text[star...].firstIndex { $0 != asterisk } ?? text.endIndex
      // Among ASCII alone none is needed.
      if star == text.startIndex || text[star - 1] < 0x80, index == text.endIndex || text[index] < 0x80 { continue }
      let before = Neighbour(lastOf: text[..<star])
      let after = Neighbour(firstOf: text[index...])
      let (isNeededBefore, isNeededAfter) = (before.needsJoint(across: after) && before != .backslash, after.needsJoint(across: before))
      guard isNeededBefore || isNeededAfter else { continue }
      result += text[copied..<star]
      if isNeededBefore { result += bytes }
      result += text[star..<index]
      if isNeededAfter { result += bytes }
      copied = index
    }
    return copied == text.startIndex ? nil : result + text[copied...]
  }

  private static func next(_ byte: UInt8, in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    text[start...].withUnsafeBytes { rest in
      rest.baseAddress.flatMap { base in memchr(base, Int32(byte), rest.count).map { start + (UnsafeRawPointer($0) - base) } }
    }
  }

  /// Appends `text` without its joints.
  static func append(_ text: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var rest = text
    while let base = rest.baseAddress, let place = memchr(base, Int32(firstByte), rest.count) {
      let joint = UnsafeRawPointer(place) - base
      output += UnsafeRawBufferPointer(rebasing: rest[..<joint])
      rest = UnsafeRawBufferPointer(rebasing: rest[(joint + bytes.count)...])
    }
    output += rest
  }

  /// What stands on one side of asterisks.
  private enum Neighbour {
    case space, asciiLetter, han, chinesePunctuation, backslash, other

    /// The first scalar of valid UTF-8; a space at the end of the text.
    init(firstOf text: ArraySlice<UInt8>) {
      guard let first = text.first else {
        self = .space
        return
      }
      self.init(first < 0x80 ? Unicode.Scalar(first) : String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first ?? " ")
    }

    init(lastOf text: ArraySlice<UInt8>) {
      var start = text.endIndex - 1
      while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
      self.init(firstOf: text[max(start, text.startIndex)...])
    }

    private init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      // CommonMark's Unicode whitespace.
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .asciiLetter
      case 0x5C: self = .backslash
      case _ where scalar.isHan: self = .han
      case _ where scalar.isChinesePunctuation: self = .chinesePunctuation
      default: self = .other
      }
    }

    func needsJoint(across asterisks: Neighbour) -> Bool {
      switch self {
      case .space, .asciiLetter, .han: false
      case .chinesePunctuation: asterisks != .space
      case .backslash, .other: asterisks == .han || asterisks == .chinesePunctuation
      }
    }
  }
}
