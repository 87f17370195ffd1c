import Diagnostics
import Model
import Parallel

/// What is wrong with a finished book and needs no check that an author declares: one file here for each kind of mistake.
package enum StructureReview {
  private typealias Find = @Sendable (Book, Manuscript, inout StructureProblems) -> Void

  /// What is looked for in data and tables alone, beside mixed kinds, which take longest and are looked for edition by edition.
  private static let inData: [Find] = [
    JumpedCells.find, JumpedData.find, CumulativeValues.find, DatesInOrder.find, PlaceValidity.find,
    Restatements.find, ErrataInOrder.find, ErratumAmounts.find,
  ]

  /// - Parameters:
  ///   - manuscript: what the book was made from.
  ///   - known: what is wrong with it already; nothing is told that only follows from that.
  ///   - memory: what the book was computed with; where its data and tables are those of the last time, so are their mistakes.
  ///   - onlyTexts: whether data and tables are left out, since what is wrong with them is known.
  ///   - threads: how many of them look.
  package static func problems(
    of book: Book, from manuscript: Manuscript, after known: [Diagnostic], memory: BookMemory = BookMemory(), onlyTexts: Bool = false,
    threads: Int = 1
  ) -> [Diagnostic] {
    let data = onlyTexts ? [] : memory.dataMistakes ?? inData(book, manuscript, threads)
    if !onlyTexts { memory.dataMistakes = data }
    let broken = BrokenFiles(known)
    return (data + inTexts(book, manuscript, memory, threads)).filter { !broken.explain($0) }
  }

  private static func inData(_ book: Book, _ manuscript: Manuscript, _ threads: Int) -> [Diagnostic] {
    let editions = book.editions
    return inParallel(count: editions.count + inData.count, threads: threads) { number in
      var problems = StructureProblems()
      if number < editions.count {
        MixedKinds.findInTables(of: editions[number], book, &problems)
      } else {
        inData[number - editions.count](book, manuscript, &problems)
      }
      return problems.diagnostics
    }.flatMap { $0 }
  }

  /// What is looked for in texts too: most of it edition by edition.
  private static func inTexts(_ book: Book, _ manuscript: Manuscript, _ memory: BookMemory, _ threads: Int) -> [Diagnostic] {
    let terms = AvoidedTerms(book)
    var reviews = book.editions.map { memory.review(of: $0) }
    let unknown = reviews.indices.filter { reviews[$0] == nil }
    let last = unknown.map { memory.lastReview(ofEdition: book.editions[$0].key) }
    let found = inParallel(count: unknown.count, threads: threads) { number in
      EditionReview(book.editions[unknown[number]], manuscript.editions[unknown[number]], book, terms, after: last[number])
    }
    for (index, review) in zip(unknown, found) {
      memory.keep(review, of: book.editions[index])
      reviews[index] = review
    }
    let made = reviews.compactMap { $0 }
    var unused = StructureProblems()
    UnusedRows.find(book, used: made.map(\.usedRows), &unused)
    return made.flatMap(\.inFigures) + unused.diagnostics + made.flatMap(\.avoidedTerms.problems)
  }
}

/// The files with errors from which others follow.
private struct BrokenFiles {
  private let data: Set<String>
  /// A table or figure that cannot be computed uses no row.
  private let hidesUses: Bool

  init(_ problems: [Diagnostic]) {
    let paths = Set(problems.filter { $0.severity == .error }.compactMap(\.location?.path))
    data = paths.filter { $0.hasSuffix(".csv") || $0.hasSuffix("datapackage.yaml") }
    hidesUses = paths.contains { $0.hasSuffix(".yaml") }
  }

  func explain(_ problem: Diagnostic) -> Bool {
    if problem.code == "unused-row", hidesUses || !data.isEmpty { return true }
    let paths = [problem.location?.path ?? ""] + problem.related.map(\.location.path)
    return paths.contains { data.contains($0) }
  }
}

/// Collects what is wrong. Of one kind of mistake in one file the first twenty are told, the others counted: they have one cause.
struct StructureProblems {
  static let mostTold = 20

  private struct Kind: Hashable {
    var code: String
    var path: String
  }

  private var told: [Diagnostic] = []
  private var counts: [Kind: (count: Int, severity: Diagnostic.Severity)] = [:]

  /// Adds what `make` gives, a diagnostic with that code in that file. It is called only where the diagnostic is told.
  mutating func report(_ code: String, in path: String, _ severity: Diagnostic.Severity = .error, _ make: () -> Diagnostic) {
    let kind = Kind(code: code, path: path)
    counts[kind, default: (0, severity)].count += 1
    if counts[kind, default: (0, severity)].count <= Self.mostTold { told.append(make()) }
  }

  var diagnostics: [Diagnostic] {
    let untold = counts.filter { $0.value.count > Self.mostTold }
    return told
      + untold.map { kind, found in
        let more = found.count - Self.mostTold
        return Diagnostic(
          found.severity, kind.code, "\(more) more problem\(more == 1 ? "" : "s") of this kind \(more == 1 ? "is" : "are") not shown",
          at: SourceLocation(kind.path), rule: "of one kind the first \(Self.mostTold) in a file are shown",
          fix: "mend those first; the others may have the same cause")
      }
  }
}
