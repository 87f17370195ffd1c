import TestSupport
import Testing

@testable import Archiving

@Suite struct BagFileTests {
  @Test(arguments: [
    ("", "a"), ("a", "ab"), ("z", "é"), ("e\u{301}", "\u{e9}"), ("a/b", "ab"), ("a-b", "a/b"), ("Z", "a"), ("a", "a\0"), ("～", "😀"),
  ])
  func `names stand in the order of their bytes`(_ first: String, _ second: String) {
    #expect(bytewise(first, second))
    #expect(!bytewise(second, first))
  }

  @Test(arguments: ["", "a", "é", "万州/概况.html"])
  func `no name stands before itself`(name: String) {
    #expect(!bytewise(name, name))
  }

  @Test func `the order is that of bytes, whatever the names`() {
    var dice = Dice(seed: 8)
    let characters = ["a", "b", "/", "\0", "\u{301}", "é", "万", "～", "😀"]
    func name() -> String {
      let parts = (0..<Int.random(in: 0...5, using: &dice)).map { _ in characters.randomElement(using: &dice) ?? "" }
      // A text that lies in the string itself, or one that does not.
      return (Bool.random(using: &dice) ? String(repeating: "data/", count: 8) : "") + parts.joined()
    }
    for _ in 0..<5000 {
      let (left, right) = (name(), name())
      #expect(bytewise(left, right) == left.utf8.lexicographicallyPrecedes(right.utf8), "\(Array(left.utf8)) \(Array(right.utf8))")
    }
  }
}
