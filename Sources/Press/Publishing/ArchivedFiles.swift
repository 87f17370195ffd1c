import Diagnostics
import Model
import Rendering

/// The files of a site that come from archives.
struct ArchivedFiles: Sendable {
  private let archives: ArchivedEditions
  private let files: [(edition: String, address: String)]

  /// - Parameter made: the addresses of files that are made anew: some of an archived edition's go on living, as its corrections do.
  init(of editions: [Edition], in archives: ArchivedEditions, besides made: Set<String>) {
    self.archives = archives
    files = editions.flatMap { edition in
      (archives[edition.key]?.files ?? []).filter { !made.contains($0) }.map { (edition: edition.key, address: $0) }
    }
  }

  var addresses: Set<String> { Set(files.map(\.address)) }

  /// Hands on all of them as they are, and notes where they lead.
  func copyAll(threads: Int, noting missing: MissingTargets, _ take: @escaping FileTaker) throws(PressFailure) {
    let (files, archives) = (files, archives)
    _ = try inParallel(count: files.count, threads: threads) { index throws(PressFailure) in
      let (edition, address) = files[index]
      guard let bytes = try archives[edition]?.file(address) else { return [] }
      missing.note(bytes, at: address)
      try take(bytes, address)
      return []
    }
  }

  /// A file that an archived page leads to and the site does not have, as it was archived with the page; nothing where it was not.
  func copy(of target: String, for page: String) throws(PressFailure) -> [UInt8]? {
    guard let edition = editionKey(ofAddress: page).flatMap({ archives[$0] }), edition.bag.paths.contains(ArchivedEdition.site + target)
    else { return nil }
    return try edition.file(target)
  }

  /// Tells of pages that lead to pages of an archived edition that its archive does not have.
  func deadLinks(_ missing: [(target: String, page: String)]) -> [Diagnostic] {
    let published = Set(files.map(\.edition))
    return missing.compactMap { target, page in
      guard let edition = editionKey(ofAddress: target), published.contains(edition), let archive = archives[edition] else { return nil }
      return Diagnostic(
        "dead-link", "page '\(page)' leads to '\(target)', which the archive of edition '\(edition)' does not have",
        at: SourceLocation("\(archive.bag.name)/\(ArchivedEdition.site)\(target)"),
        rule: "what names an archived edition names what is in its archive", fix: "name something that the archive has")
    }
  }
}
