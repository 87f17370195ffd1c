import CCrypto

/// What digests a bag's manifests give, by the names that BagIt has for them.
package enum DigestAlgorithm: String, CaseIterable, Sendable {
  case sha256, sha512

  /// The number of hexadecimal digits.
  var length: Int { self == .sha256 ? 64 : 128 }
}

/// The digests of a file. A large bag has many of them, so they are bytes, and texts when they are asked for.
package struct FileDigests: Hashable, Sendable {
  private typealias Part = SIMD32<UInt8>

  private let first: Part
  private let second: (upper: Part, lower: Part)

  /// - Parameters:
  ///   - sha256: its 32 bytes.
  ///   - sha512: its 64 bytes.
  init(sha256: [UInt8], sha512: [UInt8]) {
    (first, second) = (Part(sha256), (Part(sha512.prefix(32)), Part(sha512.suffix(32))))
  }

  /// In lower-case hexadecimal digits.
  package var sha256: String { hexadecimalText(of: first.bytes) }
  package var sha512: String { hexadecimalText(of: second.upper.bytes + second.lower.bytes) }

  package subscript(_ algorithm: DigestAlgorithm) -> String { algorithm == .sha256 ? sha256 : sha512 }

  package static func == (left: FileDigests, right: FileDigests) -> Bool { left.first == right.first && left.second == right.second }

  package func hash(into hasher: inout Hasher) { hasher.combine(first) }
}

extension SIMD32<UInt8> {
  fileprivate var bytes: [UInt8] { indices.map { self[$0] } }
}

/// Makes both digests of a file in one pass over its bytes, which may come in pieces.
struct Digester: ~Copyable {
  private let sha256: Digest
  private let sha512: Digest

  init() throws(ArchivingFailure.Cause) {
    let first = try Digest(EVP_sha256())
    let second = try Digest(EVP_sha512())
    sha256 = first
    sha512 = second
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) throws(ArchivingFailure.Cause) {
    try sha256.add(bytes)
    try sha512.add(bytes)
  }

  consuming func finish() throws(ArchivingFailure.Cause) -> FileDigests {
    FileDigests(sha256: try sha256.bytes(), sha512: try sha512.bytes())
  }
}

/// One digest that grows.
private struct Digest: ~Copyable {
  private let context: OpaquePointer

  init(_ kind: OpaquePointer?) throws(ArchivingFailure.Cause) {
    guard let context = EVP_MD_CTX_new() else { throw .noDigest }
    guard EVP_DigestInit_ex(context, kind, nil) == 1 else {
      EVP_MD_CTX_free(context)
      throw .noDigest
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  func add(_ bytes: UnsafeRawBufferPointer) throws(ArchivingFailure.Cause) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { throw .noDigest }
  }

  func bytes() throws(ArchivingFailure.Cause) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      var size: UInt32 = 0
      failed = EVP_DigestFinal_ex(context, buffer.baseAddress, &size) != 1
      count = failed ? 0 : Int(size)
    }
    if failed { throw .noDigest }
    return bytes
  }
}

private func hexadecimalText(of bytes: some Collection<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
    var end = 0
    for byte in bytes {
      buffer[end] = digits[Int(byte >> 4)]
      buffer[end + 1] = digits[Int(byte & 15)]
      end += 2
    }
    return end
  }
}
