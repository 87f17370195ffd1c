import Diagnostics
import Model

/// The figure between two cells: from the lower amount to the higher one, or from the earlier date to the later one.
struct FigureRange {
  private let specification: FigureSpecification
  private let lower: Figure
  private let upper: Figure

  init(_ specification: FigureSpecification, _ lower: Figure, _ upper: Figure) {
    (self.specification, self.lower, self.upper) = (specification, lower, upper)
  }

  /// Nothing, with a problem, where the two cells are not the ends of one range.
  func figure(_ problems: inout [Diagnostic]) -> Figure? {
    guard let value = value(&problems) else { return nil }
    var figure = Figure(value: value, cell: lower.cell)
    figure.field = lower.field
    figure.origins = lower.origins + upper.origins.filter { !lower.origins.contains($0) }
    return figure
  }

  private func value(_ problems: inout [Diagnostic]) -> Figure.Value? {
    switch (lower.value, upper.value) {
    case (.amount(let from), .amount(let to)):
      guard from.unit == to.unit else { return refuse("are in two units: '\(from.unit)' and '\(to.unit)'", &problems) }
      guard from.qualifier == to.qualifier else {
        return refuse("have two qualifiers: \(from.qualifier.rawValue) and \(to.qualifier.rawValue)", &problems)
      }
      guard from.number <= to.number else {
        return refuse("are the wrong way round: \(from.number.normalized.plainText) and \(to.number.normalized.plainText)", &problems)
      }
      return .range(from, to)
    case (.date(let from), .date(let to)):
      guard from <= to else { return refuse("are the wrong way round: \(from.isoText) and \(to.isoText)", &problems) }
      return .dateRange(from, to)
    default: return refuse("are not two amounts or two dates", &problems)
    }
  }

  private func refuse(_ what: String, _ problems: inout [Diagnostic]) -> Figure.Value? {
    problems.append(
      Diagnostic(
        "figure-range", "the ends of figure '\(specification.name.text)' \(what)", at: specification.name.location,
        rule: "'from' and 'to' are two amounts of one unit and qualifier, or two dates, the lower one first"))
    return nil
  }
}
