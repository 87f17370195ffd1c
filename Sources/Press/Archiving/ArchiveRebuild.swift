import Archiving
import Diagnostics
import Reading
import Synchronization

/// What came out when the site of an archive was made again from its sources.
package struct RebuildReport: Sendable {
  package var problems: [Diagnostic] = []
  /// How many files were compared.
  package var files = 0
  /// The program that made the archive, where it is not this one.
  package var otherGenerator: String?

  package var isSame: Bool { !problems.hasErrors }

  /// One line without an end.
  package func summary(of path: String) -> String {
    let maker = otherGenerator.map { "; it was made by \($0), and this is \(generatorName)" } ?? ""
    guard isSame else { return "\(path): the site made again is not the archived one\(maker)" }
    return "\(path): \(files) files made again from the sources, all the same\(maker)"
  }
}

extension ArchiveVerification {
  /// Makes the site of a valid archive again from its sources, in memory, and compares it byte for byte.
  ///
  /// - Throws: ``PressFailure`` where the system refuses.
  package func rebuild(_ report: ArchiveReport) throws(PressFailure) -> RebuildReport {
    var rebuild = RebuildReport()
    guard report.isValid, let bag = report.bag, let info = try bag.info(), let edition = info["External-Identifier"] else {
      rebuild.problems = [Self.unbuildable(report.path, "is not one whose site can be made again")]
      return rebuild
    }
    if let generator = info["Bag-Software-Agent"], generator != generatorName { rebuild.otherGenerator = generator }
    let folder = ArchivedEdition.sources
    let sources = bag.paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.utf8.count)) }
    guard sources.contains("Content/\(edition)/edition.yaml") else {
      rebuild.problems = [Self.unbuildable(report.path, "has no sources of edition '\(edition)'")]
      return rebuild
    }
    let tree = SourceTree(paths: sources) { path throws(SourceTree.Failure) in
      do throws(ArchivingFailure) { return try bag.read(folder + path) } catch {
        throw .init(path: path, reason: error.description)
      }
    }
    var press = Press(Workspace(site: report.path, edition: edition, threads: threads), tree: tree)
    let comparison = SiteComparison(bag)
    if let made = try press.makeBook(), !press.fails {
      _ = try press.produce(made.renderer, assets: made.templates.assets) { bytes, address throws(PressFailure) in
        try comparison.compare(bytes, address)
      }
      rebuild.files = comparison.count
    }
    rebuild.problems = press.problems.map { $0.moved(below: "\(report.path)/\(folder)") }
    if !press.fails { rebuild.problems += comparison.problems() }
    return rebuild
  }

  private static func unbuildable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "not-rebuilt", "'\(path)' \(reason)", at: SourceLocation(path),
      rule: "what is made again is a valid archive with a site below 'data/site' and its sources below 'data/sources'")
  }
}

/// Compares files with those of an archived site. Several threads may compare at once.
private final class SiteComparison: Sendable {
  private let bag: Bag
  private let archived: Set<String>
  private let found = Mutex<(made: Set<String>, problems: [Diagnostic])>(([], []))

  init(_ bag: Bag) {
    self.bag = bag
    archived = Set(bag.paths.filter { $0.hasPrefix(ArchivedEdition.site) }.map { String($0.dropFirst(ArchivedEdition.site.utf8.count)) })
  }

  var count: Int { found.withLock { $0.made.count } }

  func compare(_ bytes: [UInt8], _ address: String) throws(PressFailure) {
    var reason: String?
    if !archived.contains(address) {
      reason = "is made from the sources, and is not in the archive"
    } else {
      do throws(ArchivingFailure) {
        if try bag.read(ArchivedEdition.site + address) != bytes { reason = "is not what its sources make" }
      } catch {
        throw PressFailure(error)
      }
    }
    found.withLock { found in
      found.made.insert(address)
      if let reason { found.problems.append(problem(address, reason)) }
    }
  }

  /// Those that were found, and of the files that nothing made.
  func problems() -> [Diagnostic] {
    let (made, problems) = found.withLock { $0 }
    return problems + archived.subtracting(made).map { problem($0, "is in the archive, and is not made from its sources") }
  }

  private func problem(_ address: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "rebuilt-differs", "'\(address)' \(reason)", at: SourceLocation("\(bag.name)/\(ArchivedEdition.site)\(address)"),
      rule: "the program that made an archive makes the same site of its sources, byte for byte")
  }
}

extension Bag {
  /// What `bag-info.txt` says, by its labels; of several values of one label the first. Nothing where there is none.
  fileprivate func info() throws(PressFailure) -> [String: String]? {
    guard paths.contains("bag-info.txt") else { return nil }
    let bytes: [UInt8]
    do throws(ArchivingFailure) { bytes = try read("bag-info.txt") } catch { throw PressFailure(error) }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop(while: \.isWhitespace)))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Diagnostic {
  /// The same with its places below a folder.
  func moved(below folder: String) -> Diagnostic {
    var problem = self
    if let path = location?.path { problem.location?.path = folder + path }
    for index in problem.related.indices { problem.related[index].location.path = folder + problem.related[index].location.path }
    return problem
  }
}
