import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct PlacesInSQL {
  /// The table whose file is `marked` up to `sql:` and beyond, and where the word `here` of its query stands by its own account.
  private func reading(_ marked: String) throws -> (found: Diagnostics.SourceLocation, marked: [Diagnostics.SourceLocation]) {
    let declared = Declared(table: "title: {en: Aid, zh: 资金}\n\(marked)\ncolumns: [{name: a, label: {en: A, zh: 甲}}]\n")
    let query = try #require(declared.value?.sql)
    let range = try #require(query.text.firstRange(of: "here"))
    return (query.location(ofByte: query.text.utf8.distance(from: query.text.startIndex, to: range.lowerBound)), declared.places)
  }

  @Test(arguments: [
    "sql: |\n  select 1\n  from ⟦h⟧ere", "sql: |\n      select '厦门',\n        ⟦h⟧ere", "sql: |-\n  ⟦h⟧ere\n",
    "sql: |+\n  a\n\n  ⟦h⟧ere\n\n", "sql: |\n\n\n  a\n\n    ⟦h⟧ere",
    "sql: |2\n    a\n   ⟦h⟧ere", "sql: | # a remark\n  a '厦' ⟦h⟧ere", "sql: |\n ⟦h⟧ere\n b", "sql: |\n      ⟦h⟧ere", "sql: |3\n     ⟦h⟧ere",
  ])
  func `in a block keep their line and column`(_ marked: String) throws {
    let (found, marked) = try reading(marked)
    #expect(found == marked[0])
  }

  @Test(arguments: [
    "sql: select ⟦h⟧ere", "sql:   select '厦门', ⟦h⟧ere", "sql: 'select ⟦h⟧ere'", "sql: \"select '厦门', ⟦h⟧ere\"", "sql: ⟦h⟧ere # a remark",
    "\"sql\": ⟦h⟧ere",
  ])
  func `in one line keep their column`(_ marked: String) throws {
    let (found, marked) = try reading(marked)
    #expect(found == marked[0])
  }

  @Test(arguments: [
    "sql: ⟦>⟧\n  select 1\n  from here", "sql: ⟦'select ''a'', here'⟧", "sql: ⟦\"a \\\"here\\\"\"⟧", "sql: ⟦s⟧elect\n  here",
    "sql: ⟦\"⟧a\n  here\"", "sql: ⟦>⟧-\n\n  here",
  ])
  func `in text that YAML changes are those of the whole query`(_ marked: String) throws {
    let (found, marked) = try reading(marked)
    #expect(found == marked[0])
  }

  @Test func `in a file with Windows line ends are the same`() throws {
    let text = "title: {en: Aid, zh: 资金}\r\nsql: |\r\n  select '厦门'\r\n  from here\r\ncolumns: [{name: a, label: {en: A, zh: 甲}}]\r\n"
    let query = try #require(Declared(table: text).value?.sql)
    let range = try #require(query.text.firstRange(of: "here"))
    let place = query.location(ofByte: query.text.utf8.distance(from: query.text.startIndex, to: range.lowerBound))
    #expect(place.position == SourcePosition(line: 4, column: 8))
  }

  @Test func `of no byte are the query's beginning`() throws {
    let declared = Declared(table: "title: {en: A, zh: 甲}\ncolumns: [{name: a, label: {en: A, zh: 甲}}]\nsql: |\n    ⟦s⟧elect 1\n")
    #expect(declared.value?.sql.location(ofByte: nil) == declared.places[0])
  }

  @Test(arguments: ["sql:", "sql: ''", "sql: |\n", "sql: []", "sql: |\n\n"])
  func `a query needs text`(_ line: String) {
    let declared = Declared(table: "title: {en: A, zh: 甲}\ncolumns: [{name: a, label: {en: A, zh: 甲}}]\n\(line)\n")
    #expect(declared.value == nil || declared.value?.sql.text.allSatisfy { $0 == "\n" } == true)
    #expect(declared.problems.codes == ["wrong-type"])
  }
}
