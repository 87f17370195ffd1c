import Diagnostics
import Model

/// Puts together how far each edition is: from what was computed, and from what was found wrong.
struct StatusMaker {
  private let book: Book
  /// The mistakes of each file.
  private let problems: [String: [Diagnostic]]

  init(_ book: Book, problems: [Diagnostic]) {
    self.book = book
    self.problems = Dictionary(grouping: Set(problems), by: { $0.location?.path ?? "" })
  }

  /// The newest edition first.
  func statuses(of editions: [Edition]) -> [EditionStatus] { editions.reversed().map(status) }

  private func status(of edition: Edition) -> EditionStatus {
    var status = EditionStatus(key: edition.key, title: edition.settings.title, state: edition.settings.state)
    let openQueries = openQueries(of: edition)
    let waived = edition.checks.filter { $0.verdict == .fails && $0.specification.waiver != nil }
    status.entries = edition.readingOrder.map { entry(edition.entries[$0], openQueries, waived) } + oneLanguageEntries(of: edition)
    status.openQueries = openQueries.count
    for check in edition.checks { status.checks.count(check) }
    status.obstacles = obstacles(of: edition)
    return status
  }

  private func entry(_ entry: Entry, _ openQueries: Set<String>, _ waived: [CheckOutcome]) -> EntryStatus {
    var status = EntryStatus(path: entry.manuscript.path, texts: entry.manuscript.texts.map(text))
    let references = Language.allCases.flatMap { entry.manuscript.texts[$0].references }
    let queries = Set(references.lazy.filter { $0.scheme == .query }.map(\.target))
    status.openQueries = queries.intersection(openQueries).sorted()
    let rows = rowsBehindFigures(of: entry)
    let concerning = waived.filter { check in
      check.specification.waiver?.query.map { queries.contains($0.text) } == true || !rows.isDisjoint(with: check.rows)
    }
    status.waivers = Set(concerning.map(\.specification.name.text)).sorted()
    return status
  }

  private func text(_ text: KeptText) -> TextStatus {
    var status = TextStatus(title: text.title, isWritten: text.isWritten)
    let problems = problems[text.file] ?? []
    status.errors = problems.count { $0.severity == .error }
    status.warnings = problems.count { $0.severity == .warning }
    status.numerals = text.numeralCount
    status.isStale = text.translation == .stale
    return status
  }

  private func rowsBehindFigures(of entry: Entry) -> Set<Int> {
    entry.resolutions.english.reduce(into: []) { rows, resolution in
      if case .figure(let figure) = resolution { rows.formUnion(figure.origins) }
    }
  }

  private func openQueries(of edition: Edition) -> Set<String> {
    guard let table = edition.data.first(where: { $0.name == "queries" }), let key = table.schema.index(of: "query"),
      let resolved = table.schema.index(of: "resolved")
    else { return [] }
    return Set((0..<table.rowCount).lazy.filter { table[$0, resolved].text == nil }.compactMap { table[$0, key].text })
  }

  /// Entries of which one file is missing are in no book; their mistake names the file that is there.
  private func oneLanguageEntries(of edition: Edition) -> [EntryStatus] {
    let folder = "Content/\(edition.key)/"
    return problems.values.flatMap { $0 }.compactMap { problem -> EntryStatus? in
      guard problem.code == "one-language", let file = problem.location?.path, file.hasPrefix(folder) else { return nil }
      let name = file.dropFirst(folder.count)
      guard let language = Language.allCases.first(where: { name.hasSuffix(".\($0.folder).md") }) else { return nil }
      let path = String(name.dropLast(language.folder.count + 4))
      return EntryStatus(path: path, texts: Bilingual { TextStatus(title: path, isWritten: $0 == language) })
    }.sorted { $0.path < $1.path }
  }

  /// The mistakes of the edition's other files, and of what all editions share.
  private func obstacles(of edition: Edition) -> [Obstacle] {
    let folder = "Content/\(edition.key)/"
    let shared = ["Content/registers/", "Content/yearbook.yaml"]
    let others = problems.filter { path, _ in
      (path.hasPrefix(folder) && !path.hasSuffix(".md")) || shared.contains(where: path.hasPrefix)
    }
    let errors = others.values.joined().count { $0.severity == .error && $0.code != "check-fails" }
    return (errors > 0 ? [.errors(errors)] : []) + edition.checks.filter(\.isOpen).map { .openCheck($0.anchor) }
  }
}

extension EditionStatus.CheckCounts {
  fileprivate mutating func count(_ check: CheckOutcome) {
    switch check.verdict {
    case .holds: holding += 1
    case .holdsWithinRounding: withinRounding += 1
    case .undecided: undecided += 1
    case .fails where check.specification.waiver != nil: waived += 1
    case .fails: open += 1
    }
  }
}

extension CheckOutcome {
  /// The data rows behind its sides.
  fileprivate var rows: Set<Int> { Set(sides.flatMap(\.parts).flatMap(\.origins)) }
}
