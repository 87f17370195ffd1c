import Model

/// A number in the shape of the one whose place it takes.
struct RewordedNumber {
  let style: NumberStyle
  let token: NumberToken

  /// The text in place of the token and its scale word; `keepsScale`: in place of the token alone, whose scale word stays.
  ///
  /// - Parameter quantum: of the precision to print, trailing zeros included; nothing where the number needs no zeros.
  /// - Returns: nothing where the shape cannot say the number.
  func text(_ number: ExactNumber, quantum: ExactNumber?) -> String? {
    switch token.shape {
    case .words: inWords(number)
    case .digits(let decimals, let isGrouped, let length):
      inDigits(number, decimals: quantum == nil ? nil : decimals, isGrouped: isGrouped, length: length)
    }
  }

  private func inWords(_ number: ExactNumber) -> String? {
    guard let coefficient = number.dividedByPowerOfTen(token.scale), !coefficient.isNegative else { return nil }
    let parts = coefficient.plainText.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    switch style.language {
    case .english: return parts.count == 1 ? NumberWords.english(whole) : nil
    case .chinese:
      if token.scale == 1, parts.count > 1 || !(1...9).contains(whole) { return nil }
      return NumberWords.chinese(whole).map { parts.count == 1 ? $0 : $0 + "点" + NumberWords.chineseDigits(parts[1]) }
    }
  }

  private func inDigits(_ number: ExactNumber, decimals: Int?, isGrouped: Bool, length: Int) -> String? {
    guard let coefficient = number.dividedByPowerOfTen(token.scale) else { return nil }
    let places = decimals ?? coefficient.decimals
    guard coefficient.decimals <= places, fits(coefficient, places: places, length: length) else { return nil }
    var text = PrintedText()
    if coefficient.isNegative { text.append(NumberStyle.minus) }
    let groups = isGrouped || (style.language == .english && length < 4)
    text.appendDigits(coefficient.unscaled.magnitude, decimals: coefficient.decimals, grouped: groups)
    text.appendZeros(places - coefficient.decimals, afterPoint: coefficient.decimals == 0)
    return text.string
  }

  /// Whether the scale word still suits the number: 3,000 million and 0.0003 billion have others.
  private func fits(_ coefficient: ExactNumber, places: Int, length: Int) -> Bool {
    let limit = style.language == .english ? 3 : 4
    let whole = coefficient.magnitude.plainText.prefix { $0 != "." }
    if token.scale == 0 {
      // What an author wrote with all digits stays so; what was small and is large gets a scale word.
      let most = style.language == .english ? 6 : 4
      return whole.count <= max(most, length > most ? length + 1 : most)
    }
    if token.scale == 1 { return places == 0 && whole.count == 1 && whole != "0" }
    return whole != "0" && whole.count <= max(limit, length) && places <= max(ScaleWord.mostDecimals(in: style.language), 4)
  }
}

extension ExactNumber {
  /// The number divided by ten to the power of `exponent`, exact; nothing where that has too many digits.
  func dividedByPowerOfTen(_ exponent: Int) -> ExactNumber? {
    let number = normalized
    let places = number.decimals + exponent
    guard places > Self.mostDecimals else { return ExactNumber(number.unscaled, decimals: places).normalized }
    let (rest, remainder) = Int128(number.unscaled).quotientAndRemainder(dividingBy: Int128.powerOfTen(places - Self.mostDecimals))
    return remainder == 0 ? ExactNumber(Int(rest), decimals: Self.mostDecimals).normalized : nil
  }

  /// The number rounded to a multiple of `quantum`, a power of ten: halves away from zero, or down or up for a bound.
  func rounded(toMultipleOf quantum: ExactNumber, as qualifier: Qualifier) -> ExactNumber? {
    let quantum = quantum.normalized
    let divisor = Int128(quantum.unscaled) * Int128.powerOfTen(decimals)
    let (numerator, overflow) = Int128(unscaled).multipliedReportingOverflow(by: Int128.powerOfTen(quantum.decimals))
    guard !overflow, divisor > 0, var steps = Self.quotient(of: numerator, by: divisor, decimals: 0)?.unscaled else { return nil }
    if qualifier == .over, Int128(steps) * divisor > numerator { steps -= 1 }
    if qualifier == .under, Int128(steps) * divisor < numerator { steps += 1 }
    let (result, tooLarge) = steps.multipliedReportingOverflow(by: quantum.unscaled)
    return tooLarge ? nil : ExactNumber(result, decimals: quantum.decimals)
  }

  /// Whether `other` is within a twentieth of it.
  func isClose(to other: ExactNumber) -> Bool {
    guard let difference = adding(-other)?.magnitude else { return false }
    let (left, right) = (
      Int128(difference.unscaled) * Int128.powerOfTen(decimals), Int128(magnitude.unscaled) * Int128.powerOfTen(difference.decimals)
    )
    return left * 20 <= right
  }
}
