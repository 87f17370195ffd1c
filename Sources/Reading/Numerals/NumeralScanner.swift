import Diagnostics
import Model

/// Finds every numeral in the prose of one file, and says what vouches for it.
struct NumeralScanner {
  let language: Language
  let names: NumeralNames
  /// The file's path.
  let file: String

  /// What is scanned: the room for it is kept for the next block.
  private var text = ScanText([])
  /// What the zones of the block have; likewise.
  private var vouched: [(numeral: FoundNumeral, standing: Numeral.Standing)] = []

  init(language: Language, names: NumeralNames, file: String) {
    (self.language, self.names, self.file) = (language, names, file)
  }

  /// Appends the numerals of a block in their order.
  ///
  /// - Parameter references: those that the zones of figures name.
  mutating func appendNumerals(
    of prose: ProseText, _ references: [Reference], at place: Numeral.Place, to numerals: inout [Numeral]
  ) {
    guard !prose.isEmpty else { return }
    text.become(prose)
    vouched.removeAll(keepingCapacity: true)
    for zone in prose.zones {
      append(zone, references)
      text.hide(zone.range)
    }
    let quotations = prose.traits.contains(.quotation) ? Quotations.ranges(in: text) : []
    let first = numerals.count
    var index = 0
    for found in plainNumerals(in: text.bounds) {
      while index < vouched.count, vouched[index].numeral.range.lowerBound < found.range.lowerBound {
        numerals.append(numeral(vouched[index].numeral, standing: vouched[index].standing, in: prose, place))
        index += 1
      }
      let literal = found.literal != .name && isWithin(quotations, found.range) ? .title : found.literal
      numerals.append(numeral(found, standing: literal.map { .literal($0) } ?? .unbound, in: prose, place))
    }
    for (found, standing) in vouched[index...] { numerals.append(numeral(found, standing: standing, in: prose, place)) }
    if !vouched.isEmpty { Self.sort(&numerals, from: first) }
  }

  /// By their places in the file: where links and emphasis are nested, libcmark's are not all in the order of the text.
  private static func sort(_ numerals: inout [Numeral], from first: Int) {
    let start = SourcePosition(line: 0, column: 0)
    func precedes(_ left: SourceLocation, _ right: SourceLocation) -> Bool {
      (left.position ?? start, left.length) < (right.position ?? start, right.length)
    }
    let isSorted = (first + 1..<max(first + 1, numerals.count)).allSatisfy { !precedes(numerals[$0].location, numerals[$0 - 1].location) }
    if !isSorted { numerals[first...].sort { precedes($0.location, $1.location) } }
  }

  /// The numerals of the front matter, which can have no figures: those of titles are no amounts, and those of a summary must be in the
  /// text as well.
  mutating func numerals(in title: LocatedText, of file: SourceFile, at place: Numeral.Place, body: [Numeral]) -> [Numeral] {
    let known = place == .summary ? Set(body.filter { $0.standing != .unbound }.flatMap(\.values)) : []
    var numerals: [Numeral] = []
    appendNumerals(of: ProseText(title, in: file), [], at: place, to: &numerals)
    for index in numerals.indices where numerals[index].standing == .unbound {
      let values = numerals[index].values
      let isKnown = !values.isEmpty && values.allSatisfy(known.contains)
      if place != .summary || isKnown { numerals[index].standing = .literal(.title) }
    }
    return numerals
  }

  /// Whether words have something numeric in them, be it as little as "one" or 一.
  static func hasNumber(_ words: String, in language: Language) -> Bool {
    if words.utf8.contains(where: { (48...57).contains($0) }) { return true }
    let text = ScanText(words.unicodeScalars)
    switch language {
    case .english:
      return text.scalars.contains(where: isDigit) || EnglishWords.isNumber(EnglishWords.key(of: text.scalars))
        || !EnglishScan.numerals(in: text, units: []).isEmpty
        || words.lowercased().split { !$0.isLetter }.contains { EnglishWords.isNumber(EnglishWords.key(of: $0.unicodeScalars)) }
    case .chinese: return text.scalars.contains { isDigit($0) || ChineseWords.isNumeral($0) }
    }
  }

  /// Of a part of the text, in which names are then hidden.
  private mutating func plainNumerals(in range: Range<Int>) -> [FoundNumeral] {
    var found: [FoundNumeral] = []
    for name in names.matches(in: text.part(range), language) {
      if name.isNumeral { found.append(FoundNumeral(name.range, .name, values: scanned(name.range).flatMap(\.values))) }
      text.hide(name.range)
    }
    let hasNames = !found.isEmpty
    found += scanned(range)
    return hasNames ? found.sorted { $0.range.lowerBound < $1.range.lowerBound } : found
  }

  private func scanned(_ range: Range<Int>) -> [FoundNumeral] {
    switch language {
    case .english: EnglishScan.numerals(in: text.part(range), units: names.units)
    case .chinese: ChineseScan.numerals(in: text.part(range))
    }
  }

  /// The words of a figure and what an author marked are one numeral each.
  private mutating func append(_ zone: ProseText.Zone, _ references: [Reference]) {
    switch zone.role {
    // Also "none", and a text that is a figure's.
    case .figure(let index): vouched.append((FoundNumeral(zone.range, references[index].printed), .figure(index)))
    case .cited: for found in plainNumerals(in: zone.range) { vouched.append((found, .cited)) }
    case .literal(.marked):
      let printed = readPrintedAmount(text.string(zone.range), in: language)
      let values = printed?.values ?? plainNumerals(in: zone.range).flatMap(\.values)
      vouched.append((FoundNumeral(zone.range, printed, literal: .marked, values: values), .literal(.marked)))
    case .literal(let literal): for found in plainNumerals(in: zone.range) { vouched.append((found, .literal(literal))) }
    }
  }

  private func numeral(
    _ found: FoundNumeral, standing: Numeral.Standing, in prose: ProseText, _ place: Numeral.Place
  ) -> Numeral {
    Numeral(
      text: String(scalars: prose.scalars[found.range]), quantum: found.quantum, values: found.values, standing: standing,
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
