import Model
import Reading
import Rendering
import TestSupport
import Testing

/// What the number style prints, the reader of manuscripts reads back.
@Suite struct RoundTripTests {
  @Test(arguments: Language.allCases) func `a printed amount is read back with its value, qualifier and unit`(_ language: Language) {
    let style = NumberStyle(language: language, units: Self.units)
    var random = Dice(seed: 2009)
    let lost = (0..<20_000).compactMap { _ -> String? in
      let amount = random.nextAmount()
      let words = style.phrase(amount)
      guard let read = readPrintedAmount(words, in: language), read.value == .number(amount.number),
        read.qualifier == amount.qualifier, Self.names(amount.unit, in: language).contains(read.unitText)
      else { return words }
      return nil
    }
    #expect(lost == [])
  }

  @Test(arguments: Language.allCases) func `a printed range is read back`(_ language: Language) {
    let style = NumberStyle(language: language, units: Self.units)
    var random = Dice(seed: 1996)
    let lost = (0..<10_000).compactMap { _ -> String? in
      let amount = random.nextAmount()
      let numbers = [amount.number, random.nextNumber()].sorted()
      let words = style.amountRange(numbers[0], numbers[1], unit: amount.unit, qualifier: amount.qualifier)
      let value: PrintedAmount.Value = numbers[0] < numbers[1] ? .range(numbers[0], numbers[1]) : .number(numbers[0])
      let read = readPrintedAmount(words, in: language)
      return read?.value == value && read?.qualifier == amount.qualifier ? nil : words
    }
    #expect(lost == [])
  }

  @Test(arguments: Language.allCases) func `a printed date or span of time is read back`(_ language: Language) {
    let style = NumberStyle(language: language, units: Self.units)
    var random = Dice(seed: 20_090_605)
    let lost = (0..<5000).compactMap { _ -> String? in
      let dates = [random.nextDate(), random.nextDate()].sorted()
      let words = style.dateRange(dates[0], dates[1])
      let value: PrintedAmount.Value = dates[0] < dates[1] ? .dateRange(dates[0], dates[1]) : .date(dates[0])
      return readPrintedAmount(words, in: language)?.value == value ? nil : words
    }
    #expect(lost == [])
  }

  static func names(_ unit: String, in language: Language) -> [String] {
    guard let unit = units[unit] else { return [""] }
    return language == .english ? [unit.name.english, unit.englishPlural] : [unit.name.chinese]
  }

  static let units: [String: Unit] = {
    let list = [
      Unit(key: "yuan", name: Bilingual(english: "yuan", chinese: "元"), englishPlural: "yuan"),
      Unit(
        key: "mu", name: Bilingual(english: "mu", chinese: "亩"), englishPlural: "mu",
        conversion: Unit.Conversion(unit: "hectare", numerator: 1, denominator: 15, decimals: 2)),
      Unit(key: "hectare", name: Bilingual(english: "ha", chinese: "公顷"), englishPlural: "ha"),
      Unit(key: "project", name: Bilingual(english: "project", chinese: "个项目"), englishPlural: "projects"),
      Unit(key: "percent", name: Bilingual(english: "per cent", chinese: "%"), englishPlural: "per cent"),
      Unit(key: "point", name: Bilingual(english: "percentage point", chinese: "个百分点"), englishPlural: "percentage points"),
      Unit(key: "square-metre", name: Bilingual(english: "m²", chinese: "平方米"), englishPlural: "m²"),
      Unit(key: "kilowatt", name: Bilingual(english: "kW", chinese: "千瓦"), englishPlural: "kW"),
      Unit(key: "person-time", name: Bilingual(english: "person-time", chinese: "人次"), englishPlural: "person-times"),
    ]
    return Dictionary(uniqueKeysWithValues: list.map { ($0.key, $0) })
  }()
}

extension Dice {
  /// Any number of digits, some of the last ones zero, up to four decimals, one in eight negative.
  fileprivate mutating func nextNumber() -> ExactNumber {
    let digits = Int.random(in: 0...14, using: &self)
    var unscaled = Int(Int128.powerOfTen(digits)) / 10 + Int.random(in: 0...Int(Int128.powerOfTen(digits)), using: &self)
    let zeros = Int(Int128.powerOfTen(Int.random(in: 0...digits, using: &self)))
    unscaled = unscaled / zeros * zeros
    let decimals = Bool.random(using: &self) ? 0 : Int.random(in: 0...4, using: &self)
    return ExactNumber(Int.random(in: 0..<8, using: &self) == 0 ? -unscaled : unscaled, decimals: decimals)
  }

  fileprivate mutating func nextAmount() -> Amount {
    let units = RoundTripTests.units.keys.sorted() + [""]
    let unit = units.randomElement(using: &self) ?? ""
    let qualifier = Qualifier.allCases.randomElement(using: &self) ?? .exact
    return Amount(nextNumber(), unit: unit, qualifier: qualifier)
  }

  fileprivate mutating func nextDate() -> PartialDate {
    let year = Int.random(in: 1995...2011, using: &self)
    let month = Int.random(in: 1...12, using: &self)
    let day = Int.random(in: 1...28, using: &self)
    let parts = Int.random(in: 1...3, using: &self)
    guard let date = PartialDate(year: year, month: parts > 1 ? month : nil, day: parts > 2 ? day : nil) else {
      preconditionFailure("every month has 28 days")
    }
    return date
  }
}
