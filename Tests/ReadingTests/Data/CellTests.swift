import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct CellTypes {
  @Test(
    arguments: [
      ("type: integer", "12", .integer(12)), ("type: integer", "-5", .integer(-5)), ("type: integer", "+7", .integer(7)),
      ("type: integer", "0", .integer(0)), ("type: integer", "9223372036854775807", .integer(.max)),
      ("type: integer", "８００", .integer(800)), ("type: integer", "－１２", .integer(-12)), ("type: integer", "\u{2212}3", .integer(-3)),
      ("type: number, decimals: 2", "12.5", .integer(1250)), ("type: number, decimals: 2", "-0.05", .integer(-5)),
      ("type: number, decimals: 2", "3", .integer(300)), ("type: number, decimals: 0", "3", .integer(3)),
      ("type: number, decimals: 15", "0.000000000000001", .integer(1)), ("type: number, decimals: 2", "１２．５０", .integer(1250)),
      ("type: number, decimals: 1, unit: percent", "12.5%", .integer(125)),
      ("type: number, decimals: 1, unit: percent", "１２．５％", .integer(125)),
      ("type: integer", "..", .missing(.unknown)), ("type: integer", "—", .missing(.none)),
      ("type: number, decimals: 1", "…", .missing(.tooSmall)),
      ("type: date", "×", .missing(.notApplicable)), ("type: integer", "", .missing(.none)), ("type: string", "", .missing(.none)),
      ("type: string", "..", .missing(.unknown)), ("type: year", "×", .missing(.notApplicable)), ("type: boolean", "—", .missing(.none)),
      ("type: string", "８００", .text("８００")), ("type: string", "厦门 市", .text("厦门 市")),
      ("type: string", "012", .text("012")), ("type: date", "2009", .text("2009")), ("type: date", "2009-06", .text("2009-06")),
      ("type: date", "2008-02-29", .text("2008-02-29")), ("type: date", "２００９－０６", .text("2009-06")),
      ("type: year", "2009", .integer(2009)),
      ("type: year", "２００９", .integer(2009)), ("type: boolean", "true", .integer(1)), ("type: boolean", "false", .integer(0)),
      ("type: boolean", "", .missing(.none)),
    ] as [(String, String, DataValue)])
  func `a cell has the value of its column's type`(_ field: String, _ cell: String, _ value: DataValue) {
    let reading = TableReading(cell: cell, field)
    #expect(reading.value == value)
    #expect(reading.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("type: integer", "1,000,000", "write '1000000': separators of thousands are not used"),
      ("type: integer", "1，000", "write '1000': separators of thousands are not used"),
      ("type: integer", "1 000", "write '1000': separators of thousands are not used"),
      ("type: number, decimals: 1", "1,234.5", "write '1234.5': separators of thousands are not used"),
      ("type: integer", "1.23E+05", "a spreadsheet has shortened the number: show all digits there, and check that none was lost"),
      (
        "type: integer", "5-Jun",
        "a spreadsheet has taken the value for a date: give the column the format of text, and enter the value again"
      ),
      (
        "type: integer", "2009/6/5",
        "a spreadsheet has taken the value for a date: give the column the format of text, and enter the value again"
      ),
      ("type: integer", "'12", "take out the apostrophe that a spreadsheet put before the value"),
      ("type: integer", "800万", "write '8000000': a cell holds all digits and no words"),
      ("type: integer", "1.6亿元", "write '160000000': a cell holds all digits and no words"),
      ("type: integer", "８００万元", "write '8000000': a cell holds all digits and no words"),
      ("type: integer", "12.0", "write '12'"),
      ("type: integer", "12.5", "declare the field as a number with 1 decimals in the data package"),
      ("type: number, decimals: 1", "12%", "take out the percent sign; the unit of a column of percents is 'percent'"),
      ("type: number, decimals: 1", ".5", "write a digit on each side of the point"),
      ("type: number, decimals: 1", "5.", "write a digit on each side of the point"),
      ("type: integer", "(5)", "write a negative number with '-'"),
      ("type: integer", "n/a", "write why the value is missing: .. (unknown), — (none), … (too small to show), × (not applicable)"),
      ("type: integer", "-", "write why the value is missing: .. (unknown), — (none), … (too small to show), × (not applicable)"),
      ("type: integer", "不详", "write why the value is missing: .. (unknown), — (none), … (too small to show), × (not applicable)"),
      ("type: integer", "twelve", nil), ("type: integer", "--5", nil), ("type: integer", "+", nil), ("type: integer", "0x1F", nil),
      ("type: number, decimals: 1", "1.2.3", nil), ("type: integer", "١٢", nil),
      ("type: date", "2009年6月5日", "write '2009-06-05'"), ("type: date", "2009年6月", "write '2009-06'"),
      ("type: date", "2009年", "write '2009'"),
      ("type: date", "2009/6/5", "write '2009-06-05'"), ("type: date", "2009.06", "write '2009-06'"),
      ("type: date", "20090605", "write '2009-06-05'"), ("type: date", "2009-6-5", "write '2009-06-05'"), ("type: date", "5/6/2009", nil),
      ("type: date", "2009-02-29", nil), ("type: date", "2009-13", nil), ("type: date", "2009-00", nil), ("type: date", "0000", nil),
      ("type: date", "2009-06-05T00:00", nil), ("type: date", "2009-06-31", nil),
      ("type: year", "09", nil), ("type: year", "2009年", "write '2009'"), ("type: year", "2009-06", "write '2009'"),
      ("type: boolean", "TRUE", "write 'true'"), ("type: boolean", "是", "write 'true'"), ("type: boolean", "0", "write 'false'"),
      ("type: boolean", "maybe", nil),
    ] as [(String, String, String?)])
  func `a cell of another form is refused, with what to do`(_ field: String, _ cell: String, _ fix: String?) {
    let reading = TableReading(cell: cell, field)
    #expect(reading.problems.codes == ["wrong-type"])
    #expect(reading.problems.headlines.first?.hasPrefix("a '\(cell)' is not ") == true)
    #expect(reading.problems.first?.fix == fix)
    #expect(reading.value == .missing(.none))
  }

  @Test(arguments: [
    ("type: integer", "9223372036854775808"), ("type: integer", "-99999999999999999999"),
    ("type: number, decimals: 15", "10000"), ("type: integer", String(repeating: "9", count: 5000)),
  ])
  func `a number past 64 bits is refused`(_ field: String, _ cell: String) {
    let reading = TableReading(cell: cell, field)
    #expect(reading.problems.codes == ["too-large"])
    #expect(reading.problems.first?.headline.count ?? 0 < 120)
  }

  @Test func `more digits than declared are refused, also zeros`() {
    #expect(
      TableReading(cell: "1.234", "type: number, decimals: 2").problems.first?.fix == "raise the field's decimals to 3 in the data package")
    #expect(TableReading(cell: "1.230", "type: number, decimals: 2").problems.first?.fix == "write '1.23'")
    #expect(TableReading(cell: "1.230", "type: number, decimals: 2").problems.codes == ["too-many-decimals"])
  }

  @Test(arguments: ["integer", "string", "date", "year", "boolean"])
  func `errors of spreadsheets are refused everywhere`(_ type: String) {
    for cell in ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"] {
      #expect(TableReading(cell: cell, "type: \(type)").problems.codes == ["spreadsheet-error"])
    }
  }

  @Test func `a text that begins with a number sign is text`() {
    #expect(TableReading(cell: "#1", "type: string").value == .text("#1"))
  }

  @Test(arguments: [
    "x\u{E000}", "\u{F8FF}", "a\u{1}b", "\u{1B}[31m", "a\tb", "a\nb", "a\r\nb", "\u{7F}", "\u{85}", "a\u{200B}b", "\u{FEFF}a", "a\u{202E}b",
    "a\u{2028}b",
    "\u{F0000}", "\u{10FFFD}", "a\u{2066}", "a\u{FFFD}", "\u{2060}", "\u{200E}", "\u{2064}",
  ])
  func `characters that nobody sees are refused`(_ cell: String) {
    let reading = TableReading(cell: cell, "type: string")
    #expect(reading.problems.codes == ["hidden-character"])
    #expect(reading.problems.first?.headline.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } == true)
  }

  @Test(arguments: [
    "é", "“造血”", "a\u{A0}b", "——", "、。", "🀄️", "ﬁ", "\u{200D}x", "100 m²", "\u{AD}", "\u{200C}x", "\u{2010}", "\u{2027}", "\u{202F}",
    "\u{205F}", "\u{206A}", "豈", "𠀀",
  ])
  func `other characters are kept as they are`(_ cell: String) {
    #expect(TableReading(cell: cell, "type: string").value == .text(cell))
  }

  @Test(arguments: [" a", "a ", "\u{3000}a", "a\u{A0}", "  a\u{3000} "])
  func `white space at the ends is refused`(_ cell: String) {
    let reading = TableReading(cell: cell, "type: string")
    #expect(reading.problems.codes == ["white-space"])
    #expect(reading.problems.first?.fix == "write 'a'")
    #expect(TableReading(cell: " 12", "type: integer").problems.codes == ["white-space"])
    #expect(TableReading(cell: " ", "type: integer").problems.codes == ["white-space"])
  }
}

@Suite struct CellConstraints {
  @Test(arguments: [
    ("type: string, constraints: {required: true}", "", "missing-value", "a is empty in this row"),
    ("type: string, constraints: {required: true, enum: [x]}", "", "missing-value", "a is empty in this row"),
    (
      "type: string, constraints: {enum: [fiscal-aid, donation]}", "fiscal-aids", "unknown-value",
      "a 'fiscal-aids' is not one of its values; did you mean 'fiscal-aid'?"
    ),
    ("type: string, constraints: {pattern: '[a-z]+'}", "Ab", "wrong-form", "a 'Ab' is not of the form [a-z]+"),
    ("type: string, constraints: {pattern: '(ab|cd)+'}", "abc", "wrong-form", "a 'abc' is not of the form (ab|cd)+"),
    ("type: string, constraints: {minLength: 2}", "市", "wrong-length", "a '市' is too short: it has the length 1"),
    ("type: string, constraints: {maxLength: 2}", "厦门市", "wrong-length", "a '厦门市' is too long: it has the length 3"),
    ("type: integer, constraints: {minimum: 0}", "-1", "out-of-range", "a '-1' is below 0"),
    ("type: number, decimals: 2, constraints: {maximum: 100.5}", "100.51", "out-of-range", "a '100.51' is above 100.5"),
    ("type: year, constraints: {minimum: 1996}", "1995", "out-of-range", "a '1995' is below 1996"),
    ("type: integer, constraints: {enum: [10, 20]}", "30", "unknown-value", "a '30' is not one of its values"),
  ])
  func `a value outside its constraint is refused`(_ field: String, _ cell: String, _ code: String, _ headline: String) {
    let reading = TableReading(cell: cell, field)
    #expect(reading.problems.codes == [code])
    #expect(reading.problems.headlines == [headline])
    #expect(reading.problems.first?.rule != nil && reading.problems.first?.fix != nil)
  }

  @Test(arguments: [
    ("type: string, constraints: {enum: [fiscal-aid]}", "fiscal-aid"), ("type: string, constraints: {enum: [fiscal-aid]}", ""),
    ("type: string, constraints: {pattern: '[a-z]+'}", ""), ("type: integer, constraints: {required: true}", ".."),
    ("type: string, constraints: {minLength: 2, maxLength: 2}", "厦门"), ("type: integer, constraints: {minimum: 0, maximum: 0}", "0"),
    ("type: number, decimals: 2, constraints: {enum: [1, 2.5]}", "2.50"),
    ("type: number, decimals: 2, constraints: {maximum: 100.5}", "100.50"),
    ("type: date, constraints: {enum: ['2009']}", "2009"), ("type: boolean, constraints: {enum: ['true']}", "true"),
    ("type: integer, constraints: {enum: [1]}", "…"), ("type: string, constraints: {pattern: '(ab|cd)+'}", "abcd"),
  ])
  func `a value within its constraint passes; what is missing is under no other constraint`(_ field: String, _ cell: String) {
    #expect(TableReading(cell: cell, field).problems.isEmpty)
  }

  @Test func `texts for missing values are the schema's`() {
    let reading = TableReading(
      "a,b\nn/a,1\nx,n/a\n", fields: "name: a, type: string", "name: b, type: integer", below: "      missingValues: [n/a]")
    #expect(reading.problems.isEmpty)
    #expect(Array(reading.table.values) == [.missing(.none), .integer(1), .text("x"), .missing(.none)])
    let empty = TableReading("a,b\n,\n", fields: "name: a, type: string", "name: b, type: integer", below: "      missingValues: [n/a]")
    #expect(empty.problems.codes == ["wrong-type"])
    #expect(empty.table.values[0] == .text(""))
  }

  @Test func `a qualifier column holds words for qualifiers or nothing`() {
    let reading = TableReading(
      "n,q\n1,over\n2,\n3,⟦above⟧\n", fields: "name: n, type: integer, qualifier: q", "name: q, type: string")
    #expect(reading.problems.headlines == ["q 'above' is not one of its values"])
    #expect(reading.problems.locations == reading.places)
  }
}
