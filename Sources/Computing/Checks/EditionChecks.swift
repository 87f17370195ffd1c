import Diagnostics
import Model

/// Makes the checks of one edition.
struct EditionChecks {
  /// Of the rows of one table, so many failures are told.
  private static let mostToldRows = 20

  private let edition: EditionManuscript
  private let tables: [ComputedTable]
  private let units: [String: Unit]
  private let messages: CheckMessages
  private let waivers: WaiverRules
  private let query: SideQuery
  private var reader: TermReader
  private(set) var outcomes: [CheckOutcome] = []
  private(set) var problems: [Diagnostic] = []

  /// - Parameter tables: all computed tables of the edition.
  init(
    dataset: Dataset, edition: EditionManuscript, names: RegisterNames, tables: [ComputedTable], units: [String: Unit],
    bindings: [String: SQLValue], figures: FigureResolver
  ) {
    (self.edition, self.tables, self.units) = (edition, tables, units)
    messages = CheckMessages(dataset: dataset)
    waivers = WaiverRules(names: names, data: edition.data)
    reader = TermReader(dataset: dataset, edition: edition, names: names, tables: tables, units: units, figures: figures)
    query = SideQuery(dataset: dataset, units: units, labels: reader.labels, bindings: bindings)
  }

  /// The figures, with those that a check used.
  var figures: FigureResolver { reader.figures }

  mutating func run() {
    for check in edition.checks {
      let made = outcomes(of: check)
      problems += waivers.problems(of: check, made)
      outcomes += made
    }
  }

  /// One outcome, or one for each row of its table; none, with problems, where the check cannot be made.
  private mutating func outcomes(of check: CheckSpecification) -> [CheckOutcome] {
    var table: ComputedTable?
    if let name = check.rowsOf {
      table = self.table(name)
      if table == nil { return [] }
    }
    guard let sources = sources(of: check, in: table) else { return [] }
    guard let table else { return outcome(of: check, sources, row: nil, in: nil).map { [$0] } ?? [] }
    return outcomes(of: check, sources, rowsOf: table)
  }

  /// The outcomes of all rows. Of many that fail the first are told, and how many more there are; a mistake is told once.
  private mutating func outcomes(
    of check: CheckSpecification, _ sources: [CheckSpecification.Role: Sources], rowsOf table: ComputedTable
  ) -> [CheckOutcome] {
    var made: [CheckOutcome] = []
    var failures = 0
    for row in table.rows where row.kind == .row || row.kind == .ofWhich {
      let isTold = failures < Self.mostToldRows
      guard let outcome = outcome(of: check, sources, row: row, in: table, isTold: isTold, hasPlaces: made.count < Self.mostToldRows)
      else { break }
      if outcome.isOpen { failures += 1 }
      made.append(outcome)
    }
    if failures > Self.mostToldRows {
      problems.append(messages.more(check, failures - Self.mostToldRows))
    } else if !made.isEmpty, made.allSatisfy({ $0.verdict == .undecided }), check.waiver == nil {
      problems.append(messages.undecided(made[0], reason: "no row of table '\(table.id.name)' has all values"))
    }
    return made
  }

  private mutating func table(_ name: LocatedText) -> ComputedTable? {
    if let table = tables.first(where: { $0.id.name == name.text && $0.id.parameters.isEmpty }) { return table }
    let declared = edition.tables.map(\.name)
    let hasParameters = tables.contains { $0.id.name == name.text }
    // A table that could not be computed was reported itself.
    if declared.contains(name.text), !hasParameters { return nil }
    problems.append(
      Diagnostic(
        "unknown-table",
        hasParameters
          ? "table '\(name.text)' takes parameters" : "table '\(name.text)' is not declared\(suggestion(for: name.text, among: declared))",
        at: name.location, rule: "'rows-of' is a file of Content/\(edition.key)/tables whose query binds no parameters"))
    return nil
  }

  // MARK: Sides

  private struct Sources {
    var terms: [TermReader.Source]
    var place: SourceLocation
    /// Of a query that should give no row, how many it gave.
    var unwantedRows = 0
  }

  /// Where the values of each side come from; nothing, with problems, where one cannot be found.
  private mutating func sources(of check: CheckSpecification, in table: ComputedTable?) -> [CheckSpecification.Role: Sources]? {
    var result: [CheckSpecification.Role: Sources] = [:]
    for (role, side) in check.sides.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      switch side {
      case .terms(let texts): result[role] = sources(texts, of: check, in: table)
      case .query(let query, let field): result[role] = sources(query, field, of: check)
      }
    }
    return result.count == check.sides.count ? result : nil
  }

  private mutating func sources(_ texts: [LocatedText], of check: CheckSpecification, in table: ComputedTable?) -> Sources? {
    guard let first = texts.first else { return nil }
    // The items of a list are no figures: they are compared as they are.
    if check.kind == .same { return Sources(terms: texts.map { .value(Self.keyTerm($0)) }, place: first.location) }
    let prefersDates = check.kind == .order || check.kind == .within
    let found = texts.map { reader.source(of: $0, in: table, prefersDates: prefersDates, &problems) }
    let terms = found.compactMap { $0 }
    return terms.count == found.count ? Sources(terms: terms, place: first.location) : nil
  }

  private mutating func sources(
    _ query: TableSpecification.Query, _ field: LocatedText?, of check: CheckSpecification
  ) -> Sources? {
    if check.kind == .none {
      guard let (terms, count) = self.query.unwantedRows(check, query, &problems) else { return nil }
      return Sources(terms: terms.map { .value($0) }, place: query.location, unwantedRows: count)
    }
    let terms = self.query.terms(check, query, field, &problems)
    return terms.map { Sources(terms: $0.map { .value($0) }, place: query.location) }
  }

  private static func keyTerm(_ text: LocatedText) -> CheckTerm {
    var term = CheckTerm(.text(Bilingual { _ in text.text }), label: Bilingual { _ in text.text }, at: text.location)
    term.plainText = text.text
    return term
  }

  // MARK: Outcomes

  /// - Parameters:
  ///   - isTold: what is wrong is reported.
  ///   - hasPlaces: the places of its values are looked up.
  private mutating func outcome(
    of check: CheckSpecification, _ sources: [CheckSpecification.Role: Sources], row: ComputedTable.Row?, in table: ComputedTable?,
    isTold: Bool = true, hasPlaces: Bool = true
  ) -> CheckOutcome? {
    var sides: [CheckSpecification.Role: CheckSide] = [:]
    for (role, source) in sources {
      sides[role] = CheckSide(role: role, terms: source.terms.compactMap { term($0, row, table) }, place: source.place)
    }
    let unwantedRows = sources.values.reduce(0) { $0 + $1.unwantedRows }
    let judge = CheckJudge(
      specification: check, sides: sides, unwantedRows: unwantedRows, units: units, dataYear: edition.settings.dataYear)
    do throws(CheckMistake) {
      let judgement = try judge.judged()
      var outcome = try judge.outcome(judgement, messages.dataset, hasPlaces: hasPlaces)
      if let row, let table { outcome.row = (row.key, reader.labels.label(of: row, in: table)) }
      if isTold { problems += messages.problems(outcome, judgement, judge) }
      return outcome
    } catch {
      problems.append(error.diagnostic)
      return nil
    }
  }

  private func term(_ source: TermReader.Source, _ row: ComputedTable.Row?, _ table: ComputedTable?) -> CheckTerm? {
    switch source {
    case .value(let term): term
    case .column(let index, let isNegated, let place):
      if let row, let table { reader.term(index, isNegated: isNegated, of: row, in: table, at: place) } else { nil }
    }
  }
}
