import Diagnostics
import Model

/// What a review finds in one edition; where the edition is as it was, so is that.
struct EditionReview: Sendable {
  let inFigures: [Diagnostic]
  let avoidedTerms: AvoidedTerms.Uses
  let usedRows: RowMarks

  /// - Parameter last: the review of the edition as it was.
  init(_ edition: Edition, _ manuscript: EditionManuscript, _ book: Book, _ terms: AvoidedTerms, after last: EditionReview?) {
    var mixtures = Mixtures(book)
    var figures = StructureProblems()
    MixedKinds.findInFigures(of: edition, manuscript, &mixtures, &figures)
    inFigures = figures.diagnostics
    avoidedTerms = terms.uses(in: edition, after: last?.avoidedTerms)
    usedRows = RowMarks(usedBy: edition, count: book.rows.numbers.upperBound)
  }
}
