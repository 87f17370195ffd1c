import CZlib

/// Gives the bytes of one file of a zip file, piece by piece, and proves them by their size and checksum.
struct ZipReading: ~Copyable {
  private let place: ZipPlace
  private var checksum = crc32(0, nil, 0)
  private var count = 0

  init(_ place: ZipPlace) { self.place = place }

  /// - Throws: where the system refuses, or the bytes are not those that were put in; some may have been given by then.
  consuming func run(
    in file: borrowing OpenFile, _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(ArchivingFailure.Cause) {
    if place.isDeflated { try inflateAll(file, take) } else { try copyAll(file, take) }
    if count != place.size { throw .damaged("it has \(count) bytes, where the zip file's directory says \(place.size)") }
    if checksum != UInt(place.checksum) { throw .damaged("its bytes do not have the checksum of the zip file's directory") }
  }

  private mutating func copyAll(
    _ file: borrowing OpenFile, _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(ArchivingFailure.Cause) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: OpenFile.piece, alignment: 16)
    defer { buffer.deallocate() }
    var offset = place.start
    while offset < place.end, case let read = try file.fill(buffer, from: offset, limit: place.end - offset), read > 0 {
      give(UnsafeRawBufferPointer(rebasing: buffer[..<read]), take)
      offset += read
    }
  }

  private mutating func inflateAll(
    _ file: borrowing OpenFile, _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(ArchivingFailure.Cause) {
    var stream = z_stream()
    // Negative: raw deflate, without the header of zlib.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .noInflation }
    defer { inflateEnd(&stream) }
    let packed = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: OpenFile.piece)
    let unpacked = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: OpenFile.piece)
    defer {
      packed.deallocate()
      unpacked.deallocate()
    }
    var offset = place.start
    var result = Z_OK
    while result == Z_OK {
      if stream.avail_in == 0 {
        let read = try file.fill(UnsafeMutableRawBufferPointer(packed), from: offset, limit: place.end - offset)
        (stream.next_in, stream.avail_in) = (packed.baseAddress, UInt32(read))
        offset += read
      }
      (stream.next_out, stream.avail_out) = (unpacked.baseAddress, UInt32(unpacked.count))
      result = inflate(&stream, Z_NO_FLUSH)
      give(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: unpacked[..<(unpacked.count - Int(stream.avail_out))])), take)
      // A bomb: it ends here, however large it would become.
      if count > place.size { throw .damaged("it has more bytes than the \(place.size) of the zip file's directory") }
    }
    guard result == Z_STREAM_END, offset == place.end, stream.avail_in == 0 else { throw .damaged("its packed bytes cannot be unpacked") }
  }

  private mutating func give(_ piece: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void) {
    guard piece.count > 0 else { return }
    checksum = crc32_z(checksum, piece.bindMemory(to: UInt8.self).baseAddress, piece.count)
    count += piece.count
    if count <= place.size { take(piece) }
  }
}
