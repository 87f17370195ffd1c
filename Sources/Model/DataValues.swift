/// The typed cells of one data file, row by row, in eight bytes each: texts stay where they stand in the file, and are made when they are
/// asked for.
package struct DataValues: RandomAccessCollection, MutableCollection, Sendable {
  /// The lowest two bits say of which kind the rest is.
  private enum Kind {
    static let integer: UInt64 = 0
    /// 32 bits for the place in the file, above these 30 for the length.
    static let written: UInt64 = 1
    static let missing: UInt64 = 2
    /// An index of ``others``.
    static let other: UInt64 = 3
    static let mask: UInt64 = 3
  }

  private let bytes: [UInt8]
  private var codes: [UInt64] = []
  /// What no code can say: texts that do not stand so in the file, and integers of more than 62 bits.
  private var others: [DataValue] = []

  /// - Parameter bytes: the file's.
  package init(in bytes: [UInt8]) { self.bytes = bytes }

  package init(_ values: [DataValue]) {
    self.init(in: [])
    for value in values { append(value, writtenIn: nil) }
  }

  package mutating func reserveCapacity(_ count: Int) { codes.reserveCapacity(count) }

  /// - Parameter range: where in the file the value stands; a text may stand there in other letters.
  package mutating func append(_ value: DataValue, writtenIn range: Range<Int>?) { codes.append(code(of: value, writtenIn: range)) }

  private mutating func code(of value: DataValue, writtenIn range: Range<Int>?) -> UInt64 {
    switch value {
    case .integer(let number) where (number << 2) >> 2 == number: return UInt64(bitPattern: Int64(number)) << 2 | Kind.integer
    case .text(let text):
      guard let range, range.lowerBound <= UInt32.max, range.count < 1 << 30, isText(text, in: range) else { break }
      return UInt64(range.count) << 34 | UInt64(range.lowerBound) << 2 | Kind.written
    case .missing(let state): return UInt64(Self.index(of: state)) << 2 | Kind.missing
    default: break
    }
    others.append(value)
    return UInt64(others.count - 1) << 2 | Kind.other
  }

  private static func index(of state: CellState) -> Int { states.firstIndex(of: state) ?? 0 }

  private static let states = CellState.allCases

  package var startIndex: Int { 0 }
  package var endIndex: Int { codes.count }

  package subscript(index: Int) -> DataValue {
    get {
      let code = codes[index]
      switch code & Kind.mask {
      case Kind.integer: return .integer(Int(Int64(bitPattern: code) >> 2))
      case Kind.written: return .text(text(code))
      case Kind.missing: return .missing(Self.states[Int(code >> 2)])
      default: return others[Int(code >> 2)]
      }
    }
    set { codes[index] = code(of: newValue, writtenIn: nil) }
  }

  /// Gives the text at an index as it stands in the file, without making it.
  ///
  /// - Returns: whether it could: the value is a text, and stands in the file as it is.
  package func withWrittenText(at index: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    let code = codes[index]
    guard code & Kind.mask == Kind.written else { return false }
    bytes.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0[Self.range(code)])) }
    return true
  }

  private func text(_ code: UInt64) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[Self.range(code)]), as: UTF8.self) }
  }

  private static func range(_ code: UInt64) -> Range<Int> {
    let start = Int(UInt32(truncatingIfNeeded: code >> 2))
    return start..<(start + Int(code >> 34))
  }

  /// Whether the value with that index is the text, without making it.
  package func isText(_ text: String, at index: Int) -> Bool {
    let code = codes[index]
    guard code & Kind.mask == Kind.written else { return self[index] == .text(text) }
    return isText(text, in: Self.range(code))
  }

  private func isText(_ text: String, in range: Range<Int>) -> Bool {
    var text = text
    return bytes.withUnsafeBufferPointer { bytes in
      text.withUTF8 { $0.count == range.count && UnsafeBufferPointer(rebasing: bytes[range]).elementsEqual($0) }
    }
  }
}
