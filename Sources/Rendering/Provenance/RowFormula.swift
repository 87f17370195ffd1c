import Model

/// How a number follows from the data rows behind it.
struct RowFormula {
  let data: DataNaming

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
    guard let place = data.rows.place(of: origin) else { return false }
    let table = data.tables[place.table]
    return table.numbers.contains { number in
      let isMeant = field.map { $0 == number.fullName } ?? (number.unit == nil || number.unit == amount.unit)
      return isMeant && table.amount(row: place.row, field: number.index)?.number == amount.number
    }
  }

  // MARK: Fields

  private struct Field {
    var table: Int
    var column: Int
  }

  private func isKey(_ field: String) -> Bool {
    data.rows.tables.contains { table in
      table.schema.primaryKey.count == 1 && field == table.name + "." + table.schema.primaryKey[0]
    }
  }

  /// The fields of the origins' tables whose values may have been added: those in the number's unit come before those without one, whose
  /// values may have it by their row, or by the figure.
  private func candidates(_ name: String?, unit: String, _ origins: [Int]) -> [Field] {
    var tables: [Int] = []
    for origin in origins {
      guard let table = data.rows.place(of: origin)?.table, tables.last != table, !tables.contains(table) else { continue }
      tables.append(table)
    }
    var (known, others): ([Field], [Field]) = ([], [])
    for index in tables {
      for number in data.tables[index].numbers {
        let found = Field(table: index, column: number.index)
        if let name {
          if name == number.fullName { known.append(found) }
        } else if number.unit ?? "" == unit {
          known.append(found)
        } else if number.unit == nil {
          others.append(found)
        }
      }
    }
    return known + others
  }

  /// The values of the field in those of the rows that have one; those of all editions' tables of that name.
  private func terms(of field: Field, _ origins: [Int]) -> [Formula.Term] {
    let table = data.tables[field.table]
    return origins.compactMap { origin in
      guard let place = data.rows.place(of: origin) else { return nil }
      if place.table == field.table {
        return table.amount(row: place.row, field: field.column).map { .init(amount: $0, place: .row(origin)) }
      }
      let other = data.tables[place.table]
      guard other.name == table.name, let column = other.table.schema.index(of: table.table.schema.fields[field.column].name) else {
        return nil
      }
      return other.amount(row: place.row, field: column).map { .init(amount: $0, place: .row(origin)) }
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
