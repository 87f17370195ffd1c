import Model

typealias CellBytes = UnsafeBufferPointer<UInt8>

/// What a numeric cell says.
enum NumberReading: Equatable {
  /// The number times 10^decimals.
  case number(Int)
  case notANumber, tooManyDecimals, tooLarge
}

/// Reads `-12.50` and the like: ASCII digits, at most one point with a digit on each side, no separators, no exponent.
func readNumber(_ cell: CellBytes, decimals: Int) -> NumberReading {
  var index = cell.startIndex
  let negative = cell.first == UInt8(ascii: "-")
  if negative || cell.first == UInt8(ascii: "+") { index += 1 }
  var magnitude = 0
  var overflow = false
  var digits = 0
  var fraction: Int?
  while index < cell.endIndex {
    let digit = Int(cell[index]) - 48
    if (0...9).contains(digit) {
      overflow = overflow || !append(digit, to: &magnitude)
      digits += 1
    } else {
      guard cell[index] == UInt8(ascii: "."), fraction == nil, digits > 0 else { return .notANumber }
      fraction = digits
    }
    index += 1
  }
  let written = fraction.map { digits - $0 } ?? 0
  guard digits > 0, fraction == nil || written > 0 else { return .notANumber }
  guard written <= decimals else { return .tooManyDecimals }
  for _ in written..<decimals { overflow = overflow || !append(0, to: &magnitude) }
  return overflow ? .tooLarge : .number(negative ? -magnitude : magnitude)
}

private func append(_ digit: Int, to number: inout Int) -> Bool {
  let (tenfold, first) = number.multipliedReportingOverflow(by: 10)
  let (sum, second) = tenfold.addingReportingOverflow(digit)
  number = sum
  return !first && !second
}

/// Reads `2009`, `2009-06` or `2009-06-05`; nothing for any other form or for a day that no calendar has.
func readDate(_ cell: CellBytes) -> PartialDate? {
  func number(at start: Int, digits: Int) -> Int? {
    var result = 0
    for index in start..<start + digits {
      guard (48...57).contains(cell[index]) else { return nil }
      result = result * 10 + Int(cell[index]) - 48
    }
    return result
  }
  let hyphen = UInt8(ascii: "-")
  guard [4, 7, 10].contains(cell.count), let year = number(at: 0, digits: 4) else { return nil }
  guard cell.count > 4 else { return PartialDate(year: year) }
  guard cell[4] == hyphen, let month = number(at: 5, digits: 2) else { return nil }
  guard cell.count > 7 else { return PartialDate(year: year, month: month) }
  guard cell[7] == hyphen, let day = number(at: 8, digits: 2) else { return nil }
  return PartialDate(year: year, month: month, day: day)
}

/// The cell with full-width digits, signs, points and percent signs in their ASCII form, as Chinese input methods give them;
/// nothing where it has none of them.
func withoutFullWidthForms(_ cell: CellBytes) -> [UInt8]? {
  guard cell.contains(where: { $0 >= 0x80 }) else { return nil }
  var result: [UInt8] = []
  for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "０"..."９", "．", "－", "＋", "％": result.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    case "\u{2212}": result.append(UInt8(ascii: "-"))
    default: result += Array(String(scalar).utf8)
    }
  }
  return result
}

/// The state that a cell's symbol stands for.
func readSymbol(_ cell: CellBytes) -> CellState? {
  guard (2...3).contains(cell.count) else { return nil }
  return CellState.allCases.first { $0.symbol.map { cell.elementsEqual($0.utf8) } ?? false }
}
