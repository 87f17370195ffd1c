import Dispatch
import Packing
import Synchronization
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

  @Test(arguments: [0, 1, 7, 8, 5000])
  func `several threads share a packer, however short its sample`(sampleLength: Int) {
    let packer = Packer(sample: Array(Self.prose.prefix(sampleLength)))
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for round in 0..<100 {
        let bytes = Array(Self.prose.dropFirst(thread * 31).prefix(round * 13)) + Array(Self.words.prefix(thread * 100))
        let packed = packer.pack(bytes)
        if packer.unpack(packed, count: bytes.count) != bytes { wrong.withLock { $0.append("\(thread), \(round)") } }
      }
    }
    #expect(wrong.withLock { $0 } == [])
  }

  @Test func `what one thread packed another unpacks`() {
    let packer = Packer(sample: Self.words)
    let texts = (0..<200).map { Array(Self.words.prefix($0 * 5)) }
    let packed = Mutex<[Int: [UInt8]]>([:])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for index in stride(from: thread, to: texts.count, by: 8) {
        let bytes = packer.pack(texts[index])
        packed.withLock { $0[index] = bytes }
      }
    }
    let unpacked = Mutex<[Int: [UInt8]]>([:])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for index in stride(from: 7 - thread, to: texts.count, by: 8) {
        let bytes = packer.unpack(packed.withLock { $0[index] ?? [] }, count: texts[index].count)
        unpacked.withLock { $0[index] = bytes }
      }
    }
    #expect(texts.indices.map { unpacked.withLock { $0 }[$0] } == texts)
  }
}
