/// One line of a file, safe for a terminal and cut where it is long.
struct ExcerptLine: Equatable {
  let number: Int
  let text: String
}

/// What is quoted of a file for one place in it: the line, perhaps the line before, and the columns to underline.
struct Excerpt: Equatable {
  let lines: [ExcerptLine]
  /// Terminal columns from 0, the start of the last line's text; at least one, just after the text for a place past its end.
  let marked: Range<Int>

  /// Nothing where the file has no such line.
  init?(of position: SourcePosition, length: Int, withLineBefore: Bool, in source: SourceLines) {
    guard let start = source.start(ofLine: position.line) else { return nil }
    let place = source.place(ofColumn: position.column, inLineAt: start)
    let firstColumn = source.firstColumnInView(around: place, inLineAt: start)
    let view = LineView(of: source, lineAt: start, fromColumn: firstColumn)
    var lines = [ExcerptLine(number: position.line, text: view.text)]
    if withLineBefore, let before = source.start(ofLine: position.line - 1) {
      let text = LineView(of: source, lineAt: before, fromColumn: firstColumn).text
      lines.insert(ExcerptLine(number: position.line - 1, text: text), at: 0)
    }
    self.lines = lines
    marked = view.columns(of: place.column - firstColumn, length: length)
  }
}

/// The part of a line that is shown, scalar by scalar.
private struct LineView {
  /// A line is cut where it takes more columns than this, or (a heap of combining marks) three times as many scalars.
  static let mostColumns = 160

  private var glyphs: [Glyph] = []
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  init(of source: SourceLines, lineAt start: Int, fromColumn column: Int) {
    var index = source.place(ofColumn: column, inLineAt: start).offset
    var room = Self.mostColumns
    while !source.isLineEnd(at: index), glyphs.count < 3 * Self.mostColumns {
      let end = source.end(ofScalarAt: index)
      let glyph = Glyph(source.scalar(in: index..<end))
      room -= glyph.width
      if room < 0 { break }
      glyphs.append(glyph)
      index = end
    }
    isCutBefore = column > 1
    isCutAfter = !source.isLineEnd(at: index)
  }

  var text: String {
    (isCutBefore ? "…" : "") + glyphs.map(\.text).joined() + (isCutAfter ? "…" : "")
  }

  /// The terminal columns of `length` scalars from the one at `index` on; those of the base where a combining mark is meant.
  func columns(of index: Int, length: Int) -> Range<Int> {
    var first = min(index, glyphs.count)
    let last = first + min(length, glyphs.count - first)
    while first > 0, first < glyphs.count, glyphs[first].width == 0 { first -= 1 }
    let start = glyphs[..<first].reduce(isCutBefore ? 1 : 0) { $0 + $1.width }
    return start..<start + max(1, glyphs[first..<last].reduce(0) { $0 + $1.width })
  }
}

extension SourceLines {
  /// 1 where the whole line fits, otherwise the column that leaves about a third of the view before `place`, or more where less follows.
  fileprivate func firstColumnInView(around place: Place, inLineAt start: Int) -> Int {
    let most = LineView.mostColumns
    var room = most
    var index = place.offset
    while room > most / 3, !isLineEnd(at: index), index - place.offset < 3 * most {
      let end = end(ofScalarAt: index)
      room -= Glyph(scalar(in: index..<end)).width
      index = end
    }
    var column = place.column
    index = place.offset
    while index > start, place.column - column < most {
      let before = self.start(ofScalarBefore: index, inLineAt: start)
      room -= Glyph(scalar(in: before..<index)).width
      if room < 0 { break }
      (index, column) = (before, column - 1)
    }
    return column
  }
}
