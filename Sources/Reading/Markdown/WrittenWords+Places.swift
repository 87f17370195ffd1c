import Model

extension WrittenWords {
  /// Where each of `plain`, which are the words without markup, stands in `range`; nothing where the two cannot be laid side by side.
  static func places(of plain: [Unicode.Scalar], in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let wanted = places.count < plain.count ? plain[places.count] : nil
      let length = scalarLength(bytes[index])
      guard index + length <= range.upperBound else { return nil }
      if let end = endOfLineBreak(bytes, index, range.upperBound) {
        // Beside Chinese characters a line break says nothing; elsewhere it is a space.
        if wanted == " " { places.append(index..<end) }
        index = end
      } else if let wanted, String(wanted).utf8.elementsEqual(bytes[index..<(index + length)]) {
        places.append(index..<(index + length))
        index += length
      } else if let wanted, bytes[index] == .backslash, index + 1 < range.upperBound, wanted.isASCII,
        bytes[index + 1] == UInt8(wanted.value), wanted.properties.isPatternSyntax
      {
        places.append(index..<(index + 2))
        index += 2
      } else if "*_`".utf8.contains(bytes[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return places.count == plain.count ? places : nil
  }

  /// Behind a line break with the spaces around it, and with the marks of quotations on the next line.
  private static func endOfLineBreak(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
    if index < end, index == start, bytes[index] == .backslash { index += 1 }
    if index < end, bytes[index] == 0x0D { index += 1 }
    guard index < end, bytes[index] == 0x0A else { return nil }
    index += 1
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  private static func scalarLength(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
