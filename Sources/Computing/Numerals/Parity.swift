import Diagnostics
import Model

/// Compares the numbers of an entry's two languages, block by block: a number that stands in one of them stands in the other too.
struct Parity {
  private let texts: Bilingual<EntryText>
  private let resolutions: Bilingual<[Resolution]>

  static func problems(in texts: Bilingual<EntryText>, _ resolutions: Bilingual<[Resolution]>) -> [Diagnostic] {
    Parity(texts: texts, resolutions: resolutions).problems()
  }

  private func problems() -> [Diagnostic] {
    let heads = [Numeral.Place.title, .head, .summary].flatMap { place in
      let numerals = texts.map { text in text.numerals.prefix { !$0.isInBlock }.filter { $0.place == place } }
      return problems(Bilingual { compared(numerals[$0][...], references: [], $0) }, lines: Bilingual { _ in nil })
    }
    let slices = Bilingual { blockSlices(of: texts[$0]) }
    let blocks = BlockAlignment(texts).pairs.flatMap { pair in
      let numerals = Bilingual { language in
        let slice = slices[language][pair[language].lowerBound].lowerBound..<slices[language][pair[language].upperBound].lowerBound
        return compared(
          texts[language].numerals[slice], references: references(in: pair[language], of: texts[language]), language)
      }
      return problems(numerals, lines: Bilingual { line(of: pair[$0], in: texts[$0]) })
    }
    return heads + blocks
  }

  private func compared(_ numerals: ArraySlice<Numeral>, references: [Int], _ language: Language) -> [ComparedNumeral] {
    ComparedNumeral.all(in: texts[language], resolutions[language], numerals: numerals, references: references)
  }

  // MARK: Blocks

  /// The numerals of each block, and an empty slice at the end.
  private func blockSlices(of text: EntryText) -> [Range<Int>] {
    var slices: [Range<Int>] = []
    var start = text.numerals.prefix { !$0.isInBlock }.count
    for block in text.blocks.indices {
      let end = text.numerals[start...].firstIndex { $0.place != .block(block) } ?? text.numerals.count
      slices.append(start..<end)
      start = end
    }
    return slices + [start..<start]
  }

  private func references(in blocks: Range<Int>, of text: EntryText) -> [Int] {
    text.blocks[blocks].filter { $0.kind != .table }.flatMap { block in
      text.pieces[block.pieces].compactMap { if case .reference(let index) = $0 { index } else { nil } }
    }
  }

  /// Where the other language would say it, if nothing finer is known.
  private func line(of blocks: Range<Int>, in text: EntryText) -> SourcePosition? {
    guard !text.blocks.isEmpty else { return nil }
    let block = text.blocks[min(blocks.lowerBound, text.blocks.count - 1)]
    return SourcePosition(line: block.line, column: 1)
  }

  // MARK: Messages

  private func problems(_ numerals: Bilingual<[ComparedNumeral]>, lines: Bilingual<SourcePosition?>) -> [Diagnostic] {
    guard !numerals.english.isEmpty || !numerals.chinese.isEmpty else { return [] }
    let left = NumeralMatching(numerals).left
    let both = min(left.english.count, left.chinese.count)
    let differing = zip(left.english, left.chinese).prefix(Self.mostReported).map { difference(numerals.english[$0], numerals.chinese[$1]) }
    let more: Language = left.english.count > left.chinese.count ? .english : .chinese
    let rest = left[more].dropFirst(both).prefix(Self.mostReported - differing.count).map {
      missing($0, numerals, in: more, line: lines[more.other])
    }
    let problems = differing + rest
    guard left[more].count > problems.count else { return problems }
    return problems + [remainder(left[more].count - problems.count, from: numerals[more][left[more][problems.count]], in: more)]
  }

  /// More differences than these within a paragraph are counted, not told.
  private static let mostReported = 20

  private func remainder(_ count: Int, from first: ComparedNumeral, in language: Language) -> Diagnostic {
    Diagnostic(
      "languages-differ", "\(count) more numbers of this paragraph have no counterpart in the other language", at: first.location,
      related: [.init("in the other language", SourceLocation(texts[language.other].file))], rule: Self.rule)
  }

  private func difference(_ english: ComparedNumeral, _ chinese: ComparedNumeral) -> Diagnostic {
    Diagnostic(
      "languages-differ", "\(english.name) in English is \(chinese.name) in Chinese", at: chinese.location,
      related: [.init("in English", english.location)], rule: Self.rule, fix: "correct one of the two")
  }

  private func missing(
    _ index: Int, _ numerals: Bilingual<[ComparedNumeral]>, in language: Language, line: SourcePosition?
  ) -> Diagnostic {
    let numeral = numerals[language][index]
    let others = numerals[language.other]
    let file = texts[language.other].file
    // The number of the other language that stands about as far on as this one.
    let place = others.isEmpty ? SourceLocation(file, line) : others[min(index, others.count - 1)].location
    return Diagnostic(
      "languages-differ", "\(numeral.name) stands in \(language == .english ? "English" : "Chinese") only", at: numeral.location,
      related: [.init(language == .english ? "in Chinese" : "in English", place)], rule: Self.rule,
      fix: "write it into '\(file)' too" + (numeral.target == nil ? ", or mark it '[…](literal:)' if it is no data" : ""))
  }

  private static let rule = "both languages of an entry say the same numbers and dates, paragraph by paragraph"
}

extension ComparedNumeral {
  /// `'8 million yuan'`, or `figure 'aid.total'`
  fileprivate var name: String { target.map { "figure '\($0)'" } ?? "'\(text)'" }
}
