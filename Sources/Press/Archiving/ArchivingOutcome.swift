import Diagnostics
import Model

/// What came out when an edition was to be archived.
package struct ArchivingOutcome: Sendable {
  package var problems: [Diagnostic] = []
  /// Nothing where nothing was written.
  package var report: ArchivingReport?
  /// The sources as they were read, for messages that quote them.
  package let source: @Sendable (String) -> SourceFile?
}

/// An archive that was made.
package struct ArchivingReport: Sendable {
  package let edition: String
  /// The folder that it is.
  package let path: String
  /// By which it is pinned and replaced.
  package let digest: String
  package let files: Int
  package let bytes: Int
  /// The zip file, if one was wanted.
  package var zip: String?

  /// For people: what was made, and what to write where. Without a line's end.
  package var summary: String {
    let archive = "edition \(edition) is archived in \(path)\(zip.map { " and \($0)" } ?? ""): \(files) files, \(bytes) bytes"
    return """
      \(archive)
      digest \(digest)
      From now on the edition is published as it is in the archive if Content/\(edition)/edition.yaml says
        state: archived
        archive: \(digest)
      """
  }

  /// For programs.
  package var json: [UInt8] {
    JSONText.object([
      ("edition", .string(edition)), ("path", .string(path)), ("digest", .string(digest)), ("files", .number(files)),
      ("bytes", .number(bytes)), ("zip", zip.map(JSONText.string)),
    ]).bytes + [UInt8(ascii: "\n")]
  }
}
