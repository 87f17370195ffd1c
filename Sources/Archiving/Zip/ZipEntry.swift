import Diagnostics

/// A file in a zip file, as its directory has it.
struct ZipEntry: Sendable {
  /// As it is written, with the top folder.
  let name: String
  let flags: UInt16
  let method: UInt16
  let checksum: UInt32
  /// In the zip file, in bytes.
  let packedSize: Int
  let size: Int
  /// Of its header, from the start of the zip file.
  let offset: Int
  /// The kind of file on Unix, 0 where it is not told.
  let kind: UInt32
  /// Whether a field says another name than the header.
  let hasOtherName: Bool

  var isFolder: Bool { name.hasSuffix("/") }

  /// What is wrong with it in an archive, to be read after its name; nothing where it may be read.
  var fault: String? {
    if let fault = BagPath.fault(of: isFolder ? String(name.dropLast()) : name) { return fault }
    if flags & (ZipFormat.encryptedFlag | 1 << 6 | 1 << 13) != 0 { return "is encrypted" }
    if kind == 0o120000 { return "is a symbolic link" }
    if ![0, 0o100000, 0o040000].contains(kind) || kind != 0 && (kind == 0o040000) != isFolder { return "is no plain file" }
    if ![ZipFormat.stored, ZipFormat.deflated].contains(method) { return "is packed by method \(method), not stored or deflated" }
    if hasOtherName { return "has a second name" }
    if size > ZipFormat.mostBytes || packedSize > ZipFormat.mostBytes { return "is larger than \(ZipFormat.mostBytes) bytes" }
    if method == ZipFormat.stored && size != packedSize { return "is stored in another size than its own" }
    if isFolder && (size > 0 || packedSize > 0) { return "is a folder with bytes of its own" }
    return nil
  }
}

extension ZipEntry {
  /// The entry at the start of `bytes`, and how much it takes; nothing where there is none, or its name is no UTF-8.
  static func read(_ bytes: ArraySlice<UInt8>) -> (ZipEntry, size: Int)? {
    guard bytes.count >= ZipFormat.entrySize, bytes.zipLong(0) == ZipFormat.entrySignature else { return nil }
    let (nameLength, extraLength) = (Int(bytes.zipShort(28)), Int(bytes.zipShort(30)))
    let size = ZipFormat.entrySize + nameLength + extraLength + Int(bytes.zipShort(32))
    guard bytes.count >= size else { return nil }
    let rest = bytes.dropFirst(ZipFormat.entrySize)
    guard let name = String(validating: rest.prefix(nameLength), as: UTF8.self) else { return nil }
    let isUnix = bytes.zipShort(4) >> 8 == 3
    let entry = ZipEntry(
      name: name, flags: bytes.zipShort(8), method: bytes.zipShort(10), checksum: bytes.zipLong(16), packedSize: Int(bytes.zipLong(20)),
      size: Int(bytes.zipLong(24)), offset: Int(bytes.zipLong(42)), kind: isUnix ? bytes.zipLong(38) >> 16 & 0o170000 : 0,
      hasOtherName: hasUnicodeName(rest.dropFirst(nameLength).prefix(extraLength)))
    return (entry, size)
  }

  /// Info-ZIP's field 0x7075, by which a program may call the file otherwise.
  private static func hasUnicodeName(_ fields: ArraySlice<UInt8>) -> Bool {
    var rest = fields
    while rest.count >= 4 {
      if rest.zipShort(0) == 0x7075 { return true }
      rest = rest.dropFirst(4 + Int(rest.zipShort(2)))
    }
    return false
  }
}
