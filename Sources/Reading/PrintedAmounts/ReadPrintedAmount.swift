import Model

/// The amount or date that the words of a manuscript say, the inverse of the room Rendering's number style; nothing where they say none.
///
/// It also knows what authors write beside that style: number words, Chinese numerals, other qualifiers. The whole of the words must be
/// one amount: a second number, an ordinal, a fraction, punctuation or an indefinite word (several, 几, 数) makes them none.
package func readPrintedAmount(_ words: String, in language: Language) -> PrintedAmount? {
  if let plain = plainDigits(words, in: language) { return plain }
  guard var cursor = PhraseCursor(words, in: language) else { return nil }
  let conversion = cursor.dropParentheses()
  var amount: PrintedAmount?
  switch language {
  case .english: amount = EnglishDates.read(cursor) ?? EnglishGrammar.read(cursor)
  case .chinese: amount = ChineseDates.read(cursor) ?? ChineseGrammar.read(cursor)
  }
  amount?.conversionText = conversion
  return amount
}
