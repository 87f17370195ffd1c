import Model

/// What rows are called, for the parts of checks.
struct RowLabels {
  let names: RegisterNames
  let rows: RowDirectory

  /// The title or name of a data row, else its key.
  func label(ofDataRow number: Int) -> Bilingual<String>? {
    guard let (table, row) = rows.row(number) else { return nil }
    for pair in ["title_", "name_"] {
      let texts = Bilingual { language in
        table.schema.index(of: pair + language.rawValue).flatMap { table[row, $0].text }
      }
      if let text = texts.english ?? texts.chinese {
        return Bilingual(english: texts.english ?? text, chinese: texts.chinese ?? text)
      }
    }
    return key(of: table, row).map { Bilingual(english: $0, chinese: $0) }
  }

  /// What the data rows behind a value are called: one row by its name, several by that of their table.
  func label(ofDataRows numbers: [Int]) -> Bilingual<String>? {
    if numbers.count == 1 { return label(ofDataRow: numbers[0]) }
    return numbers.first.flatMap { rows.row($0)?.table.resource.title }
  }

  /// The first cell that is a text or names rows of registers, else the key of the row.
  func label(of row: ComputedTable.Row, in table: ComputedTable) -> Bilingual<String> {
    for (cell, column) in zip(row.cells, table.columns) {
      switch cell.content {
      case .text(let text): return text
      case .keys(let keys):
        guard let scheme = column.kind.scheme, !keys.isEmpty else { continue }
        let found = keys.map { names.names(scheme, $0) }
        return Bilingual { language in
          let words = zip(keys, found).map { key, name in name?[language] ?? name?[language.other] ?? key }
          return words.joined(separator: language == .english ? ", " : "、")
        }
      default: continue
      }
    }
    return row.kind == .row || row.kind == .ofWhich ? Bilingual { _ in row.key } : table.specification.title
  }

  private func key(of table: DataTable, _ row: Int) -> String? {
    let fields = table.schema.primaryKey.compactMap { table.schema.index(of: $0) }
    let parts = fields.compactMap { table[row, $0].text ?? table[row, $0].integer.map { String($0) } }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
