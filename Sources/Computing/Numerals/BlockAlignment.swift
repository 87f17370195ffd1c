import Model

/// Which blocks of an entry say the same in its two languages.
///
/// Headings and tables are anchors. Between two of them, prose blocks belong together one by one where they are as many, and otherwise all
/// together.
struct BlockAlignment {
  /// The blocks of each language that are compared with each other, in order.
  private(set) var pairs: [Bilingual<Range<Int>>] = []

  init(_ texts: Bilingual<EntryText>) {
    let anchors = texts.map(Self.anchors)
    let count = Bilingual(english: anchors.english.count, chinese: anchors.chinese.count)
    let shorter = min(count.english, count.chinese)
    let same = (0..<shorter).prefix { anchors.english[$0].kind == anchors.chinese[$0].kind }.count
    let sameAtEnd = (0..<(shorter - same)).prefix {
      anchors.english[count.english - 1 - $0].kind == anchors.chinese[count.chinese - 1 - $0].kind
    }.count
    var start = Bilingual(english: 0, chinese: 0)
    func close(_ english: Int, _ chinese: Int) {
      let ends = Bilingual { language in
        let index = language == .english ? english : chinese
        return index < count[language] ? anchors[language][index].block : texts[language].blocks.count
      }
      append(Bilingual { start[$0]..<ends[$0] })
      guard english < count.english, chinese < count.chinese else { return }
      pairs.append(ends.map { $0..<($0 + 1) })
      start = ends.map { $0 + 1 }
    }
    for index in 0..<same { close(index, index) }
    for offset in (0..<sameAtEnd).reversed() { close(count.english - 1 - offset, count.chinese - 1 - offset) }
    close(count.english, count.chinese)
  }

  private mutating func append(_ run: Bilingual<Range<Int>>) {
    guard !run.english.isEmpty || !run.chinese.isEmpty else { return }
    guard run.english.count == run.chinese.count else {
      pairs.append(run)
      return
    }
    for (english, chinese) in zip(run.english, run.chinese) {
      pairs.append(Bilingual(english: english..<(english + 1), chinese: chinese..<(chinese + 1)))
    }
  }

  private enum AnchorKind: Equatable {
    case heading(level: Int)
    case table(String, [Reference.Parameter])
  }

  private static func anchors(_ text: EntryText) -> [(kind: AnchorKind, block: Int)] {
    text.blocks.enumerated().compactMap { index, block in
      switch block.kind {
      case .heading(let level, _, _): return (.heading(level: level), index)
      case .prose: return nil
      case .table:
        guard case .reference(let reference)? = text.pieces[block.pieces].first else { return nil }
        return (.table(text.references[reference].target, text.references[reference].parameters), index)
      }
    }
  }
}
