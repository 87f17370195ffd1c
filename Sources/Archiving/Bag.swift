import Diagnostics

/// A bag as it lies in a folder or a zip file, opened to be verified and read. Nothing is unpacked.
package struct Bag: Sendable {
  /// As the one who opened it calls it; messages name its files below it.
  package let name: String
  private let store: any BagStore
  /// The sizes of all files, in bytes.
  private let sizes: [ExactPath: Int]

  /// Lists what is at `path`. Refuses, with a problem for each reason, what no bag may hold: links, devices, names that lead elsewhere.
  ///
  /// - Throws: ``ArchivingFailure`` where the system refuses, or nothing is there.
  package init?(at path: String, problems: inout [Diagnostic]) throws(ArchivingFailure) {
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    name = end.map { String(path[...$0]) } ?? path
    guard let store = try Self.store(at: name, problems: &problems) else { return nil }
    self.store = store
    sizes = Dictionary(store.files.map { (ExactPath($0.path), $0.size) }) { first, _ in first }
  }

  private static func store(at path: String, problems: inout [Diagnostic]) throws(ArchivingFailure) -> (any BagStore)? {
    if try isFolder(path) { return try FolderStore(at: path, problems: &problems) }
    return try ZipStore(at: path, problems: &problems)
  }

  /// Below the bag, with `/` between their parts, in the order of their bytes.
  package var paths: [String] { store.files.map(\.path) }

  /// The whole of one file.
  ///
  /// - Throws: ``ArchivingFailure`` where there is none, the system refuses, or its bytes in the zip file are damaged.
  package func read(_ path: String) throws(ArchivingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try stream(path) { bytes += $0 }
    return bytes
  }

  /// The same piece by piece. Several threads may read at once. Where it throws, some pieces may have been given.
  package func stream(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(ArchivingFailure) {
    do throws(ArchivingFailure.Cause) { try store.read(path, take) } catch { throw ArchivingFailure("read", name + "/" + path, error) }
  }
}

extension Bag {
  var files: [StoredFile] { store.files }

  func has(_ path: String) -> Bool { sizes[ExactPath(path)] != nil }

  /// In bytes; nothing where there is no such file.
  func size(of path: String) -> Int? { sizes[ExactPath(path)] }

  func location(_ path: String) -> SourceLocation { SourceLocation(name + "/" + path) }

  /// The file as it is now.
  func digests(of path: String) throws(ArchivingFailure) -> FileDigests {
    do throws(ArchivingFailure.Cause) {
      var digester = try Digester()
      var failure: ArchivingFailure.Cause?
      try store.read(path) { piece in
        do throws(ArchivingFailure.Cause) { try digester.add(piece) } catch { failure = error }
      }
      if let failure { throw failure }
      return try digester.finish()
    } catch {
      throw ArchivingFailure("read", name + "/" + path, error)
    }
  }
}

/// Where the files of a bag are.
protocol BagStore: Sendable {
  /// Every file of the bag, in the order of the bytes of their paths.
  var files: [StoredFile] { get }
  /// Gives the bytes of a file piece by piece. Several threads may read at once.
  func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(ArchivingFailure.Cause)
}

/// A file that is there, whatever a manifest says.
struct StoredFile: Sendable {
  let path: String
  /// In bytes.
  let size: Int
}
