import Model

/// The shortest way to print a number exactly: the digits, and the scale word after them.
///
/// The largest scale word wins that leaves at most three digits after the point in English, four in Chinese; where none does, all
/// digits are printed. 7,806,000 is 7.806 million and 780.6万; 1,234,567 is printed in full, or as 123.4567万.
struct CompactForm {
  /// What stands before the scale word, without trailing zeros after the point.
  let coefficient: ExactNumber
  /// Nothing where all digits are printed.
  let scale: ScaleWord?

  init(_ number: ExactNumber, in language: Language) {
    let number = number.normalized
    let zeros = Self.trailingZeros(of: number)
    let scale = ScaleWord.largest(in: language) { exponent in
      Self.reaches(exponent, number) && exponent + number.decimals - zeros <= ScaleWord.mostDecimals(in: language)
    }
    let dropped = min(zeros, scale?.exponent ?? 0)
    self.scale = scale
    coefficient = ExactNumber(
      number.unscaled / Self.powerOfTen(dropped), decimals: number.decimals + (scale?.exponent ?? 0) - dropped)
  }

  /// All digits, whatever the size.
  init(allDigitsOf number: ExactNumber) {
    coefficient = number.normalized
    scale = nil
  }

  /// The largest power of ten of 64 bits is that of 18.
  private static func powerOfTen(_ exponent: Int) -> Int {
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Whether the number is at least ten to the power of `exponent`.
  private static func reaches(_ exponent: Int, _ number: ExactNumber) -> Bool {
    let places = exponent + number.decimals
    return places <= 18 && number.unscaled.magnitude >= powerOfTen(places).magnitude
  }

  /// The zeros at the end of a whole number: so many digits a scale word can take over. At most twelve count.
  private static func trailingZeros(of number: ExactNumber) -> Int {
    guard number.decimals == 0, !number.isZero else { return 0 }
    var zeros = 0
    var rest = number.unscaled
    while zeros < 12, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }
}
