import Model

/// How many times, in tens, hundreds and thousands, a value is another.
struct JumpFactor: Hashable {
  /// 4 for ten thousand times, -4 for a ten-thousandth.
  var exponent: Int

  var isTenThousand: Bool { abs(exponent) == 4 }

  var words: String {
    let digits = "1" + String(repeating: "0", count: abs(exponent))
    let grouped = digits.enumerated().map { index, digit in
      (digits.count - index) % 3 == 0 && index > 0 ? ",\(digit)" : String(digit)
    }.joined()
    return exponent > 0 ? "\(grouped) times" : "one \(grouped)th of"
  }
}

/// The values of one column in two editions, row by row.
struct JumpedColumn {
  struct Change {
    var then: ExactNumber
    var now: ExactNumber
    /// A total or subtotal.
    var isSum: Bool
    var factor: JumpFactor

    /// Between 5,000 and 20,000 times as large or as small.
    var isJump: Bool { factor.isTenThousand }
  }

  private(set) var all: [Change] = []

  /// Compares two values; says no where nothing can be said of them: one is zero, or they differ in sign.
  mutating func add(_ then: ExactNumber, _ now: ExactNumber, isSum: Bool = false) -> Bool {
    guard !then.isZero, !now.isZero, then.isNegative == now.isNegative else { return false }
    all.append(Change(then: then, now: now, isSum: isSum, factor: Self.factor(then.magnitude, now.magnitude)))
    return true
  }

  var hasJumpedRows: Bool { all.contains { $0.isJump && !$0.isSum } }

  /// By what all rows jump alike, a thousand times or more, if there are two or more of them.
  var factorOfAll: JumpFactor? {
    let rows = all.filter { !$0.isSum }
    guard rows.count > 1, let factor = rows.first?.factor, abs(factor.exponent) >= 3, rows.allSatisfy({ $0.factor == factor }) else {
      return nil
    }
    return factor
  }

  /// The power of ten of which the quotient is half to twice as much; 0 where it is near none from a thousand on.
  private static func factor(_ then: ExactNumber, _ now: ExactNumber) -> JumpFactor {
    let (small, large) = now < then ? (now, then) : (then, now)
    let decimals = max(small.decimals, large.decimals)
    let (low, high) = (scaled(small, decimals), scaled(large, decimals))
    // Of most values that is certain at one look, for the quotient is not even half of a thousand.
    if high / 500 < low { return JumpFactor(exponent: 0) }
    for exponent in 3...18 {
      // The quotient is between half the power and twice the power; divided first, so that nothing overflows.
      let power = Int128.powerOfTen(exponent)
      if high / (power / 2) >= low, high / (power * 2) < low || (high / (power * 2) == low && high % (power * 2) == 0) {
        return JumpFactor(exponent: now < then ? -exponent : exponent)
      }
    }
    return JumpFactor(exponent: 0)
  }

  private static func scaled(_ number: ExactNumber, _ decimals: Int) -> Int128 {
    Int128(number.unscaled) * Int128.powerOfTen(decimals - number.decimals)
  }
}
