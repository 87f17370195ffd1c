import Diagnostics
import Model

/// The figure that an erratum names is a cell of data, of its edition or of an earlier one.
enum ErrataInOrder {
  static func find(_ book: Book, _ manuscript: Manuscript, _ problems: inout StructureProblems) {
    var tables: [String: [KnownColumns]] = [:]
    for edition in manuscript.editions {
      var rows: [String: Set<String>] = [:]
      for table in edition.data { tables[table.name, default: []].append(KnownColumns(table)) }
      for erratum in edition.errata {
        let parts = erratum.figure.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let name = parts.first ?? ""
        if rows[name] == nil { rows[name] = names(of: tables[name] ?? []) }
        let row = parts.dropFirst().dropLast().joined(separator: "/")
        let has = parts.count > 2 && (tables[name] ?? []).contains { $0.table.schema.index(of: parts[parts.count - 1]) != nil }
        if has, rows[name]?.contains(row) == true { continue }
        problems.report("unknown-figure", in: erratum.figure.location.path) {
          Diagnostic(
            "unknown-figure", "figure '\(erratum.figure.text)' of an erratum is no cell of data", at: erratum.figure.location,
            rule: "'figure' is TABLE/ROW/COLUMN of a data table of this edition or of an earlier one, or empty",
            fix: "write the table's name, the row's key and the column, or leave it empty")
        }
      }
    }
  }

  private static func names(of tables: [KnownColumns]) -> Set<String> {
    Set(tables.flatMap { columns in (0..<columns.table.rowCount).compactMap { columns.name(ofRow: $0) } })
  }
}
