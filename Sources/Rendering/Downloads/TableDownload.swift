import Model

/// A computed table as CSV (RFC 4180): exact values, states by their symbols, texts in both languages.
enum TableDownload {
  static func csv(_ table: ComputedTable) -> [UInt8] {
    var lines = [header(of: table)]
    for row in table.rows where row.kind != .group { lines.append(fields(of: row, in: table)) }
    var output: [UInt8] = []
    for line in lines {
      output += line.map(quoted).joined(separator: ",").utf8
      output += "\r\n".utf8
    }
    return output
  }

  /// `row` says what a row is; a column of texts is two, a column with bounds has its qualifiers beside it.
  private static func header(of table: ComputedTable) -> [String] {
    ["row", "kind"]
      + table.columns.indices.flatMap { index -> [String] in
        let name = table.columns[index].name
        if isBilingual(index, in: table) { return [name + "_en", name + "_zh"] }
        return isQualified(index, in: table) ? [name, name + "_qualifier"] : [name]
      }
  }

  private static func fields(of row: ComputedTable.Row, in table: ComputedTable) -> [String] {
    [row.key, kind(of: row)]
      + table.columns.indices.flatMap { index -> [String] in
        let content = row.cells[index].content
        if isBilingual(index, in: table) { return Language.allCases.map { text(content, in: $0) } }
        let value = text(content, in: .english)
        guard isQualified(index, in: table) else { return [value] }
        if case .number(_, let qualifier) = content { return [value, qualifier.rawValue] }
        return [value, ""]
      }
  }

  private static func kind(of row: ComputedTable.Row) -> String {
    switch row.kind {
    case .row: "row"
    case .ofWhich: "of-which"
    case .group: "group"
    case .subtotal: "subtotal"
    case .total: "total"
    }
  }

  private static func text(_ content: ComputedTable.Cell.Content, in language: Language) -> String {
    switch content {
    case .empty: ""
    case .totalLabel: Wording(language: language).total
    case .number(let number, _): number.plainText
    case .state(let state): state.symbol ?? "0"
    case .text(let text): text[language]
    case .date(let date): date.isoText
    case .keys(let keys): keys.joined(separator: " ")
    }
  }

  private static func isBilingual(_ column: Int, in table: ComputedTable) -> Bool {
    table.columns[column].kind == .text
      && table.rows.contains { row in
        guard row.cells.count == table.columns.count, case .text(let text) = row.cells[column].content else { return false }
        return text.english != text.chinese
      }
  }

  private static func isQualified(_ column: Int, in table: ComputedTable) -> Bool {
    table.rows.contains { row in
      guard row.cells.count == table.columns.count, case .number(_, let qualifier) = row.cells[column].content else { return false }
      return qualifier != .exact
    }
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
