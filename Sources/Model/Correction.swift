/// A correction to an edition, as the edition's page of corrections tells it.
package struct Correction: Hashable, Sendable {
  /// A place in the corrected edition where the corrected words stand.
  package enum Place: Hashable, Sendable {
    /// An index of the edition's entries.
    case entry(Int)
    case cell(Figure.CellAddress)
    /// A data row, as a number of the book's ``RowDirectory``.
    case row(Int)
    /// A name of figures.yaml.
    case figure(String)
  }

  /// What names it in the errata of the edition that prints it.
  package var key: String
  /// The key of the edition that prints it.
  package var printedIn: String
  package var date: PartialDate
  package var about: Bilingual<String>
  package var old: Bilingual<String>
  package var new: Bilingual<String>
  package var reason: Bilingual<String>
  package var places: [Place]

  package init(_ erratum: Erratum, date: PartialDate, printedIn: String, places: [Place]) {
    (key, self.date, self.printedIn, self.places) = (erratum.key.text, date, printedIn, places)
    (about, reason) = (erratum.about, erratum.reason)
    (old, new) = (erratum.old.map(\.text.text), erratum.new.map(\.text.text))
  }
}
