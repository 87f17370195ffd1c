import Testing

@testable import Mustache

@Suite struct MadeListTests {
  private let squares = MadeList(count: 3) { .object(["number": .text(String($0)), "square": .text(String($0 * $0))]) }

  @Test func `items are made for the template`() {
    #expect(render("{{#x}}{{number}}:{{square}} {{/x}}{{^x}}none{{/x}}", ["x": .made(squares)]).text == "0:0 1:1 2:4 ")
  }

  @Test func `no items are nothing`() {
    let list = MadeList(count: 0) { _ in preconditionFailure("no item is asked for") }
    #expect(render("{{#x}}some{{/x}}{{^x}}none{{/x}}", ["x": .made(list)]).text == "none")
  }

  @Test func `it is a list, which cannot be printed`() {
    #expect(render("{{x}}", ["x": .made(squares)]).problems.map(\.headline) == ["name 'x' is a list and cannot be printed"])
  }
}
