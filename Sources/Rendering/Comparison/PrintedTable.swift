import Model

/// A computed or data table of an edition, which prints single cells of its file. It knows its rows by key, so that many cells are printed
/// in time that grows with their number.
package struct PrintedTable: Sendable {
  private enum Source: Sendable {
    case computed(ComputedTable)
    case data(DataReading)
  }

  private let source: Source
  private let names: RegisterNames
  private let styles: Bilingual<NumberStyle>
  /// The rows that the file has, by their place in it.
  private let rows: [Int]

  package let title: Bilingual<String>

  /// - Parameter name: `tables/aid` for a computed table, `flows` for one of the data. Nothing where the edition has no such table.
  package init?(_ name: String, of edition: Int, in site: SiteRenderer) {
    let made = site.book.editions[edition]
    (names, styles) = (made.names, site.styles)
    if name.hasPrefix("tables/") {
      let id = ComputedTable.ID(name: String(name.dropFirst("tables/".count)))
      guard let table = made.tables.first(where: { $0.id == id }) else { return nil }
      source = .computed(table)
      title = table.specification.title
      rows = table.rows.indices.filter { table.rows[$0].kind != .group }
    } else {
      guard let table = made.data.first(where: { $0.name == name }) else { return nil }
      source = .data(DataReading(table))
      title = table.resource.title
      rows = Array(0..<table.rowCount)
    }
  }

  /// What names a row in the table's file.
  package var key: [String] {
    switch source {
    case .computed: ["row"]
    case .data(let data): data.table.schema.primaryKey
    }
  }

  /// A cell as both languages print it; nothing for what no page prints.
  ///
  /// - Parameters:
  ///   - row: the place of the row in the file.
  ///   - column: as the file heads it.
  package func printed(row: Int, column: String) -> Bilingual<String>? {
    guard rows.indices.contains(row) else { return nil }
    switch source {
    case .computed(let table):
      guard let index = table.columns.firstIndex(where: { $0.name == column }) else { return nil }
      let cell = table.rows[rows[row]].cells[index]
      return Bilingual { text(cell, table.columns[index], in: $0) }
    case .data(let data):
      guard let field = data.table.schema.index(of: column), let amount = data.amount(row: rows[row], field: field) else { return nil }
      return Bilingual { styles[$0].phrase(amount) }
    }
  }

  private func text(_ cell: ComputedTable.Cell, _ column: ComputedTable.Column, in language: Language) -> String {
    let (style, wording) = (styles[language], Wording(language: language))
    switch cell.content {
    case .empty: return ""
    case .totalLabel: return wording.total
    case .averageLabel: return wording.average
    case .state(let state): return state.symbol ?? "0"
    case .text(let text): return text[language]
    case .date(let date): return column.kind == .year ? String(date.year) : style.date(date)
    case .keys(let keys):
      let texts = keys.map { key in
        let found = column.kind.scheme.flatMap { names.names($0, key) }
        return found?[language] ?? found?[language.other] ?? key
      }
      return texts.joined(separator: wording.listSeparator)
    case .number(let number, let qualifier):
      let value = column.decimals == nil ? number : cell.unrounded ?? number
      let scaled = ScaledNumber(value, scale: column.scale[language], decimals: column.decimals?[language])
      if scaled.number.isZero && !value.isZero { return CellState.tooSmall.symbol ?? "" }
      return style.cell(scaled.number, decimals: scaled.decimals, qualifier: qualifier)
    }
  }
}
