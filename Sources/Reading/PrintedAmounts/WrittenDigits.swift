import Model

/// A number in ASCII digits as it stands in a sentence: `30,769`, `7.806`, `500000`.
struct WrittenDigits {
  let number: ExactNumber
  let hasSeparators: Bool
  /// How many digits stand before the point.
  let length: Int

  /// The worth of the last digit.
  var place: ExactNumber { ExactNumber(1, decimals: number.decimals) }
}

extension PhraseCursor {
  /// Steps over digits. Nothing, and the phrase is no amount, for a wrong group (`12,34`), a leading zero (a code, not a number)
  /// and what does not fit 64 bits.
  mutating func takeDigits() -> WrittenDigits? {
    let isZero = peek() == "0"
    var value = 0
    guard var length = takeRun(into: &value), length > 0, length == 1 || !isZero else { return nil }
    let isGrouped = peek() == "," && peek(1).map(isDigit) == true
    if isGrouped {
      guard length <= 3, !isZero else { return nil }
      while peek() == ",", let next = peek(1), isDigit(next) {
        index += 1
        guard takeRun(into: &value) == 3 else { return nil }
        length += 3
      }
    }
    var decimals = 0
    if peek() == ".", let next = peek(1), isDigit(next) {
      index += 1
      guard let fraction = takeRun(into: &value), fraction <= ExactNumber.mostDecimals else { return nil }
      decimals = fraction
    }
    return WrittenDigits(number: ExactNumber(value, decimals: decimals), hasSeparators: isGrouped, length: length)
  }

  /// Appends digits to `value` and gives their count; nothing where the value does not fit.
  private mutating func takeRun(into value: inout Int) -> Int? {
    let start = index
    while let scalar = peek(), isDigit(scalar) {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(scalar.value) - 48)
      guard !overflow, !carry else { return nil }
      value = sum
      index += 1
    }
    return index - start
  }

  /// Steps over the sign of a negative number; a hyphen is one only before a digit.
  mutating func takeMinus() -> Bool {
    if peek() == "-", peek(1).map(isDigit) != true { return false }
    return take("−") || take("-")
  }
}

func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
