import CZstandard
import Synchronization

/// What Zstandard keeps from one text to the next: the sample as tables to look things up in, and room to work.
final class PackingDesk: Sendable {
  private struct Contexts {
    let packing: OpaquePointer
    let unpacking: OpaquePointer
  }

  private let contexts: Mutex<Contexts>

  /// With a sample at hand lower levels take as long and find less; from 5 on packing takes three times as long and more, for a tenth to a fifth
  /// fewer bytes.
  private static let level: Int32 = 3

  init(sample: [UInt8]) {
    guard let packing = ZSTD_createCCtx(), let unpacking = ZSTD_createDCtx() else { preconditionFailure("no memory to pack a text") }
    let results = [
      ZSTD_CCtx_setParameter(packing, ZSTD_c_compressionLevel, Self.level), ZSTD_CCtx_setParameter(packing, ZSTD_c_contentSizeFlag, 0),
      ZSTD_CCtx_loadDictionary(packing, sample, sample.count), ZSTD_DCtx_loadDictionary(unpacking, sample, sample.count),
    ]
    precondition(results.allSatisfy { ZSTD_isError($0) == 0 }, "no memory to pack a text")
    contexts = Mutex(Contexts(packing: packing, unpacking: unpacking))
  }

  deinit {
    contexts.withLock { contexts in
      ZSTD_freeCCtx(contexts.packing)
      ZSTD_freeDCtx(contexts.unpacking)
    }
  }

  func pack(_ bytes: [UInt8]) -> [UInt8] {
    let packed = contexts.withLock { contexts in
      let context = contexts.packing
      return Self.filled(room: ZSTD_compressBound(bytes.count)) { ZSTD_compress2(context, $0, $1, bytes, bytes.count) }
    }
    // Without the room that was left over.
    return packed.withUnsafeBufferPointer { Array($0) }
  }

  func unpack(_ packed: [UInt8], count: Int) -> [UInt8] {
    contexts.withLock { contexts in
      let context = contexts.unpacking
      return Self.filled(room: count) { ZSTD_decompressDCtx(context, $0, $1, packed, packed.count) }
    }
  }

  private static func filled(room: Int, _ fill: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: room) { output, count in
      count = fill(output.baseAddress, room)
      precondition(ZSTD_isError(count) == 0, "Zstandard has the room that it asks for, and reads what it wrote")
    }
  }
}
