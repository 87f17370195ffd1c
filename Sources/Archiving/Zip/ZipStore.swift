import Diagnostics

/// A bag in a zip file, which is read where it lies: nothing is unpacked to the disk.
struct ZipStore: BagStore {
  let files: [StoredFile]
  private let zip: SharedFile
  private let places: [ExactPath: ZipPlace]

  /// Nothing where the zip file is not as that of an archive has to be.
  init?(at path: String, problems: inout [Diagnostic]) throws(ArchivingFailure) {
    do throws(ArchivingFailure.Cause) {
      let zip = SharedFile(try OpenFile(path, followsLink: true))
      var directory = try ZipDirectory(zip.file, name: path)
      var places: [(ZipEntry, ZipPlace)] = []
      if directory.problems.isEmpty { places = try Self.places(of: &directory, in: zip.file, path) }
      problems += directory.problems
      guard directory.problems.isEmpty else { return nil }
      let found = places.filter { !$0.0.isFolder }.map { (path: Self.pathBelowTop($0.0.name), place: $0.1) }
      files = found.map { StoredFile(path: $0.path, size: $0.place.size) }.sorted { bytewise($0.path, $1.path) }
      self.places = Dictionary(found.map { (ExactPath($0.path), $0.place) }) { first, _ in first }
      self.zip = zip
    } catch {
      throw ArchivingFailure("read", path, error)
    }
  }

  func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(ArchivingFailure.Cause) {
    guard let place = places[ExactPath(path)] else { throw .absent }
    try ZipReading(place).run(in: zip.file, take)
  }

  private static func pathBelowTop(_ name: String) -> String {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return name }
    return String(name[name.utf8.index(after: slash)...])
  }

  /// Where the bytes of each entry are, by its own header, which must agree with the directory; no two may share a byte.
  private static func places(
    of directory: inout ZipDirectory, in file: borrowing OpenFile, _ name: String
  ) throws(ArchivingFailure.Cause) -> [(ZipEntry, ZipPlace)] {
    var places: [(ZipEntry, ZipPlace)] = []
    var end = 0
    for entry in directory.entries.sorted(by: { $0.offset < $1.offset }) {
      guard let place = try ZipPlace(entry, in: file, before: directory.offset) else {
        directory.refuse("'\(entry.name)' in '\(name)' has a header that does not agree with the directory")
        continue
      }
      if entry.offset < end { directory.refuse("'\(entry.name)' in '\(name)' shares bytes with another file") }
      end = max(end, place.end)
      places.append((entry, place))
    }
    return places
  }
}

/// A file that the copies of a store share.
final class SharedFile: Sendable {
  let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }
}
