import Archiving
import Diagnostics
import Reading
import Rendering

/// An archive as a side of a comparison: its pages as they lie in it, and what its sources say where they can still be computed.
struct ComparedArchive {
  /// The edition that is archived.
  let key: String
  let edition: ComparedEdition

  private static let site = "data/site/"
  private static let sources = "data/sources/"

  /// Nothing, with problems, where it is no archive, or a damaged one.
  init?(at path: String, _ workspace: Workspace, problems: inout [Diagnostic]) throws(PressFailure) {
    let report = try ArchiveVerification(threads: workspace.threads).verify(path)
    problems += report.problems
    guard report.isValid, let bag = report.bag else { return nil }
    guard let key = try Self.identifier(of: bag) else {
      problems.append(
        Diagnostic(
          "not-comparable", "'\(path)' is no archive of an edition", at: SourceLocation(path + "/bag-info.txt"),
          rule: "bag-info.txt of an archive names its edition: 'External-Identifier: 2010'", fix: "name an archive that yearbook made"))
      return nil
    }
    let addresses = bag.paths.filter { $0.hasPrefix(Self.site) }.map { EditionAddress(String($0.dropFirst(Self.site.utf8.count))) }
    let computed = try Self.compute(bag, key, workspace).flatMap { site in
      site.book.editions.firstIndex { $0.key == key }.map { ComparedEdition.Computed(site: site, index: $0) }
    }
    self.key = key
    let paths = addresses.filter { $0.key == key && $0.isCompared }.map(\.path)
    edition = ComparedEdition(paths: paths, computed: computed) { path throws(PressFailure) in
      try Self.read(Self.site + EditionAddress(key: key, path: path).full, of: bag)
    }
  }

  private static func read(_ path: String, of bag: Bag) throws(PressFailure) -> [UInt8] {
    do throws(ArchivingFailure) { return try bag.read(path) } catch { throw PressFailure(error) }
  }

  private static func identifier(of bag: Bag) throws(PressFailure) -> String? {
    guard bag.paths.contains("bag-info.txt") else { return nil }
    let label = "External-Identifier:"
    let lines = String(decoding: try read("bag-info.txt", of: bag), as: UTF8.self).split(separator: "\n")
    let value = lines.first { $0.hasPrefix(label) }?.dropFirst(label.utf8.count).drop { $0 == " " }
    return value.map(String.init).flatMap { isEditionKey($0) ? $0 : nil }
  }

  /// What the sources in the archive give today. Those of an older format may have errors now: then pages and downloads are compared.
  private static func compute(_ bag: Bag, _ key: String, _ workspace: Workspace) throws(PressFailure) -> SiteRenderer? {
    let paths = bag.paths.filter { $0.hasPrefix(sources) }.map { String($0.dropFirst(sources.utf8.count)) }
    let tree = SourceTree(paths: paths) { path throws(SourceTree.Failure) in
      do throws(ArchivingFailure) {
        return try bag.read(sources + path)
      } catch {
        throw SourceTree.Failure(path: path, reason: error.description)
      }
    }
    let press = Press(Workspace(site: bag.name, edition: key, drafts: true, threads: workspace.threads), tree: tree)
    return try press.opened().site?.renderer
  }
}
