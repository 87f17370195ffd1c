import Diagnostics
import Model

/// Compares the numbers of an entry's two languages, block by block: a number that stands in one of them stands in the other too.
struct Parity {
  private let entry: EntryManuscript
  private let resolutions: Bilingual<[Resolution]>

  static func problems(in entry: EntryManuscript, _ resolutions: Bilingual<[Resolution]>) -> [Diagnostic] {
    Parity(entry: entry, resolutions: resolutions).problems()
  }

  private func problems() -> [Diagnostic] {
    let heads = [Numeral.Place.title, .head, .summary].flatMap { place in
      let numerals = entry.texts.map { text in text.numerals.prefix { !$0.isInBlock }.filter { $0.place == place } }
      return problems(Bilingual { compared(numerals[$0][...], references: [], $0) }, lines: Bilingual { _ in nil })
    }
    let slices = Bilingual { blockSlices(of: entry.texts[$0]) }
    let blocks = BlockAlignment(entry.texts).pairs.flatMap { pair in
      let numerals = Bilingual { language in
        let slice = slices[language][pair[language].lowerBound].lowerBound..<slices[language][pair[language].upperBound].lowerBound
        return compared(
          entry.texts[language].numerals[slice], references: references(in: pair[language], of: entry.texts[language]), language)
      }
      return problems(numerals, lines: Bilingual { line(of: pair[$0], in: entry.texts[$0]) })
    }
    return heads + blocks
  }

  private func compared(_ numerals: ArraySlice<Numeral>, references: [Int], _ language: Language) -> [ComparedNumeral] {
    ComparedNumeral.all(in: entry.texts[language], resolutions[language], numerals: numerals, references: references)
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
    let (english, chinese) = (left.english.map { numerals.english[$0] }, left.chinese.map { numerals.chinese[$0] })
    let differing = zip(english, chinese).map { difference($0, $1) }
    let more: Language = english.count > chinese.count ? .english : .chinese
    let rest = (more == .english ? english : chinese).dropFirst(differing.count)
    return differing + rest.map { missing($0, in: more, near: nearest($0, numerals, more), line: lines[more.other]) }
  }

  private func difference(_ english: ComparedNumeral, _ chinese: ComparedNumeral) -> Diagnostic {
    Diagnostic(
      "languages-differ", "\(english.name) in English is \(chinese.name) in Chinese", at: chinese.location,
      related: [.init("in English", english.location)], rule: Self.rule, fix: "correct one of the two")
  }

  private func missing(
    _ numeral: ComparedNumeral, in language: Language, near: ComparedNumeral?, line: SourcePosition?
  ) -> Diagnostic {
    let file = entry.texts[language.other].file
    let place = near?.location ?? SourceLocation(file, line)
    return Diagnostic(
      "languages-differ", "\(numeral.name) stands in \(language == .english ? "English" : "Chinese") only", at: numeral.location,
      related: [.init(language == .english ? "in Chinese" : "in English", place)], rule: Self.rule,
      fix: "write it into '\(file)' too" + (numeral.target == nil ? ", or mark it '[…](literal:)' if it is no data" : ""))
  }

  /// The number of the other language that stands about as far on as this one.
  private func nearest(_ numeral: ComparedNumeral, _ numerals: Bilingual<[ComparedNumeral]>, _ language: Language) -> ComparedNumeral? {
    let others = numerals[language.other]
    guard let rank = numerals[language].firstIndex(where: { $0.location == numeral.location }), !others.isEmpty else { return nil }
    return others[min(rank, others.count - 1)]
  }

  private static let rule = "both languages of an entry say the same numbers and dates, paragraph by paragraph"
}

extension ComparedNumeral {
  /// `'8 million yuan'`, or `figure 'aid.total'`
  fileprivate var name: String { target.map { "figure '\($0)'" } ?? "'\(text)'" }
}
