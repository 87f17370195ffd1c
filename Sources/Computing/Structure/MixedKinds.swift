import Diagnostics
import Model

/// A sum puts together rows of one `kind`, of one `basis` (actual or commitment) and of one `unit`.
///
/// What is a sum is told by the values: the number equals the sum of the rows behind it. So a difference, a largest value and a stated
/// total are none, whatever rows stand behind them. A row that is zero adds nothing and does not count. Of an average the sum is meant
/// from which it comes; of a total, the sums that it adds.
///
/// They may meet in two cases: the rows are exactly the parts (`part_of`) of a row that states their total; or the author says that they
/// are added on purpose, and which: the query gives `'donation, aid-in-kind' as NAME_kinds`.
enum MixedKinds {
  /// Those in tables.
  static func findInTables(of edition: Edition, _ book: Book, _ problems: inout StructureProblems) {
    var mixtures = Mixtures(book)
    for table in edition.tables { check(table, &mixtures, &problems) }
  }

  /// The first mixed cell of each column is told.
  private static func check(_ table: ComputedTable, _ mixtures: inout Mixtures, _ problems: inout StructureProblems) {
    for (index, column) in table.columns.enumerated() {
      guard let field = column.field.flatMap(Mixtures.Field.init) else { continue }
      let declared = table.specification.columns[index]
      let addsSums =
        declared.total == .sum
        && table.rows.allSatisfy { row in
          row.kind != .row || mixtures.isSum(row.cells[index], of: field) ?? true
        }
      for row in table.rows where row.kind != .group {
        let isTotal = row.kind == .total || row.kind == .subtotal
        guard isTotal && (addsSums || declared.total == .average) || mixtures.isSum(row.cells[index], of: field) == true,
          let mixture = mixtures.mixture(of: row.cells[index].origins, of: field, butFor: column.addedKinds)
        else { continue }
        report("column '\(column.name)' in row '\(row.key)'", column.name, mixture, at: declared.name.location, &problems)
        break
      }
    }
  }

  /// Those in figures that an edition's prose prints and a query computes; those that are cells were seen in their table.
  static func findInFigures(
    of edition: Edition, _ manuscript: EditionManuscript, _ mixtures: inout Mixtures, _ problems: inout StructureProblems
  ) {
    let places = Dictionary(manuscript.figures.map { ($0.name.text, $0.name.location) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for figure in edition.figuresInProse where figure.cell == nil && figure.origins.count > 1 {
      guard let name = figure.name, let place = places[name], seen.insert(name).inserted, case .amount(let amount) = figure.value,
        let mixture = mixtures.mixture(of: figure.origins, addedTo: amount, butFor: figure.addedKinds)
      else { continue }
      report("figure '\(name)'", "value", mixture, at: place, &problems)
    }
  }

  private static func report(
    _ what: String, _ column: String, _ mixture: Mixture, at place: SourceLocation, _ problems: inout StructureProblems
  ) {
    problems.report("mixed-kinds", in: place.path) {
      Diagnostic(
        "mixed-kinds", "\(what) adds rows of \(mixture.column) '\(mixture.values.sorted().joined(separator: "' and '"))'", at: place,
        related: mixture.examples,
        rule: "a sum holds rows of one kind, one basis and one unit; others only where they are exactly the parts ('part_of') of a row "
          + "that states their total, or where the query says so",
        fix: "group by '\(mixture.column)', take one with 'where \(mixture.column) = …', or say that they are added on purpose: select "
          + "'\(mixture.values.sorted().joined(separator: ", "))' as \(column)_kinds")
    }
  }
}

extension Edition {
  /// What the references of its entries turned out to be.
  var figuresInProse: [Figure] {
    entries.flatMap { entry in
      Language.allCases.flatMap { entry.resolutions[$0] }.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
  }
}
