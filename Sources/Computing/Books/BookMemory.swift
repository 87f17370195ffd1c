import Diagnostics
import Model

/// What of a manuscript differs from that of the last time.
package enum BookChange: Equatable, Sendable {
  /// Texts of entries, by edition their files.
  case texts([String: Set<String>])
  /// Texts, tables, figures and checks of these editions.
  case declarations(Set<String>)
  /// Cells of data files and registers.
  case cells
  case anything

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
  /// The data tables and registers with other cells than the last time.
  private var exchanged: Set<String> = []
  /// The mistakes that a review found in data and tables; nothing once one of them has changed.
  var dataMistakes: [Diagnostic]?
  /// What the entries of each edition name.
  private var mentions: [String: [Mention]] = [:]

  package init() {}

  /// The data of the manuscript as SQL sees them: those of the last time, where these are the same but for what is said to have changed.
  ///
  /// - Returns: also the editions that have to be computed.
  func prepare(
    _ manuscript: Manuscript, _ change: BookChange, problems: inout [Diagnostic]
  ) throws(SQLFailure) -> (dataset: Dataset, editions: Set<String>) {
    let editionKeys = Set(manuscript.editions.map(\.key))
    if Set(editions.keys) == editionKeys, let wanted = try update(manuscript, change), let dataset {
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
    return (made, editionKeys)
  }

  /// - Returns: the editions that may come out otherwise; nothing where that is not known.
  private func update(_ manuscript: Manuscript, _ change: BookChange) throws(SQLFailure) -> Set<String>? {
    (editionsWithOtherMentions, exchanged) = ([], [])
    switch change {
    case .texts(let files): return try update(manuscript, Set(files.keys)) ? Set(files.keys) : nil
    case .declarations(let editions):
      guard try update(manuscript, editions) else { return nil }
      try dataset?.addIndexes(for: manuscript)
      return editions
    case .cells: return try exchange(manuscript)
    case .anything: return nil
    }
  }

  /// The editions that have the data, whose queries may read them, or, of registers, whose pages print them.
  private func exchange(_ manuscript: Manuscript) throws(SQLFailure) -> Set<String>? {
    let (before, unknowns) = (dataset?.rows.tables ?? [], dataset?.unknowns)
    // What a query must say of the rows of its cells depends on whether all their values are known.
    guard let names = try dataset?.exchange(manuscript), !names.contains("units"), let dataset, dataset.unknowns == unknowns else {
      return nil
    }
    exchanged = names
    dataMistakes = nil
    let changed = zip(before, dataset.rows.tables).filter { $0.file.bytes != $1.file.bytes }.map(\.0)
    // Pages print the names of registers.
    if changed.contains(where: { $0.edition == nil }) { return Set(manuscript.editions.map(\.key)) }
    let owners = Set(changed.compactMap(\.edition))
    return owners.union(manuscript.editions.map(\.key).filter { manuscript.edition($0, reads: names, of: owners) })
  }

  /// Other editions name the entries of these by their numbers.
  private func hasSameEntries(_ manuscript: Manuscript, _ changed: Set<String>) -> Bool {
    manuscript.editions.allSatisfy { edition in
      !changed.contains(edition.key)
        || editions[edition.key]?.edition.entries.elementsEqual(edition.entries) { $0.manuscript.path == $1.path } == true
    }
  }

  /// Brings what the changed editions' entries name up to date; false where other editions' queries may read that.
  private func update(_ manuscript: Manuscript, _ changed: Set<String>) throws(SQLFailure) -> Bool {
    guard let dataset, changed.isSubset(of: editions.keys), hasSameEntries(manuscript, changed) else { return false }
    let now = Self.mentions(of: changed, in: manuscript)
    let others = Set(now.filter { mentions[$0.key] != $0.value }.keys)
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

  /// What of an edition serves again after a change that concerns it.
  func knownParts(ofEdition key: String, after change: BookChange) -> KnownParts? {
    guard let kept = editions[key], !editionsWithOtherMentions.contains(key) else { return nil }
    switch change {
    case .texts(let files): return files[key].map { KnownParts(kept, besides: $0) }
    case .cells: return KnownParts(kept, besidesTablesThatRead: exchanged)
    case .declarations, .anything: return nil
    }
  }

  /// - Parameter hasSameTables: whether the edition's declarations are those of the last time; with the same data its tables are then the same
  ///   too, unless others are shown.
  func keep(_ kept: Kept, hasSameTables: Bool) {
    let before = editions.updateValue(kept, forKey: kept.edition.key)
    if !hasSameTables || before?.edition.tables.map(\.id) != kept.edition.tables.map(\.id) { dataMistakes = nil }
  }

  /// What a review found in the edition since it was computed; nothing where it has not been reviewed.
  func review(of edition: Edition) -> EditionReview? {
    guard let (computation, review) = reviews[edition.key], let computation, computation === edition.computation else { return nil }
    return review
  }

  /// What a review found in the edition before it was computed again.
  func lastReview(ofEdition key: String) -> EditionReview? { reviews[key]?.review }

  func keep(_ review: EditionReview, of edition: Edition) { reviews[edition.key] = (edition.computation, review) }
}

extension Manuscript {
  /// Whether a query of an edition may read these data of one of the others. Growth is against the edition before.
  fileprivate func edition(_ key: String, reads data: Set<String>, of others: Set<String>) -> Bool {
    guard let index = editions.firstIndex(where: { $0.key == key }) else { return false }
    let queries = editions[index].queryReaches.filter { $0.reads(data) }
    return editions.indices.contains { other in
      others.contains(editions[other].key) && (other == index - 1 && !queries.isEmpty || queries.contains { $0.reaches(editions[other]) })
    }
  }
}

extension EditionManuscript {
  /// Whether one of its queries may read what entries name.
  fileprivate var readsMentions: Bool { queryReaches.contains(where: \.readsMentions) }
}
