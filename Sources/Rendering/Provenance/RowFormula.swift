import Model

/// How a number follows from the data rows behind it.
struct RowFormula {
  let rows: RowDirectory

  /// - Parameters:
  ///   - origins: the rows behind the number.
  ///   - field: `flows.amount`, where it is known; else the fields in the number's unit are tried.
  /// - Returns: nothing where no row is known.
  func formula(of amount: Amount, origins: [Int], field: String? = nil) -> Formula? {
    guard origins.count > 1 else {
      return origins.first.map { Formula(isStated(amount, in: $0, field: field) ? .stated : .rows, [.init(row: $0)]) }
    }
    for field in candidates(field, unit: amount.unit, origins) {
      let terms = terms(of: field, origins)
      if let form = form(of: terms, amount.number) { return Formula(form, terms) }
    }
    let isCount = amount.number == ExactNumber(origins.count) && field.map(isKey) ?? true
    return Formula(isCount ? .count : .rows, origins.lazy.map { .init(row: $0) })
  }

  /// The rows behind what is no number: a date, a text, or why there is no value.
  func rows(_ origins: [Int]) -> Formula? {
    origins.isEmpty ? nil : Formula(origins.count == 1 ? .stated : .rows, origins.lazy.map { .init(row: $0) })
  }

  /// Whether a number is just what its one data row says.
  func isStated(_ amount: Amount, in origin: Int, field: String? = nil) -> Bool {
    candidates(field, unit: amount.unit, [origin]).contains { terms(of: $0, [origin]).map(\.amount?.number) == [amount.number] }
  }

  // MARK: Fields

  private struct Field {
    var table: Int
    var column: Int
  }

  private func isKey(_ field: String) -> Bool {
    rows.tables.contains { table in table.schema.primaryKey.count == 1 && field == table.name + "." + table.schema.primaryKey[0] }
  }

  /// The fields of the origins' tables whose values may have been added: those in the number's unit come before those without one, whose
  /// values may have it by their row, or by the figure.
  private func candidates(_ name: String?, unit: String, _ origins: [Int]) -> [Field] {
    var tables: [Int] = []
    for origin in origins {
      guard let table = rows.place(of: origin)?.table, tables.last != table, !tables.contains(table) else { continue }
      tables.append(table)
    }
    var (known, others): ([Field], [Field]) = ([], [])
    for index in tables {
      let table = rows.tables[index].resource.name.text
      for (column, field) in rows.tables[index].resource.schema.fields.enumerated() where field.type == .integer || field.type == .number {
        let found = Field(table: index, column: column)
        if let name {
          if name.utf8.count == table.utf8.count + 1 + field.name.utf8.count, name == joined(table, ".", field.name) { known.append(found) }
        } else if field.unit?.text ?? "" == unit {
          known.append(found)
        } else if field.unit == nil {
          others.append(found)
        }
      }
    }
    return known + others
  }

  /// The values of the field in those of the rows that have one; those of all editions' tables of that name.
  private func terms(of field: Field, _ origins: [Int]) -> [Formula.Term] {
    let name = rows.tables[field.table].resource.name.text
    let column = rows.tables[field.table].resource.schema.fields[field.column].name
    return origins.compactMap { origin in
      guard let place = rows.place(of: origin), rows.tables[place.table].resource.name.text == name else { return nil }
      let index = place.table == field.table ? field.column : rows.tables[place.table].resource.schema.index(of: column)
      return index.flatMap { rows.amount(table: place.table, row: place.row, field: $0) }.map { .init(amount: $0, place: .row(origin)) }
    }
  }

  private func form(of terms: [Formula.Term], _ number: ExactNumber) -> Formula.Form? {
    let numbers = terms.compactMap(\.amount?.number)
    guard numbers.count > 1 else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    for term in numbers { sum = sum?.adding(term) }
    if sum == number { return .sum }
    if numbers.count == 2, numbers[0].adding(-numbers[1]) == number { return .difference }
    return nil
  }
}

extension RowDirectory {
  /// The number in a cell by the directory's table; nothing where there is none.
  fileprivate func amount(table: Int, row: Int, field: Int) -> Amount? {
    // Only a table that has one is worth a copy.
    value(table: table, row: row, field: field).integer == nil ? nil : tables[table].amount(row: row, field: field)
  }
}

extension DataTable {
  /// The number in a cell, with its unit and how it stands to the true one; nothing where there is none.
  func amount(row: Int, field index: Int) -> Amount? {
    let type = resource.schema.fields[index].type
    guard type == .integer || type == .number, let integer = self[row, index].integer else { return nil }
    let field = resource.schema.fields[index]
    let qualifier = field.qualifier.flatMap { schema.index(of: $0.text) }.flatMap { self[row, $0].text }.flatMap(Qualifier.init)
    return Amount(ExactNumber(integer, decimals: field.decimals), unit: unit(ofRow: row, field: field), qualifier: qualifier ?? .exact)
  }

  /// The field's unit; where it declares none, that of the row, if a column of the table names one.
  private func unit(ofRow row: Int, field: TableSchema.Field) -> String {
    if let unit = field.unit { return unit.text }
    guard let key = schema.foreignKeys.first(where: { $0.table.text == "units" && $0.fields.count == 1 }),
      let column = schema.index(of: key.fields[0].text)
    else { return "" }
    return self[row, column].text ?? ""
  }
}
