import Diagnostics
import Model

/// One SQL table from the data tables of one name, which the editions share.
struct MergedTable: Sendable {
  let name: String
  /// Those of all editions.
  let columns: [TableSchema.Field]
  private let tables: [(table: DataTable, firstNumber: Int)]

  /// - Parameter indices: those of the tables with that name among all.
  init(_ name: String, _ indices: [Int], of rows: RowDirectory, problems: inout [Diagnostic]) {
    self.name = name
    tables = indices.map { (rows.tables[$0], rows.number(table: $0, row: 0)) }
    let tables = tables.map(\.table)
    columns = Self.mergedFields(of: tables, &problems)
    Self.checkName(name, of: tables, &problems)
  }

  // MARK: Loading

  /// The indexes by which rows are found, of those that queries with these words can use: as rows with equal places in an order come as they
  /// are found, no other query may decide which index there is.
  func indexes(for words: QueryWords) -> [[String]] {
    let keys = Set(tables.flatMap { $0.table.schema.primaryKey + $0.table.schema.foreignKeys.flatMap { $0.fields.map(\.text) } })
    return keys.filter(words.name).sorted().map { [$0, "edition"] }
  }

  func create(in database: Database, for words: QueryWords) throws(SQLFailure) {
    try database.createTable(
      name,
      columns: columns.map { ($0.name, $0.type.isNumeric) } + [("edition", false), ("origin", true)], indexes: indexes(for: words))
  }

  /// All rows in one go: the indexes are built once, after the last row.
  ///
  /// - Returns: the columns with a cell that says that its value is not known.
  func fill(_ database: Database) throws(SQLFailure) -> Set<FieldName> {
    var unknowns: Set<Int> = []
    try database.insert(into: name, columnCount: columns.count + 2) { binder in
      for (table, firstNumber) in tables { bindRows(of: table, firstNumber, &binder, &unknowns) }
    }
    return Set(unknowns.map { FieldName(table: name, column: columns[$0].name) })
  }

  private func bindRows(of table: DataTable, _ firstNumber: Int, _ binder: inout RowBinder, _ unknowns: inout Set<Int>) {
    let places = columns.map { table.schema.index(of: $0.name) }
    let (values, width, edition) = (table.values, table.schema.fields.count, Array((table.edition ?? "").utf8))
    for row in 0..<table.rowCount {
      for (column, place) in places.enumerated() {
        guard let place else {
          binder.bindNull()
          continue
        }
        let index = row * width + place
        if values.withWrittenText(at: index, { binder.bind($0) }) { continue }
        switch values[index] {
        case .integer(let integer): binder.bind(integer)
        case .text(let text): binder.bind(text)
        case .missing(let state):
          if state == .unknown { unknowns.insert(column) }
          binder.bindNull()
        }
      }
      binder.bind(edition)
      binder.bind(firstNumber + row)
      binder.finish()
    }
  }

  // MARK: Checking

  /// A register and an edition's data are no one table.
  private static func checkName(_ name: String, of tables: [DataTable], _ problems: inout [Diagnostic]) {
    guard let register = tables.first(where: { $0.edition == nil }), let other = tables.first(where: { $0.edition != nil }) else { return }
    problems.append(
      Diagnostic(
        "name-taken", "table '\(name)' is a register, and data of edition \(other.edition ?? "")", at: other.resource.name.location,
        related: [.init("the register", register.resource.name.location)],
        rule: "registers and data are SQL tables with names of their own",
        fix: "give one of them another name"))
  }

  /// The columns of all editions' tables of one name. A column means the same in every edition.
  private static func mergedFields(of tables: [DataTable], _ problems: inout [Diagnostic]) -> [TableSchema.Field] {
    var merged: [TableSchema.Field] = []
    for table in tables {
      for field in table.schema.fields {
        guard let known = merged.first(where: { $0.name == field.name }) else {
          merged.append(field)
          continue
        }
        let isSame = known.type == field.type && known.decimals == field.decimals && known.unit?.text == field.unit?.text
        guard !isSame || known.qualifier?.text != field.qualifier?.text else { continue }
        problems.append(
          Diagnostic(
            "fields-differ",
            "column '\(table.name).\(field.name)' has another type, unit, qualifier or number of decimals than in another edition",
            at: table.resource.name.location, rule: "tables of one name are one SQL table: their columns mean the same in every edition"))
      }
    }
    return merged
  }
}
