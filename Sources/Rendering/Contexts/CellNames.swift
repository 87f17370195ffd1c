import Model
import Mustache

extension PageScope {
  /// What a cell prints, and what it is.
  struct CellNames {
    var html: MustacheValue
    var state: CellState?
    var date: PartialDate?
  }

  mutating func cell(
    _ cell: ComputedTable.Cell, _ column: ComputedTable.Column, _ row: ComputedTable.Row, edition: Int
  ) -> CellNames {
    switch cell.content {
    case .empty: return CellNames(html: .text(""))
    case .totalLabel: return CellNames(html: .text(row.kind == .total ? wording.total : wording.subtotal))
    case .averageLabel: return CellNames(html: .text(wording.average))
    case .state(let state): return self.state(state)
    case .number(let number, let qualifier):
      isRounded = isRounded || cell.unrounded != nil
      return self.number(column.decimals == nil ? number : cell.unrounded ?? number, qualifier, column)
    case .date(let date):
      return CellNames(html: .text(column.kind == .year ? String(date.year) : style.date(date)), date: date)
    case .keys(let keys): return CellNames(html: .markup(markup(ofKeys: keys, column.kind.scheme!, edition: edition)))
    case .text(let text): return self.text(text, column)
    }
  }

  private mutating func state(_ state: CellState) -> CellNames {
    if state.symbol != nil { marks.insert(.state(state)) }
    return CellNames(html: .text(state.symbol ?? "0"), state: state)
  }

  /// The number divided by the column's scale, with the column's decimals; below half of the last digit it is too small to print.
  private mutating func number(_ number: ExactNumber, _ qualifier: Qualifier, _ column: ComputedTable.Column) -> CellNames {
    let scaled = ScaledNumber(number, scale: column.scale[language], decimals: column.decimals?[language])
    isRounded = isRounded || scaled.isRounded
    if scaled.number.isZero && !number.isZero { return state(.tooSmall) }
    if qualifier != .exact { marks.insert(.qualifier(qualifier)) }
    return CellNames(html: .text(style.cell(scaled.number, decimals: scaled.decimals, qualifier: qualifier)))
  }

  private mutating func text(_ text: Bilingual<String>, _ column: ComputedTable.Column) -> CellNames {
    let fixed: Language? =
      switch column.kind {
      case .english: .english
      case .chinese: .chinese
      default: nil
      }
    if column.kind == .url, ["https://", "http://"].contains(where: text[language].hasPrefix) {
      return CellNames(html: .markup(markup("references/url", ["href": .text(text[language]), "text": .text(text[language])])))
    }
    if let fixed, fixed != language {
      return CellNames(html: .markup(markup("references/passage", ["tag": .text(fixed.tag), "text": .text(text[language])])))
    }
    if text[language].isEmpty { return state(.none) }
    return CellNames(html: .text(text[language]))
  }
}
