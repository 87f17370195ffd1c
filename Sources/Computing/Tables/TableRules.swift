import Diagnostics
import Model

/// What holds for a prepared table as a whole, so that its numbers are what they say they are.
struct TableRules {
  let table: PreparedTable
  let dataset: Dataset
  let units: [String: Unit]
  private(set) var problems: [Diagnostic] = []

  init(table: PreparedTable, dataset: Dataset, units: [String: Unit]) {
    (self.table, self.dataset, self.units) = (table, dataset, units)
  }

  private var specification: TableSpecification { table.specification }
  private var query: SharedQuery { table.query }

  /// - Parameters:
  ///   - isFigure: the query is that of one figure, which needs no order and no key.
  ///   - unused: the columns of the result that nothing shows.
  mutating func check(isFigure: Bool, unused: [String]) {
    if !isFigure { checkRowNames() }
    checkEditions()
    checkFields()
    checkTexts()
    checkOrigins()
    checkUnits()
    checkTotals()
    for column in unused {
      problems.append(
        Diagnostic(
          .warning, "unused-column", "the query gives '\(column)', which nothing shows", at: specification.sql.location,
          rule: "every column of the result is declared under 'columns', or is one of rows, NAME_rows, NAME_state, NAME_kinds",
          fix: "declare it, or leave it out of the SELECT"))
    }
  }

  // MARK: Rows

  private mutating func checkRowNames() {
    if !query.hasOrder {
      report("missing-order", "the query has no ORDER BY", "the same data give the same table: the order of its rows is declared")
    }
    guard table.key == nil, specification.key == nil, let first = table.columns.first, first.isDerived else { return }
    report(
      "missing-name", "column '\(first.name)', the first one, is derived and cannot name the rows",
      "the values of the key column (by default the first) name the rows", at: first.declared.name, fix: "declare 'key:'")
  }

  /// The tables of all editions are one SQL table: a query says which edition's rows it means.
  private mutating func checkEditions() {
    for name in query.tablesRead.sorted() where dataset.isShared(name) {
      guard !query.fieldsRead.contains(FieldName(table: name, column: "edition")) else { continue }
      report(
        "missing-edition", "the query reads '\(name)' of every edition",
        "a table of data holds the rows of all editions, each with its 'edition'",
        fix: "add 'where \(name).edition = :edition'")
    }
  }

  // MARK: Fields

  /// Numbers with decimals are integers in SQL, and bounds are numbers: what comes out says which field it is.
  private mutating func checkFields() {
    let fields = query.fieldsRead.sorted { ($0.table, $0.column) < ($1.table, $1.column) }
    let scaled = fields.first { (dataset.field($0)?.decimals ?? 0) > 0 }
    if let scaled, query.multiplies {
      report(
        "scaled-product", "the query multiplies, and reads '\(scaled.table).\(scaled.column)', which has decimals",
        "numbers with decimals are not multiplied in SQL")
    }
    guard let field = scaled ?? fields.first(where: { dataset.field($0)?.qualifier != nil }) else { return }
    let (name, what) = ("\(field.table).\(field.column)", scaled == nil ? "qualifiers" : "decimals")
    for column in table.columns where column.isNumber && !column.isDerived && column.field == nil && column.declared.field == nil {
      report(
        "missing-field", "column '\(column.name)' does not say which field gives its \(what)",
        "the query reads '\(name)', which has \(what)",
        at: column.declared.name, fix: "add 'field: \(name)', or the field it is; for a number of rows, the field that is counted")
    }
  }

  /// As a text an amount would lose its unit, and a bound would be printed as exact.
  private mutating func checkTexts() {
    for column in table.columns where !column.isNumber {
      guard let field = column.field, let schema = dataset.field(field), schema.type.isNumeric,
        schema.unit != nil || schema.qualifier != nil
      else { continue }
      report(
        "amount-as-text", "column '\(column.name)' shows '\(field.table).\(field.column)' as a text",
        "an amount is a number, with its unit and qualifier", at: column.declared.name, fix: "add 'kind: number'")
    }
  }

  /// Qualifiers and states travel through the data rows behind a cell.
  private mutating func checkOrigins() {
    guard table.rows == nil else { return }
    let measured = table.columns.first { column in
      guard column.rows == nil, column.isNumber, let field = column.field, let schema = dataset.field(field) else { return false }
      return schema.unit != nil || schema.qualifier != nil || dataset.hasUnknowns(field)
    }
    guard let measured else { return }
    report(
      "missing-rows", "the query does not say which data rows stand behind '\(measured.name)'",
      "a query that reads amounts gives 'rows(origin) as rows', or 'origin as rows' where it does not group")
  }

  // MARK: Units and totals

  private mutating func checkUnits() {
    if let unit = specification.unit, units[unit.text] == nil { problems.append(unknownUnit(unit, units)) }
    for column in table.columns where !column.unit.isEmpty && units[column.unit] == nil {
      problems.append(unknownUnit(column.declared.unit ?? LocatedText(column.unit, column.declared.name.location), units))
    }
    guard specification.scale != nil, !table.columns.contains(where: { $0.unit == specification.unit?.text }) else { return }
    report(
      "scale-without-unit", "no column is in the unit that 'scale' is for",
      "'scale' divides what is printed of the columns in the table's 'unit'",
      fix: "declare 'unit', or give the columns their own 'scale'")
  }

  private mutating func checkTotals() {
    for column in table.columns where column.total != .none && !column.isNumber {
      report(
        "total-of-text", "column '\(column.name)' has a total and is no number", "numbers have totals", at: column.declared.name,
        fix: "remove 'total', or 'kind: \(column.declared.kind.rawValue)'")
    }
    for column in table.columns where column.isNumber {
      guard case .pair = column.source else { continue }
      report(
        "number-in-two-languages", "column '\(column.name)' is a number and a pair of texts", "numbers are the same in both languages",
        at: column.declared.name, fix: "select it once, as '\(column.name)'")
    }
    let totals = Set(table.columns.map(\.total)).subtracting([.none])
    guard totals.count > 1, specification.totalLabel == nil else { return }
    report(
      "mixed-totals", "the last row has sums and averages, and nothing says so", "a last row is labelled Total or Average by itself",
      fix: "add 'total-label' with words for both")
  }

  private mutating func report(_ code: String, _ headline: String, _ rule: String, at place: LocatedText? = nil, fix: String? = nil) {
    problems.append(Diagnostic(code, headline, at: place?.location ?? specification.sql.location, rule: rule, fix: fix))
  }
}
