import Diagnostics
import Model

/// All data and registers in one SQL database, and the way back from a row's number to its file and line.
struct Dataset: Sendable {
  let database: SharedDatabase
  private(set) var rows: RowDirectory
  private var fields: [FieldName: TableSchema.Field] = [:]
  /// The tables in which rows of several editions stand.
  private var shared: Set<String> = []
  /// The columns with a cell that says that its value is not known.
  private(set) var unknowns: Set<FieldName> = []

  /// Loads the registers, every edition's data, and what the entries name.
  init(_ manuscript: Manuscript, problems: inout [Diagnostic]) throws(SQLFailure) {
    let database = try Database()
    let tables = manuscript.registers + manuscript.editions.flatMap(\.data)
    let words = QueryWords(of: manuscript)
    rows = RowDirectory(tables)
    for (name, indices) in Dictionary(grouping: tables.indices, by: { tables[$0].name }).sorted(by: { $0.key < $1.key }) {
      let merged = MergedTable(name, indices, of: rows, problems: &problems)
      for field in merged.columns { fields[FieldName(table: name, column: field.name)] = field }
      if indices.count > 1 { shared.insert(name) }
      try merged.create(in: database, for: words)
      unknowns.formUnion(try merged.fill(database))
    }
    let mentions = MentionRows(manuscript.editions[...])
    if manuscript.editions.count > 1 { shared.insert(MentionRows.table) }
    try MentionRows.createTable(in: database)
    try mentions.fill(database)
    self.database = SharedDatabase(database)
  }

  func field(_ name: FieldName) -> TableSchema.Field? { fields[name] }

  /// Whether rows of several editions stand in the table.
  func isShared(_ table: String) -> Bool { shared.contains(table) }

  /// Whether a cell of the column says that its value is not known.
  func hasUnknowns(_ name: FieldName) -> Bool { unknowns.contains(name) }

  /// Where the rows of a field have what qualifies their values; nothing of a field whose values are all known and exact.
  func places(of name: FieldName) -> FieldPlaces? {
    guard let field = fields[name], field.qualifier != nil || hasUnknowns(name) else { return nil }
    return FieldPlaces(name, field, in: rows)
  }

  /// The columns of all tables: `flows.amount`.
  var fieldNames: [String] { fields.keys.map { $0.table + "." + $0.column } }

  // MARK: Exchanging

  /// Takes the data of a manuscript in which cells are others, but no row, key or column.
  ///
  /// - Returns: the names of the tables with other cells; nothing, with nothing done, where more differs.
  mutating func exchange(_ manuscript: Manuscript) throws(SQLFailure) -> Set<String>? {
    let tables = manuscript.registers + manuscript.editions.flatMap(\.data)
    guard tables.count == rows.tables.count, zip(rows.tables, tables).allSatisfy({ $0.hasSameRows(as: $1) }) else { return nil }
    let changed = Set(zip(rows.tables, tables).filter { $0.file.bytes != $1.file.bytes }.map(\.0.name))
    rows = RowDirectory(tables)
    for name in changed {
      var known: [Diagnostic] = []
      let merged = MergedTable(name, tables.indices.filter { tables[$0].name == name }, of: rows, problems: &known)
      let found = try database.change { database throws(SQLFailure) in
        try database.removeRows(of: name)
        return try merged.fill(database)
      }
      unknowns = unknowns.filter { $0.table != name }.union(found)
    }
    return changed
  }

  /// Builds the indexes that queries can use which have come since the data were loaded.
  func addIndexes(for manuscript: Manuscript) throws(SQLFailure) {
    let words = QueryWords(of: manuscript)
    var known: [Diagnostic] = []
    for (name, indices) in Dictionary(grouping: rows.tables.indices, by: { rows.tables[$0].name }) {
      let indexes = MergedTable(name, indices, of: rows, problems: &known).indexes(for: words)
      try database.change { database throws(SQLFailure) in
        for index in indexes { try database.index(name, by: index) }
      }
    }
  }

  /// What entries name once more, of editions from the first one with entries that have changed: so the rows have the order that they always
  /// have.
  func reloadMentions(_ editions: ArraySlice<EditionManuscript>) throws(SQLFailure) {
    let mentions = MentionRows(editions)
    _ = try database.change { database throws(SQLFailure) in
      try mentions.remove(from: database)
      try mentions.fill(database)
    }
  }
}

extension DataTable {
  /// Whether the other table has the same columns, and as many rows with the same keys.
  fileprivate func hasSameRows(as other: DataTable) -> Bool {
    guard name == other.name, edition == other.edition, rowCount == other.rowCount else { return false }
    if file.bytes == other.file.bytes { return true }
    let isSame = schema.fields.elementsEqual(other.schema.fields) { $0.name == $1.name && $0.type == $1.type && $0.decimals == $1.decimals }
    return isSame && (0..<rowCount).allSatisfy { key(ofRow: $0) == other.key(ofRow: $0) }
  }
}

extension TableSpecification.Query {
  /// The failure of this query as a diagnostic at its place in the author's file.
  func diagnostic(_ failure: SQLFailure) -> Diagnostic {
    Diagnostic(failure.kind.rawValue, failure.message, at: location(ofByte: failure.offset), fix: failure.fix)
  }
}
