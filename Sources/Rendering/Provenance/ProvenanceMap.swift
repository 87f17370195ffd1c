import Model
import Parallel

/// Where data rows, formulas, named figures and checks stand: pages that tell a reader where numbers come from.
final class ProvenanceMap: Sendable {
  let naming: DataNaming
  private let tables: [DataPlace]
  private let editions: [EditionPlan]

  /// Where a table of the directory is shown.
  private enum DataPlace: Sendable {
    case edition(Int, data: Int)
    case register(Int)
    /// Its edition is not in the book.
    case nowhere
  }

  private struct EditionPlan: Sendable {
    /// By data table, and by computed table.
    var data: [PagePlan] = []
    var origins: [PagePlan] = []
    /// Whether a computed table's own page tells where its numbers come from.
    var isInline: [Bool] = []
    /// The figures of figures.yaml that entries name, in reading order.
    var figures: [Figure] = []
    var figurePages = PagePlan([])
    /// Their places among ``figures``.
    var figurePlaces: [String: Int] = [:]
    var checks = PagePlan([])
    var corrections = PagePlan([])
  }

  /// - Parameters:
  ///   - last: the map of the book as it was; what it has of editions that are the same is not made again.
  ///   - threads: how many of them plan editions.
  init(_ book: Book, after last: (book: Book, map: ProvenanceMap)? = nil, threads: Int = 1) {
    naming = DataNaming(book.rows)
    let editionIndices = Dictionary(uniqueKeysWithValues: book.editions.enumerated().map { ($1.key, $0) })
    tables = book.rows.tables.map { table in
      guard let edition = table.edition else {
        return book.registers.firstIndex { $0.name == table.name }.map(DataPlace.register) ?? .nowhere
      }
      guard let index = editionIndices[edition], let data = book.editions[index].data.firstIndex(where: { $0.name == table.name }) else {
        return .nowhere
      }
      return .edition(index, data: data)
    }
    editions = inParallel(count: book.editions.count, threads: threads) { index in
      if let last, book.hasSameEdition(as: last.book, at: index) { return last.map.editions[index] }
      return Self.plan(book.editions[index])
    }
  }

  // MARK: Pages

  /// All of them, in the order of the edition.
  func pages(of edition: Int, in language: Language) -> [Page] {
    let plan = editions[edition]
    var pages = plan.origins.indices.flatMap { table in
      plan.isInline[table] ? [] : plan.origins[table].parts.indices.map { Page.origins(language, edition: edition, table, part: $0) }
    }
    pages += plan.checks.parts.indices.map { .checks(language, edition: edition, part: $0) }
    pages += plan.figurePages.parts.indices.map { .figures(language, edition: edition, part: $0) }
    pages += parts(of: .corrections(language, edition: edition, part: 0))
    pages += plan.data.indices.flatMap { table in
      plan.data[table].parts.indices.map { .data(language, edition: edition, table, part: $0) }
    }
    return pages
  }

  /// The pages over which the list of `page` is split, in order; nothing for a page that has no list.
  func parts(of page: Page) -> [Page] {
    switch page {
    case .data(let language, let edition, let table, _):
      editions[edition].data[table].parts.indices.map { .data(language, edition: edition, table, part: $0) }
    case .origins(let language, let edition, let table, _):
      editions[edition].origins[table].parts.indices.map { .origins(language, edition: edition, table, part: $0) }
    case .figures(let language, let edition, _):
      editions[edition].figurePages.parts.indices.map { .figures(language, edition: edition, part: $0) }
    case .checks(let language, let edition, _):
      editions[edition].checks.parts.indices.map { .checks(language, edition: edition, part: $0) }
    // There is a page also as long as there is nothing to correct.
    case .corrections(let language, let edition, _):
      (0..<max(1, editions[edition].corrections.parts.count)).map { .corrections(language, edition: edition, part: $0) }
    default: []
    }
  }

  /// Which of the list's items stand on `page`; of a table's own page, the rows whose origins it tells.
  func items(of page: Page) -> Range<Int> {
    switch page {
    case .data(_, let edition, let table, let part): editions[edition].data[table].parts[part]
    case .origins(_, let edition, let table, let part): editions[edition].origins[table].parts[part]
    case .table(_, let edition, let table):
      isInline(table, edition: edition) ? editions[edition].origins[table].parts.first ?? 0..<0 : 0..<0
    case .figures(_, let edition, let part): editions[edition].figurePages.parts[part]
    case .checks(_, let edition, let part): editions[edition].checks.parts[part]
    case .corrections(_, let edition, let part):
      editions[edition].corrections.parts.isEmpty ? 0..<0 : editions[edition].corrections.parts[part]
    default: 0..<0
    }
  }

  func isInline(_ table: Int, edition: Int) -> Bool { editions[edition].isInline[table] }

  func figures(of edition: Int) -> [Figure] { editions[edition].figures }

  // MARK: Places

  /// The page of a data row and what identifies it there; nothing for a row of a register, or of an edition that is not in the book.
  func place(ofRow number: Int, in language: Language) -> (page: Page, fragment: String)? {
    guard let (table, row) = naming.rows.place(of: number), case .edition(let edition, let data) = tables[table] else { return nil }
    let part = editions[edition].data[data].part(of: row)
    return (.data(language, edition: edition, data, part: part), naming.tables[table].anchor(ofRow: row))
  }

  /// The register that has the data row.
  func register(ofRow number: Int) -> (index: Int, key: String)? {
    guard let (table, row) = naming.rows.place(of: number), case .register(let index) = tables[table] else { return nil }
    return (index, naming.tables[table].key(ofRow: row))
  }

  /// The index in the directory of an edition's data table.
  func directoryIndex(edition: Int, data: Int) -> Int? {
    tables.firstIndex { if case .edition(edition, data) = $0 { true } else { false } }
  }

  /// The page that tells where the cells of a row of a computed table come from.
  func page(ofOriginsOf table: Int, row: Int, edition: Int, in language: Language) -> Page {
    if isInline(table, edition: edition) { return .table(language, edition: edition, table) }
    return .origins(language, edition: edition, table, part: editions[edition].origins[table].part(of: row))
  }

  /// Where the figure of that name is listed.
  func place(ofFigure name: String, edition: Int, in language: Language) -> (page: Page, fragment: String)? {
    guard let index = editions[edition].figurePlaces[name] else { return nil }
    return (.figures(language, edition: edition, part: editions[edition].figurePages.part(of: index)), "figure-" + name)
  }

  // MARK: Making

  private static func plan(_ edition: Edition) -> EditionPlan {
    var plan = EditionPlan()
    plan.data = edition.data.map { table in
      let layout = DataLayout(table.schema)
      return PagePlan((0..<table.rowCount).map { layout.size(of: $0, in: table) })
    }
    for table in edition.tables {
      // A table with parameters has no page.
      let sizes = table.id.parameters.isEmpty ? table.rows.indices.map(table.originSize) : []
      let total = sizes.reduce(0, +)
      plan.origins.append(PagePlan(total == 0 ? [] : sizes))
      plan.isInline.append(total == 0 || total + table.size <= PagePlan.most)
    }
    plan.figures = edition.namedFigures
    plan.figurePages = PagePlan(plan.figures.map { 600 + 120 * min($0.origins.count, Formula.mostTerms) + $0.textSize })
    plan.figurePlaces = Dictionary(
      plan.figures.enumerated().compactMap { index, figure in figure.name.map { ($0, index) } }, uniquingKeysWith: { first, _ in first })
    plan.checks = PagePlan(edition.checks.map(\.size))
    plan.corrections = PagePlan(edition.corrections.map(\.size))
    return plan
  }
}

extension Edition {
  /// Each figure of figures.yaml that an entry names, once, in reading order.
  fileprivate var namedFigures: [Figure] {
    var known: Set<String> = []
    var figures: [Figure] = []
    for entry in readingOrder.map({ entries[$0] }) {
      for case .figure(let figure) in entry.resolutions.english + entry.resolutions.chinese {
        if let name = figure.name, known.insert(name).inserted { figures.append(figure) }
      }
    }
    return figures
  }
}

extension Figure {
  fileprivate var textSize: Int {
    [title, note].compactMap { $0 }.reduce(0) { $0 + max($1.english.utf8.count, $1.chinese.utf8.count) }
  }
}

extension CheckOutcome {
  fileprivate var size: Int {
    let parts = sides.reduce(0) { $0 + min($1.parts.count, Formula.mostTerms) }
    let waiver = specification.waiver.map { max($0.reason.english.utf8.count, $0.reason.chinese.utf8.count) + 300 } ?? 0
    return 900 + 150 * sides.count + 220 * parts + waiver
  }
}

extension Correction {
  fileprivate var size: Int {
    [about, old, new, reason].reduce(900) { $0 + max($1.english.utf8.count, $1.chinese.utf8.count) }
  }
}
