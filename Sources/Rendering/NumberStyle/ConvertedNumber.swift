import Model

/// An amount in the second unit, which a reader finds in parentheses beside the first.
struct ConvertedNumber {
  let number: ExactNumber
  /// Whether digits were lost, so that it must be called an approximation.
  let isRounded: Bool

  /// Nothing where the result does not fit, or where it would say zero of something that is not zero.
  init?(_ number: ExactNumber, by conversion: Unit.Conversion) {
    let numerator = Int128(number.unscaled) * Int128(conversion.numerator)
    let denominator = Int128(conversion.denominator) * Int128.powerOfTen(number.decimals)
    guard let result = ExactNumber.quotient(of: numerator, by: denominator, decimals: conversion.decimals),
      !result.isZero || number.isZero
    else { return nil }
    self.number = result.normalized
    isRounded = numerator * Int128.powerOfTen(conversion.decimals) % denominator != 0
  }
}
