import Diagnostics
import Model

/// What a review finds in one edition; where the edition is as it was, so is that.
struct EditionReview: Sendable {
  let inFigures: [Diagnostic]
  let inProse: [Diagnostic]
  let usedRows: RowMarks

  init(_ edition: Edition, _ manuscript: EditionManuscript, _ book: Book, _ terms: AvoidedTerms) {
    var mixtures = Mixtures(book)
    var (figures, prose) = (StructureProblems(), StructureProblems())
    MixedKinds.findInFigures(of: edition, manuscript, &mixtures, &figures)
    terms.find(in: edition, &prose)
    (inFigures, inProse) = (figures.diagnostics, prose.diagnostics)
    usedRows = RowMarks(usedBy: edition, count: book.rows.numbers.upperBound)
  }
}
