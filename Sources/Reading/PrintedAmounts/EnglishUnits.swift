import Model

/// What stands after an English number.
enum EnglishUnits {
  /// The unit's name, with one spelling for per cent; nothing where the words cannot be a unit and may change the number's meaning.
  static func read(_ rest: PhraseCursor) -> String? {
    guard !rest.isAtEnd else { return "" }
    var cursor = rest
    cursor.skipSpace()
    if cursor.peek() == "%" || cursor.begins(with: "per") {
      for spelling in ["%", "percent", "per cent"] {
        var ahead = cursor
        guard ahead.take(spelling) else { continue }
        if ahead.isAtEnd { return perCent }
        if ahead.peek() == " " { return UnitText.check(ahead.remainder).map { perCent + " " + $0 } }
      }
      if cursor.peek() == "%" { return nil }
    }
    guard !refuses(cursor), !ChineseNumerals.begins(cursor) else { return nil }
    return UnitText.check(cursor.remainder)
  }

  private static let perCent = "per cent"

  /// Whether the English word that follows cannot be the first of a unit.
  static func refuses(_ cursor: PhraseCursor) -> Bool {
    let (key, length) = cursor.peekKey()
    guard length > 0 else { return false }
    return EnglishWords.isNumber(key) || refused.contains(cursor.peekWord())
  }

  /// Words that make the number another one, a part of a date, an ordinal or the first of two.
  private static let refused: Set<String> = [
    "st", "nd", "rd", "th", "k", "mn", "mln", "bn", "tn", "e", "x", "hundreds", "thousands", "millions", "billions", "trillions", "dozen",
    "dozens",
    "half", "halves", "third", "thirds", "quarter", "quarters", "fourth", "fourths", "fifth", "fifths", "sixth", "sixths", "seventh",
    "eighth", "eighths", "ninth", "tenth", "tenths", "hundredth", "hundredths", "first", "fold", "odd", "plus", "point", "and", "or", "of",
    "to", "than", "from", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
