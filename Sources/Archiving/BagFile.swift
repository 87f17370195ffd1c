#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One file of a bag without its bytes: what a manifest says of it.
package struct BagFile: Hashable, Sendable {
  /// Below the bag, with `/` between its parts: `data/site/index.html`.
  package let path: String
  /// In bytes.
  package let size: Int
  package let digests: FileDigests

  package init(path: String, size: Int, digests: FileDigests) {
    (self.path, self.size, self.digests) = (path, size, digests)
  }

  /// Both digests in one pass over the bytes. Several threads may make them at once.
  ///
  /// - Throws: ``ArchivingFailure`` where the machine gives no digests.
  package init(path: String, bytes: UnsafeRawBufferPointer) throws(ArchivingFailure) {
    do throws(ArchivingFailure.Cause) {
      var digester = try Digester()
      try digester.add(bytes)
      self.init(path: path, size: bytes.count, digests: try digester.finish())
    } catch {
      throw ArchivingFailure("make the digests of", path, error)
    }
  }

  package init(path: String, bytes: [UInt8]) throws(ArchivingFailure) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(ArchivingFailure) in
      try BagFile(path: path, bytes: UnsafeRawBufferPointer(bytes))
    }
  }

  /// Whether it is what the bag is about; all else are tag files, which describe it.
  var isPayload: Bool { isPayloadPath(path) }
}

/// Whether a path of a bag lies in its payload.
func isPayloadPath(_ path: String) -> Bool { path.hasPrefix("data/") }

/// Whether the bytes of `left` come before those of `right`: the order of names in every list of a bag, on every machine.
func bytewise(_ left: String, _ right: String) -> Bool {
  let isBefore = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in
      guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
      let order = memcmp(first, second, min(left.count, right.count))
      return order == 0 ? left.count < right.count : order < 0
    }
  }
  return (isBefore ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}
