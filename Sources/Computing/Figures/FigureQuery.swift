import Diagnostics
import Model

/// Computes the figures that have a query of their own.
struct FigureQuery {
  let dataset: Dataset
  let units: [String: Unit]
  /// What every query of the edition may bind.
  let bindings: [String: SQLValue]

  /// The one value of the query; nothing, with problems, where it gives none or several.
  func figure(
    _ figure: FigureSpecification, _ query: TableSpecification.Query, _ field: LocatedText?, _ problems: inout [Diagnostic]
  ) -> Figure? {
    let table = Self.table(for: figure, query, field)
    guard let prepared = PreparedTable(table, dataset: dataset, units: units, isFigure: true, problems: &problems) else { return nil }
    let rows: [[SQLValue]]
    do throws(SQLFailure) { rows = try prepared.query.run(bindings) } catch {
      problems.append(query.diagnostic(error))
      return nil
    }
    guard rows.count == 1 else {
      problems.append(
        Diagnostic(
          "figure-rows", "the query of figure '\(figure.name.text)' gives \(rows.count) rows", at: query.location,
          rule: "a figure is one value"))
      return nil
    }
    var reader = CellReader(table: prepared, dataset: dataset, names: RegisterNames([]))
    let cell = reader.cells(of: rows[0])[0]
    problems += reader.diagnostics
    guard !reader.diagnostics.hasErrors else { return nil }
    guard case .number(let number, let qualifier) = cell.content else {
      problems.append(figure.name.figureWithoutValue())
      return nil
    }
    var result = Figure(value: .amount(Amount(number, unit: prepared.columns[0].unit, qualifier: qualifier)))
    (result.origins, result.addedKinds) = (cell.origins, prepared.columns[0].kinds(in: rows))
    result.field = prepared.columns[0].field.map { $0.table + "." + $0.column }
    return result
  }

  /// A table with one column, 'value'.
  private static func table(
    for figure: FigureSpecification, _ query: TableSpecification.Query, _ field: LocatedText?
  ) -> TableSpecification {
    var column = TableSpecification.Column(name: LocatedText("value", figure.name.location), label: figure.title, kind: .number)
    column.field = field
    return TableSpecification(name: figure.name.text, file: query.location.path, title: figure.title, columns: [column], sql: query)
  }
}
