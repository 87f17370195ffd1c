import Testing

@testable import Reading

@Suite struct HiddenCharacterTests {
  /// Entries may write a character as a number, and then it is judged by its number; else by its bytes.
  @Test func `every character is judged alike by its number and by its bytes`() {
    let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
    let differing = all.filter { scalar in
      let found = Array(String(scalar).utf8).withUnsafeBufferPointer(HiddenCharacter.first)
      return (found == scalar) != HiddenCharacter.isOne(scalar.value)
    }
    #expect(differing.map { String($0.value, radix: 16) } == [])
    #expect(all.count { HiddenCharacter.isOne($0.value) } > 137_000)
  }
}
