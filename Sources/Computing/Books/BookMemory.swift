import Diagnostics
import Model

/// What of a manuscript differs from that of the last time.
package enum BookChange: Equatable, Sendable {
  /// Texts of entries, by edition their files.
  case texts([String: Set<String>])
  /// Texts, tables, figures and checks of these editions.
  case declarations(Set<String>)
  case anything

  /// The editions that may come out otherwise; nothing for all.
  var editions: Set<String>? {
    switch self {
    case .texts(let files): Set(files.keys)
    case .declarations(let editions): editions
    case .anything: nil
    }
  }

  /// The files of an edition's texts, if nothing else of it differs.
  func texts(of edition: String) -> Set<String>? { if case .texts(let files) = self { files[edition] } else { nil } }
}

/// What a book was computed with and what came out, for who computes it again after a small change.
package final class BookMemory {
  struct Kept {
    var edition: Edition
    var parts: EditionParts
    var problems: [Diagnostic]
  }

  private(set) var dataset: Dataset?
  private var datasetProblems: [Diagnostic] = []
  private var editions: [String: Kept] = [:]
  /// What a review found in each edition, with the computing of the edition in which it did.
  private var reviews: [String: (computation: Computation?, review: EditionReview)] = [:]
  /// The editions whose queries read what entries name, and whose entries name something else now.
  private var editionsWithOtherMentions: Set<String> = []
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
    (dataset, datasetProblems, editions, reviews, editionsWithOtherMentions) = (made, found, [:], [:], [])
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
    let others = Set(now.filter { mentions[$0.key] != $0.value }.keys)
    editionsWithOtherMentions = []
    guard !others.isEmpty else { return true }
    let readers = manuscript.editions.filter(\.readsMentions).map(\.key)
    guard changed.isSuperset(of: readers) else { return false }
    editionsWithOtherMentions = Set(readers)
    try dataset.reloadMentions(manuscript.editions.drop { !others.contains($0.key) })
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

  /// What of an edition may serve again where but some of its texts differ; nothing where its queries may give something else.
  func kept(_ key: String) -> Kept? { editionsWithOtherMentions.contains(key) ? nil : editions[key] }

  /// - Parameter hasSameTables: whether the edition's declarations are those of the last time; with the same data its tables are then the same
  ///   too, unless others are shown.
  func keep(_ kept: Kept, hasSameTables: Bool) {
    let before = editions.updateValue(kept, forKey: kept.edition.key)
    if !hasSameTables || before?.edition.tables.map(\.id) != kept.edition.tables.map(\.id) { dataMistakes = nil }
  }

  /// What a review finds in an edition: once for each time that it is computed.
  func review(of edition: Edition, _ make: () -> EditionReview) -> EditionReview {
    if let (computation, review) = reviews[edition.key], let computation, computation === edition.computation { return review }
    let review = make()
    reviews[edition.key] = (edition.computation, review)
    return review
  }
}

extension EditionManuscript {
  /// Whether one of its queries may read what entries name.
  fileprivate var readsMentions: Bool { queries.contains { $0.lowercased().contains("mentions") } }

  /// The text of every query that is declared in it.
  fileprivate var queries: [String] {
    let figures = figures.compactMap { figure in if case .query(let query, _) = figure.origin { query.text } else { nil } }
    let sides = checks.flatMap(\.sides.values).compactMap { side in if case .query(let query, _) = side { query.text } else { nil } }
    return tables.map(\.sql.text) + figures + sides
  }
}
