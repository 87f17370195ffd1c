/// A row in which a quotation was left open, as it most likely was meant: the field ends where as many fields follow it on its line as the
/// header has. So the row counts, and nothing is told that merely follows from the mistake.
struct OpenQuote {
  /// All of the row's.
  private(set) var fields: [CSVParser.Field]
  /// Which of them is open.
  let index: Int

  /// Nothing where the line has too few fields, or other quotation marks behind the open one.
  init?(_ parser: CSVParser, _ bytes: CellBytes, _ header: DataHeader) {
    guard let start = parser.mistake?.offset else { return nil }
    (fields, index) = (parser.fields, parser.fields.count)
    var end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    let rest = bytes[start + 1..<max(start + 1, end)]
    let following = header.width - index - 1
    guard following >= 0, !rest.contains(.quote), !rest.contains(.carriageReturn) else { return nil }
    let commas = rest.indices.filter { rest[$0] == .comma }.suffix(following)
    guard commas.count == following else { return nil }
    fields.append(CSVParser.Field(start: start, content: start + 1..<(commas.first ?? rest.endIndex)))
    for (comma, next) in zip(commas, commas.dropFirst() + [rest.endIndex]) {
      fields.append(CSVParser.Field(start: comma + 1, content: comma + 1..<next))
    }
  }
}
