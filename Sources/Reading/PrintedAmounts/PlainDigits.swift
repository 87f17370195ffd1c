import Model

/// The amount that ASCII digits alone are, which need no grammar: one to nine of them, no zero ahead. Nothing for other words.
func plainDigits(_ words: String, in language: Language) -> PrintedAmount? {
  let bytes = words.utf8
  guard (1...9).contains(bytes.count), bytes.first != UInt8(ascii: "0") else { return nil }
  var number = 0
  for byte in bytes {
    guard byte >= 48, byte <= 57 else { return nil }
    number = number * 10 + Int(byte - 48)
  }
  // The style prints a count of that size with a comma.
  if language == .english, (1000...2999).contains(number) { return PartialDate(year: number).map { PrintedAmount(.date($0)) } }
  return PrintedAmount(.number(ExactNumber(number)))
}
