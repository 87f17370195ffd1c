import CCrypto

/// What digests a bag's manifests give, by the names that BagIt has for them.
package enum DigestAlgorithm: String, CaseIterable, Sendable {
  case sha256, sha512

  /// The number of hexadecimal digits.
  var length: Int { self == .sha256 ? 64 : 128 }
}

/// The digests of a file, in lower-case hexadecimal digits.
package struct FileDigests: Hashable, Sendable {
  package let sha256: String
  package let sha512: String

  package subscript(_ algorithm: DigestAlgorithm) -> String { algorithm == .sha256 ? sha256 : sha512 }
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
    FileDigests(sha256: try sha256.hexadecimal(), sha512: try sha512.hexadecimal())
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

  func hexadecimal() throws(ArchivingFailure.Cause) -> String {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(EVP_MAX_MD_SIZE)) { buffer throws(ArchivingFailure.Cause) in
      var count: UInt32 = 0
      guard EVP_DigestFinal_ex(context, buffer.baseAddress, &count) == 1 else { throw .noDigest }
      return hexadecimalText(of: buffer[..<Int(count)])
    }
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
