import Diagnostics
import Model

/// A table's query, prepared, with each declared column bound to what the query gives.
struct PreparedTable {
  var specification: TableSpecification
  var query: AuthorQuery
  var columns: [PreparedColumn] = []
  /// The result column `rows`.
  var rows: Int?
  /// The result column whose values name the rows.
  var key: Int?
  var group: Int?
  var ofWhich: Int?
  var note: (english: Int, chinese: Int)?

  /// Nothing, with problems, where the query or a column cannot be used.
  init?(
    _ specification: TableSpecification, dataset: Dataset, units: [String: Unit], needsOrder: Bool = true, problems: inout [Diagnostic]
  ) {
    self.specification = specification
    do throws(SQLFailure) {
      query = try dataset.database.prepare(authorSQL: specification.sql.text)
    } catch {
      problems.append(specification.sql.diagnostic(error))
      return nil
    }
    var binding = ColumnBinding(specification: specification, query: query, dataset: dataset, units: units)
    columns = specification.columns.compactMap { binding.column($0) }
    rows = binding.result("rows")
    key = specification.key.map { binding.requiredResult($0) } ?? columns.first?.firstResult
    group = specification.group.flatMap { binding.index(named: $0, among: columns) }
    ofWhich = specification.ofWhich.flatMap { binding.requiredResult($0) }
    note = specification.rowNote.flatMap { binding.requiredPair($0) }
    binding.checkWhole(columns, needsOrder: needsOrder)
    problems += binding.problems
    if binding.problems.hasErrors { return nil }
  }
}

/// Binds declared columns to the columns of a query's result, with every mistake collected.
private struct ColumnBinding {
  let specification: TableSpecification
  let query: AuthorQuery
  let dataset: Dataset
  let units: [String: Unit]
  var problems: [Diagnostic] = []
  /// The result columns that something asked for.
  private var used: Set<String> = []

  init(specification: TableSpecification, query: AuthorQuery, dataset: Dataset, units: [String: Unit]) {
    (self.specification, self.query, self.dataset, self.units) = (specification, query, dataset, units)
  }

  private var resultNames: [String] { query.columns.map(\.name) }

  mutating func result(_ name: String) -> Int? {
    guard let index = query.columns.firstIndex(where: { $0.name == name }) else { return nil }
    used.insert(name)
    return index
  }

  mutating func requiredResult(_ name: LocatedText) -> Int? {
    if let index = result(name.text) { return index }
    problems.append(unknown(name))
    return nil
  }

  mutating func requiredPair(_ name: LocatedText) -> (english: Int, chinese: Int)? {
    if let english = result(name.text + "_en"), let chinese = result(name.text + "_zh") { return (english, chinese) }
    problems.append(unknown(name))
    return nil
  }

  mutating func column(_ declared: TableSpecification.Column) -> PreparedColumn? {
    guard let source = source(of: declared) else {
      problems.append(unknown(declared.name))
      return nil
    }
    let field = field(of: declared, source)
    let schema = field.flatMap(dataset.field)
    var column = PreparedColumn(declared: declared, source: source, field: field, unit: "", dataDecimals: schema?.decimals ?? 0)
    column.rows = result(declared.name.text + "_rows")
    column.state = result(declared.name.text + "_state")
    switch declared.derivation {
    case .share, .growth: column.unit = declared.unit?.text ?? "percent"
    case .ratio: column.unit = declared.unit?.text ?? ""
    case nil: column.unit = declared.unit?.text ?? (column.isNumber ? schema?.unit?.text ?? "" : "")
    }
    if let unit = declared.unit, units[unit.text] == nil { problems.append(unknownUnit(unit, units)) }
    return column
  }

  mutating func index(named name: LocatedText, among columns: [PreparedColumn]) -> Int? {
    if let index = columns.firstIndex(where: { $0.declared.name.text == name.text }) { return index }
    let names = columns.map(\.declared.name.text)
    problems.append(
      Diagnostic(
        "unknown-column", "'\(name.text)' is not a column of this table\(suggestion(for: name.text, among: names))", at: name.location,
        rule: "the columns are " + names.joined(separator: ", ")))
    return nil
  }

  private mutating func source(of declared: TableSpecification.Column) -> PreparedColumn.Source? {
    let name = declared.name.text
    if let derivation = declared.derivation { return .derived(derivation) }
    if let index = result(name) { return .result(index) }
    if let english = result(name + "_en"), let chinese = result(name + "_zh") { return .pair(english: english, chinese: chinese) }
    return nil
  }

  /// The field that the author named, or the one that SQLite knows the column to come from.
  private mutating func field(of declared: TableSpecification.Column, _ source: PreparedColumn.Source) -> FieldName? {
    guard let named = declared.field else {
      guard case .result(let index) = source else { return nil }
      return query.columns[index].origin
    }
    if let field = dataset.field(named: named.text) { return field }
    problems.append(unknownField(named, dataset))
    return nil
  }

  private func unknown(_ name: LocatedText) -> Diagnostic {
    Diagnostic(
      "unknown-column", "column '\(name.text)' is not in the result of the query\(suggestion(for: name.text, among: resultNames))",
      at: name.location, rule: "the query gives " + resultNames.joined(separator: ", "),
      fix: "select it as '\(name.text)', or as the pair '\(name.text)_en', '\(name.text)_zh'")
  }

  // MARK: Rules of the whole table

  mutating func checkWhole(_ columns: [PreparedColumn], needsOrder: Bool) {
    if needsOrder && !query.hasOrder {
      report("missing-order", "the query has no ORDER BY", "the same data give the same table: the order of its rows is declared")
    }
    checkScales(columns)
    checkOrigins(columns)
    for column in query.columns where !used.contains(column.name) {
      problems.append(
        Diagnostic(
          .warning, "unused-column", "the query gives '\(column.name)', which nothing shows", at: specification.sql.location,
          rule: "every column of the result is declared under 'columns', or is one of rows, NAME_rows, NAME_state",
          fix: "declare it, or leave it out of the SELECT"))
    }
  }

  /// Numbers with decimals are integers in SQL: what comes out must say how many of its digits stand after the point.
  private mutating func checkScales(_ columns: [PreparedColumn]) {
    let scaled = query.fieldsRead.filter { (dataset.field($0)?.decimals ?? 0) > 0 }.map { $0.table + "." + $0.column }.sorted()
    guard let first = scaled.first else { return }
    if query.multiplies {
      report("scaled-product", "the query multiplies, and reads '\(first)', which has decimals", "numbers with decimals are not multiplied in SQL")
    }
    for column in columns where column.isNumber && column.field == nil && column.declared.derivation == nil {
      problems.append(
        Diagnostic(
          "missing-field", "column '\(column.declared.name.text)' does not say which field gives its decimals",
          at: column.declared.name.location, rule: "the query reads '\(first)', which has decimals", fix: "add 'field: \(first)', or the field it is"))
    }
  }

  /// Qualifiers and states travel through the data rows behind a cell.
  private mutating func checkOrigins(_ columns: [PreparedColumn]) {
    guard !resultNames.contains("rows") else { return }
    let measured = columns.first { column in
      guard column.rows == nil, let schema = column.field.flatMap(dataset.field) else { return false }
      return column.isNumber && (schema.unit != nil || schema.qualifier != nil)
    }
    guard let measured else { return }
    report(
      "missing-rows", "the query does not say which data rows stand behind '\(measured.declared.name.text)'",
      "a query that reads amounts gives 'rows(origin) as rows', or 'origin as rows' where it does not group")
  }

  private mutating func report(_ code: String, _ headline: String, _ rule: String) {
    problems.append(Diagnostic(code, headline, at: specification.sql.location, rule: rule))
  }
}

extension Dataset {
  /// `flows.amount`, if there is such a column.
  func field(named name: String) -> FieldName? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    let field = FieldName(table: parts[0], column: parts[1])
    return self.field(field) == nil ? nil : field
  }
}

func unknownField(_ name: LocatedText, _ dataset: Dataset) -> Diagnostic {
  Diagnostic(
    "unknown-field", "'\(name.text)' is not a column of the data\(suggestion(for: name.text, among: dataset.fieldNames))",
    at: name.location, rule: "a field is written TABLE.COLUMN")
}

func unknownUnit(_ name: LocatedText, _ units: [String: Unit]) -> Diagnostic {
  Diagnostic(
    "unknown-unit", "unit '\(name.text)' is not in the register of units\(suggestion(for: name.text, among: units.keys))",
    at: name.location, rule: "every unit is a row of Content/registers/units.csv", fix: "add the row")
}
