import Testing

@testable import Mustache

@Suite struct MemberNameTests {
  private func isSame(_ name: MemberName, as text: String) -> Bool { name.isSame(as: text.utf8.span, NameMark(text.utf8.span)) }

  @Test func `a name is the same as its text alone`() {
    #expect(isSame("is_of_which_mark", as: "is_of_which_mark"))
    #expect(isSame("年鉴", as: "年鉴"))
    #expect(isSame("", as: ""))
    #expect(!isSame("", as: "x"))
    #expect(!isSame("note", as: "notes"))
  }

  @Test func `names that differ where no mark looks are not the same`() {
    // Both have the length, the first, the last and the middle byte of the other.
    #expect(NameMark("abcde".utf8.span) == NameMark("axcye".utf8.span))
    #expect(!isSame("abcde", as: "axcye"))
    let members: Members = ["abcde": .text("1"), "axcye": .text("2")]
    #expect(render("{{x.axcye}}{{x.abcde}}", ["x": .object(members)]).text == "21")
  }

  @Test func `names whose lengths differ by 256 are not the same`() {
    let long = "a" + String(repeating: "a", count: 256)
    #expect(NameMark("a".utf8.span) == NameMark(long.utf8.span))
    #expect(!isSame("a", as: long))
  }
}
