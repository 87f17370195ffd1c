import Model

/// What the author of a cell that cannot be typed can do about it, by what commonly goes wrong with spreadsheets and Chinese input.
func hint(for cell: String, in field: TableSchema.Field) -> String? {
  var cell = cell
  let text = cell.withUTF8(withoutFullWidthForms).map { String(decoding: $0, as: UTF8.self) } ?? cell
  if let first = text.first, "'’".contains(first) { return "take out the apostrophe that a spreadsheet put before the value" }
  if field.type != .string, wordsForMissing.contains(text.lowercased()) {
    return "write why the value is missing: \(symbolLegend)"
  }
  switch field.type {
  case .integer, .number: return numberHint(for: text, field)
  case .date: return isoDate(in: text).map { "write '\($0)'" }
  case .year: return isoDate(in: text).map { "write '\($0.prefix(4))'" }
  case .boolean: return booleanHint(for: text)
  case .string: return nil
  }
}

private let wordsForMissing: Set<String> = ["-", "–", "--", "——", "/", "n/a", "na", "null", "nil", "none", "...", "……", "x", "无", "不详"]

private func numberHint(for text: String, _ field: TableSchema.Field) -> String? {
  if let number = ExactNumber(text), number.decimals > field.decimals { return decimalsHint(number, field) }
  let digits = text.filter { !",，'’_ \u{A0}\u{202F}".contains($0) }
  if digits != text, ExactNumber(digits) != nil { return "write '\(digits)': separators of thousands are not used" }
  if text.wholeMatch(of: /[+\-]?[0-9]+(\.[0-9]+)?[eE][+\-]?[0-9]+/) != nil {
    return "a spreadsheet has shortened the number: show all digits there, and check that none was lost"
  }
  if isoDate(in: text) != nil || isSpreadsheetDate(text) {
    return "a spreadsheet has taken the value for a date: give the column the format of text, and enter the value again"
  }
  if let number = scaledNumber(text) { return "write '\(number)': a cell holds all digits and no words" }
  if text.hasSuffix("%") { return "take out the percent sign; the unit of a column of percents is 'percent'" }
  if text.hasPrefix("("), text.hasSuffix(")") { return "write a negative number with '-'" }
  if text.hasPrefix(".") || text.hasSuffix(".") { return "write a digit on each side of the point" }
  return nil
}

private func decimalsHint(_ number: ExactNumber, _ field: TableSchema.Field) -> String {
  let plain = number.normalized
  if plain.decimals <= field.decimals { return "write '\(plain.plainText)'" }
  return field.type == .integer
    ? "declare the field as a number with \(plain.decimals) decimals in the data package"
    : "raise the field's decimals to \(plain.decimals) in the data package"
}

/// `800万元` or `1.6亿` as plain digits; nothing for other texts.
private func scaledNumber(_ text: String) -> String? {
  guard let match = text.wholeMatch(of: /([+\-]?[0-9]+(?:\.[0-9]+)?)(万亿|亿|千万|百万|万|千).*/), let number = ExactNumber(match.1) else {
    return nil
  }
  let exponent = ["千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12][match.2] ?? 0
  let (product, overflow) = number.unscaled.multipliedReportingOverflow(by: Int(Int128.powerOfTen(exponent)))
  return overflow ? nil : ExactNumber(product, decimals: number.decimals).normalized.plainText
}

/// The date in `2009年6月5日`, `2009/6/5`, `2009.6` or `20090605`, written as a data file has it; nothing for other texts.
private func isoDate(in text: String) -> String? {
  if let match = text.wholeMatch(of: /([0-9]{4})([0-9]{2})([0-9]{2})/) {
    return PartialDate("\(match.1)-\(match.2)-\(match.3)")?.isoText
  }
  guard let match = text.wholeMatch(of: /([0-9]{4})(?:年|[\-\/.]([0-9]{1,2})|年([0-9]{1,2})月?)(?:[\-\/.月]?([0-9]{1,2})日?)?/) else {
    return nil
  }
  let year = Int(match.1) ?? 0
  return PartialDate(year: year, month: (match.2 ?? match.3).flatMap { Int($0) }, day: match.4.flatMap { Int($0) })?.isoText
}

/// `5-Jun`, `Jun-09`, `6/5`, `6/5/2009`: what spreadsheets make of codes like `6-5`.
private func isSpreadsheetDate(_ text: String) -> Bool {
  text.wholeMatch(of: /[0-9]{1,2}[\-\/ ]([A-Za-z]{3}|[0-9]{1,2})([\-\/ ][0-9]{2,4})?|[A-Za-z]{3}-[0-9]{2,4}/) != nil
}

private func booleanHint(for text: String) -> String? {
  switch text.lowercased() {
  case "true", "yes", "y", "t", "1", "是": "write 'true'"
  case "false", "no", "n", "f", "0", "否": "write 'false'"
  default: nil
  }
}
