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
    let heads = texts.map { text in text.numerals.prefix { !$0.isInBlock } }
    var problems = missingText.map { [$0] } ?? []
    for place in [Numeral.Place.title, .head, .summary] {
      let numerals = heads.map { $0.filter { $0.place == place }[...] }
      problems += self.problems(Bilingual { compared(numerals[$0], [], texts[$0], $0) }, lines: Bilingual { _ in nil })
    }
    let (english, chinese) = (texts.english, texts.chinese)
    let slices = texts.map(blockSlices)
    for pair in BlockAlignment(texts).pairs {
      let numerals = Bilingual(
        english: compared(slices.english, pair.english, english, .english),
        chinese: compared(slices.chinese, pair.chinese, chinese, .chinese))
      if numerals.english.isEmpty, numerals.chinese.isEmpty { continue }
      problems += self.problems(numerals, lines: Bilingual { line(of: pair[$0], in: texts[$0]) })
    }
    return problems
  }

  private func compared(_ slices: [Range<Int>], _ blocks: Range<Int>, _ text: EntryText, _ language: Language) -> [ComparedNumeral] {
    let numerals = text.numerals[slices[blocks.lowerBound].lowerBound..<slices[blocks.upperBound].lowerBound]
    return compared(numerals, references(in: blocks, of: text), text, language)
  }

  private func compared(_ numerals: ArraySlice<Numeral>, _ references: [Int], _ text: EntryText, _ language: Language) -> [ComparedNumeral]
  {
    if numerals.isEmpty, references.isEmpty { return [] }
    return ComparedNumeral.all(numerals, text.references, resolutions[language], generated: references)
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
    var references: [Int] = []
    for block in text.blocks[blocks] where block.kind != .table {
      for case .reference(let index) in text.pieces[block.pieces] { references.append(index) }
    }
    return references
  }

  /// Where the other language would say it, if nothing finer is known.
  private func line(of blocks: Range<Int>, in text: EntryText) -> SourcePosition? {
    guard !text.blocks.isEmpty else { return nil }
    let block = text.blocks[min(blocks.lowerBound, text.blocks.count - 1)]
    return SourcePosition(line: block.line, column: 1)
  }

  // MARK: Messages

  /// Of a body that says nothing, where the other language has words and not tables alone. Beside the same tables a few words may be missing,
  /// and so that is a warning.
  private var missingText: Diagnostic? {
    let isEmpty = texts.map { $0.blocks.allSatisfy { $0.kind == .table } }
    guard isEmpty.english != isEmpty.chinese else { return nil }
    let language: Language = isEmpty.english ? .english : .chinese
    let (missing, there) = (texts[language], texts[language.other])
    let first = there.blocks.first { $0.kind != .table }.map { SourcePosition(line: $0.line, column: 1) }
    let hasNothing = missing.blocks.isEmpty
    return Diagnostic(
      hasNothing ? .error : .warning, "missing-translation",
      "\(language == .english ? "English" : "Chinese") text is missing: "
        + (hasNothing ? "there is none below the front matter" : "there are only tables"),
      at: SourceLocation(missing.file, SourcePosition(line: 1, column: 1)),
      related: [.init("in the other language", SourceLocation(there.file, first))],
      rule: "an entry has its text in both languages", fix: "write the translation of '\(there.file)'")
  }

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
      fix: "write it into '\(file)' too" + (mayBeMarked(numeral, in: language) ? ", or mark it '[…](literal:)' if it is no data" : ""))
  }

  /// Titles and summaries are plain text, in which nothing can be marked.
  private func mayBeMarked(_ numeral: ComparedNumeral, in language: Language) -> Bool {
    guard numeral.target == nil, let line = numeral.location.position?.line, let first = texts[language].blocks.first else { return false }
    return line >= first.line
  }

  private static let rule = "both languages of an entry say the same numbers and dates, paragraph by paragraph"
}

extension ComparedNumeral {
  /// `'8 million yuan'`, or `figure 'aid.total'`
  fileprivate var name: String { target.map { "figure '\($0)'" } ?? "'\(text)'" }
}
