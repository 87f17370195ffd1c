import Diagnostics
import Model

/// A row names a place that the register has for its time: Wulong County is none after 2016, when it became a district.
///
/// The row's time is `starts` to `ends`, else `date`, else the data year; one day in common with the place is enough.
enum PlaceValidity {
  private struct Place {
    var row: Int
    var validity: RowPeriod
    var from: PartialDate?
    var to: PartialDate?

    var shownValidity: String {
      switch (from, to) {
      case (let from?, let to?): "from \(from.isoText) to \(to.isoText)"
      case (let from?, nil): "from \(from.isoText)"
      case (_, let to): "to \(to?.isoText ?? "")"
      }
    }
  }

  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    guard let register = book.registers.first(where: { $0.name == "places" }) else { return }
    let places = limitedPlaces(register)
    guard !places.isEmpty else { return }
    for edition in book.editions {
      for table in edition.data {
        for key in table.schema.foreignKeys where key.table.text == "places" && key.fields.count == 1 {
          guard let field = table.schema.index(of: key.fields[0].text) else { continue }
          check(KnownColumns(table), field, places, register, edition.settings.dataYear, &problems)
        }
      }
    }
  }

  /// The places that are valid for a limited time, by key.
  private static func limitedPlaces(_ register: DataTable) -> [String: Place] {
    let columns = KnownColumns(register)
    let (from, to) = (register.schema.index(of: "valid_from"), register.schema.index(of: "valid_to"))
    var places: [String: Place] = [:]
    for row in 0..<register.rowCount {
      let dates = (columns.date(row, from), columns.date(row, to))
      guard dates.0 != nil || dates.1 != nil, let key = columns.name(ofRow: row) else { continue }
      places[key] = Place(row: row, validity: RowPeriod(from: dates.0, to: dates.1), from: dates.0, to: dates.1)
    }
    return places
  }

  private static func check(
    _ columns: KnownColumns, _ field: Int, _ places: [String: Place], _ register: DataTable, _ dataYear: Int,
    _ problems: inout StructureProblems
  ) {
    let table = columns.table
    for row in 0..<table.rowCount {
      guard let key = columns.text(row, field), let place = places[key],
        !RowPeriod(of: row, columns, dataYear: dataYear).meets(place.validity)
      else { continue }
      problems.report("place-not-valid", in: table.file.path) {
        Diagnostic(
          "place-not-valid", "place '\(key)' is valid \(place.shownValidity), and this row is of another time",
          at: table.location(row: row, field: field),
          related: [.init("its row in the register", register.location(row: place.row, field: 0))],
          rule: "a place is named for the time in which the register has it, 'valid_from' to 'valid_to'",
          fix: "name the place that was there then, or correct the dates of the row or of the register")
      }
    }
  }
}
