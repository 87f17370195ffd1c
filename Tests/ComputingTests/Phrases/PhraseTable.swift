import Computing
import Diagnostics
import Model
import Reading

/// One line of a table of phrases: words, and the figure that they are verified against.
struct TabledPhrase: Sendable {
  let words: String
  let figure: Figure
  let language: Language
  /// What must be told of them; nothing where they are right.
  let complaint: String?

  /// The lines of a table: `phrase | value | unit | qualifier | complaint`, the last two optional.
  static func all(_ table: String, in language: Language) -> [TabledPhrase] {
    table.split(separator: "\n").map { line in
      let cells = line.split(separator: " | ").map(String.init)
      let qualifier = cells.count > 3 ? Qualifier(rawValue: cells[3]) : .exact
      guard cells.count >= 3, let qualifier, let value = value(cells[1], unit: cells[2], qualifier) else {
        preconditionFailure("no phrase of a table: \(line)")
      }
      return TabledPhrase(words: cells[0], figure: Figure(value: value), language: language, complaint: cells.count > 4 ? cells[4] : nil)
    }
  }

  /// `8000000`, `3..5`, `2009-06-05`, `1996/2000`.
  private static func value(_ text: String, unit: String, _ qualifier: Qualifier) -> Figure.Value? {
    switch unit {
    case "date": return PartialDate(text).map { .date($0) }
    case "dates":
      let dates = text.split(separator: "/").compactMap { PartialDate($0) }
      return dates.count == 2 ? .dateRange(dates[0], dates[1]) : nil
    default:
      let numbers = text.split(separator: "..").map { String($0) }.compactMap { ExactNumber($0) }
      let amounts = numbers.map { Amount($0, unit: unit, qualifier: qualifier) }
      return amounts.count == 2 ? .range(amounts[0], amounts[1]) : amounts.first.map { .amount($0) }
    }
  }

  /// What verification says of the words; nothing where they are right.
  var problem: Diagnostic? {
    let reference = Reference(scheme: .figure, target: "x", words: Array(words.utf8), plainWords: words, location: SourceLocation("x"))
    return FigureVerification(units: Self.units).problem(reference.saying(words, in: language), figure, in: language)
  }

  /// The units of the tables, as the real register names them.
  private static let units: [String: Unit] = {
    let rows = """
      yuan|yuan|yuan|元
      yuan-a-year|yuan a year|yuan a year|元/年
      yuan-per-project|yuan per project|yuan per project|元/项目
      yuan-per-square-metre|yuan per square metre|yuan per square metre|元/平方米
      yuan-per-mu|yuan per mu|yuan per mu|元/亩
      hectare|ha|ha|公顷
      square-metre|square metre|square metres|平方米
      kilometre|kilometre|kilometres|公里
      project|project|projects|个项目
      document|document|documents|份文件
      letter|letter|letters|封信
      batch|batch|batches|批
      county|county|counties|个县
      city|city|cities|个市
      province-or-city|province, region or city|provinces, regions and cities|个省区市
      firm|enterprise|enterprises|家企业
      state-firm|state-owned enterprise|state-owned enterprises|家国有企业
      school|school|schools|所学校
      hospital|hospital|hospitals|所医院
      village|village|villages|个村
      course|training course|training courses|期培训班
      person|person|persons|人
      person-time|person-time|person-times|人次
      head|head of livestock|head of livestock|头牲畜
      agreement|agreement|agreements|项协议
      measure|measure|measures|项措施
      task|task|tasks|项任务
      meeting|meeting|meetings|次会议
      field-of-work|field|fields|个领域
      percent|percent|percent|%
      percentage-point|percentage point|percentage points|个百分点
      times|times|times|倍
      """
    var units: [String: Unit] = [:]
    for row in rows.split(separator: "\n") {
      let cells = row.split(separator: "|").map(String.init)
      units[cells[0]] = Unit(key: cells[0], name: Bilingual(english: cells[1], chinese: cells[3]), englishPlural: cells[2])
    }
    let hectares = Unit.Conversion(unit: "hectare", numerator: 1, denominator: 15, decimals: 2)
    units["mu"] = Unit(key: "mu", name: Bilingual(english: "mu", chinese: "亩"), englishPlural: "mu", conversion: hectares)
    return units
  }()
}
