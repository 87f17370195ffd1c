import Model
import Mustache

extension PageScope {
  mutating func entryPage(_ edition: Int, _ index: Int) -> Members {
    let entry = book.editions[edition].entries[index]
    let text = entry.manuscript.texts[language].opened
    let body = body(of: text, entry.resolutions[language], edition: edition)
    let section = entry.section.map { book.editions[edition].sections[$0].settings.title[language] }
    let title = [text.title, section, book.editions[edition].settings.title[language]].compactMap { $0 }.joined(separator: " · ")
    let data = StructuredData.report(book, title: text.title, edition: edition, in: language, url: map.canonical(page))
    var names = frame(
      kind: entry.manuscript.template?.text ?? "entry", heading: text.title, title: title, description: text.summary, data: data)
    names["entry"] = .object([
      "title": .text(text.title), "head": .optional(text.head), "summary": .optional(text.summary), "body": .markup(body),
      "contributor": organisationName(entry.contributor, edition: edition), "place": placeNames(entry, edition: edition),
    ])
    let headings = tableOfContents(text)
    names["toc"] = .list(headings)
    names["has_toc"] = .bool(headings.count > 1)
    let tables = entry.placedTables.compactMap { map.tableIndex($0, edition: edition) }.map { book.editions[edition].tables[$0] }
    names["tables"] = .list(tables.map { .object(tableLink($0, edition: edition)) })
    names["has_tables"] = .bool(!tables.isEmpty)
    names["notes"] = .list(notes.names(in: language))
    names["has_notes"] = .bool(!notes.isEmpty)
    names.merge(legend())
    return names
  }

  /// The marks that the page's tables used, and whether something was rounded.
  func legend() -> Members {
    let used = CellMark.all.filter(marks.contains)
    return [
      "legend": .list(used.map { .object(["symbol": .text($0.symbol), "meaning": .text(wording.meaning(of: $0))]) }),
      "has_legend": .bool(!used.isEmpty), "rounded": .bool(isRounded),
    ]
  }

  private func placeNames(_ entry: Entry, edition: Int) -> MustacheValue {
    guard let key = entry.manuscript.place?.text, let names = book.editions[edition].names.names(.place, key) else { return .null }
    return .object(["key": .text(key), "name": .optional(names[language] ?? names[language.other])])
  }

  private func tableOfContents(_ text: EntryText) -> [MustacheValue] {
    text.blocks.compactMap { block in
      guard case .heading(let level, let id, let title) = block.kind, level <= 3 else { return nil }
      return .object(["title": .text(title), "id": .text(id), "level": .text(String(level))])
    }
  }

  // MARK: Body

  /// The blocks of an entry, its references put in.
  private mutating func body(of text: EntryText, _ resolutions: [Resolution], edition: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.html.count * 2)
    for block in text.blocks.indices { append(block, of: text, resolutions, edition: edition, to: &output) }
    return output
  }

  /// - Parameter number: an index of the blocks of an entry's text in this language.
  mutating func append(
    _ number: Int, of text: EntryText, _ resolutions: [Resolution], edition: Int, to output: inout [UInt8]
  ) {
    let block = text.blocks[number]
    let marks = marksNumbers ? NumeralMarks(text, block: number) : nil
    if case .heading(let level, let id, _) = block.kind { output += "<h\(level) id=\"\(id)\">".utf8 }
    for piece in text.pieces[block.pieces] {
      switch piece {
      case .html(let range):
        if let marks { append(range, of: text, marks, to: &output) } else { output += text.html[range] }
      case .reference(let index) where block.kind == .table:
        if case .table(let id) = resolutions[index] { appendTable(id, edition: edition, to: &output) }
      case .reference(let index):
        let start = output.count
        append(text.references[index], resolutions[index], edition: edition, to: &output)
        if marksNumbers, case .figure(let figure) = resolutions[index] {
          mark(from: start, as: figure, text.references[index], edition: edition, in: &output)
        }
      }
    }
    if case .heading(let level, _, _) = block.kind { output += "</h\(level)>\n".utf8 }
  }
}
