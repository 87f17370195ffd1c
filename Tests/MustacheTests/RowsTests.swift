import Testing

@testable import Mustache

@Suite struct RowsTests {
  private let rows = Rows(["name", "note"], [.text("a"), .null, .text("b"), .text("seen"), .text("c"), .null])

  @Test func `objects with the same names are printed one after another`() {
    #expect(render("{{#x}}[{{name}}{{#note}} {{note}}{{/note}}]{{/x}}", ["x": .rows(rows)]).text == "[a][b seen][c]")
  }

  @Test func `an object hides what is around it, and shows what it does not have`() {
    let printed = render("{{#x}}{{name}}{{other}}{{/x}}", ["x": .rows(rows), "name": "outer", "other": "!"])
    #expect(printed.text == "a!b!c!")
    #expect(printed.problems.isEmpty)
  }

  @Test func `rows within rows each have their own`() {
    let outer = Rows(["name", "cells"], [.text("1"), .rows(rows), .text("2"), .rows(Rows(["name"], []))])
    let printed = render("{{#x}}{{name}}({{#cells}}{{name}}{{/cells}}{{^cells}}none{{/cells}}) {{/x}}", ["x": .rows(outer)])
    #expect(printed.text == "1(abc) 2(none) ")
  }

  @Test func `no rows are nothing`() {
    #expect(render("{{#x}}some{{/x}}{{^x}}none{{/x}}", ["x": .rows(Rows(["name"], []))]).text == "none")
    #expect(render("{{#x}}some{{/x}}{{^x}}none{{/x}}", ["x": .rows(Rows([], []))]).text == "none")
  }

  @Test func `a name that a row does not have is told with those that it has`() {
    let printed = render("{{#x}}{{.}}{{nam}}{{/x}}{{x}}", ["x": .rows(rows)])
    #expect(
      printed.problems.map(\.headline) == [
        "name '.' is an object and cannot be printed", "name 'nam' is not known here; did you mean 'name'?",
        "name 'x' is a list and cannot be printed",
      ])
    #expect(printed.problems.dropFirst().first?.rule == "known here: 'name', 'note', 'x'")
  }
}
