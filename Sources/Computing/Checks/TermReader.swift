import Diagnostics
import Model

/// Finds the values that the texts of a side name.
struct TermReader {
  /// Where the value of a text comes from.
  enum Source {
    case value(CheckTerm)
    /// A column of the table for each of whose rows the check is made.
    case column(Int, isNegated: Bool, SourceLocation)
  }

  private let dataset: Dataset
  /// The key of the edition whose data are meant.
  private let edition: String
  private let units: [String: Unit]
  private let tables: [ComputedTable.ID: ComputedTable]
  private let specifications: [String: FigureSpecification]
  let labels: RowLabels
  private(set) var figures: FigureResolver

  init(
    dataset: Dataset, edition: EditionManuscript, names: RegisterNames, tables: [ComputedTable], units: [String: Unit],
    figures: FigureResolver
  ) {
    (self.dataset, self.units, self.figures) = (dataset, units, figures)
    self.tables = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.edition = edition.key
    specifications = Dictionary(edition.figures.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    labels = RowLabels(names: names, rows: dataset.rows)
  }

  /// - Parameters:
  ///   - table: the table whose columns may be named.
  ///   - prefersDates: a plain 2009 is a year, not a number.
  mutating func source(
    of text: LocatedText, in table: ComputedTable?, prefersDates: Bool, _ problems: inout [Diagnostic]
  ) -> Source? {
    if let term = Self.plain(text, prefersDates: prefersDates) { return .value(term) }
    let isNegated = text.text.hasPrefix("-")
    let name = LocatedText(isNegated ? String(text.text.dropFirst()) : text.text, text.location)
    if let index = table?.columns.firstIndex(where: { $0.name == name.text }) {
      return .column(index, isNegated: isNegated, text.location)
    }
    if name.text.first?.isNumber ?? false, !name.text.contains("/"), specifications[name.text] == nil {
      problems.append(
        Diagnostic(
          "check-number", "'\(text.text)' is neither a number nor a date", at: text.location,
          rule: "a number is written 8000000 or 0.5, with digits alone; a date 2009, 2009-06 or 2009-06-05"))
      return nil
    }
    guard let term = figure(name, in: table, &problems) else { return nil }
    return .value(isNegated ? term.negated : term)
  }

  // MARK: Plain values

  /// `12`, `-0.5`, `over 400`, `about 80`, `2009-06`.
  private static func plain(_ text: LocatedText, prefersDates: Bool) -> CheckTerm? {
    var term: CheckTerm
    if let date = PartialDate(text.text), prefersDates || ExactNumber(text.text) == nil {
      term = CheckTerm(.date(date), at: text.location)
    } else if let amount = amount(text.text) {
      term = CheckTerm(.amount(amount), at: text.location)
      term.lastDigit = LastPrintedDigit.worth(of: amount.number, unit: nil, written: nil)
    } else {
      return nil
    }
    term.plainText = text.text
    return term
  }

  private static func amount(_ text: String) -> Amount? {
    if let number = ExactNumber(text) { return Amount(number) }
    let words = text.split(separator: " ")
    guard words.count == 2, let qualifier = Qualifier(rawValue: String(words[0])), let number = ExactNumber(words[1]) else { return nil }
    return Amount(number, qualifier: qualifier)
  }

  // MARK: Figures

  private mutating func figure(_ name: LocatedText, in table: ComputedTable?, _ problems: inout [Diagnostic]) -> CheckTerm? {
    if let table, !name.text.contains("/"), specifications[name.text] == nil {
      problems.append(unknownColumn(name, of: table))
      return nil
    }
    var found: [Diagnostic] = []
    let figure = figures.figure(name.text, at: name.location, problems: &found)
    let isUnknown = found.contains { $0.code == LocatedText.valueMissing }
    problems += found.filter { $0.code != LocatedText.valueMissing }
    guard let figure else { return isUnknown ? unknownTerm(name) : nil }
    return term(figure, name)
  }

  /// A cell whose value is not known, called by its data row where that is one.
  private func unknownTerm(_ name: LocatedText) -> CheckTerm {
    var term = CheckTerm(.unknown, label: label(of: name.text), at: name.location)
    guard let target = CellTarget(name), let row = dataset.row(target.row, in: target.table, edition: edition) else { return term }
    term.origins = [row]
    term.label = labels.label(ofDataRow: row) ?? term.label
    return term
  }

  private func term(_ figure: Figure, _ name: LocatedText) -> CheckTerm {
    var term = CheckTerm(.unknown, label: label(of: figure, name.text), at: name.location)
    (term.origins, term.field) = (figure.origins, figure.field.flatMap(dataset.field(named:)))
    switch figure.value {
    case .amount(let amount): fill(&term, with: amount)
    case .date(let date): term.value = .date(date)
    case .text(let text): term.value = .text(text)
    // A range is not one value that could be compared.
    case .range, .dateRange: term.value = .unknown
    }
    return term
  }

  private func fill(_ term: inout CheckTerm, with amount: Amount) {
    term.value = .amount(amount)
    let written = term.origins.count == 1 ? dataset.writtenNumber(amount.number, term.field, row: term.origins[0]) : nil
    term.lastDigit = LastPrintedDigit.worth(of: amount.number, unit: units[amount.unit], written: written)
  }

  private func label(of figure: Figure, _ name: String) -> Bilingual<String> {
    if figure.name != nil, let title = figure.title { return title }
    if let target = CellTarget(LocatedText(name, SourceLocation(""))), let cell = figure.cell, let table = tables[cell.table],
      target.table == table.id.name
    {
      return labels.label(of: table.rows[cell.row], in: table)
    }
    return labels.label(ofDataRows: figure.origins) ?? figure.title ?? label(of: name)
  }

  private func label(of name: String) -> Bilingual<String> { specifications[name]?.title ?? Bilingual { _ in name } }

  private func unknownColumn(_ name: LocatedText, of table: ComputedTable) -> Diagnostic {
    let known = table.columns.map(\.name)
    return Diagnostic(
      "unknown-column",
      "'\(name.text)' is neither a column of table '\(table.id.name)' nor in figures.yaml\(suggestion(for: name.text, among: known))",
      at: name.location, rule: "the columns of the table are " + known.joined(separator: ", "))
  }

  // MARK: Cells of a table's row

  /// The value of a column in one row.
  func term(_ column: Int, isNegated: Bool, of row: ComputedTable.Row, in table: ComputedTable, at place: SourceLocation) -> CheckTerm {
    var term = CheckTerm(.unknown, label: table.columns[column].label, at: place)
    let cell = row.cells[column]
    (term.origins, term.field) = (cell.origins, table.columns[column].field.flatMap(dataset.field(named:)))
    switch cell.content {
    case .number(let number, let qualifier): fill(&term, with: Amount(number, unit: table.columns[column].unit, qualifier: qualifier))
    case .state(.zero): fill(&term, with: Amount(ExactNumber(0), unit: table.columns[column].unit))
    case .date(let date): term.value = .date(date)
    case .text(let text): term.value = .text(text)
    case .keys(let keys): term.value = .text(Bilingual { _ in keys.sorted().joined(separator: ",") })
    default: break
    }
    return isNegated ? term.negated : term
  }
}
