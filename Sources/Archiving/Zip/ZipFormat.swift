/// The part of the zip format that archives are written in and read from: files stored or deflated, sizes below 4 GiB, at most 65,534
/// entries, no comment. Every program of the last thirty years reads it.
enum ZipFormat {
  static let localSignature: UInt32 = 0x0403_4B50
  static let entrySignature: UInt32 = 0x0201_4B50
  static let endSignature: UInt32 = 0x0605_4B50
  /// Without names.
  static let localSize = 30
  static let entrySize = 46
  static let endSize = 22

  static let stored: UInt16 = 0
  static let deflated: UInt16 = 8
  /// Bits of an entry's flags.
  static let encryptedFlag: UInt16 = 1 << 0
  static let descriptorFlag: UInt16 = 1 << 3
  static let utf8Flag: UInt16 = 1 << 11

  /// The most entries that a zip file without the newer, longer directory (Zip64) can have.
  static let mostEntries = 65_534
  /// The most bytes of one file, and of all files together.
  static let mostBytes = Int(UInt32.max) - 1
}

/// Whole numbers as a zip file has them, the lowest byte first.
struct ZipBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: UInt16) { for shift in [0, 8] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) } }

  mutating func add(_ number: UInt32) { for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) } }

  mutating func add(_ more: ZipBytes) { bytes += more.bytes }

  mutating func add(_ text: String) { bytes += text.utf8 }
}

extension ArraySlice<UInt8> {
  /// The number at `offset` from the start, which must have two bytes.
  func zipShort(_ offset: Int) -> UInt16 {
    UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
  }

  /// The number at `offset` from the start, which must have four bytes.
  func zipLong(_ offset: Int) -> UInt32 { UInt32(zipShort(offset)) | UInt32(zipShort(offset + 2)) << 16 }
}
