import CCrypto

/// The SHA-256 of some bytes, small enough to be kept by the hundred thousand.
package struct ContentDigest: Hashable, Sendable {
  package static let size = 32

  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Nothing where the machine gives no digests.
  package init?(of content: UnsafeRawBufferPointer) {
    var size: UInt32 = 0
    let isMade = withUnsafeMutableBytes(of: &words) { buffer in
      EVP_Digest(content.baseAddress, content.count, buffer.baseAddress, &size, EVP_sha256(), nil) == 1
    }
    guard isMade, Int(size) == Self.size else { return nil }
  }

  package init?(of content: some Collection<UInt8>) {
    let made = content.withContiguousStorageIfAvailable { ContentDigest(of: UnsafeRawBufferPointer($0)) }
    guard let digest = made ?? Array(content).withUnsafeBytes({ ContentDigest(of: $0) }) else { return nil }
    self = digest
  }

  /// One that was made before; nothing where `bytes` are not of its size.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  package static func == (left: ContentDigest, right: ContentDigest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
