import Diagnostics
import Model
import Testing

@testable import Reading

private let flow = "name: flow, type: string"
private let place = "name: place, type: string"
private let amount = "name: amount, type: integer"

@Suite struct DataTables {
  @Test func `values stand in the order of the schema, wherever the file has its columns`() {
    let reading = TableReading("amount,flow\r\n5,fl-1\r\n\"6\",\"a \"\"b\"\", c\"\r\n", fields: flow, amount)
    #expect(reading.problems.isEmpty)
    #expect(Array(reading.table.values) == [.text("fl-1"), .integer(5), .text("a \"b\", c"), .integer(6)])
    #expect(reading.table.cellOffsets == [15, 13, 25, 21])
    #expect(reading.table.rowCount == 2)
    #expect(reading.table.edition == "2010")
    #expect(reading.table.line(ofRow: 1) == 3)
  }

  @Test(arguments: ["flow,amount\n", "flow,amount", "flow,amount\r\n\r\n\n", "\"flow\",amount\n"])
  func `a file of a header alone is an empty table`(_ text: String) {
    let reading = TableReading(text, fields: flow, amount)
    #expect(reading.problems.isEmpty)
    #expect(reading.table.rowCount == 0)
  }

  @Test(arguments: ["", "\n\n"])
  func `an empty file has no header`(_ text: String) {
    let reading = TableReading(text, fields: flow, amount)
    #expect(reading.problems.headlines == ["the file is empty"])
    #expect(reading.problems.first?.fix == "write 'flow,amount' in the first line")
  }

  @Test func `missing, unknown and repeated columns are told with the nearest names`() {
    let reading = TableReading("flow,⟦amuont⟧,⟦flow⟧,⟦厦门⟧\nx,1,y,z\n", fields: flow, amount)
    #expect(
      reading.problems.headlines == [
        "column 'amuont' is not a field of 'flows'; did you mean 'amount'?", "column 'flow' stands twice",
        "column '厦门' is not a field of 'flows'", "column 'amount' is missing",
      ])
    #expect(Array(reading.problems.locations.prefix(3)) == reading.places)
    #expect(Array(reading.table.values) == [.text("x"), .missing(.none)])
  }

  @Test(arguments: ["flow;amount\n1;2\n", "flow\tamount\n", "flow，amount\n"])
  func `other separators are told once`(_ text: String) {
    #expect(TableReading(text, fields: flow, amount).problems.codes == ["csv-separator"])
  }

  @Test func `a header with a mistake ends the reading`() {
    #expect(TableReading("flow,\"amount\n1,2\n", fields: flow, amount).problems.codes == ["csv-quote"])
    #expect(TableReading("flow,amount\r1,2\r", fields: flow, amount).problems.codes == ["csv-line-end"])
  }

  @Test func `ragged rows say how many fields they have`() {
    let reading = TableReading("flow,amount\n⟦a⟧\nb,2\n⟦c⟧,1,000\n", fields: flow, amount)
    #expect(
      reading.problems.headlines == ["this row has 1 field, the header has 2", "this row has 3 fields, the header has 2"])
    #expect(reading.problems.locations == reading.places)
    #expect(reading.table.rowCount == 3)
  }

  @Test func `the caret is on the cell, also after Chinese text and within quoted lines`() {
    let reading = TableReading(
      "flow,place,amount\n厦门,\"重庆, \"\"x\"\"\",⟦一百⟧\n\"万\n州\",x,⟦\"1,0\"⟧\n", fields: flow, place, amount)
    #expect(reading.problems.filter { $0.code == "wrong-type" }.locations == reading.places)
    #expect(reading.problems.codes == ["wrong-type", "hidden-character", "wrong-type"])
  }

  @Test func `a mistake in one line leaves the others to be read`() {
    let reading = TableReading(
      "flow,amount\na⟦\"⟧b,1\n\"c\"⟦d⟧,1\n\n⟦⟧e,x\nf⟦\r⟧g,2\nh,1\ni,⟦\"⟧2\n", fields: flow, amount)
    #expect(reading.problems.codes == ["csv-quote", "csv-quote", "csv-empty-line", "wrong-type", "csv-line-end", "csv-quote"])
    #expect(reading.table.values.contains(.text("h")))
  }

  @Test func `a quotation left open is told where it opens, and its row and those after it are read`() {
    let reading = TableReading(
      "flow,place,amount\na,⟦\"⟧Aid, of the city⟦⟧,1\nb,x,2\nc,\"x, ⟦y⟧\",3\nd,\"z\",4\n", fields: flow, place, amount)
    #expect(reading.problems.headlines == ["the quotation mark that opens here is not closed on its line"])
    #expect(reading.problems.locations == [reading.places[0]])
    #expect(reading.problems.first?.related.map(\.label) == ["most likely left open here", "text follows its end here"])
    #expect(reading.problems.first?.related.first?.location == reading.places[1])
    #expect(reading.problems.first?.related.last?.location.position == SourcePosition(line: 4, column: 4))
    #expect(
      Array(reading.table.values) == [
        .text("a"), .text("Aid, of the city"), .integer(1), .text("b"), .text("x"), .integer(2), .text("c"), .text("x, y"), .integer(3),
        .text("d"), .text("z"), .integer(4),
      ])
  }

  @Test(arguments: [
    ("a,x,⟦\"⟧1\nb,y,2\n", 1), ("⟦\"⟧a,x,1\r\nb,y,2", 1), ("a,⟦\"⟧x,1", 1), ("a,⟦\"⟧x\nb,\"y\",2\n", 1),
    ("a,⟦\"⟧x \"\"y,1\nb,\"y\",2\n", 1),
    ("a,⟦\"⟧x,1\nb,⟦\"⟧y,2\nc,\"z\",3\n", 2), ("⟦\"⟧", 1), ("a,⟦\"⟧", 1), ("a,x,⟦\"⟧\n", 1), ("a,⟦\"⟧x\ny,1\n", 2),
  ])
  func `wherever it stands, and however many there are`(_ rows: String, _ count: Int) {
    let reading = TableReading("flow,place,amount\n" + rows, fields: flow, place, amount)
    #expect(reading.problems.count == count)
    #expect(reading.problems.filter { $0.code == "csv-quote" }.locations == reading.places)
  }

  @Test func `text behind a quotation on its line shows where that opens`() {
    let reading = TableReading("flow,place,amount\na,⟦\"⟧x\"⟦y⟧,1\n", fields: flow, place, amount)
    #expect(reading.problems.headlines == ["text follows a closing quotation mark here"])
    #expect(reading.problems.first?.related.map(\.location) == [reading.places[0]])
  }

  @Test func `a cell of several lines is told as what it is`() {
    let reading = TableReading("flow,place,amount\na,⟦\"x⟧\ny\",1\n", fields: flow, place, amount)
    #expect(reading.problems.headlines == ["place has a line end, U+000A, in it"])
  }

  @Test func `quotations left open in every line take no longer than the file`() {
    let reading = TableReading("flow,place\n" + String(repeating: "a,\"x\n", count: 100_000), fields: flow, place)
    #expect(reading.problems.count == 101)
    #expect(reading.table.rowCount == 100_000)
  }

  @Test func `a hundred problems are told and the others counted`() {
    let rows = (0..<250).map { "f\($0),x\n" }.joined()
    let reading = TableReading("flow,amount\n" + rows, fields: flow, amount)
    #expect(reading.problems.count == 101)
    #expect(reading.problems.last?.headline == "150 more problems of this file are not shown")
    #expect(reading.table.rowCount == 250)
    let one = TableReading("flow,amount\n" + (0..<101).map { "f\($0),x\n" }.joined(), fields: flow, amount)
    #expect(one.problems.last?.headline == "1 more problem of this file is not shown")
  }

  @Test func `a large file is read`() {
    let rows = (0..<20_000).map { "fl-\($0),place-\($0 % 100),\($0)\n" }.joined()
    let reading = TableReading(
      "flow,place,amount\n" + rows, fields: flow + ", constraints: {pattern: '[a-z0-9-]+'}", place, amount, below: "      primaryKey: flow")
    #expect(reading.problems.isEmpty)
    #expect(reading.table.rowCount == 20_000)
    #expect(reading.table[19_999, 2] == .integer(19_999))
  }
}

@Suite struct Keys {
  @Test func `a key that stands twice is told with its first place`() {
    let reading = TableReading("flow,amount\n⟦a⟧,1\nb,2\n⟦a⟧,3\n", fields: flow, amount, below: "      primaryKey: flow")
    #expect(reading.problems.headlines == ["flow 'a' stands twice"])
    #expect(reading.problems.locations == [reading.places[1]])
    #expect(reading.problems.first?.related.map(\.location) == [reading.places[0]])
  }

  @Test func `a key of two columns may share one of them`() {
    let fields = "      primaryKey: [flow, amount]"
    #expect(TableReading("flow,amount\na,1\na,2\nb,1\n", fields: flow, amount, below: fields).problems.isEmpty)
    let reading = TableReading("flow,amount\na,1\n⟦a⟧,1\n", fields: flow, amount, below: fields)
    #expect(reading.problems.headlines == ["flow, amount 'a, 1' stands twice"])
    #expect(reading.problems.locations == reading.places)
  }

  @Test func `a key is never missing, not even with a symbol`() {
    let reading = TableReading("flow,amount\n⟦⟧,⟦..⟧\n", fields: flow, amount, below: "      primaryKey: [flow, amount]")
    #expect(reading.problems.headlines == ["flow is empty in this row", "amount is missing in this row"])
    #expect(reading.problems.locations == reading.places)
  }

  @Test func `values of a unique column stand once, missing ones as often as they like`() {
    let reading = TableReading("flow,amount\na,1\nb,\nc,\nd,⟦1⟧\n", fields: flow, amount + ", constraints: {unique: yes}")
    #expect(reading.problems.headlines == ["amount '1' stands twice"])
    #expect(reading.problems.locations == reading.places)
  }

  @Test func `a key that is also unique is told once`() {
    let reading = TableReading("flow\na\na\n", fields: flow + ", constraints: {unique: yes}", below: "      primaryKey: flow")
    #expect(reading.problems.count == 1)
  }
}
