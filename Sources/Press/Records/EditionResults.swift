import Archiving
import Model

/// What was computed for an edition from its data and others', as a digest: two editions with the same sources and the same results have
/// the same pages, whatever their queries may read.
struct EditionResults {
  let digest: ContentDigest
  /// The greatest number of a data row that something was made of; 0 where there is none.
  let farthestRow: Int

  /// Nothing where the machine gives no digests.
  init?(_ edition: Edition) {
    var all = RecordInk()
    var farthest = 0
    // One digest for each part, for all together would be as long as the book.
    func add(_ write: (inout ResultInk) -> Void) -> Bool {
      var ink = ResultInk()
      write(&ink)
      guard let digest = ContentDigest(of: ink.ink.bytes) else { return false }
      all.put(digest)
      farthest = max(farthest, ink.farthestRow)
      return true
    }
    for count in [edition.tables.count, edition.checks.count] { all.put(count) }
    for table in edition.tables { guard add({ $0.put(table) }) else { return nil } }
    for check in edition.checks { guard add({ $0.put(check) }) else { return nil } }
    for entry in edition.entries {
      for language in Language.allCases { guard add({ $0.put(entry.resolutions[language]) }) else { return nil } }
    }
    guard let digest = ContentDigest(of: all.bytes) else { return nil }
    (self.digest, farthestRow) = (digest, farthest)
  }
}

/// Writes results so that no two different ones give the same bytes: of each list its length, of each kind of value its number.
private struct ResultInk {
  var ink = RecordInk()
  var farthestRow = 0

  // MARK: Tables

  mutating func put(_ table: ComputedTable) {
    put(table.id)
    ink.put([table.number?.chapter ?? -1, table.number?.number ?? -1]) { $0.put($1) }
    ink.put(table.columns.count)
    for column in table.columns { put(column) }
    ink.put(table.rows.count)
    for row in table.rows { put(row) }
    ink.put(table.dataTables) { $0.put($1) }
    putRows(table.comparedOrigins.sorted())
  }

  private mutating func put(_ id: ComputedTable.ID) {
    ink.put(id.name)
    ink.put(id.parameters.flatMap { [$0.name, $0.value] }) { $0.put($1) }
  }

  private mutating func put(_ column: ComputedTable.Column) {
    ink.put(column.name)
    put(column.label)
    ink.put(column.kind.rawValue)
    ink.put(column.unit)
    ink.put(column.scale)
    ink.put([column.decimals?.english ?? -1, column.decimals?.chinese ?? -1]) { $0.put($1) }
    ink.put(column.field)
    ink.put(column.addedKinds.sorted()) { $0.put($1) }
  }

  private mutating func put(_ row: ComputedTable.Row) {
    ink.put(row.kind.rawValue)
    ink.put(row.key)
    put(row.note)
    ink.put(row.cells.count)
    for cell in row.cells {
      put(cell.content)
      put(cell.unrounded)
      putRows(cell.origins)
      ink.put(cell.base == nil ? 0 : 1)
      guard let base = cell.base else { continue }
      put(base.number)
      ink.put(base.qualifier.rawValue)
      putRows(base.origins)
    }
  }

  private mutating func put(_ content: ComputedTable.Cell.Content) {
    switch content {
    case .empty: ink.put(0)
    case .number(let number, let qualifier):
      ink.put(1)
      put(number)
      ink.put(qualifier.rawValue)
    case .state(let state):
      ink.put(2)
      ink.put(state.rawValue)
    case .text(let text):
      ink.put(3)
      put(text)
    case .date(let date):
      ink.put(4)
      ink.put(date.isoText)
    case .keys(let keys):
      ink.put(5)
      ink.put(keys) { $0.put($1) }
    case .totalLabel: ink.put(6)
    case .averageLabel: ink.put(7)
    }
  }

  // MARK: Checks

  mutating func put(_ check: CheckOutcome) {
    ink.put(check.anchor)
    put(check.row?.label)
    ink.put(check.sides.count)
    for side in check.sides {
      ink.put(side.role.rawValue)
      put(side.value)
      ink.put(side.parts.count)
      for part in side.parts {
        put(part.label)
        put(part.value)
        putRows(part.origins)
        ink.put(part.location.map { [$0] } ?? []) { $0.put($1) }
      }
    }
    put(check.computed)
    put(check.span?.low)
    put(check.span?.high)
    put(check.difference)
    put(check.tolerance)
    ink.put(check.verdict.rawValue)
  }

  private mutating func put(_ value: CheckOutcome.Value) {
    switch value {
    case .amount(let amount):
      ink.put(0)
      put(amount)
    case .date(let date):
      ink.put(1)
      ink.put(date.isoText)
    case .keys(let keys):
      ink.put(2)
      ink.put(keys) { $0.put($1) }
    case .unknown: ink.put(3)
    }
  }

  // MARK: Figures

  /// Of all that references mean, figures alone come from data.
  mutating func put(_ resolutions: [Resolution]) {
    for resolution in resolutions {
      guard case .figure(let figure) = resolution else {
        ink.put(0)
        continue
      }
      ink.put(1)
      put(figure)
    }
  }

  private mutating func put(_ figure: Figure) {
    put(figure.value)
    put(figure.unrounded)
    put(figure.title)
    put(figure.note)
    ink.put(figure.name)
    ink.put(figure.cell == nil ? 0 : 1)
    if let cell = figure.cell {
      put(cell.table)
      ink.put(cell.row)
      ink.put(cell.column)
    }
    ink.put(figure.field)
    putRows(figure.origins)
    ink.put(figure.addedKinds.sorted()) { $0.put($1) }
  }

  private mutating func put(_ value: Figure.Value) {
    switch value {
    case .amount(let amount):
      ink.put(0)
      put(amount)
    case .date(let date):
      ink.put(1)
      ink.put(date.isoText)
    case .text(let text):
      ink.put(2)
      put(text)
    case .range(let low, let high):
      ink.put(3)
      put(low)
      put(high)
    case .dateRange(let first, let last):
      ink.put(4)
      ink.put(first.isoText)
      ink.put(last.isoText)
    }
  }

  // MARK: Values

  private mutating func putRows(_ origins: [Int]) {
    ink.put(origins) { $0.put($1) }
    farthestRow = max(farthestRow, origins.max() ?? 0)
  }

  private mutating func put(_ amount: Amount?) {
    put(amount?.number)
    ink.put(amount?.unit)
    ink.put(amount?.qualifier.rawValue)
  }

  private mutating func put(_ number: ExactNumber?) {
    ink.put(number == nil ? 0 : 2)
    guard let number else { return }
    ink.put(number.unscaled)
    ink.put(number.decimals)
  }

  private mutating func put(_ text: Bilingual<String>?) {
    ink.put(text?.english)
    ink.put(text?.chinese)
  }
}
