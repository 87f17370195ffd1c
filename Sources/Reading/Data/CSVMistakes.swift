import Diagnostics

extension CSVParser.Mistake {
  func diagnostic(at field: SourceLocation) -> Diagnostic {
    var location = field
    location.length = 1
    return switch self {
    case .unterminatedQuote:
      Diagnostic(
        "csv-quote", "the quotation mark that opens here is not closed on its line", at: location, rule: Self.quoteRule,
        fix: "write the closing quotation mark where the field ends; quotation marks within it are written twice")
    case .textAfterQuote:
      Diagnostic(
        "csv-quote", "text follows a closing quotation mark here", at: location, rule: Self.quoteRule,
        fix: "write quotation marks within the field twice, or a comma here")
    case .quoteWithinField:
      Diagnostic(
        "csv-quote", "a quotation mark stands within a field that does not begin with one", at: location, rule: Self.quoteRule,
        fix: "put the whole field in quotation marks, and write those within it twice")
    case .loneCarriageReturn:
      Diagnostic(
        "csv-line-end", "a carriage return without a line feed stands here", at: location, rule: "lines end with LF or CRLF",
        fix: "save the file with line ends of Unix (LF) or Windows (CRLF)")
    case .emptyLine:
      Diagnostic(
        "csv-empty-line", "an empty line stands between rows", at: location, rule: "each line of a data file is a row",
        fix: "take the line out")
    }
  }

  private static let quoteRule = "a field with a comma or a quotation mark in it stands in quotation marks, and those within it twice"
}
