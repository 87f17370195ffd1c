import Diagnostics
import Model

/// Finds every numeral in the prose of one file, and says what vouches for it.
struct NumeralScanner {
  let language: Language
  let names: NumeralNames
  /// The file's path.
  let file: String

  /// The numerals of a block in their order.
  ///
  /// - Parameter references: those that the zones of figures name.
  func numerals(in prose: ProseText, _ references: [Reference], at place: Numeral.Place) -> [Numeral] {
    guard !prose.isEmpty else { return [] }
    var text = ScanText(prose.scalars)
    var numerals: [Numeral] = []
    for zone in prose.zones {
      numerals += self.numerals(of: zone, text, references).map { numeral($0.0, standing: $0.1, in: prose, place) }
    }
    for zone in prose.zones { text.hide(zone.range) }
    let quotations = Quotations.ranges(in: text)
    for found in plainNumerals(in: text) {
      let literal = found.literal != .name && isWithin(quotations, found.range) ? .title : found.literal
      numerals.append(numeral(found, standing: literal.map { .literal($0) } ?? .unbound, in: prose, place))
    }
    return prose.zones.isEmpty ? numerals : numerals.sorted { $0.location < $1.location }
  }

  /// The numerals of the front matter, which can have no figures: those of titles are no amounts, and those of a summary must be in the
  /// text as well.
  func numerals(in title: LocatedText, of file: SourceFile, at place: Numeral.Place, body: [Numeral]) -> [Numeral] {
    let known = place == .summary ? Set(body.filter { $0.standing != .unbound }.flatMap(\.values)) : []
    return numerals(in: ProseText(title, in: file), [], at: place).map { numeral in
      var numeral = numeral
      let isKnown = !numeral.values.isEmpty && numeral.values.allSatisfy(known.contains)
      if numeral.standing == .unbound, place != .summary || isKnown { numeral.standing = .literal(.title) }
      return numeral
    }
  }

  /// Whether words have something numeric in them, be it as little as "one" or 一.
  static func hasNumber(_ words: String, in language: Language) -> Bool {
    if words.utf8.contains(where: { (48...57).contains($0) }) { return true }
    let text = ScanText(words.unicodeScalars)
    switch language {
    case .english:
      return text.scalars.contains(where: isDigit) || !EnglishScan.numerals(in: text, units: []).isEmpty
        || words.lowercased().split { !$0.isLetter }.contains { EnglishNumberWords.isNumberWord(String($0)) }
    case .chinese: return text.scalars.contains { isDigit($0) || ChineseWords.isNumeral($0) }
    }
  }

  private func plainNumerals(in text: ScanText) -> [FoundNumeral] {
    var text = text
    var found: [FoundNumeral] = []
    for name in names.matches(in: text, language) {
      if name.isNumeral {
        let values = scanned(ScanText(text.scalars[name.range])).flatMap(\.values)
        found.append(FoundNumeral(name.range, .name, values: values))
      }
      text.hide(name.range)
    }
    let hasNames = !found.isEmpty
    found += scanned(text)
    return hasNames ? found.sorted { $0.range.lowerBound < $1.range.lowerBound } : found
  }

  private func scanned(_ text: ScanText) -> [FoundNumeral] {
    switch language {
    case .english: EnglishScan.numerals(in: text, units: names.units)
    case .chinese: ChineseScan.numerals(in: text)
    }
  }

  /// The words of a figure and what an author marked are one numeral each.
  private func numerals(of zone: ProseText.Zone, _ text: ScanText, _ references: [Reference]) -> [(FoundNumeral, Numeral.Standing)] {
    let found = { plainNumerals(in: ScanText(text.scalars[zone.range])).map { $0.moved(by: zone.range.lowerBound) } }
    switch zone.role {
    // Also "none", and a text that is a figure's.
    case .figure(let index): return [(FoundNumeral(zone.range, references[index].printed), .figure(index))]
    case .cited: return found().map { ($0, .cited) }
    case .literal(.marked):
      let printed = readPrintedAmount(text.string(zone.range), in: language)
      return [
        (FoundNumeral(zone.range, printed, literal: .marked, values: printed?.values ?? found().flatMap(\.values)), .literal(.marked))
      ]
    case .literal(let literal): return found().map { ($0, .literal(literal)) }
    }
  }

  private func numeral(
    _ found: FoundNumeral, standing: Numeral.Standing, in prose: ProseText, _ place: Numeral.Place
  ) -> Numeral {
    Numeral(
      text: String(scalars: prose.scalars[found.range]), quantum: found.printed?.quantum, values: found.values, standing: standing,
      location: prose.location(of: found.range, in: file), place: place)
  }

  /// Whether one of the ranges, which are in order, holds `range`.
  private func isWithin(_ ranges: [Range<Int>], _ range: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= range.lowerBound
  }
}
