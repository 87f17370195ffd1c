import Archiving
import Testing

@Suite struct ContentDigestTests {
  @Test func `it is the SHA-256 of FIPS 180-4`() throws {
    let digest = try #require(ContentDigest(of: Array("abc".utf8)))
    let known: [UInt8] = [
      0xBA, 0x78, 0x16, 0xBF, 0x8F, 0x01, 0xCF, 0xEA, 0x41, 0x41, 0x40, 0xDE, 0x5D, 0xAE, 0x22, 0x23, 0xB0, 0x03, 0x61, 0xA3, 0x96, 0x17,
      0x7A, 0x9C, 0xB4, 0x10, 0xFF, 0x61, 0xF2, 0x00, 0x15, 0xAD,
    ]
    #expect(digest.bytes == known)
    #expect(ContentDigest(bytes: known) == digest)
    #expect(ContentDigest(of: "abc".utf8.reversed()) == ContentDigest(of: Array("cba".utf8)))
    #expect(ContentDigest(of: Array("abd".utf8)) != digest)
    #expect(ContentDigest(of: [])?.bytes.first == 0xE3)
  }

  @Test func `other than thirty-two bytes are none`() {
    #expect(ContentDigest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(ContentDigest(bytes: []) == nil)
  }
}
