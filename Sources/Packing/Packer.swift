import Synchronization

/// Makes bytes fewer, and gives them again: Zstandard (RFC 8878), for what stays in memory and is seldom wanted. Several threads may ask.
package final class Packer: Sendable {
  /// What short texts have in common: what stands here costs almost nothing in them.
  private let sample: [UInt8]
  /// Those that nobody uses at the moment.
  private let desks = Mutex<[PackingDesk]>([])

  /// More than this is not looked at for each text.
  package static let longestSample = 16_384

  /// - Parameter sample: of what will be packed; its end is what texts are compared with.
  package init(sample: [UInt8] = []) { self.sample = Array(sample.suffix(Self.longestSample)) }

  /// The bytes in fewer bytes, which only this can unpack.
  package func pack(_ bytes: [UInt8]) -> [UInt8] { atDesk { $0.pack(bytes) } }

  /// - Parameter count: how many bytes there were.
  package func unpack(_ packed: [UInt8], count: Int) -> [UInt8] { atDesk { $0.unpack(packed, count: count) } }

  /// Each thread has a desk to itself while it works; there are never more than threads that work at once.
  private func atDesk(_ work: (PackingDesk) -> [UInt8]) -> [UInt8] {
    let desk = desks.withLock { $0.popLast() } ?? PackingDesk(sample: sample)
    defer { desks.withLock { $0.append(desk) } }
    return work(desk)
  }
}
