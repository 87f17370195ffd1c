import Archiving
import Diagnostics
import Model
import Reading
import Rendering

/// An edition whose pages and sources come from its archive, which was found complete and valid.
struct ArchivedEdition: Sendable {
  /// Where an archive has its site and the sources, with a slash at their ends.
  static let site = "data/site/"
  static let sources = "data/sources/"

  let key: String
  let bag: Bag
  let digest: String
  /// The addresses of the edition's own files in the archived site.
  let files: [String]
  /// The edition's own sources, by the paths that they had in the site's folder: `Content/2010/edition.yaml`.
  let paths: Set<String>

  /// Opens and verifies the archive at `path`; nothing, with problems, where it cannot stand for the edition.
  ///
  /// - Throws: ``PressFailure`` where the system refuses.
  init?(_ state: ArchivedState, at path: String, threads: Int, problems: inout [Diagnostic]) throws(PressFailure) {
    guard Workspace.isFolder(path) else {
      problems.append(Self.missing(state.key, path))
      return nil
    }
    let report = try ArchiveVerification(threads: threads).verify(path)
    problems += report.problems
    guard report.isValid, let bag = report.bag, let digest = report.digest else {
      problems.append(Self.corrupt(state.key, report.verdict?.summary ?? "no archive"))
      return nil
    }
    let sources = bag.paths.filter { $0.hasPrefix("\(Self.sources)Content/\(state.key)/") }
    let site = bag.paths.lazy.filter { $0.hasPrefix(Self.site) }.map { String($0.dropFirst(Self.site.utf8.count)) }
    let files = site.filter { editionKey(ofAddress: $0) == state.key }
    guard !sources.isEmpty, Language.allCases.allSatisfy({ files.contains("\($0.folder)/\(state.key)/index.html") }) else {
      problems.append(Self.foreign(state.key, path))
      return nil
    }
    (key, self.bag, self.digest, self.files) = (state.key, bag, digest, Array(files))
    paths = Set(sources.map { String($0.dropFirst(Self.sources.utf8.count)) })
  }

  /// Whether the archive is still the one that was verified, as far as its tag manifest says.
  var isStillThere: Bool {
    guard let bytes = try? bag.read("tagmanifest-sha256.txt"), let file = try? BagFile(path: "", bytes: bytes) else { return false }
    return file.digests.sha256 == digest
  }

  /// Tells of an archive that is not the one that edition.yaml names.
  func checkDigest(_ state: ArchivedState, problems: inout [Diagnostic]) {
    guard let pinned = state.digest, pinned.text != digest else { return }
    problems.append(
      Diagnostic(
        "archive-digest", "the archive of edition '\(key)' has the digest \(digest)", at: pinned.location,
        related: [.init("the archive", SourceLocation(bag.name))], rule: "an archive has the digest that 'archive' gives",
        fix: "put the archive with that digest back, or write the digest of this one if it was made anew on purpose"))
  }

  func source(_ path: String) throws(ArchivingFailure) -> [UInt8] { try bag.read(Self.sources + path) }

  func file(_ address: String) throws(PressFailure) -> [UInt8] {
    do throws(ArchivingFailure) { return try bag.read(Self.site + address) } catch { throw PressFailure(error) }
  }

  // MARK: Messages

  private static func missing(_ key: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "missing-archive", "the archive of edition '\(key)' is missing: there is no folder '\(path)'", at: place(key),
      rule: "the pages of an edition whose state is 'archived' come from its archive",
      fix: "put the archive back, or write 'state: published'")
  }

  private static func corrupt(_ key: String, _ verdict: String) -> Diagnostic {
    Diagnostic(
      "corrupt-archive", "the archive of edition '\(key)' is \(verdict)", at: place(key),
      rule: "an edition is published from its archive only while every file is as it was archived",
      fix: "take the archive from another copy, or write 'state: published'")
  }

  private static func foreign(_ key: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-archive", "'\(path)' is not an archive of edition '\(key)'", at: place(key),
      rule: "an archive has the pages of its edition below 'data/site', and its sources below 'data/sources/Content/\(key)'",
      fix: "put the archive of the edition there")
  }

  private static func place(_ key: String) -> SourceLocation { SourceLocation("Content/\(key)/edition.yaml") }
}
