import Model
import Testing

@testable import Reading

@Suite struct PlainDigits {
  @Test(arguments: ["1", "29", "999", "1000", "2009", "2999", "3000", "9999", "12345", "999999999"], Language.allCases)
  func `say what the grammar says of them`(_ digits: String, _ language: Language) {
    // The space makes the grammar read them.
    #expect(plainDigits(digits, in: language) == readPrintedAmount(" " + digits, in: language))
    #expect(plainDigits(digits, in: language) != nil)
  }

  @Test(arguments: ["", "0", "007", "1234567890", "5 ", "-5", "5.0", "五", "５"])
  func `are none of these words`(_ words: String) {
    #expect(plainDigits(words, in: .english) == nil)
  }
}
