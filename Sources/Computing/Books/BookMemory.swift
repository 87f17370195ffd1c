import Diagnostics
import Model

/// What of a manuscript differs from that of the last time.
package enum BookChange: Equatable, Sendable {
  /// Texts of entries in these editions.
  case texts(Set<String>)
  /// Texts, tables, figures and checks of these editions.
  case declarations(Set<String>)
  case anything

  /// The editions that may come out otherwise; nothing for all.
  var editions: Set<String>? {
    switch self {
    case .texts(let editions), .declarations(let editions): editions
    case .anything: nil
    }
  }

  var isInTextsOnly: Bool { if case .texts = self { true } else { false } }
}

/// What a book was computed with and what came out, for who computes it again after a small change.
package final class BookMemory {
  struct Kept {
    var edition: Edition
    var problems: [Diagnostic]
  }

  private(set) var dataset: Dataset?
  private var datasetProblems: [Diagnostic] = []
  private var editions: [String: Kept] = [:]
  /// The mistakes that a review found in data and tables; nothing once one of them has changed.
  var dataMistakes: [Diagnostic]?
  /// What the entries of each edition name.
  private var mentions: [String: [Mention]] = [:]

  package init() {}

  /// The data of the manuscript as SQL sees them. They are loaded anew unless only the files of some editions' texts and declarations differ
  /// from those of the last time.
  ///
  /// - Returns: also the editions that have to be computed; nothing for all of them.
  func prepare(
    _ manuscript: Manuscript, onlyEditions wanted: Set<String>?, problems: inout [Diagnostic]
  ) throws(SQLFailure) -> (dataset: Dataset, editions: Set<String>?) {
    let editionKeys = Set(manuscript.editions.map(\.key))
    if let dataset, let wanted, wanted.isSubset(of: editionKeys), Set(editions.keys) == editionKeys, hasSameEntries(manuscript, wanted),
      try update(dataset, manuscript, wanted)
    {
      problems += datasetProblems
      return (dataset, wanted)
    }
    var found: [Diagnostic] = []
    // The old one is gone before the new one is made: two would take twice the memory.
    (dataset, dataMistakes) = (nil, nil)
    let made = try Dataset(manuscript, problems: &found)
    (dataset, datasetProblems, editions) = (made, found, [:])
    mentions = Self.mentions(of: Set(editionKeys), in: manuscript)
    problems += found
    return (made, nil)
  }

  /// Other editions name the entries of these by their numbers.
  private func hasSameEntries(_ manuscript: Manuscript, _ changed: Set<String>) -> Bool {
    manuscript.editions.allSatisfy { edition in
      !changed.contains(edition.key)
        || editions[edition.key]?.edition.entries.elementsEqual(edition.entries) { $0.manuscript.path == $1.path } == true
    }
  }

  /// Brings what the changed editions' entries name up to date; false where other editions' queries may read that.
  private func update(_ dataset: Dataset, _ manuscript: Manuscript, _ changed: Set<String>) throws(SQLFailure) -> Bool {
    let now = Self.mentions(of: changed, in: manuscript)
    guard now.contains(where: { mentions[$0.key] != $0.value }) else { return true }
    guard !manuscript.readsMentions(beside: changed) else { return false }
    try dataset.reloadMentions(manuscript)
    // A query may read them.
    dataMistakes = nil
    mentions.merge(now) { _, new in new }
    return true
  }

  private static func mentions(of editions: Set<String>, in manuscript: Manuscript) -> [String: [Mention]] {
    let wanted = manuscript.editions.filter { editions.contains($0.key) }
    return Dictionary(wanted.map { ($0.key, $0.entries.flatMap(Mention.all)) }, uniquingKeysWith: { first, _ in first })
  }

  func edition(_ key: String) -> Kept? { editions[key] }

  /// - Parameter hasSameTables: whether the edition's declarations are those of the last time; with the same data its tables are then the same
  ///   too, unless others are shown.
  func keep(_ edition: Edition, _ problems: [Diagnostic], hasSameTables: Bool) {
    let before = editions.updateValue(Kept(edition: edition, problems: problems), forKey: edition.key)
    if !hasSameTables || before?.edition.tables.map(\.id) != edition.tables.map(\.id) { dataMistakes = nil }
  }
}

extension Manuscript {
  /// Whether a query of another edition may read what entries name.
  fileprivate func readsMentions(beside changed: Set<String>) -> Bool {
    editions.contains { edition in !changed.contains(edition.key) && edition.queries.contains { $0.lowercased().contains("mentions") } }
  }
}

extension EditionManuscript {
  /// The text of every query that is declared in it.
  fileprivate var queries: [String] {
    let figures = figures.compactMap { figure in if case .query(let query, _) = figure.origin { query.text } else { nil } }
    let sides = checks.flatMap(\.sides.values).compactMap { side in if case .query(let query, _) = side { query.text } else { nil } }
    return tables.map(\.sql.text) + figures + sides
  }
}
