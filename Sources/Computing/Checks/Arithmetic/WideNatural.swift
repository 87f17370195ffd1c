/// A whole number of any size that is not negative.
struct WideNatural: Equatable {
  /// In base 2^32, the lowest first; none of zero.
  private var digits: [UInt32]

  /// How many zeros the largest power of ten has that fits a word.
  private static let mostWordZeros = 19

  init(_ value: UInt) {
    digits = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    dropLeadingZeros()
  }

  private init(digits: [UInt32]) {
    self.digits = digits
    dropLeadingZeros()
  }

  static func powerOfTen(_ exponent: Int) -> WideNatural {
    guard exponent <= mostWordZeros else { return powerOfTen(mostWordZeros) * powerOfTen(exponent - mostWordZeros) }
    var word: UInt = 1
    for _ in 0..<exponent { word *= 10 }
    return WideNatural(word)
  }

  var isZero: Bool { digits.isEmpty }

  /// Nothing where it does not fit.
  var word: UInt? {
    guard digits.count <= 2 else { return nil }
    return digits.reversed().reduce(0) { $0 << 32 | UInt($1) }
  }

  /// The tenth part, and what is left of the last digit.
  var dividedByTen: (quotient: WideNatural, remainder: Int) {
    var result = digits
    var rest: UInt64 = 0
    for index in digits.indices.reversed() {
      let value = rest << 32 | UInt64(digits[index])
      result[index] = UInt32(value / 10)
      rest = value % 10
    }
    return (WideNatural(digits: result), Int(rest))
  }

  private mutating func dropLeadingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }
}

// MARK: - Arithmetic

extension WideNatural {
  static func + (left: WideNatural, right: WideNatural) -> WideNatural {
    var result: [UInt32] = []
    result.reserveCapacity(max(left.digits.count, right.digits.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(left.digits.count, right.digits.count) {
      carry += left.digit(index) + right.digit(index)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return WideNatural(digits: result)
  }

  /// The difference of a number and one that is not larger.
  static func - (left: WideNatural, right: WideNatural) -> WideNatural {
    var result = left.digits
    var borrow: UInt64 = 0
    for index in result.indices {
      let lack = right.digit(index) + borrow
      let value = UInt64(result[index])
      borrow = value < lack ? 1 : 0
      result[index] = UInt32(truncatingIfNeeded: (borrow << 32) + value - lack)
    }
    precondition(borrow == 0, "a larger number is not subtracted from a smaller one")
    return WideNatural(digits: result)
  }

  static func * (left: WideNatural, right: WideNatural) -> WideNatural {
    var result = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for place in left.digits.indices {
      let factor = UInt64(left.digits[place])
      var carry: UInt64 = 0
      for index in right.digits.indices {
        carry += factor * UInt64(right.digits[index]) + UInt64(result[place + index])
        result[place + index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      result[place + right.digits.count] = UInt32(carry)
    }
    return WideNatural(digits: result)
  }

  private func digit(_ index: Int) -> UInt64 { index < digits.count ? UInt64(digits[index]) : 0 }
}

extension WideNatural: Comparable {
  static func < (left: WideNatural, right: WideNatural) -> Bool {
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
