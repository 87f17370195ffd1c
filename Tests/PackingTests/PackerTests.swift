import Packing
import Testing

struct PackerTests {
  private static let prose = Array(String(repeating: "<p>完成投资912.17亿元，其中中央投资</p>\n", count: 40).utf8)
  private static let words = Array((0..<300).map { "w\($0 * 7919 % 1000)" }.joined(separator: " ").utf8)

  @Test(arguments: [[], [0], prose, Array(prose.prefix(30)), words, Array((0...255).map { UInt8($0) })])
  func `bytes are the same after packing and unpacking, with and without a sample`(_ bytes: [UInt8]) {
    for packer in [Packer(), Packer(sample: Self.prose), Packer(sample: Array(repeating: 32, count: 100_000))] {
      let packed = packer.pack(bytes)
      #expect(packer.unpack(packed, count: bytes.count) == bytes)
    }
  }

  @Test func `what repeats itself becomes a small part`() {
    #expect(Packer().pack(Self.prose).count < Self.prose.count / 10)
  }

  @Test func `a text that is like the sample becomes smaller with it than without`() {
    #expect(Packer(sample: Self.words).pack(Self.words).count < Packer().pack(Self.words).count / 4)
  }

  @Test func `noise does not outgrow its room`() {
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let packed = Packer().pack(noise)
    #expect(packed.count < noise.count + 1000)
    #expect(Packer().unpack(packed, count: noise.count) == noise)
  }
}
