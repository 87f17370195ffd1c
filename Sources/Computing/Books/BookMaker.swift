import Diagnostics
import Model

/// Computes a ``Book`` from a ``Manuscript``: data into SQL, tables, figures, references, in this order.
package struct BookMaker {
  private let manuscript: Manuscript
  private let dataset: Dataset
  private let units: [String: Unit]
  private var problems: [Diagnostic] = []

  /// The book; what is wrong with the content is in `problems`, and a book with errors is not to be published.
  ///
  /// - Throws: ``SQLFailure`` where SQLite itself fails; never for an author's query.
  package static func make(_ manuscript: Manuscript, problems: inout [Diagnostic]) throws(SQLFailure) -> Book {
    let dataset = try Dataset(manuscript, problems: &problems)
    var maker = BookMaker(manuscript: manuscript, dataset: dataset, units: units(in: manuscript.registers, &problems))
    maker.checkUnits()
    let editions = manuscript.editions.indices.map { maker.edition($0) }
    problems += maker.problems
    return Book(
      settings: manuscript.settings, units: maker.units, registers: manuscript.registers, rows: dataset.rows, editions: editions)
  }

  private init(manuscript: Manuscript, dataset: Dataset, units: [String: Unit]) {
    (self.manuscript, self.dataset, self.units) = (manuscript, dataset, units)
  }

  private mutating func edition(_ index: Int) -> Edition {
    let edition = manuscript.editions[index]
    let names = RegisterNames(manuscript.registers + edition.data)
    let previous = index > 0 ? manuscript.editions[index - 1] : nil
    let computer = TableComputer(
      dataset: dataset, units: units, names: names, bindings: Self.bindings(edition), previousBindings: previous.map(Self.bindings))
    let order = ReadingOrder(edition)
    let contents = order.contents()
    problems += order.problems
    var placement = TablePlacement(edition: edition, order: order, computer: computer)
    let tables = placement.computeTables()
    problems += placement.problems
    var resolver = ReferenceResolver(
      manuscript: manuscript, edition: edition, names: names, tables: tables, placement: placement, units: units,
      figures: FigureResolver(
        dataset: dataset, edition: edition, tables: tables.filter { $0.id.parameters.isEmpty }, units: units,
        bindings: Self.bindings(edition)))
    let entries = edition.entries.map { entry in
      let section = order.sections.firstIndex { $0.folder == entry.section }
      return Entry(
        manuscript: entry, resolutions: resolver.resolutions(of: entry), section: section,
        contributor: resolver.contributor(of: entry, section.map { order.sections[$0] }))
    }
    resolver.checkRest()
    problems += resolver.problems
    return Edition(
      key: edition.key, settings: edition.settings, contents: contents, sections: order.sections, entries: entries, tables: tables,
      data: edition.data, names: names)
  }

  /// What every query of an edition may bind.
  private static func bindings(_ edition: EditionManuscript) -> [String: SQLValue] {
    ["edition": .text(edition.key), "data_year": .integer(edition.settings.dataYear)]
  }

  // MARK: Units

  /// The register of units, by key.
  private static func units(in registers: [DataTable], _ problems: inout [Diagnostic]) -> [String: Unit] {
    guard let table = registers.first(where: { $0.name == "units" }) else { return [:] }
    var units: [String: Unit] = [:]
    for row in 0..<table.rowCount {
      let unit = UnitRow(table: table, row: row)
      guard let key = unit.text("unit"), let english = unit.text("name_en"), let chinese = unit.text("name_zh") else {
        problems.append(
          Diagnostic(
            "unit-row", "this unit lacks its key or a name", at: table.location(row: row, field: 0),
            rule: "the register of units has the columns unit, name_en, plural_en, name_zh, converts_to, numerator, denominator, decimals"))
        continue
      }
      units[key] = Unit(
        key: key, name: Bilingual(english: english, chinese: chinese), englishPlural: unit.text("plural_en") ?? english,
        conversion: unit.conversion)
    }
    for (key, unit) in units {
      guard let other = unit.conversion?.unit, units[other] == nil else { continue }
      problems.append(unknownUnit(LocatedText(other, table.row(withKey: key).map { table.location(row: $0, field: 0) } ?? SourceLocation(table.file.path)), units))
    }
    return units
  }

  /// Every unit that a schema names is a row of the register.
  private mutating func checkUnits() {
    for table in dataset.rows.tables {
      for unit in table.schema.fields.compactMap(\.unit) where units[unit.text] == nil { problems.append(unknownUnit(unit, units)) }
    }
  }
}

/// A row of the register of units.
private struct UnitRow {
  let table: DataTable
  let row: Int

  func text(_ column: String) -> String? { table.schema.index(of: column).flatMap { table[row, $0].text } }

  private func integer(_ column: String) -> Int? { table.schema.index(of: column).flatMap { table[row, $0].integer } }

  var conversion: Unit.Conversion? {
    guard let unit = text("converts_to"), let numerator = integer("numerator"), let denominator = integer("denominator"), denominator != 0
    else { return nil }
    return Unit.Conversion(unit: unit, numerator: numerator, denominator: denominator, decimals: integer("decimals") ?? 2)
  }
}
