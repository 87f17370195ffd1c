import Archiving
import Synchronization
import Writing

/// Writes an archive into a folder, whole or not at all: the payload in any order, by several threads, then what describes it.
final class ArchiveWriter: Sendable {
  private let writer: SiteWriter
  private let payload = Mutex<[BagFile]>([])

  /// - Parameter old: the digest of the archive that is to be replaced; nothing where there must be none.
  /// - Throws: ``PressFailure`` where something else is in the way, or the system refuses.
  init(at folder: String, replacing old: String?, threads: Int) throws(PressFailure) {
    do throws(WritingFailure) {
      writer = try SiteWriter(target: folder, kind: old == nil ? .new : .replacement)
    } catch {
      throw PressFailure(error)
    }
    do throws(PressFailure) {
      if let old { try Self.check(folder, has: old, threads) }
    } catch {
      writer.discard()
      throw error
    }
  }

  /// While this writer holds the lock nobody else changes the folder.
  private static func check(_ folder: String, has old: String, _ threads: Int) throws(PressFailure) {
    let report = try ArchiveVerification(threads: threads).verify(folder)
    guard report.isValid else {
      throw .usage("'\(folder)' is no valid archive, and is not replaced: 'yearbook verify' tells why; move it away")
    }
    guard report.digest != old else { return }
    throw .usage("'\(folder)' has another digest than \(old): 'yearbook verify' prints it")
  }

  func write(_ bytes: [UInt8], to path: String) throws(PressFailure) {
    if let fault = BagPath.fault(of: path) { throw .usage("'\(path)' \(fault), which no archive may have: rename its source") }
    do throws(ArchivingFailure) {
      let file = try BagFile(path: path, bytes: bytes)
      payload.withLock { $0.append(file) }
    } catch {
      throw PressFailure(error)
    }
    do throws(WritingFailure) { try writer.write(bytes, to: path) } catch { throw PressFailure(error) }
  }

  /// Puts the archive in place.
  func publish(_ description: BagDescription) throws(PressFailure) -> BagClosing {
    let closing: BagClosing
    // A writer that failed fails again when it is to publish.
    do throws(ArchivingFailure) {
      closing = try description.close(payload.withLock { $0 }) { bytes, path in _ = try? writer.write(bytes, to: path) }
    } catch {
      throw PressFailure(error)
    }
    do throws(WritingFailure) { _ = try writer.publish() } catch { throw PressFailure(error) }
    return closing
  }

  func discard() { writer.discard() }
}
