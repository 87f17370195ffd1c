import Model

/// The words that the program itself prints, in one language. The templates' own words are in Templates/words.yaml.
struct Wording: Sendable {
  let language: Language

  /// `Table 2-1`, 表2-1; in the edition's own entries `Table A-1`, 附表1.
  func tableNumber(_ number: ComputedTable.Number) -> String {
    switch (language, number.chapter) {
    case (.english, let chapter?): "Table \(chapter)-\(number.number)"
    case (.english, nil): "Table A-\(number.number)"
    case (.chinese, let chapter?): "表\(chapter)-\(number.number)"
    case (.chinese, nil): "附表\(number.number)"
    }
  }

  var total: String { language == .english ? "Total" : "合计" }

  var subtotal: String { language == .english ? "Subtotal" : "小计" }

  var average: String { language == .english ? "Average" : "平均" }

  /// Between names or terms that stand in a row.
  var listSeparator: String { language == .english ? ", " : "、" }

  /// The language's name for itself.
  static func name(of language: Language) -> String { language == .english ? "English" : "中文" }

  /// What a mark in a table's cell means.
  func meaning(of mark: CellMark) -> String {
    switch (mark, language) {
    case (.state(.tooSmall), .english): "less than half of the smallest unit shown"
    case (.state(.tooSmall), .chinese): "不足表中最小单位的一半"
    case (.state(.unknown), .english): "not known"
    case (.state(.unknown), .chinese): "数据不详"
    case (.state(.notApplicable), .english): "not applicable"
    case (.state(.notApplicable), .chinese): "不适用"
    case (.state, .english): "none"
    case (.state, .chinese): "无此项"
    case (.qualifier(.over), .english): "more than the number shown"
    case (.qualifier(.over), .chinese): "大于所列数"
    case (.qualifier(.under), .english): "less than the number shown"
    case (.qualifier(.under), .chinese): "小于所列数"
    case (.qualifier, .english): "about the number shown"
    case (.qualifier, .chinese): "约数"
    case (.majorItem, .english): "major item of which, not exhaustive"
    case (.majorItem, .chinese): "其中的主要项"
    }
  }

  /// How a table came about, for a reader.
  func computation(of table: ComputedTable) -> String? {
    let rounds = table.columns.contains { $0.kind == .number && $0.decimals != nil }
    guard rounds else { return nil }
    return switch language {
    case .english:
      "The table is computed from the data by the query below; totals and shares are computed from unrounded values, and halves are rounded away from zero."
    case .chinese: "本表由下列查询语句根据数据计算生成；合计和比重按未经舍入的数值计算，尾数四舍五入。"
    }
  }
}

/// A mark that a table's cell can carry, explained in the legend of the page.
enum CellMark: Hashable {
  case state(CellState)
  case qualifier(Qualifier)
  case majorItem

  var symbol: String {
    switch self {
    case .state(let state): state.symbol ?? ""
    case .qualifier(.over): ">"
    case .qualifier(.under): "<"
    case .qualifier: "≈"
    case .majorItem: "#"
    }
  }

  /// The order of the legend.
  static let all: [CellMark] =
    [.state(.tooSmall), .state(.none), .state(.unknown), .state(.notApplicable), .majorItem]
    + [.qualifier(.over), .qualifier(.under), .qualifier(.about)]
}
