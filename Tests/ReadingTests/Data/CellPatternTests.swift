import TestSupport
import Testing

@testable import Reading

private func matches(_ pattern: PlainPattern, _ text: String) -> Bool {
  Array(text.utf8).withUnsafeBufferPointer { pattern.matches($0) }
}

@Suite struct PlainPatterns {
  static let plain = [
    "[a-z0-9-]+", "fl-\\d{3}", "[0-9]{6}", "[a-z]{2,4}-?[0-9]*", "a?b+c", "[A-Z][a-z]+", "x{0,2}y", "\\d{1,}", "[\\d.]+", "a\\.b", "", "a*",
    "[-a]b", "20\\d\\d", "[a-c]{2}d{2}",
  ]

  @Test(arguments: plain)
  func `a plain pattern matches what Regex matches`(_ pattern: String) throws {
    let quick = try #require(PlainPattern(pattern))
    let expression = try Regex(pattern)
    var dice = Dice()
    let alphabet = Array("abcdxyzfl-.0123456789AZ厦")
    for _ in 0..<300 {
      let text = String((0..<Int.random(in: 0...7, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! })
      #expect(matches(quick, text) == (try expression.wholeMatch(in: text) != nil), "\(pattern) on \(text)")
    }
  }

  @Test(arguments: [
    "a|b", "(a)+", "[^a]", "a.b", "^a", "a$", "[a-z]+[a-z]", "a*a", "a+?", "a++", "\\w+", "\\p{Han}+", "[a&&b]", "[a--b]", "[[:alpha:]]",
    "厦", "a{,2}", "a{2,1}", "[z-a]", "[]", "[a", "a\\", "[a-\\d]", "x?y?x", "a{2", "{2}",
  ])
  func `other patterns are left to Regex`(_ pattern: String) {
    #expect(PlainPattern(pattern) == nil)
  }

  @Test(arguments: [
    "[FG][0-9]{2,3}( [FG][0-9]{2,3})*", "a*( a*)*", "[ab]+( [ab])*", "a( b)*", "a b( a b)*", "\\(( \\()*", "(a)( a)*", "( )*",
  ])
  func `a list of what is plain matches what Regex matches`(_ pattern: String) throws {
    let quick = try CellPattern(pattern)
    let expression = try Regex(pattern)
    var dice = Dice()
    for _ in 0..<2000 {
      let text = String((0..<Int.random(in: 0...9, using: &dice)).map { _ in "FG01ab( ".randomElement(using: &dice)! })
      let matches = Array(text.utf8).withUnsafeBufferPointer { quick.matches(text, $0) }
      #expect(matches == (try expression.wholeMatch(in: text) != nil), "\(pattern) on \(text)")
    }
  }

  @Test func `lists are matched, in a cell of data too`() throws {
    let pattern = try CellPattern("[FG][0-9]{2,3}( [FG][0-9]{2,3})*")
    let matches = { (text: String) in Array(text.utf8).withUnsafeBufferPointer { pattern.matches(text, $0) } }
    #expect(matches("F01") && matches("F01 G123") && matches("G10 G11 G12"))
    #expect(!matches("") && !matches("F01 ") && !matches(" F01") && !matches("F01  G12") && !matches("F01,G12") && !matches("H01"))
  }

  @Test func `a whole value matches, not a part of it`() throws {
    let pattern = try CellPattern("[a-z]+|\\d\\d")
    let matches = { (text: String) in Array(text.utf8).withUnsafeBufferPointer { pattern.matches(text, $0) } }
    #expect(matches("abc") && matches("12"))
    #expect(!matches("abc1") && !matches("1") && !matches("") && !matches("８８"))
    #expect(throws: (any Error).self) { try CellPattern("[a") }
  }
}
