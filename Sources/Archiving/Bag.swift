import Diagnostics

/// A bag as it lies in a folder or a zip file, opened to be verified and read. Nothing is unpacked.
package struct Bag: Sendable {
  /// As the one who opened it calls it; messages name its files below it.
  package let name: String
  private let store: any BagStore

  /// Lists what is at `path`. Refuses, with a problem for each reason, what no bag may hold: links, devices, names that lead elsewhere.
  ///
  /// - Throws: ``ArchivingFailure`` where the system refuses, or nothing is there.
  package init?(at path: String, problems: inout [Diagnostic]) throws(ArchivingFailure) {
    guard let store = try FolderStore(at: path, problems: &problems) else { return nil }
    self.name = path
    self.store = store
  }

  /// Below the bag, with `/` between their parts, in the order of their bytes.
  package var paths: [String] { store.files.map(\.path) }

  /// The whole of one file.
  ///
  /// - Throws: ``ArchivingFailure`` where there is none, the system refuses, or its bytes in the zip file are damaged.
  package func read(_ path: String) throws(ArchivingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try store.read(path) { bytes += $0 }
    return bytes
  }
}

/// Where the files of a bag are.
protocol BagStore: Sendable {
  /// Every file of the bag, in the order of the bytes of their paths.
  var files: [StoredFile] { get }
  /// Gives the bytes of a file piece by piece. Several threads may read at once.
  func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(ArchivingFailure)
}

/// A file that is there, whatever a manifest says.
struct StoredFile: Sendable {
  let path: String
  /// In bytes.
  let size: Int
}
