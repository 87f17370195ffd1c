import Diagnostics
import Model

/// What an erratum corrects is there, was issued before it, and is corrected to something else.
enum ErrataInOrder {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    var places = CorrectedPlaces(book, manuscript)
    for (printing, edition) in manuscript.editions.enumerated() {
      for erratum in edition.errata {
        checkWords(erratum, &problems)
        guard let corrected = checkEdition(erratum, printedIn: printing, places, &problems) else { continue }
        checkDate(erratum, manuscript.editions[corrected], &problems)
        if let entry = erratum.target.entry { check(entry, of: manuscript.editions[corrected].key, corrected, &places, &problems) }
        guard let figure = erratum.target.figure, !places.isThere(figure.text, from: 0, to: printing) else { continue }
        problems.report("unknown-figure", in: figure.location.path) {
          Diagnostic(
            "unknown-figure", "figure '\(figure.text)' of an erratum is no cell and no named figure", at: figure.location,
            rule:
              "'figure' is TABLE/ROW/COLUMN of a data table or of a computed table, or a name of figures.yaml, of this edition or of an "
              + "earlier one, or empty",
            fix: "write the table's name, the row's key and the column, or leave it empty")
        }
      }
    }
  }

  /// The index of the edition that it corrects: the edition itself, or an earlier one.
  private static func checkEdition(
    _ erratum: Erratum, printedIn printing: Int, _ places: CorrectedPlaces, _ problems: inout StructureProblems
  ) -> Int? {
    let corrected = places.edition(of: erratum, printedIn: printing)
    if let corrected, corrected <= printing { return corrected }
    guard let name = erratum.target.edition else { return nil }
    problems.report("erratum-edition", in: name.location.path) {
      let headline =
        corrected == nil
        ? "edition '\(name.text)', which an erratum corrects, is not in the yearbook\(suggestion(for: name.text, among: places.editionKeys))"
        : "edition '\(name.text)' is later than the one that corrects it"
      return Diagnostic(
        "erratum-edition", headline, at: name.location,
        rule: "'corrects' is the key of an edition that is published, this one or an earlier one; empty, it is the edition before",
        fix: "write one of \(places.editionKeys.prefix(printing + 1).suffix(20).joined(separator: ", ")), or leave it empty")
    }
    return nil
  }

  private static func checkDate(_ erratum: Erratum, _ corrected: EditionManuscript, _ problems: inout StructureProblems) {
    let issued = corrected.settings.date
    guard let date = PartialDate(erratum.date.text), issued.isAfter(date) else { return }
    problems.report("erratum-date", in: erratum.date.location.path) {
      Diagnostic(
        "erratum-date", "date \(date.isoText) of an erratum is before edition \(corrected.key), which it corrects",
        at: erratum.date.location,
        rule: "an edition is corrected after it was issued: on \(issued.isoText) or later",
        fix: "write the day of the correction, or name in 'corrects' the edition that was meant")
    }
  }

  private static func check(
    _ entry: LocatedText, of key: String, _ edition: Int, _ places: inout CorrectedPlaces, _ problems: inout StructureProblems
  ) {
    if places.entry(entry.text, in: edition) != nil { return }
    problems.report("unknown-entry", in: entry.location.path) {
      let nearest = suggestion(for: entry.text, among: places.entryPaths(of: edition))
      return Diagnostic(
        "unknown-entry", "entry '\(entry.text)', which an erratum corrects, is not in edition \(key)\(nearest)", at: entry.location,
        rule: "'entry' is the path of an entry below the corrected edition, such as xiamen/overview, or empty")
    }
  }

  private static func checkWords(_ erratum: Erratum, _ problems: inout StructureProblems) {
    for language in Language.allCases where erratum.old[language].text.text == erratum.new[language].text.text {
      let words = erratum.new[language].text
      problems.report("erratum-same", in: words.location.path) {
        Diagnostic(
          "erratum-same", "'\(words.text)' is what was printed already", at: words.location,
          rule: "an erratum says what was printed, and something else that is right, in each language",
          fix: "write into 'new_\(language.rawValue)' what is right, or remove the row")
      }
    }
  }
}
