import Model
import Mustache

/// Where the numbers of a computed table come from: a place for each cell, with its formula.
extension PageScope {
  /// What the place of a table's origins sees: on its own page, or on the pages of a large table.
  func originNames(of table: ComputedTable, index: Int, edition: Int) -> MustacheValue {
    let formulas = CellFormula(table, map.provenance.naming)
    let shown = shownColumns(of: table).filter { table.columns[$0].kind != .number }
    // The marks that the table's own cells leave behind are not wanted twice.
    var scope = self
    let anchor = joined(table.anchor, "--")
    var values: [MustacheValue] = []
    for row in map.provenance.items(of: page) {
      let columns = table.columns.indices.filter { table.isTraced(row: row, column: $0) }
      guard !columns.isEmpty else { continue }
      let found = columns.map { formulas.formula(row: row, column: $0) }
      let shared = Self.sharedRow(found)
      scope.addTitles(ofRow: row, to: &values, of: table, shown, edition: edition)
      values.append(source(shared))
      let told = shared == nil ? found : columns.map { _ in nil }
      let own = joined(anchor, addressPart(table.rows[row].key))
      values.append(cellNames(zip(columns, told), ofRow: row, own, of: table, index: index, edition: edition))
    }
    return .rows(Rows(["title", "date", "source", "cells"], values))
  }

  /// Where the cells of a row come from.
  ///
  /// - Parameters:
  ///   - formulas: by the columns of the cells.
  ///   - anchor: of the row.
  private func cellNames(
    _ formulas: some Sequence<(Int, Formula?)>, ofRow row: Int, _ anchor: String, of table: ComputedTable, index: Int, edition: Int
  ) -> MustacheValue {
    var values: [MustacheValue] = []
    for (column, formula) in formulas {
      let cell = table.rows[row].cells[column]
      let ways = cellWays(of: formula, table, index: index, edition: edition)
      add(formula, to: &values, isRounded: cell.unrounded != nil, cellWays: ways)
      values.append(.text(joined(anchor, ".", table.columns[column].name)))
      values.append(.text(table.columns[column].label[language]))
      values.append(.text(value(of: cell, unit: table.columns[column].unit)))
    }
    return .rows(Rows(Self.formulaNames + ["id", "label", "value"], values))
  }

  /// The way to what tells where a cell comes from; nothing for one that is no number.
  func cellHref(_ row: Int, _ column: Int, of table: ComputedTable, index: Int, edition: Int) -> String? {
    guard table.id.parameters.isEmpty, table.isTraced(row: row, column: column) else { return nil }
    let place = PageMemory.CellRow(edition: edition, table: index, row: row)
    if let known = memory[place] { return joined(known, ".", table.columns[column].name) }
    let target = map.provenance.page(ofOriginsOf: index, row: row, edition: edition, in: language)
    let way = href(target, fragment: map.anchor(ofRow: row, table: index, edition: edition))
    memory[place] = way
    return joined(way, ".", table.columns[column].name)
  }

  /// For each term of a formula the way to its cell, if it is one.
  private func cellWays(of formula: Formula?, _ table: ComputedTable, index: Int, edition: Int) -> [String?] {
    guard let formula, formula.isOfCells else { return [] }
    var ways: [String?] = []
    for term in formula.terms {
      if case .cell(let row, let column) = term.place {
        ways.append(cellHref(row, column, of: table, index: index, edition: edition))
      } else {
        ways.append(nil)
      }
    }
    return ways
  }

  /// The data row that all cells of a row come from, if they do: then it is named once.
  private static func sharedRow(_ formulas: [Formula?]) -> Formula.Place? {
    guard let first = formulas.first??.terms.first?.place, case .row = first else { return nil }
    let isShared = formulas.allSatisfy { formula in
      guard let formula else { return false }
      return formula.form == .stated && formula.terms[0].place == first
    }
    return isShared ? first : nil
  }

  private func source(_ place: Formula.Place?) -> MustacheValue {
    guard case .row(let number)? = place else { return .null }
    let link = link(toRow: number)
    return .object(["text": .text(link.name.text), "href": .optional(link.href), "foreign": .optional(link.name.foreign?.tag)])
  }

  /// What the table calls the row: its first name, and its first date where that is another cell.
  ///
  /// - Parameter shown: the columns that are printed and are no numbers.
  private mutating func addTitles(
    ofRow row: Int, to values: inout [MustacheValue], of table: ComputedTable, _ shown: [Int], edition: Int
  ) {
    let named = shown.filter { table.rows[row].cells[$0].isName }
    let dated = named.first { if case .date = table.rows[row].cells[$0].content { true } else { false } }
    values.append(title(ofRow: row, named.first, of: table, edition: edition))
    values.append(title(ofRow: row, dated == named.first ? nil : dated, of: table, edition: edition))
  }

  private mutating func title(ofRow row: Int, _ column: Int?, of table: ComputedTable, edition: Int) -> MustacheValue {
    guard let column else { return .null }
    return cell(table.rows[row].cells[column], table.columns[column], table.rows[row], edition: edition).html
  }

  /// The exact value, whatever digits the table prints.
  private func value(of cell: ComputedTable.Cell, unit: String) -> String {
    switch cell.content {
    case .number(let number, let qualifier): style.phrase(Amount(number, unit: unit, qualifier: qualifier))
    case .state(let state): wording.absence(state)
    default: ""
    }
  }
}

extension ComputedTable.Cell {
  /// Whether it can tell a row from others: no mark such as `|`, and no number.
  fileprivate var isName: Bool {
    switch content {
    case .text(let text): text.english.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    case .date, .keys, .totalLabel, .averageLabel: true
    case .empty, .number, .state: false
    }
  }
}
