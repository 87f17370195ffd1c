import Diagnostics
import Model

/// Finds the value behind a figure's name: an item of figures.yaml, a cell of data, or a cell of a computed table.
struct FigureResolver {
  private let specifications: [String: FigureSpecification]
  private let units: [String: Unit]
  private let query: FigureQuery
  private var tables: ComputedCells
  private var data: DataCells
  private var known: [String: Figure?] = [:]
  /// The names in figures.yaml that something asked for.
  private(set) var used: Set<String> = []

  /// - Parameter tables: all computed tables of the edition.
  init(
    dataset: Dataset, edition: EditionManuscript, tables: [ComputedTable], units: [String: Unit], bindings: [String: SQLValue]
  ) {
    specifications = Dictionary(edition.figures.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.units = units
    query = FigureQuery(dataset: dataset, units: units, bindings: bindings)
    let whole = tables.filter { $0.id.parameters.isEmpty }
    self.tables = ComputedCells(whole, declared: edition.tables, withParameters: Set(tables.map(\.id.name)))
    data = DataCells(dataset, edition: edition.key, shownCells: ShownCells(whole, of: dataset.rows))
  }

  /// The figure that `target` names; nothing, with a problem at `location`, where there is none. Each name is looked up once.
  mutating func figure(_ target: String, at location: SourceLocation, problems: inout [Diagnostic]) -> Figure? {
    if let figure = known[target] { return figure }
    let before = problems.count
    let figure = lookUp(LocatedText(target, location), &problems)
    // A name that fails is looked up again, so that every place that uses it is reported.
    if figure != nil || problems.count == before { known[target] = .some(figure) }
    return figure
  }

  /// Notes the names in figures.yaml for which an entry asks, without looking for their values.
  mutating func markUsed(by entry: EntryManuscript) {
    for text in [entry.texts.english, entry.texts.chinese] {
      for reference in text.references where reference.scheme == .figure && specifications[reference.target] != nil {
        used.insert(reference.target)
      }
    }
  }

  private mutating func lookUp(_ target: LocatedText, _ problems: inout [Diagnostic]) -> Figure? {
    if let specification = specifications[target.text] {
      used.insert(target.text)
      return named(specification, &problems)
    }
    return cell(target, &problems)
  }

  /// `TABLE/ROW/COLUMN` of a computed table or of data.
  private mutating func cell(_ target: LocatedText, _ problems: inout [Diagnostic]) -> Figure? {
    guard let address = CellTarget(target) else {
      problems.append(target.unknownFigure("figure '\(target.text)' is not in figures.yaml", near: specifications.keys, target.text))
      return nil
    }
    if tables.declares(address.table), data.has(address.table) {
      problems.append(
        Diagnostic(
          "ambiguous-figure", "'\(address.table)' is both a computed table and a data table", at: target.location,
          rule: "a figure 'TABLE/ROW/COLUMN' means one table", fix: "give the file tables/\(address.table).yaml another name"))
      return nil
    }
    if tables.declares(address.table) { return tables.figure(address, &problems) }
    if data.has(address.table) { return data.figure(address, &problems) }
    let names = tables.names + data.names
    problems.append(target.unknownFigure("'\(address.table)' is neither a computed table nor a data table", near: names, address.table))
    return nil
  }

  private mutating func named(_ specification: FigureSpecification, _ problems: inout [Diagnostic]) -> Figure? {
    var figure: Figure?
    switch specification.origin {
    case .cell(let target): figure = end(target, key: "cell", &problems)
    case .query(let query, let field): figure = self.query.figure(specification, query, field, &problems)
    case .range(let from, let to):
      let (lower, upper) = (end(from, key: "from", &problems), end(to, key: "to", &problems))
      if let lower, let upper { figure = FigureRange(specification, lower, upper).figure(&problems) }
    }
    if let unit = specification.unit { declare(unit, &figure, &problems) }
    figure?.name = specification.name.text
    figure?.title = specification.title
    figure?.note = specification.note
    return figure
  }

  /// A cell that a figure of figures.yaml names.
  private mutating func end(_ target: LocatedText, key: String, _ problems: inout [Diagnostic]) -> Figure? {
    guard specifications[target.text] == nil else {
      problems.append(
        Diagnostic(
          "figure-cell", "'\(target.text)' is a figure itself", at: target.location, rule: "'\(key)' is TABLE/ROW/COLUMN"))
      return nil
    }
    return cell(target, &problems)
  }

  /// Gives a plain count the unit that its figure declares; a value that has a unit keeps it, but a difference of percents is in
  /// percentage points, which only its author can tell.
  private func declare(_ unit: LocatedText, _ figure: inout Figure?, _ problems: inout [Diagnostic]) {
    if units[unit.text] == nil { problems.append(unknownUnit(unit, units)) }
    guard let value = figure?.value, let given = value.unit else { return }
    guard given.isEmpty || given == unit.text || (given, unit.text) == ("percent", "percentage-point") else {
      problems.append(
        Diagnostic(
          "wrong-unit", "the figure is in the unit '\(given)', not '\(unit.text)'", at: unit.location,
          rule: "a value keeps the unit of its field or column", fix: "remove 'unit', or write 'unit: \(given)'"))
      return
    }
    figure?.value = value.inUnit(unit.text)
  }
}

extension Figure.Value {
  /// Nothing for what has none, such as a date; empty for a plain count.
  fileprivate var unit: String? {
    switch self {
    case .amount(let amount), .range(let amount, _): amount.unit
    case .date, .text, .dateRange: nil
    }
  }

  fileprivate func inUnit(_ unit: String) -> Figure.Value {
    switch self {
    case .amount(let amount): .amount(Amount(amount.number, unit: unit, qualifier: amount.qualifier))
    case .range(let lower, let upper):
      .range(
        Amount(lower.number, unit: unit, qualifier: lower.qualifier), Amount(upper.number, unit: unit, qualifier: upper.qualifier))
    case .date, .text, .dateRange: self
    }
  }
}

/// `TABLE/ROW/COLUMN`, taken apart.
struct CellTarget {
  let target: LocatedText
  let table: String
  let row: String
  let column: String

  /// Nothing for a text of another form. A row's key may hold slashes, as paths of entries do.
  init?(_ target: LocatedText) {
    let text = target.text.utf8
    guard let first = text.firstIndex(of: UInt8(ascii: "/")), let last = text.lastIndex(of: UInt8(ascii: "/")), first < last else {
      return nil
    }
    self.target = target
    table = String(target.text[..<first])
    row = String(target.text[text.index(after: first)..<last])
    column = String(target.text[text.index(after: last)...])
  }
}

extension LocatedText {
  func unknownFigure(_ headline: String, near names: some Sequence<String>, _ name: String) -> Diagnostic {
    Diagnostic(
      "unknown-figure", headline + suggestion(for: name, among: names), at: location,
      rule: "a figure is a name in figures.yaml, or TABLE/ROW/COLUMN of a computed table or a data table with a one-column key")
  }

  /// The code of a figure that is there and has no value.
  static let valueMissing = "no-value"

  func figureWithoutValue() -> Diagnostic {
    Diagnostic(
      Self.valueMissing, "figure '\(text)' has no value", at: location, rule: "a figure in prose is a number, a date or a text",
      fix: "say in words why there is none")
  }
}
