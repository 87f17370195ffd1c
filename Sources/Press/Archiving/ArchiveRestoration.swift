import Archiving
import Diagnostics
import Parallel
import Writing

/// What came out when the sources of an archive were restored.
package struct RestorationReport: Sendable {
  /// Of the verification, and of what the archive wants to be restored.
  package var archive: ArchiveReport
  /// Nothing where nothing was written.
  package var publication: PublicationReport?

  /// One line without an end.
  package var summary: String {
    guard let publication else { return "\(archive.path): nothing was restored" }
    return "\(publication.written) files restored, \(publication.bytes) bytes"
  }
}

extension ArchiveVerification {
  private static let sources = "data/sources/"

  /// Writes the Content and Templates that an archive was made from into `folder`, which must be new or empty: whole or not at all, and
  /// only where the archive is valid.
  ///
  /// - Throws: ``PressFailure`` where the folder holds files already or is in the archive, or the system refuses.
  package func restore(_ path: String, to folder: String) throws(PressFailure) -> RestorationReport {
    var report = RestorationReport(archive: try verify(path))
    guard report.archive.isValid, let bag = report.archive.bag else { return report }
    let paths = bag.paths.filter(Self.isSource)
    guard !paths.isEmpty else {
      report.archive.problems.append(noSources(path))
      return report
    }
    guard !isPath(folder, inside: path) else { throw .usage("'\(folder)' is in the archive itself: restore into another folder") }
    let writer = try writer(for: folder)
    defer { writer.discard() }
    _ = try inParallel(count: paths.count, threads: threads) { index throws(PressFailure) -> Void in
      try Self.copy(paths[index], of: bag, to: writer)
    }
    do throws(WritingFailure) { report.publication = try writer.publish() } catch { throw PressFailure(error) }
    return report
  }

  private func writer(for folder: String) throws(PressFailure) -> SiteWriter {
    do throws(WritingFailure) { return try SiteWriter(target: folder, kind: .new) } catch { throw PressFailure(error) }
  }

  private static func isSource(_ path: String) -> Bool {
    ["Content/", "Templates/"].contains { path.hasPrefix(sources + $0) }
  }

  private static func copy(_ path: String, of bag: Bag, to writer: SiteWriter) throws(PressFailure) {
    let bytes: [UInt8]
    do throws(ArchivingFailure) { bytes = try bag.read(path) } catch { throw PressFailure(error) }
    do throws(WritingFailure) { try writer.write(bytes, to: String(path.dropFirst(sources.count))) } catch { throw PressFailure(error) }
  }

  private func noSources(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-sources", "'\(path)' has no sources", at: SourceLocation(path),
      rule: "an archive that can be restored has files below 'data/sources/Content' and 'data/sources/Templates'")
  }
}
