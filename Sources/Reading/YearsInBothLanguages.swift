import Diagnostics
import Model

/// Whether two texts, of which one says in Chinese what the other says in English, contradict each other in years.
///
/// Titles, notes and names are no prose whose numerals are found and compared; of these the years are. A text may leave out a year that the
/// other one says: where each has one that the other has not, they contradict each other.
func yearsContradict(_ english: CellBytes, _ chinese: CellBytes) -> Bool {
  let english = writtenYears(in: english)
  if english.isEmpty { return false }
  let chinese = writtenYears(in: chinese)
  return !english.isSubset(of: chinese) && !chinese.isSubset(of: english)
}

func yearsContradict(_ texts: Bilingual<String>) -> Bool {
  Array(texts.english.utf8).withUnsafeBufferPointer { english in
    Array(texts.chinese.utf8).withUnsafeBufferPointer { yearsContradict(english, $0) }
  }
}

/// The years that a text writes: from 1000 to 2999, four ASCII digits that are no part of a longer number such as 12,009 or 2009.5.
func writtenYears(in text: CellBytes) -> Set<Int> {
  var years: Set<Int> = []
  var index = 0
  while index < text.count {
    guard text[index].isDigit else {
      index += 1
      continue
    }
    var (value, digits, isYear) = (0, 0, true)
    while index < text.count {
      if text[index].isDigit {
        if digits < 5 { value = value * 10 + Int(text[index] - 48) }
        (digits, index) = (digits + 1, index + 1)
      } else if text[index].joinsDigits, index + 1 < text.count, text[index + 1].isDigit {
        (isYear, index) = (false, index + 1)
      } else {
        break
      }
    }
    if isYear, digits == 4, (1000...2999).contains(value) { years.insert(value) }
  }
  return years
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  /// Whether it stands between the digits of one number where it stands between digits.
  fileprivate var joinsDigits: Bool { self == UInt8(ascii: ",") || self == UInt8(ascii: ".") }
}

extension Diagnostic {
  /// That the two languages of a title, note or name contradict each other in years.
  static func contradictingYears(_ texts: Bilingual<String>, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "languages-differ", "the years of \(quoted(texts.chinese)) are not those of \(quoted(texts.english))", at: location,
      rule: "both languages say the same years, or one leaves some of them out", fix: "correct the one that is wrong")
  }
}

extension DataTable {
  /// Reports rows of which the columns `…_en` and `…_zh` contradict each other in years.
  func checkYears(_ problems: inout FileProblems) {
    let fields = schema.fields
    for (english, field) in fields.enumerated() where field.type == .string && field.name.hasSuffix("_en") {
      guard let chinese = schema.index(of: field.name.dropLast(2) + "zh") else { continue }
      for row in 0..<rowCount where yearsContradict(row, english, chinese) {
        let texts = Bilingual(english: self[row, english].text ?? "", chinese: self[row, chinese].text ?? "")
        problems.report(at: Int(cellOffsets[row * fields.count + chinese])) { .contradictingYears(texts, at: $0) }
      }
    }
  }

  private func yearsContradict(_ row: Int, _ english: Int, _ chinese: Int) -> Bool {
    var contradict = false
    let start = row * schema.fields.count
    _ = values.withWrittenText(at: start + english) { english in
      _ = values.withWrittenText(at: start + chinese) { contradict = Reading.yearsContradict(english, $0) }
    }
    return contradict
  }
}
