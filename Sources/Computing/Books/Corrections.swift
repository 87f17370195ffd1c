import Model

/// Brings every erratum to the edition that it corrects.
enum Corrections {
  /// The corrections of each edition of the book, the newest first. Errata that correct nothing, which ``ErrataInOrder`` reports, are left out.
  static func all(_ book: Book, _ manuscript: Manuscript) -> [[Correction]] {
    var places = CorrectedPlaces(book, manuscript)
    var corrections = [[Correction]](repeating: [], count: manuscript.editions.count)
    for (printing, edition) in manuscript.editions.enumerated() {
      for erratum in edition.errata {
        guard let date = PartialDate(erratum.date.text), let corrected = places.edition(of: erratum, printedIn: printing) else { continue }
        let found = places.places(of: erratum.target, in: corrected)
        corrections[corrected].append(Correction(erratum, date: date, printedIn: edition.key, places: found))
      }
    }
    return corrections.map { $0.sorted(by: isBefore) }
  }

  private static func isBefore(_ left: Correction, _ right: Correction) -> Bool {
    if left.date != right.date { return left.date > right.date }
    return (left.printedIn, left.key) < (right.printedIn, right.key)
  }
}

extension CorrectedPlaces {
  fileprivate mutating func places(of target: Erratum.Target, in edition: Int) -> [Correction.Place] {
    let entry = target.entry.flatMap { self.entry($0.text, in: edition) }
    let figure = target.figure.flatMap { place(ofFigure: $0.text, in: edition) }
    return [entry.map { .entry($0) }, figure].compactMap { $0 }
  }
}
