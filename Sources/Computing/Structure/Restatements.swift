import Diagnostics
import Model

/// A value that a later edition states otherwise, under the same key of the same data table and for the same time, has an erratum there or
/// a break mark.
///
/// The time is what the columns of dates and years say. Rows that say none are of the data year of their edition: those of two editions
/// are of two years, and may differ.
enum Restatements {
  private struct Place {
    var edition: String
    var columns: KnownColumns
    var row: Int
  }

  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    // Where each row stood last, by the table's name and the row's.
    var known: [String: [String: Place]] = [:]
    let records = Dictionary(manuscript.editions.map { ($0.key, $0.errata) }, uniquingKeysWith: { first, _ in first })
    for edition in book.editions {
      let errata = Dictionary(grouping: records[edition.key] ?? [], by: \.figure.text)
      for table in edition.data {
        let columns = KnownColumns(table)
        guard !columns.amounts.isEmpty, !columns.key.isEmpty else { continue }
        var places = known.removeValue(forKey: table.name) ?? [:]
        for row in 0..<table.rowCount {
          guard let name = columns.name(ofRow: row) else { continue }
          let place = Place(edition: edition.key, columns: columns, row: row)
          guard let before = places.updateValue(place, forKey: name), before.edition != edition.key, !columns.isBreak(row),
            isSameTime(place, before)
          else { continue }
          compare(place, with: before, name, errata, &problems)
        }
        known[table.name] = places
      }
    }
  }

  private static func isSameTime(_ now: Place, _ before: Place) -> Bool {
    var isDated = false
    for (field, other) in now.columns.sharedTimes(with: before.columns) {
      let (value, old) = (now.columns.date(now.row, field), before.columns.date(before.row, other))
      if value != old { return false }
      isDated = isDated || value != nil
    }
    return isDated
  }

  private static func compare(
    _ now: Place, with before: Place, _ name: String, _ errata: [String: [Erratum]], _ problems: inout StructureProblems
  ) {
    for (field, other) in now.columns.sharedAmounts(with: before.columns) {
      guard let value = now.columns.number(now.row, field), let old = before.columns.number(before.row, other), value != old else {
        continue
      }
      let table = now.columns.table
      let figure = "\(table.name)/\(name)/\(table.schema.fields[field].name)"
      if let found = errata[figure] {
        for erratum in found { check(erratum, old: old, new: value, &problems) }
        continue
      }
      problems.report("restated", in: table.file.path) {
        Diagnostic(
          "restated",
          "'\(figure)' is \(now.columns.shown(now.row, field)), and edition \(before.edition) has \(before.columns.shown(before.row, other))",
          at: table.location(row: now.row, field: field),
          related: [.init("edition \(before.edition)", before.columns.table.location(row: before.row, field: other))],
          rule: "a value that an earlier edition gives otherwise has an erratum in the later one, or the row has the mark 'break'",
          fix: "add a row with 'figure' \(figure) to Content/\(now.edition)/errata.csv, or write yes into the column 'break' of the row")
      }
    }
  }

  /// What an erratum says was printed and is right: as far as its words are amounts, they are the two values.
  private static func check(_ erratum: Erratum, old: ExactNumber, new: ExactNumber, _ problems: inout StructureProblems) {
    for (words, value, what) in [(erratum.old, old, "the edition before"), (erratum.new, new, "this edition")] {
      for language in Language.allCases where !(words[language].printed?.agrees(with: value) ?? true) {
        let said = words[language].text
        problems.report("erratum-differs", in: said.location.path) {
          Diagnostic(
            "erratum-differs", "the words '\(said.text)' are not what the data of \(what) say: \(value.normalized.plainText)",
            at: said.location, rule: "an erratum that names a figure gives its value in the edition before, and its value now",
            fix: "correct the words, or the value in the data")
        }
      }
    }
  }
}

extension KnownColumns {
  /// The columns of dates and years that both tables have, by their index in each.
  fileprivate func sharedTimes(with other: KnownColumns) -> [(own: Int, other: Int)] {
    table.schema.fields.enumerated().compactMap { index, field in
      guard [.date, .year].contains(field.type) else { return nil }
      return other.table.schema.index(of: field.name).map { (index, $0) }
    }
  }
}

extension PrintedAmount {
  /// Whether the number is the value rounded to its last printed digit, a bound of it, or within a twentieth of it where it is said to be
  /// about right. What is no number says nothing.
  fileprivate func agrees(with value: ExactNumber) -> Bool {
    guard let number else { return true }
    guard let difference = number.adding(-value)?.magnitude, let doubled = difference.adding(difference) else { return false }
    return switch qualifier {
    case .exact: doubled <= quantum
    case .about: difference <= Quotient(value.magnitude, by: ExactNumber(20), decimals: 0)?.rounded ?? quantum
    case .over: number <= value
    case .under: number >= value
    }
  }
}
