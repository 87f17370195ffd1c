import Diagnostics

/// Which mistakes concern a command that makes the pages of some editions only.
///
/// Of the other editions it needs the data: what is wrong with these is told. Their texts, tables and checks are not printed, and may be
/// missing where a folder was restored from an archive.
struct Concern {
  /// The edition that alone is wanted; nothing for all.
  var only: String?
  /// The editions that come from archives.
  var archived: Set<String> = []
  /// Whether the sources are but those that one edition needs: what uses a row may be in another then.
  var hasOneEdition = false

  /// The problems that are to be told of all that were found.
  func told(_ problems: [Diagnostic]) -> [Diagnostic] {
    let unread = UnreadUsers(problems)
    return problems.filter { isConcerned(by: $0) && !unread.mayUse(what: $0) }
  }

  func isConcerned(by problem: Diagnostic) -> Bool {
    guard let path = problem.location?.path, problem.code != "archived-source" else { return true }
    let isAlone = hasOneEdition || only != nil
    if isAlone && problem.code == "unused-row" { return false }
    // What errata correct is in other editions, of which the entries and tables need not be there.
    if isAlone, path.hasSuffix("/errata.csv"), ["unknown-entry", "unknown-figure"].contains(problem.code) { return false }
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0] == "Content", parts[1] != "registers" else {
      // Only all editions together use all templates.
      return only == nil || problem.code != "unused-template"
    }
    let edition = String(parts[1])
    if !archived.contains(edition), only == nil || only == edition { return true }
    return problem.severity == .error && Self.isData(parts[2]) && problem.code != "unknown-entry"
  }

  private static func isData(_ path: Substring) -> Bool {
    path.hasPrefix("data/") || ["edition.yaml", "queries.csv", "errata.csv"].contains(path)
  }
}
