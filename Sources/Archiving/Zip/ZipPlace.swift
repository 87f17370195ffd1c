/// Where the bytes of an entry are in the zip file, and how they are packed.
struct ZipPlace: Sendable {
  let start: Int
  let packedSize: Int
  let size: Int
  let isDeflated: Bool
  let checksum: UInt32

  /// Behind the last byte.
  var end: Int { start + packedSize }

  /// Nothing where the entry's own header is not what the directory says, or its bytes reach into the directory.
  init?(_ entry: ZipEntry, in file: borrowing OpenFile, before limit: Int) throws(ArchivingFailure.Cause) {
    let name = Array(entry.name.utf8)
    let length = ZipFormat.localSize + name.count
    guard entry.offset + length + entry.packedSize <= limit else { return nil }
    let header = try file.bytes(from: entry.offset, count: length)[...]
    let isTold = entry.flags & ZipFormat.descriptorFlag == 0
    guard header.zipLong(0) == ZipFormat.localSignature, header.zipShort(6) == entry.flags, header.zipShort(8) == entry.method,
      Int(header.zipShort(26)) == name.count, header.dropFirst(ZipFormat.localSize).elementsEqual(name),
      !isTold || header.zipLong(14) == entry.checksum && header.zipLong(18) == entry.packedSize && header.zipLong(22) == entry.size
    else { return nil }
    start = entry.offset + length + Int(header.zipShort(28))
    (packedSize, size, checksum) = (entry.packedSize, entry.size, entry.checksum)
    isDeflated = entry.method == ZipFormat.deflated
    guard start + packedSize <= limit else { return nil }
  }
}
