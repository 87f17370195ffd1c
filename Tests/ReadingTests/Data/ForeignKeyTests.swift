import Diagnostics
import Model
import Testing

@testable import Reading

private let placeKey = "      foreignKeys: [{fields: place, reference: {resource: places, fields: place}}]"

/// A table of the columns in `text`'s first line, all of them strings unless `types` says otherwise.
private func table(
  _ name: String, edition: String? = nil, _ text: String, types: [String: String] = [:], keys: String = ""
) -> (table: DataTable, places: [Diagnostics.SourceLocation]) {
  let columns = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
  var resource = PackageReading(
    fields: columns.map { "name: \($0), type: \(types[$0] ?? "string")" }, below: keys
  ).resources[0]
  resource.name.text = name
  let folder = edition.map { "Content/\($0)/data/" } ?? "Content/registers/"
  let source = MarkedSource(text, path: folder + name + ".csv")
  var problems: [Diagnostic] = []
  let table = readDataTable(resource, edition: edition, source.file, problems: &problems)
  return (table, source.locations)
}

private func check(_ tables: [DataTable], after problems: [Diagnostic] = []) -> [Diagnostic] {
  var problems = problems
  let before = problems.count
  checkForeignKeys(tables, problems: &problems)
  return Array(problems.dropFirst(before))
}

@Suite struct ForeignKeys {
  private let places = table("places", "place,name_zh\nwanzhou,万州\nqianjiang,黔江\n").table

  @Test func `an unknown place is told as the plan has it`() {
    let (flows, marks) = table("flows", edition: "2010", "flow,place\nfl-1,wanzhou\nfl-2,⟦wanzou⟧\n", keys: placeKey)
    let problems = check([places, flows])
    #expect(problems.codes == ["unknown-place"])
    #expect(problems.headlines == ["place 'wanzou' is not in the register of places; did you mean 'wanzhou'?"])
    #expect(problems.locations == marks)
    #expect(problems.first?.rule == "every place in a data file is a row of Content/registers/places.csv")
    #expect(problems.first?.fix == "write 'wanzhou', or add the row")
  }

  @Test func `a value like no other is told without a guess`() {
    let flows = table("flows", edition: "2010", "flow,place\nfl-2,上海\n", keys: placeKey).table
    #expect(check([places, flows]).headlines == ["place '上海' is not in the register of places"])
    #expect(check([places, flows]).first?.fix == "add the row to Content/registers/places.csv, or write one that is there")
  }

  @Test func `a missing value refers to nothing`() {
    #expect(check([places, table("flows", edition: "2010", "flow,place\nfl-2,\n", keys: placeKey).table]).isEmpty)
  }

  @Test func `a table may refer to itself`() {
    let keys = "      foreignKeys: [{fields: parent, reference: {resource: places, fields: place}}]"
    let (tree, marks) = table("places", "place,parent\nchongqing,\nwanzhou,chongqing\nqianjiang,⟦chongqin⟧\n", keys: keys)
    #expect(check([tree]).locations == marks)
    #expect(check([tree]).first?.fix == "write 'chongqing', or add the row")
  }

  @Test func `an edition sees the registers and its own tables alone`() {
    let keys = "      foreignKeys: [{fields: flow, reference: {resource: flows, fields: flow}}]"
    let old = table("flows", edition: "2009", "flow\nfl-1\n").table
    let new = table("flows", edition: "2010", "flow\nfl-2\n").table
    let (notes, marks) = table("notes", edition: "2010", "note,flow\na,fl-2\nb,⟦fl-1⟧\n", keys: keys)
    let problems = check([old, new, notes])
    #expect(problems.locations == marks)
    #expect(problems.codes == ["unknown-key"])
    #expect(problems.headlines == ["flow 'fl-1' is not in the table 'flows'; did you mean 'fl-2'?"])
    #expect(check([old, notes]).codes == ["unknown-table"])
    let register = table("notes", "note,flow\na,fl-2\n", keys: keys).table
    #expect(check([new, register]).headlines == ["table 'flows' of a foreign key does not exist"])
  }

  @Test func `an unknown table or column is told where the data package names it`() {
    let (flows, _) = table(
      "flows", edition: "2010", "flow,place\nx,y\n",
      keys: "      foreignKeys: [{fields: place, reference: {resource: place, fields: place}}]")
    #expect(check([places, flows]).headlines == ["table 'place' of a foreign key does not exist; did you mean 'places'?"])
    #expect(check([places, flows]).locations == flows.schema.foreignKeys.map(\.table.location))
    let (others, _) = table(
      "flows", edition: "2010", "flow,place\nx,y\n",
      keys: "      foreignKeys: [{fields: place, reference: {resource: places, fields: plase}}]")
    #expect(check([places, others]).headlines == ["field 'plase' is not a field of 'places'; did you mean 'place'?"])
    #expect(check([places, others]).locations == others.schema.foreignKeys.flatMap { $0.referenced.map(\.location) })
  }

  @Test func `columns of two types do not refer to each other`() {
    let years = table("years", "year\n2009\n", types: ["year": "year"]).table
    let keys = "      foreignKeys: [{fields: year, reference: {resource: years, fields: year}}]"
    #expect(check([years, table("flows", "flow,year\na,2009\n", keys: keys).table]).codes == ["wrong-type"])
    let (flows, marks) = table("flows", "flow,year\na,2009\nb,⟦2010⟧\n", types: ["year": "year"], keys: keys)
    #expect(check([years, flows]).locations == marks)
  }

  @Test func `a key of two columns is looked up as a pair`() {
    let pairs = table("pairs", "place,year\na,1\nb,2\n").table
    let keys = "      foreignKeys: [{fields: [p, y], reference: {resource: pairs, fields: [place, year]}}]"
    let (flows, marks) = table("flows", "y,p\n1,a\n2,b\n2,⟦a⟧\n,a\n", keys: keys)
    let problems = check([pairs, flows])
    #expect(problems.locations == marks)
    #expect(problems.headlines == ["place, year 'a, 2' is not in the register of pairs"])
  }

  @Test func `nothing is held against a table that has lost rows`() {
    let flows = table("flows", edition: "2010", "flow,place\nfl-1,yunyang\n", keys: placeKey).table
    let lost = Diagnostic("csv-quote", "…", at: Diagnostics.SourceLocation("Content/registers/places.csv"))
    #expect(check([places, flows], after: [lost]).isEmpty)
    let notice = Diagnostic(.notice, "encoding", "…", at: Diagnostics.SourceLocation("Content/registers/places.csv"))
    let elsewhere = Diagnostic("csv-quote", "…", at: Diagnostics.SourceLocation("Content/registers/terms.csv"))
    #expect(check([places, flows], after: [notice, elsewhere]).count == 1)
    let unread = DataTable(resource: places.resource, edition: nil, file: SourceFile(path: "Content/registers/places.csv", bytes: []))
    #expect(check([unread, flows]).isEmpty)
  }

  @Test func `keys of broken rows are still known`() {
    let text = "place,name_zh\nyunyang,云阳,x\nwushan\n\"wuxi\",a\"b\n"
    var resource = PackageReading(fields: "name: place, type: string", "name: name_zh, type: string", below: "      primaryKey: place")
      .resources[0]
    resource.name.text = "places"
    var problems: [Diagnostic] = []
    let file = SourceFile(path: "Content/registers/places.csv", bytes: Array(text.utf8))
    let broken = readDataTable(resource, edition: nil, file, problems: &problems)
    let flows = table("flows", edition: "2010", "flow,place\na,yunyang\nb,wushan\nc,wuxi\n", keys: placeKey).table
    #expect(check([broken, flows]).isEmpty)
  }

  @Test func `many unknown values are told up to a hundred`() {
    let register = table("places", "place\n" + (0..<200).map { "place-\($0)\n" }.joined()).table
    let flows = table("flows", edition: "2010", "flow,place\n" + (0..<5000).map { "f,plaice-\($0)\n" }.joined(), keys: placeKey).table
    let problems = check([register, flows])
    #expect(problems.count == 101)
    #expect(problems.last?.headline == "4900 more problems of this file are not shown")
  }
}
