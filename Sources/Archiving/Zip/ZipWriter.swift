import CZlib
import Diagnostics
import Model

/// Makes one zip file of a bag, the same bytes on any machine: files in the order of their names, stored, with one time and mode.
///
/// They are stored and not deflated because another version of the library would pack them into other bytes.
struct ZipWriter {
  private let bag: Bag
  private let topFolder: String
  private let date: UInt16
  private let take: (UnsafeRawBufferPointer) -> Bool
  private var directory = ZipBytes()
  private var offset = 0

  /// - Parameter take: is given the bytes in order; false ends the writing.
  init(_ bag: Bag, topFolder: String, date: PartialDate, take: @escaping (UnsafeRawBufferPointer) -> Bool) {
    (self.bag, self.topFolder, self.take) = (bag, topFolder, take)
    let year = max(0, min(127, date.year - 1980))
    self.date = UInt16(year) << 9 | UInt16(date.month ?? 1) << 5 | UInt16(date.day ?? 1)
  }

  /// False where `take` ended it.
  mutating func run() throws(ArchivingFailure) -> Bool {
    for file in bag.files where try !add(file) { return false }
    let size = directory.bytes.count
    var end = ZipBytes()
    end.add(ZipFormat.endSignature)
    for _ in 0..<2 { end.add(UInt16(0)) }
    for _ in 0..<2 { end.add(UInt16(bag.files.count)) }
    end.add(UInt32(size))
    end.add(UInt32(offset))
    end.add(UInt16(0))
    return put(directory.bytes) && put(end.bytes)
  }

  private mutating func add(_ file: StoredFile) throws(ArchivingFailure) -> Bool {
    let name = topFolder + "/" + file.path
    var (checksum, size) = (crc32(0, nil, 0), 0)
    try bag.stream(file.path) { piece in
      checksum = crc32_z(checksum, piece.bindMemory(to: UInt8.self).baseAddress, piece.count)
      size += piece.count
    }
    var description = ZipBytes()
    for number in [20, ZipFormat.utf8Flag, ZipFormat.stored, 0, date] { description.add(number) }
    for number in [UInt32(checksum), UInt32(size), UInt32(size)] { description.add(number) }
    for number in [UInt16(name.utf8.count), 0] { description.add(number) }
    addEntry(description, name)
    var local = ZipBytes()
    local.add(ZipFormat.localSignature)
    guard put(local.bytes + description.bytes + Array(name.utf8)) else { return false }
    var goesOn = true
    var written = 0
    try bag.stream(file.path) { piece in
      written += piece.count
      if goesOn { goesOn = take(piece) }
    }
    guard written == size else { throw ArchivingFailure("read", bag.name + "/" + file.path, .damaged("it changes while it is read")) }
    offset += size
    return goesOn
  }

  private mutating func addEntry(_ description: ZipBytes, _ name: String) {
    directory.add(ZipFormat.entrySignature)
    // Made on Unix, which gives the mode in the upper half of the attributes a meaning.
    directory.add(UInt16(3 << 8 | 20))
    directory.add(description)
    for _ in 0..<3 { directory.add(UInt16(0)) }
    directory.add(UInt32(0o100644) << 16)
    directory.add(UInt32(offset))
    directory.add(name)
  }

  private mutating func put(_ bytes: [UInt8]) -> Bool {
    offset += bytes.count
    return bytes.withUnsafeBytes(take)
  }
}

extension Bag {
  /// Makes a zip file of the bag: one folder with all files in it, the same bytes each time.
  ///
  /// - Parameters:
  ///   - topFolder: the name of that folder: `2010`.
  ///   - date: the time that every file has in it.
  ///   - problems: is told where the bag is too large for the format; nothing is taken then.
  ///   - take: is given the bytes in order; false ends the writing, as after a full disk.
  /// - Returns: whether all was taken.
  /// - Throws: ``ArchivingFailure`` where a file cannot be read.
  package func writeZip(
    topFolder: String, date: PartialDate, problems: inout [Diagnostic], take: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(ArchivingFailure) -> Bool {
    let size = files.reduce(0) { $0 + $1.size + 2 * $1.path.utf8.count + 512 }
    guard files.count <= ZipFormat.mostEntries, size <= ZipFormat.mostBytes else {
      problems.append(
        Diagnostic(
          "zip-size", "'\(name)' has \(files.count) files with \(size) bytes", at: SourceLocation(name),
          rule: "a zip file that every program reads has \(ZipFormat.mostEntries) files and \(ZipFormat.mostBytes) bytes at most",
          fix: "keep the folder as it is"))
      return false
    }
    var writer = ZipWriter(self, topFolder: topFolder, date: date, take: take)
    return try writer.run()
  }
}
