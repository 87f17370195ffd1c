import Diagnostics
import Model

/// All data and registers in one SQL database, and the way back from a row's number to its file and line.
final class Dataset {
  let database: Database
  private(set) var rows: RowDirectory
  private var fields: [FieldName: TableSchema.Field] = [:]
  /// The tables in which rows of several editions stand.
  private var shared: Set<String> = []
  private var unknowns: Set<FieldName> = []

  /// Loads the registers, every edition's data, and what the entries name.
  init(_ manuscript: Manuscript, problems: inout [Diagnostic]) throws(SQLFailure) {
    database = try Database()
    rows = RowDirectory(manuscript.registers + manuscript.editions.flatMap(\.data))
    let tables = rows.tables
    for (name, indices) in Dictionary(grouping: tables.indices, by: { tables[$0].name }).sorted(by: { $0.key < $1.key }) {
      try load(name, indices, problems: &problems)
    }
    try loadMentions(manuscript)
  }

  func field(_ name: FieldName) -> TableSchema.Field? { fields[name] }

  /// Whether rows of several editions stand in the table.
  func isShared(_ table: String) -> Bool { shared.contains(table) }

  /// Whether a cell of the column says that its value is not known.
  func hasUnknowns(_ name: FieldName) -> Bool { unknowns.contains(name) }

  /// The columns of all tables: `flows.amount`.
  var fieldNames: [String] { fields.keys.map { $0.table + "." + $0.column } }

  // MARK: Loading

  /// One SQL table from the data tables of that name, which the editions share.
  private func load(_ name: String, _ indices: [Int], problems: inout [Diagnostic]) throws(SQLFailure) {
    let tables = rows.tables
    let columns = mergedFields(of: indices.map { tables[$0] }, &problems)
    for field in columns { fields[FieldName(table: name, column: field.name)] = field }
    if indices.count > 1 { shared.insert(name) }
    checkName(name, of: indices.map { tables[$0] }, &problems)
    let keys = Set(indices.flatMap { tables[$0].schema.primaryKey + tables[$0].schema.foreignKeys.flatMap { $0.fields.map(\.text) } })
    try database.createTable(
      name,
      columns: columns.map { ($0.name, $0.type.isNumeric) } + [("edition", false), ("origin", true)],
      indexes: keys.sorted().map { [$0] })
    try fill(name, columns, from: indices)
  }

  private func fill(_ name: String, _ columns: [TableSchema.Field], from indices: [Int]) throws(SQLFailure) {
    for index in indices {
      let table = rows.tables[index]
      let places = columns.map { table.schema.index(of: $0.name) }
      try database.insert(into: name, columnCount: columns.count + 2) { binder in
        for row in 0..<table.rowCount {
          for (column, place) in zip(columns, places) {
            let value = place.map { table[row, $0] } ?? .missing(.none)
            if value == .missing(.unknown) { unknowns.insert(FieldName(table: name, column: column.name)) }
            Self.bind(value, &binder)
          }
          binder.bind(table.edition ?? "")
          binder.bind(rows.number(table: index, row: row))
          binder.finish()
        }
      }
    }
  }

  /// Takes the data of a manuscript in which cells are others, but no row, key or column.
  ///
  /// - Returns: the names of the tables with other cells; nothing, with nothing done, where more differs.
  func exchange(_ manuscript: Manuscript) throws(SQLFailure) -> Set<String>? {
    let tables = manuscript.registers + manuscript.editions.flatMap(\.data)
    guard tables.count == rows.tables.count, zip(rows.tables, tables).allSatisfy({ $0.hasSameRows(as: $1) }) else { return nil }
    let changed = Set(zip(rows.tables, tables).filter { $0.file.bytes != $1.file.bytes }.map(\.0.name))
    rows = RowDirectory(tables)
    for name in changed {
      let indices = tables.indices.filter { tables[$0].name == name }
      var known: [Diagnostic] = []
      unknowns = unknowns.filter { $0.table != name }
      try database.removeRows(of: name)
      try fill(name, mergedFields(of: indices.map { tables[$0] }, &known), from: indices)
    }
    return changed
  }

  private static func bind(_ value: DataValue, _ binder: inout RowBinder) {
    switch value {
    case .integer(let integer): binder.bind(integer)
    case .text(let text): binder.bind(text)
    case .missing: binder.bindNull()
    }
  }

  /// A register and an edition's data are no one table.
  private func checkName(_ name: String, of tables: [DataTable], _ problems: inout [Diagnostic]) {
    guard let register = tables.first(where: { $0.edition == nil }), let other = tables.first(where: { $0.edition != nil }) else { return }
    problems.append(
      Diagnostic(
        "name-taken", "table '\(name)' is a register, and data of edition \(other.edition ?? "")", at: other.resource.name.location,
        related: [.init("the register", register.resource.name.location)],
        rule: "registers and data are SQL tables with names of their own",
        fix: "give one of them another name"))
  }

  /// The columns of all editions' tables of one name. A column means the same in every edition.
  private func mergedFields(of tables: [DataTable], _ problems: inout [Diagnostic]) -> [TableSchema.Field] {
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

  /// `mentions(edition, entry, scheme, target)`: what each entry names, in whichever language, once.
  private func loadMentions(_ manuscript: Manuscript) throws(SQLFailure) {
    let columns = Self.mentionColumns
    try database.createTable("mentions", columns: columns.map { ($0, false) }, indexes: [["scheme", "target"]])
    if manuscript.editions.count > 1 { shared.insert("mentions") }
    try insertMentions(manuscript.editions[...])
  }

  /// The same again, of editions from the first one with entries that have changed: so the rows have the order that they always have.
  func reloadMentions(_ editions: ArraySlice<EditionManuscript>) throws(SQLFailure) {
    for edition in editions { try database.removeRows(of: "mentions", where: "edition", is: edition.key) }
    try insertMentions(editions)
  }

  private static let mentionColumns = ["edition", "entry", "scheme", "target"]

  private func insertMentions(_ editions: ArraySlice<EditionManuscript>) throws(SQLFailure) {
    try database.insert(into: "mentions", columnCount: Self.mentionColumns.count) { binder in
      for edition in editions {
        for mention in edition.entries.lazy.flatMap(Mention.all) {
          binder.bind(edition.key)
          binder.bind(mention.entry)
          binder.bind(mention.scheme.rawValue)
          binder.bind(mention.target)
          binder.finish()
        }
      }
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

/// Something that an entry names.
struct Mention: Hashable {
  var entry: String
  var scheme: Reference.Scheme
  var target: String

  /// What an entry names, in whichever language, once.
  static func all(in entry: EntryManuscript) -> [Mention] {
    var seen: Set<Mention> = []
    return Language.allCases.flatMap { entry.texts[$0].references }
      .map { Mention(entry: entry.path, scheme: $0.scheme, target: $0.target) }.filter { seen.insert($0).inserted }
  }
}

extension TableSpecification.Query {
  /// The failure of this query as a diagnostic at its place in the author's file.
  func diagnostic(_ failure: SQLFailure) -> Diagnostic {
    Diagnostic(failure.kind.rawValue, failure.message, at: location(ofByte: failure.offset), fix: failure.fix)
  }
}
