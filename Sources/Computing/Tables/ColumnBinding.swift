import Diagnostics
import Model

/// Binds declared columns to the columns of a query's result, with every mistake collected.
struct ColumnBinding {
  private let specification: TableSpecification
  private let query: SharedQuery
  private let dataset: Dataset
  /// Whether the query puts rows of several SELECTs together.
  private let isCompound: Bool
  /// Whether it subtracts, or takes the least: a lower bound may then be an upper one, or none.
  private let turnsBounds: Bool
  private(set) var problems: [Diagnostic] = []
  /// The result columns that something asked for.
  private var used: Set<String> = []

  init(_ specification: TableSpecification, _ query: SharedQuery, _ dataset: Dataset) {
    (self.specification, self.query, self.dataset) = (specification, query, dataset)
    let text = SQLText(specification.sql.text)
    isCompound = text.tokens.indices.contains { index in ["union", "intersect", "except"].contains { text.isWord(index, $0) } }
    turnsBounds = text.tokens.indices.contains { text.isSymbol($0, "-") || text.isWord($0, "min") }
  }

  private var resultNames: [String] { query.columns.map(\.name) }

  /// The result columns that nothing shows.
  var unusedResults: [String] { resultNames.filter { !used.contains($0) } }

  // MARK: Result columns

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
    if let pair = pair(name.text) { return pair }
    problems.append(unknown(name))
    return nil
  }

  private mutating func pair(_ name: String) -> (english: Int, chinese: Int)? {
    guard let english = result(name + "_en"), let chinese = result(name + "_zh") else { return nil }
    return (english, chinese)
  }

  private func unknown(_ name: LocatedText) -> Diagnostic {
    Diagnostic(
      "unknown-column", "column '\(name.text)' is not in the result of the query\(suggestion(for: name.text, among: resultNames))",
      at: name.location, rule: "the query gives " + resultNames.joined(separator: ", "),
      fix: "select it as '\(name.text)', or as the pair '\(name.text)_en', '\(name.text)_zh'")
  }

  // MARK: Columns of the table

  /// All columns that can be bound.
  mutating func columns() -> [PreparedColumn] { specification.columns.compactMap { column($0) } }

  /// The column of the table with that name, which comes from the query.
  mutating func index(named name: LocatedText, among columns: [PreparedColumn]) -> Int? {
    if let index = columns.firstIndex(where: { $0.name == name.text && !$0.isDerived }) { return index }
    let names = columns.filter { !$0.isDerived }.map(\.name)
    problems.append(
      Diagnostic(
        "unknown-column", "'\(name.text)' is not a column of this table\(suggestion(for: name.text, among: names))", at: name.location,
        rule: "the columns from the query are " + names.joined(separator: ", ")))
    return nil
  }

  private mutating func column(_ declared: TableSpecification.Column) -> PreparedColumn? {
    guard let source = source(of: declared) else { return nil }
    let field = field(of: declared, source)
    let schema = field.flatMap(dataset.field)
    var column = PreparedColumn(declared: declared, source: source, field: field, unit: "", dataDecimals: schema?.decimals ?? 0)
    column.rows = result(column.name + "_rows")
    column.state = result(column.name + "_state")
    column.kinds = result(column.name + "_kinds")
    if case .result(let index) = source { column.turnsBounds = turnsBounds && query.columns[index].origin == nil }
    let usual: String? =
      switch declared.derivation {
      case .share, .growth: "percent"
      case .ratio: nil
      case nil: column.isNumber ? schema?.unit?.text : nil
      }
    column.unit = declared.unit?.text ?? usual ?? ""
    let sharesUnit = specification.unit?.text == column.unit
    column.scale = declared.scale ?? (sharesUnit ? specification.scale : nil) ?? column.scale
    return column
  }

  private mutating func source(of declared: TableSpecification.Column) -> PreparedColumn.Source? {
    if let derivation = declared.derivation { return self.derivation(derivation, of: declared) }
    if let index = result(declared.name.text) { return .result(index) }
    if let (english, chinese) = pair(declared.name.text) { return .pair(english: english, chinese: chinese) }
    problems.append(unknown(declared.name))
    return nil
  }

  private mutating func derivation(
    _ derivation: TableSpecification.Derivation, of declared: TableSpecification.Column
  ) -> PreparedColumn.Source? {
    switch derivation {
    case .share(let of): origin(of, declared).map { .derived(.share(of: $0)) }
    case .growth(let of): origin(of, declared).map { .derived(.growth(of: $0)) }
    case .ratio(let of, let per):
      if let of = origin(of, declared), let per = origin(per, declared) { .derived(.ratio(of: of, per: per)) } else { nil }
    }
  }

  /// The column of numbers from which another follows.
  private mutating func origin(_ name: LocatedText, _ declared: TableSpecification.Column) -> Int? {
    let index = specification.columns.firstIndex { $0.name.text == name.text }
    if let index, specification.columns[index].kind == .number, specification.columns[index].derivation == nil { return index }
    let numbers = specification.columns.filter { $0.kind == .number && $0.derivation == nil }.map(\.name.text)
    problems.append(
      Diagnostic(
        "derived-column", "column '\(declared.name.text)' follows from '\(name.text)', which is no column of numbers from the query",
        at: name.location,
        rule: "shares, values per unit and growth are computed from unrounded numbers of the query: "
          + (numbers.isEmpty ? "this table has none" : numbers.joined(separator: ", "))))
    return nil
  }

  /// The field that the author named, or the one that SQLite knows the column to come from.
  private mutating func field(of declared: TableSpecification.Column, _ source: PreparedColumn.Source) -> FieldName? {
    guard case .result(let index) = source else { return nil }
    // Of a compound SELECT, SQLite knows the first part only.
    let origin = isCompound ? nil : query.columns[index].origin.flatMap { dataset.field($0) == nil ? nil : $0 }
    guard let named = declared.field else { return origin }
    guard let field = dataset.field(named: named.text) else {
      problems.append(
        Diagnostic(
          "unknown-field", "'\(named.text)' is not a column of the data\(suggestion(for: named.text, among: dataset.fieldNames))",
          at: named.location, rule: "a field is written TABLE.COLUMN"))
      return nil
    }
    if let origin, origin != field {
      wrongField(named, "column '\(declared.name.text)' is '\(origin.table).\(origin.column)', not '\(named.text)'")
    } else if !query.fieldsRead.contains(field), let decimals = dataset.field(field)?.decimals, decimals > 0 {
      wrongField(named, "the query does not read '\(named.text)', which has \(decimals) decimals")
    }
    return field
  }

  private mutating func wrongField(_ name: LocatedText, _ headline: String) {
    problems.append(
      Diagnostic(
        "wrong-field", headline, at: name.location,
        rule: "the field gives unit, decimals and qualifiers: it is the one that the query reads for the column"))
  }
}
