import Model

/// A computed table as CSV (RFC 4180): exact values in the unit of the data, not scaled; states by their symbols; texts in both languages.
///
/// Cells are what they are: none is changed for spreadsheets that take `=`, `+`, `-` or `@` at its beginning for a formula, since then
/// the file would no longer say what the table says, and `-5` would be a text.
struct TableDownload {
  private let table: ComputedTable
  private let columns: [Column]
  private let hasNotes: Bool

  /// What a column of the table is in the file.
  private enum Column {
    case plain
    /// Two columns, one for each language.
    case bilingual
    /// The number, and beside it how it stands to the true one.
    case qualified
  }

  static func csv(_ table: ComputedTable) -> [UInt8] {
    let download = TableDownload(table)
    var output: [UInt8] = []
    download.append(download.header, to: &output)
    for row in table.rows where row.kind != .group { download.append(download.fields(of: row), to: &output) }
    return output
  }

  private init(_ table: ComputedTable) {
    self.table = table
    let rows = table.rows.filter { $0.kind != .group }
    columns = table.columns.indices.map { index in
      if table.columns[index].kind == .text, rows.contains(where: { $0.cells[index].differsByLanguage }) { return .bilingual }
      return rows.contains { $0.cells[index].isQualified } ? .qualified : .plain
    }
    hasNotes = rows.contains { $0.note != nil }
  }

  /// `row` is the row's key, `kind` says what it is.
  private var header: [String] {
    ["row", "kind"]
      + zip(table.columns, columns).flatMap { column, form -> [String] in
        switch form {
        case .plain: [column.name]
        case .bilingual: [column.name + "_en", column.name + "_zh"]
        case .qualified: [column.name, column.name + "_qualifier"]
        }
      } + (hasNotes ? ["row_note_en", "row_note_zh"] : [])
  }

  private func fields(of row: ComputedTable.Row) -> [String] {
    [row.key, kind(of: row)]
      + zip(row.cells, columns).flatMap { cell, form -> [String] in
        let value = text(cell.content, of: row.kind, in: .english)
        switch form {
        case .plain: return [value]
        case .bilingual: return [value, text(cell.content, of: row.kind, in: .chinese)]
        case .qualified:
          if case .number(_, let qualifier) = cell.content { return [value, qualifier.rawValue] }
          return [value, ""]
        }
      } + (hasNotes ? [row.note?.english ?? "", row.note?.chinese ?? ""] : [])
  }

  private func kind(of row: ComputedTable.Row) -> String {
    switch row.kind {
    case .row: "row"
    case .ofWhich: "of-which"
    case .group: "group"
    case .subtotal: "subtotal"
    case .total: "total"
    }
  }

  private func text(_ content: ComputedTable.Cell.Content, of row: ComputedTable.Row.Kind, in language: Language) -> String {
    switch content {
    case .empty: ""
    case .totalLabel: row == .total ? Wording(language: language).total : Wording(language: language).subtotal
    case .averageLabel: Wording(language: language).average
    case .number(let number, _): number.plainText
    case .state(let state): state.symbol ?? "0"
    case .text(let text): text[language]
    case .date(let date): date.isoText
    case .keys(let keys): keys.joined(separator: " ")
    }
  }

  private func append(_ fields: [String], to output: inout [UInt8]) {
    for (number, field) in fields.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      append(field, to: &output)
    }
    output += "\r\n".utf8
  }

  private func append(_ field: String, to output: inout [UInt8]) {
    guard field.utf8.contains(where: \.needsQuotes) else {
      output += field.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    output.append(quote)
    for byte in field.utf8 {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }
}

extension ComputedTable.Cell {
  fileprivate var differsByLanguage: Bool {
    if case .text(let text) = content { text.english != text.chinese } else { false }
  }

  fileprivate var isQualified: Bool {
    if case .number(_, let qualifier) = content { qualifier != .exact } else { false }
  }
}

extension UInt8 {
  /// Whether a field with it is quoted: a quotation mark, a comma, or a part of a line end.
  fileprivate var needsQuotes: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
