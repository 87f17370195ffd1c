import Model

/// A decimal number of any size, exact.
struct WideNumber {
  private var isNegative: Bool
  private var magnitude: WideNatural
  private var decimals: Int

  init(_ number: ExactNumber) {
    self.init(number.unscaled.magnitude, isNegative: number.isNegative, decimals: number.decimals)
  }

  private init(_ magnitude: UInt, isNegative: Bool, decimals: Int) {
    self.init(WideNatural(magnitude), isNegative: isNegative, decimals: decimals)
  }

  private init(_ magnitude: WideNatural, isNegative: Bool, decimals: Int) {
    (self.magnitude, self.decimals) = (magnitude, decimals)
    self.isNegative = isNegative && !magnitude.isZero
  }

  var sign: Int { magnitude.isZero ? 0 : isNegative ? -1 : 1 }

  /// The same as an ``ExactNumber``; nothing where it is too large or has too many digits.
  var exact: ExactNumber? {
    var (digits, places) = (magnitude, decimals)
    while places > 0 {
      let (tenth, rest) = digits.dividedByTen
      guard rest == 0 else { break }
      (digits, places) = (tenth, places - 1)
    }
    guard let word = digits.word, word <= Int.max.magnitude, places <= ExactNumber.mostDecimals else { return nil }
    return ExactNumber(isNegative ? -Int(word) : Int(word), decimals: places)
  }

  /// The magnitude with this many digits after the point, of which there are no fewer in the number itself.
  private func magnitude(decimals places: Int) -> WideNatural {
    places == decimals ? magnitude : magnitude * .powerOfTen(places - decimals)
  }
}

extension WideNumber: Comparable {
  static func == (left: WideNumber, right: WideNumber) -> Bool { (left - right).sign == 0 }

  static func < (left: WideNumber, right: WideNumber) -> Bool { (left - right).sign < 0 }
}

// MARK: - Arithmetic

extension WideNumber {
  static func + (left: WideNumber, right: WideNumber) -> WideNumber {
    let places = max(left.decimals, right.decimals)
    let (first, second) = (left.magnitude(decimals: places), right.magnitude(decimals: places))
    if left.isNegative == right.isNegative { return WideNumber(first + second, isNegative: left.isNegative, decimals: places) }
    if first < second { return WideNumber(second - first, isNegative: right.isNegative, decimals: places) }
    return WideNumber(first - second, isNegative: left.isNegative, decimals: places)
  }

  static prefix func - (number: WideNumber) -> WideNumber {
    WideNumber(number.magnitude, isNegative: !number.isNegative, decimals: number.decimals)
  }

  static func - (left: WideNumber, right: WideNumber) -> WideNumber { left + -right }

  static func * (left: WideNumber, right: WideNumber) -> WideNumber {
    WideNumber(
      left.magnitude * right.magnitude, isNegative: left.isNegative != right.isNegative, decimals: left.decimals + right.decimals)
  }
}
