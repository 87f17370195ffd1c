import Diagnostics
import Model

/// What an erratum says was printed, and is right, is the same amount in both languages; and where it names a cell of data, one of the two
/// is what the data of the corrected edition say: either its text was wrong, or its data.
enum ErratumAmounts {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    var places = CorrectedPlaces(book, manuscript)
    for (printing, edition) in manuscript.editions.enumerated() {
      for erratum in edition.errata {
        let figure = erratum.target.figure?.text ?? ""
        let value = places.edition(of: erratum, printedIn: printing).flatMap { places.number(ofFigure: figure, in: $0) }
        // What the later edition gives otherwise is compared as a restatement, in both languages.
        if let value, let now = places.number(ofFigure: figure, in: printing), now != value { continue }
        for words in [erratum.old, erratum.new] { compareLanguages(words, &problems) }
        guard let value else { continue }
        for language in Language.allCases { compare(erratum, language, with: value, &problems) }
      }
    }
  }

  private static func compareLanguages(_ words: Bilingual<Erratum.Words>, _ problems: inout StructureProblems) {
    guard let english = words.english.printed, let chinese = words.chinese.printed, !english.mayBe(chinese) else { return }
    let said = words.chinese.text
    problems.report("erratum-differs", in: said.location.path) {
      Diagnostic(
        "erratum-differs", "the words '\(said.text)' are not the same amount as '\(words.english.text.text)'", at: said.location,
        related: [.init("in English", words.english.text.location)],
        rule: "an erratum says the same in both languages", fix: "correct the words of one of them")
    }
  }

  private static func compare(
    _ erratum: Erratum, _ language: Language, with value: ExactNumber, _ problems: inout StructureProblems
  ) {
    let said = erratum.old[language]
    guard let old = said.printed, let new = erratum.new[language].printed, !old.agrees(with: value), !new.agrees(with: value) else {
      return
    }
    problems.report("erratum-differs", in: said.text.location.path) {
      Diagnostic(
        "erratum-differs",
        "neither '\(said.text.text)' nor '\(erratum.new[language].text.text)' is what the data of the corrected edition say: "
          + value.normalized.plainText,
        at: said.text.location,
        rule: "of an erratum that names a cell of data, what was printed or what is right is the value of that cell",
        fix: "correct the words, or the value in the data")
    }
  }
}

extension PrintedAmount {
  /// Whether the number is the value rounded to its last printed digit, a bound of it, or within a twentieth of it where it is said to be
  /// about right. What is no number says nothing.
  func agrees(with value: ExactNumber) -> Bool {
    guard let number else { return true }
    guard let difference = number.adding(-value)?.magnitude, let doubled = difference.adding(difference) else { return false }
    return switch qualifier {
    case .exact: doubled <= quantum
    case .about: difference <= Quotient(value.magnitude, by: ExactNumber(20), decimals: 0)?.rounded ?? quantum
    case .over: number <= value
    case .under: number >= value
    }
  }

  /// Whether both may be printed for one value: one is what the other says, they differ by no more than what both were rounded by, or they
  /// are the same date.
  fileprivate func mayBe(_ other: PrintedAmount) -> Bool {
    if let number, let otherNumber = other.number {
      if agrees(with: otherNumber) || other.agrees(with: number) { return true }
      guard let difference = number.adding(-otherNumber)?.magnitude, let doubled = difference.adding(difference),
        let rounding = quantum.adding(other.quantum)
      else { return false }
      // Two whole numbers that follow each other are not rounded from one.
      return doubled < rounding
    }
    if case .date(let date) = value, case .date(let otherDate) = other.value { return date == otherDate }
    return true
  }
}
