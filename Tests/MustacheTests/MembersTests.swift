import Testing

@testable import Mustache

@Suite struct MembersTests {
  @Test func `a member is found by its name, whatever its place`() {
    let members: Members = ["href": .text("a"), "text": .text("b"), "厦门": .text("c"), "corrections_style_href": .text("d")]
    #expect(["href", "text", "厦门", "corrections_style_href"].map { text(members, $0) } == ["a", "b", "c", "d"])
    #expect(["", "hre", "hrefs", "tex_", "title", "厦"].allSatisfy { text(members, $0) == nil })
  }

  @Test func `a member that is set is there once`() {
    var members: Members = ["a": .text("1"), "b": .text("2")]
    members["b"] = .text("3")
    members["c"] = .text("4")
    #expect(members.names == ["a", "b", "c"])
    #expect(["a", "b", "c"].map { text(members, $0) } == ["1", "3", "4"])
  }

  @Test func `a member that is set to nothing is gone`() {
    var members: Members = ["a": .text("1"), "b": .null]
    members["a"] = nil
    members["x"] = nil
    #expect(members.names == ["b"])
    #expect(members["a"] == nil)
  }

  @Test func `a copy keeps what it had`() {
    var members: Members = ["a": .text("1")]
    let copy = members
    members["a"] = .text("2")
    #expect(text(copy, "a") == "1")
  }

  @Test func `of two members with one name the merged one stays`() {
    var members: Members = ["a": .text("1"), "b": .text("2")]
    members.merge(["b": .text("3"), "c": .text("4")])
    #expect(["a", "b", "c"].map { text(members, $0) } == ["1", "3", "4"])
  }

  @Test func `a part of a path that an object does not have is told with those that it has`() {
    let rows = Rows(["name"], [.text("a")])
    let printed = render("{{x.titel}}{{#y}}{{z.nam}}{{/y}}", ["x": .object(["title": .null]), "y": .list([["z": .row(rows, 0)]])])
    #expect(
      printed.problems.map(\.headline) == [
        "name 'titel' is not in 'x'; did you mean 'title'?", "name 'nam' is not in 'z'; did you mean 'name'?",
      ])
  }

  private func text(_ members: Members, _ name: String) -> String? {
    if case .text(let text)? = members.value(of: name.utf8.span, NameMark(name.utf8.span)) { text } else { nil }
  }
}
