import Archiving
import Diagnostics
import Model

/// What came out when an archive was verified.
package struct ArchiveReport: Sendable {
  /// As it was named.
  package let path: String
  /// Nothing where it could not even be listed: it is no zip file, or leads out of itself.
  let verdict: BagVerdict?
  package var problems: [Diagnostic]
  /// Its files, for messages that quote them; nothing as ``verdict``.
  let bag: Bag?

  package var isValid: Bool { verdict?.isValid == true && problems.isEmpty }

  /// The digest by which it is pinned, as far as there is one.
  package var digest: String? { verdict?.digest }

  /// One line without an end: whether it is complete and valid, its size and its digest.
  package var summary: String {
    guard let verdict else { return "\(path): refused, nothing was read" }
    let digest = verdict.digest.map { "; digest \($0)" } ?? ""
    return "\(path): \(verdict.summary); \(verdict.files) files, \(verdict.bytes) bytes\(digest)"
  }

  /// A manifest or another tag file of it, for a message that quotes a line.
  package func source(_ location: String) -> SourceFile? {
    guard let bag, location.hasPrefix(bag.name + "/") else { return nil }
    let file = String(location.dropFirst(bag.name.count + 1))
    guard !file.contains("/"), let bytes = try? bag.read(file) else { return nil }
    return SourceFile(path: location, bytes: bytes)
  }

  private var json: JSONText {
    .object([
      ("path", .string(path)), ("complete", .flag(verdict?.isComplete == true)), ("valid", .flag(isValid)),
      ("digest", digest.map(JSONText.string)), ("files", verdict.map { .number($0.files) }), ("bytes", verdict.map { .number($0.bytes) }),
      ("altered", verdict.map { .number($0.altered) }), ("missing", verdict.map { .number($0.missing) }),
      ("extra", verdict.map { .number($0.extra) }), ("renamed", verdict.map { .number($0.renamed) }),
    ])
  }

  /// Several for programs.
  package static func json(_ reports: [ArchiveReport]) -> [UInt8] { JSONText.list(reports.map(\.json)).bytes + [UInt8(ascii: "\n")] }
}
