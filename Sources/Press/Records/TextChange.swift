import Model
import Reading

/// A change of nothing but the texts of some entries of one edition.
struct TextChange {
  let edition: String
  /// The paths of the entries below the edition, without language and extension.
  let entries: Set<String>

  /// Nothing where a file has come or gone, or another kind of file or more than one edition has changed.
  init?(from old: SourceDigests.Table, to new: SourceDigests.Table) {
    guard old.count == new.count, zip(old, new).allSatisfy({ $0.path == $1.path }) else { return nil }
    let changed = zip(old, new).filter { $0.digest != $1.digest }.map(\.1.path)
    guard let edition = changed.first.flatMap(editionKey) else { return nil }
    let folder = "Content/\(edition)/"
    var entries: Set<String> = []
    for path in changed {
      guard path.hasPrefix(folder), let ending = Language.allCases.map({ ".\($0.folder).md" }).first(where: path.hasSuffix) else {
        return nil
      }
      entries.insert(String(path.dropFirst(folder.utf8.count).dropLast(ending.utf8.count)))
    }
    (self.edition, self.entries) = (edition, entries)
  }

  func isText(_ path: String?) -> Bool { path.map { $0.hasPrefix("Content/\(edition)/") && $0.hasSuffix(".md") } ?? false }
}
