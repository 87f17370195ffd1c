/// Splits a CSV file (RFC 4180) into records, one at a time.
///
/// Fields are separated by commas, records end with CRLF or LF, a field in quotation marks may hold commas, line ends, and quotation marks
/// written twice. Empty lines at the end of the file are passed over. After a mistake, parsing goes on with the next line: where a quotation
/// mark is not closed on its line and text follows where it would be, with the line after the one in which it opens.
struct CSVParser {
  /// Where a field of the current record stands in the file.
  struct Field {
    /// The first byte as written: of the quotation mark, if it has one.
    var start: Int
    /// The bytes between the quotation marks, or all of them.
    var content: Range<Int>
    /// Whether `content` holds quotation marks that are written twice.
    var hasDoubledQuotes = false
  }

  enum Mistake: Equatable {
    case unterminatedQuote, textAfterQuote, quoteWithinField, loneCarriageReturn, emptyLine
  }

  /// The fields of the current record.
  private(set) var fields: [Field] = []
  /// What is wrong with the current record, and at which byte; its `fields` end there.
  private(set) var mistake: (kind: Mistake, offset: Int)?
  /// Beside ``Mistake/textAfterQuote`` where that quotation opens; beside ``Mistake/unterminatedQuote`` where text follows its end, if it has one.
  private(set) var otherEnd: Int?
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The bytes must outlive the parser.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Goes on to the next record; false where there is none.
  mutating func advance() -> Bool {
    fields.removeAll(keepingCapacity: true)
    (mistake, otherEnd) = (nil, nil)
    if let emptyLine = skipEmptyLines() {
      mistake = (.emptyLine, emptyLine)
      return true
    }
    guard index < bytes.count else { return false }
    repeat {
      if bytes[index] == .quote { readQuoted() } else { readUnquoted() }
    } while mistake == nil && endField()
    if mistake != nil {
      lookForOpenQuote()
      skipLine()
    }
    return true
  }

  /// A quotation over several lines behind which text follows was rather left open in its first line.
  private mutating func lookForOpenQuote() {
    switch mistake {
    case (.unterminatedQuote, let start)?: index = start
    case (.textAfterQuote, let offset)?:
      guard let last = fields.last else { return }
      otherEnd = last.start
      guard bytes[last.content].contains(.lineFeed) else { return }
      fields.removeLast()
      (mistake, otherEnd, index) = ((.unterminatedQuote, last.start), offset, last.start)
    default: break
    }
  }

  /// The first of the empty lines that stand here, if a record follows them.
  private mutating func skipEmptyLines() -> Int? {
    let start = index
    while index < bytes.count, bytes[index] == .lineFeed || startsLineEnd(index) { index += 1 }
    return index > start && index < bytes.count ? start : nil
  }

  private mutating func readUnquoted() {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case .comma, .lineFeed: return fields.append(Field(start: start, content: start..<index))
      case .carriageReturn:
        if startsLineEnd(index) { return fields.append(Field(start: start, content: start..<index)) }
        mistake = (.loneCarriageReturn, index)
        return
      case .quote:
        mistake = (.quoteWithinField, index)
        return
      default: index += 1
      }
    }
    fields.append(Field(start: start, content: start..<index))
  }

  private mutating func readQuoted() {
    let start = index
    var doubled = false
    index += 1
    while index < bytes.count {
      guard bytes[index] == .quote else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, bytes[index + 1] == .quote else {
        fields.append(Field(start: start, content: start + 1..<index, hasDoubledQuotes: doubled))
        index += 1
        return
      }
      doubled = true
      index += 2
    }
    mistake = (.unterminatedQuote, start)
  }

  /// Passes over what ends a field; true if another field of the same record follows.
  private mutating func endField() -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case .comma:
      index += 1
      if index == bytes.count { fields.append(Field(start: index, content: index..<index)) }
      return index < bytes.count
    case .lineFeed: index += 1
    case .carriageReturn where startsLineEnd(index): index += 2
    default: mistake = (bytes[index] == .carriageReturn ? .loneCarriageReturn : .textAfterQuote, index)
    }
    return false
  }

  private func startsLineEnd(_ index: Int) -> Bool {
    bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != .lineFeed { index += 1 }
    if index < bytes.count { index += 1 }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
