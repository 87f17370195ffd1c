import Computing
import Diagnostics
import Model
import Reading
import Rendering
import TestSupport
import Testing

/// Every amount in the data of the real 2010 edition changed, one at a time: a check fails, or every page that prints it changes.
@Suite struct DataMutationTests {
  /// An amount in a data file.
  private struct Cell {
    var table: Int
    var row: Int
    var field: Int
    /// Where it is in `DataTable.values`.
    var index: Int
  }

  private let manuscript: Manuscript
  private let templates: TemplateSet

  init() throws {
    var problems: [Diagnostic] = []
    let tree = try SourceTree(site: Project.root, problems: &problems)
    templates = try TemplateSet.read(tree, problems: &problems)
    var manuscript = try #require(try ManuscriptReader.read(tree, problems: &problems))
    manuscript.editions.removeAll { $0.key != "2010" }
    self.manuscript = manuscript
  }

  private var cells: [Cell] {
    manuscript.editions[0].data.enumerated().flatMap { number, table in
      let fields = table.schema.fields
      let amounts = fields.indices.filter { fields[$0].unit != nil && [.integer, .number].contains(fields[$0].type) }
      return (0..<table.rowCount).flatMap { row in
        amounts.filter { table[row, $0].integer != nil }.map { Cell(table: number, row: row, field: $0, index: row * fields.count + $0) }
      }
    }
  }

  @Test func `an amount that changes is told, or changes every page that prints it`() throws {
    var problems: [Diagnostic] = []
    let book = try BookMaker.make(manuscript, problems: &problems)
    // What its entries name in other editions is not there.
    let known = Set(problems)
    let before = renderer(book)
    #expect(cells.count > 30)
    var (told, shown) = (0, 0)
    for cell in cells {
      var changed = manuscript
      let table = changed.editions[0].data[cell.table]
      guard case .integer(let old) = table.values[cell.index] else { continue }
      changed.editions[0].data[cell.table].values[cell.index] = .integer(old + Self.worthOfLastDigit(of: old))
      var problems: [Diagnostic] = []
      let new = try BookMaker.make(changed, problems: &problems)
      if problems.contains(where: { $0.severity == .error && !known.contains($0) }) {
        told += 1
        continue
      }
      let after = renderer(new)
      let pages = pages(thatPrint: cell, in: book)
      let same = pages.filter { page in
        var mistakes: [Diagnostic] = []
        return before.render(page, problems: &mistakes) == after.render(page, problems: &mistakes)
      }
      #expect(same.map(before.address) == [], "\(table.name), row \(cell.row + 1), \(table.schema.fields[cell.field].name)")
      if !pages.isEmpty { shown += 1 }
    }
    #expect(told > 0 && shown > 0, "told \(told), shown \(shown) of \(cells.count)")
  }

  private func renderer(_ book: Book) -> SiteRenderer {
    SiteRenderer(book, templates: templates.library, words: templates.words, generator: "test")
  }

  /// 1,000,000 of 8,000,000: what is printed as 8 million changes to 9 million.
  private static func worthOfLastDigit(of number: Int) -> Int {
    var (rest, worth) = (number, 1)
    while rest != 0, rest % 10 == 0 { (rest, worth) = (rest / 10, worth * 10) }
    return worth
  }

  /// The pages of tables with the cell, and of entries that show such a table or print the cell.
  private func pages(thatPrint cell: Cell, in book: Book) -> [Page] {
    let edition = book.editions[0]
    let table = edition.data[cell.table]
    let field = table.name + "." + table.schema.fields[cell.field].name
    guard let number = book.rows.tables.firstIndex(where: { $0.name == table.name && $0.edition == table.edition }) else { return [] }
    let origin = book.rows.number(table: number, row: cell.row)
    let tables = edition.tables.indices.filter { index in
      let table = edition.tables[index]
      return table.columns.indices.contains { column in
        table.columns[column].field == field && table.rows.contains { $0.cells[column].origins.contains(origin) }
      }
    }
    let ids = Set(tables.map { edition.tables[$0].id })
    let entries = edition.entries.indices.filter { index in
      Language.allCases.contains { language in
        zip(edition.entries[index].manuscript.texts[language].references, edition.entries[index].resolutions[language]).contains {
          reference, resolution in
          switch resolution {
          case .figure(let figure): figure.field == field && figure.origins.contains(origin)
          case .table(let id): ids.contains(id) && edition.entries[index].places(reference, in: language)
          default: false
          }
        }
      }
    }
    return Language.allCases.flatMap { language in
      tables.map { Page.table(language, edition: 0, $0) } + entries.map { Page.entry(language, edition: 0, $0) }
    }
  }
}

extension Entry {
  /// Whether the table that `reference` names stands at it, and is not only referred to.
  fileprivate func places(_ reference: Reference, in language: Language) -> Bool {
    let text = manuscript.texts[language].opened
    return text.blocks.contains { block in
      block.kind == .table
        && text.pieces[block.pieces].contains { piece in
          if case .reference(let index) = piece { text.references[index].location == reference.location } else { false }
        }
    }
  }
}
