import Diagnostics
import Model

/// A value that a later edition states otherwise, under the same key of the same data table and for the same time, has an erratum there or
/// a break mark.
///
/// The time is what the columns of dates and years say. Rows that say none are of the data year of their edition: those of two editions
/// are of two years, and may differ.
enum Restatements {
  private struct Place {
    var table: Int
    var row: Int
  }

  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    let records = Dictionary(manuscript.editions.map { ($0.key, $0.errata) }, uniquingKeysWith: { first, _ in first })
    var tables: [String: [KnownColumns]] = [:]
    for table in book.editions.flatMap(\.data) {
      let columns = KnownColumns(table)
      if !columns.amounts.isEmpty, !columns.key.isEmpty { tables[table.name, default: []].append(columns) }
    }
    for (_, editions) in tables.sorted(by: { $0.key < $1.key }) where editions.count > 1 {
      // Where each row stood last.
      var known: [String: Place] = [:]
      for (index, columns) in editions.enumerated() {
        let errata = Dictionary(grouping: records[columns.table.edition ?? ""] ?? []) { $0.target.figure?.text ?? "" }
        let before = editions.map { columns.sharedTimes(with: $0) }
        for row in 0..<columns.table.rowCount {
          guard let name = columns.name(ofRow: row), let place = known.updateValue(Place(table: index, row: row), forKey: name),
            place.table != index, !columns.isBreak(row),
            isSameTime(columns, row, editions[place.table], place.row, by: before[place.table])
          else { continue }
          compare(columns, row, with: editions[place.table], place.row, name, errata, &problems)
        }
      }
    }
  }

  private static func isSameTime(
    _ now: KnownColumns, _ row: Int, _ before: KnownColumns, _ other: Int, by times: [(own: Int, other: Int)]
  ) -> Bool {
    var isDated = false
    for time in times {
      let value = now.date(row, time.own)
      if value != before.date(other, time.other) { return false }
      isDated = isDated || value != nil
    }
    return isDated
  }

  private static func compare(
    _ now: KnownColumns, _ row: Int, with before: KnownColumns, _ oldRow: Int, _ name: String, _ errata: [String: [Erratum]],
    _ problems: inout StructureProblems
  ) {
    for (field, other) in now.sharedAmounts(with: before) {
      guard let value = now.number(row, field), let old = before.number(oldRow, other), value != old else { continue }
      let table = now.table
      let figure = "\(table.name)/\(name)/\(table.schema.fields[field].name)"
      if let found = errata[figure] {
        for erratum in found { check(erratum, old: old, new: value, &problems) }
        continue
      }
      problems.report("restated", in: table.file.path) {
        let edition = before.table.edition ?? ""
        return Diagnostic(
          "restated", "'\(figure)' is \(now.shown(row, field)), and edition \(edition) has \(before.shown(oldRow, other))",
          at: table.location(row: row, field: field),
          related: [.init("edition \(edition)", before.table.location(row: oldRow, field: other))],
          rule: "a value that an earlier edition gives otherwise has an erratum in the later one, or the row has the mark 'break'",
          fix:
            "add a row with 'figure' \(figure) to Content/\(table.edition ?? "")/errata.csv, or write yes into the column 'break' of the row"
        )
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
