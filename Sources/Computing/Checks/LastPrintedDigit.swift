import Model

/// What the last digit is worth with which a value is printed, and so how far the true value may be from it.
struct LastPrintedDigit {
  /// From here on numbers are printed with a scale word.
  private static let firstScaled = 100_000
  /// 万 and 亿: a printed number has the digits of these and, after a point, as many as it needs.
  private static let (tenThousand, hundredMillion) = (10_000, 100_000_000)

  /// The worth of the last digit of `number`; zero for a whole number of things that are counted, which is not rounded.
  ///
  /// With digits after the point it is that of the last one that its author wrote: `80` in a column with two decimals claims no more than
  /// 80. A whole number of 100,000 and more is printed with 万 or 亿 and claims the digits of that: 8,000,000 (800万) is right to 10,000,
  /// 800,000,000 (8亿) to 100,000,000, 7,806,000 (780.6万) to 1,000. A smaller one claims all of its digits.
  ///
  /// - Parameter written: the number as it stands in a file, where it does.
  static func worth(of number: ExactNumber, unit: Unit?, written: String?) -> ExactNumber {
    let decimals = min(number.decimals, written.map(writtenDecimals) ?? number.decimals)
    if decimals > 0 { return ExactNumber(1, decimals: decimals) }
    let whole = number.normalized.decimals == 0 ? number.normalized.unscaled : 0
    guard whole.magnitude >= firstScaled.magnitude else {
      return ExactNumber(number.decimals == 0 && isCounted(unit) ? 0 : 1)
    }
    let scale = whole.magnitude >= hundredMillion.magnitude ? hundredMillion : tenThousand
    return ExactNumber(min(scale, worthOfLastDigit(whole)))
  }

  private static func writtenDecimals(_ text: String) -> Int {
    guard let point = text.lastIndex(where: { $0 == "." || $0 == "．" }) else { return 0 }
    return text[point...].dropFirst().count(where: \.isNumber)
  }

  private static func worthOfLastDigit(_ number: Int) -> Int {
    var (rest, worth) = (number, 1)
    while rest % 10 == 0 { (rest, worth) = (rest / 10, worth * 10) }
    return worth
  }

  /// Whether the unit is of things and people, of which there are so many and not about so many.
  private static func isCounted(_ unit: Unit?) -> Bool {
    guard let unit else { return true }
    guard let first = unit.name.chinese.first, !unit.name.chinese.hasSuffix("百分点") else { return false }
    return UnitWords.measureWords.contains(first) || "人对次".contains(first)
  }
}
