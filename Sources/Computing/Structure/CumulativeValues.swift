import Diagnostics
import Model

/// A cumulative value is not smaller than that of a year within its period, and not smaller than that of the edition before.
///
/// Compared are rows of one data table that agree in every column of ``dimensions`` that it has. A cumulative row whose start is not
/// known reaches back for ever, one whose end is not known says nothing. Bounds count as what they are: `over` 400 may be 450.
enum CumulativeValues {
  /// The columns that say of what a value is.
  static let dimensions = [
    "place", "payer", "kind", "basis", "measure", "pairing", "donor", "recipient", "project", "unit", "standard", "level",
  ]

  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    var earlier: [String: (table: ScopedTable, edition: String)] = [:]
    for edition in book.editions {
      for table in edition.data {
        guard let scoped = ScopedTable(table, dataYear: edition.settings.dataYear) else { continue }
        let before = earlier.updateValue((scoped, edition.key), forKey: table.name)
        for field in scoped.columns.amounts {
          compareYears(scoped, field, &problems)
          if let before { compare(scoped, field, with: before.table, of: before.edition, &problems) }
        }
      }
    }
  }

  private static func compareYears(_ table: ScopedTable, _ field: Int, _ problems: inout StructureProblems) {
    let column = Column(columns: table.columns, field: field)
    let years = Dictionary(grouping: table.years.compactMap { table.value($0, field) }, by: \.subject)
    for (subject, wholes) in Dictionary(grouping: table.cumulative.compactMap({ table.value($0, field) }), by: \.subject) {
      for (whole, part) in PeriodValue.contradictions(wholes, parts: years[subject] ?? []) {
        problems.report("cumulative-below-annual", in: column.path) {
          column.diagnostic("cumulative-below-annual", whole, below: part, of: "a year within its period", in: column, "the year")
        }
      }
    }
  }

  private static func compare(
    _ table: ScopedTable, _ field: Int, with before: ScopedTable, of edition: String, _ problems: inout StructureProblems
  ) {
    guard let other = table.columns.sharedAmounts(with: before.columns).first(where: { $0.own == field })?.other else { return }
    let (column, old) = (Column(columns: table.columns, field: field), Column(columns: before.columns, field: other))
    let parts = Dictionary(grouping: before.cumulative.compactMap { before.value($0, other) }, by: \.subject)
    let values = table.cumulative.filter { !table.columns.isBreak($0.row) }.compactMap { table.value($0, field) }
    for (subject, wholes) in Dictionary(grouping: values, by: \.subject) {
      for (whole, part) in PeriodValue.contradictions(wholes, parts: parts[subject] ?? []) {
        problems.report("cumulative-falls", in: column.path) {
          let words = "edition \(edition) for a period within its own"
          return column.diagnostic("cumulative-falls", whole, below: part, of: words, in: old, "edition \(edition)")
        }
      }
    }
  }

  /// A column of amounts of one data file.
  private struct Column {
    let columns: KnownColumns
    let field: Int

    var path: String { columns.table.file.path }

    func shown(_ value: PeriodValue) -> String { columns.shown(value.row, field) }

    func location(_ value: PeriodValue) -> SourceLocation { columns.table.location(row: value.row, field: field) }

    func diagnostic(
      _ code: String, _ whole: PeriodValue, below part: PeriodValue, of what: String, in other: Column, _ label: String
    ) -> Diagnostic {
      Diagnostic(
        code,
        "cumulative \(shown(whole)) of row '\(columns.name(ofRow: whole.row) ?? "")' is less than \(other.shown(part)) of \(what)",
        at: location(whole), related: [.init(label, other.location(part))],
        rule: "a cumulative value is at least that of each year in its period, and of an earlier edition's period in it, where "
          + dimensions.filter { columns.table.schema.index(of: $0) != nil }.joined(separator: ", ") + " are the same",
        fix: "correct one of the values or its period; if they count different things, say so in one of these columns")
    }
  }
}

/// A data table with the column `scope`, its rows of a year and its cumulative ones apart.
struct ScopedTable {
  struct Row {
    var row: Int
    var period: RowPeriod
    var subject: [DataValue]
  }

  let columns: KnownColumns
  private(set) var years: [Row] = []
  private(set) var cumulative: [Row] = []

  /// Nothing where the table has no such column.
  init?(_ table: DataTable, dataYear: Int) {
    columns = KnownColumns(table)
    guard columns.scope != nil else { return nil }
    let dimensions = CumulativeValues.dimensions.map { table.schema.index(of: $0) }
    for row in 0..<table.rowCount {
      let subject = dimensions.map { index in index.map { table[row, $0] } ?? .missing(.none) }
      // What is not known may be anything, and so is compared with nothing.
      if subject.contains(.missing(.unknown)) { continue }
      switch columns.text(row, columns.scope) {
      case "year": years.append(Row(row: row, period: RowPeriod(ofYear: row, columns, dataYear: dataYear), subject: subject))
      case "cumulative":
        guard let end = columns.date(row, columns.ends) else { continue }
        cumulative.append(Row(row: row, period: RowPeriod(from: columns.date(row, columns.starts), to: end), subject: subject))
      default: continue
      }
    }
  }

  func value(_ row: Row, _ field: Int) -> PeriodValue? {
    columns.table[row.row, field].integer.map {
      PeriodValue(row: row.row, period: row.period, subject: row.subject, value: $0, qualifier: columns.qualifier(row.row, field))
    }
  }
}
