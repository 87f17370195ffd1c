import Model
import Mustache

/// References within a text: each is printed by the template of its kind.
extension PageScope {
  mutating func append(_ reference: Reference, _ resolution: Resolution, edition: Int, to output: inout [UInt8]) {
    let template = reference.scheme.template
    switch resolution {
    case .unresolved: break
    case .figure(let figure): append(template, names(of: figure, reference, edition: edition), to: &output)
    case .table(let id):
      guard let index = map.tableIndex(id, edition: edition) else { return }
      let table = book.editions[edition].tables[index]
      append(template, names(of: table, words: reference.words, edition: edition), to: &output)
    case .name(let scheme, let key):
      append(template, names(of: scheme, key, words: reference.words, edition: edition), to: &output)
    case .entry(let key, let index):
      guard let other = book.editions.firstIndex(where: { $0.key == key }) else {
        output += reference.words
        return
      }
      append(template, names(ofEntry: index, edition: other, words: reference.words), to: &output)
    }
  }

  // MARK: Figures

  private mutating func names(of figure: Figure, _ reference: Reference, edition: Int) -> Members {
    let words = reference.words.isEmpty ? MustacheValue.text(text(of: figure)) : .markup(reference.words)
    var isDate = false
    if case .date = figure.value { isDate = true }
    return [
      "text": words, "value": .text(plainValue(of: figure)), "is_date": .bool(isDate), "is_generated": .bool(reference.words.isEmpty),
      "is_text": .bool({ if case .text = figure.value { true } else { false } }()),
      "title": .optional(figure.title?[language]), "href": .optional(href(of: figure, edition: edition)),
      "notes": figure.note.map { .list([notes.add($0)]) } ?? .null,
    ]
  }

  /// The figure in the language's number style.
  func text(of figure: Figure) -> String {
    style.text(of: figure.value)
  }

  /// Of a range both ends, with the slash of ISO 8601 between them.
  private func plainValue(of figure: Figure) -> String {
    switch figure.value {
    case .amount(let amount): amount.number.normalized.plainText
    case .date(let date): date.isoText
    case .text(let text): text[language]
    case .range(let lower, let upper): lower.number.normalized.plainText + "/" + upper.number.normalized.plainText
    case .dateRange(let from, let to): from.isoText + "/" + to.isoText
    }
  }

  /// The place that tells where the figure comes from: its cell of a computed table, the data row that states it, or the list of figures.
  func href(of figure: Figure, edition: Int) -> String? {
    if let cell = figure.cell, let index = map.tableIndex(cell.table, edition: edition) {
      let table = book.editions[edition].tables[index]
      if let target = cellHref(cell.row, cell.column, of: table, index: index, edition: edition) { return target }
      if figure.origins.count == 1, let target = link(toRow: figure.origins[0]).href { return target }
      return href(.table(language, edition: edition, index), fragment: table.anchor(ofRow: cell.row))
    }
    if figure.origins.count == 1, isStated(figure), let target = link(toRow: figure.origins[0]).href { return target }
    guard let name = figure.name, let list = map.provenance.place(ofFigure: name, edition: edition, in: language) else { return nil }
    return href(list.page, fragment: list.fragment)
  }

  /// Whether the figure is what its one data row says; a text or date always is.
  private func isStated(_ figure: Figure) -> Bool {
    guard case .amount(let amount) = figure.value else { return true }
    return figure.name == nil || RowFormula(data: map.provenance.naming).isStated(amount, in: figure.origins[0])
  }

  // MARK: Tables and entries

  private func names(of table: ComputedTable, words: [UInt8], edition: Int) -> Members {
    var names = tableLink(table, edition: edition)
    if let entry = map.placement(of: table.id, edition: edition) {
      names["href"] = .text(href(.entry(language, edition: edition, entry), fragment: table.anchor))
    }
    names["text"] = words.isEmpty ? .null : .markup(words)
    return names
  }

  private func names(ofEntry index: Int, edition: Int, words: [UInt8]) -> Members {
    let title = book.editions[edition].entries[index].manuscript.texts[language].title
    return [
      "text": words.isEmpty ? .text(title) : .markup(words), "href": .text(href(.entry(language, edition: edition, index))),
      "foreign": .null, "unconfirmed": .bool(false), "title": .text(title),
    ]
  }

  // MARK: Names of registers

  private func names(of scheme: Reference.Scheme, _ key: String, words: [UInt8], edition: Int) -> Members {
    let names = book.editions[edition].names.names(scheme, key)
    let own = names?[language]
    let isUnconfirmed = words.isEmpty && own == nil
    let isForeign = isUnconfirmed && names?[language.other] != nil
    var target: String?
    if let home = map.home(of: scheme, key, edition: edition, in: language) { target = href(home.page, fragment: home.fragment) }
    // A row does not lead to itself.
    if words.isEmpty, target?.utf8.first == UInt8(ascii: "#") { target = nil }
    return [
      "text": words.isEmpty ? .text(own ?? names?[language.other] ?? key) : .markup(words), "href": .optional(target),
      "foreign": isForeign ? .text(language.other.tag) : .null, "unconfirmed": .bool(isUnconfirmed),
    ]
  }

  /// A list of register rows or entries, for a cell.
  mutating func markup(ofKeys keys: [String], _ scheme: Reference.Scheme, edition: Int) -> [UInt8] {
    if keys.count == 1 { return markup(ofKey: keys[0], scheme, edition: edition) }
    var output: [UInt8] = []
    for (number, key) in keys.enumerated() {
      if number > 0 { output += wording.listSeparator.utf8 }
      output += markup(ofKey: key, scheme, edition: edition)
    }
    return output
  }

  /// - Parameter edition: that of the page.
  private mutating func markup(ofKey key: String, _ scheme: Reference.Scheme, edition: Int) -> [UInt8] {
    if let known = memory.markup(scheme, key) { return known }
    let mistakes = problems.count
    let (markup, target): ([UInt8], Page?)
    if scheme == .entry {
      guard let index = map.entry(at: key, edition: edition) else { preconditionFailure("every entry in a cell was looked up") }
      markup = self.markup("references/entry", names(ofEntry: index, edition: edition, words: []))
      target = .entry(language, edition: edition, index)
    } else {
      markup = self.markup(scheme.template, names(of: scheme, key, words: [], edition: edition))
      target = map.home(of: scheme, key, edition: edition, in: language)?.page
    }
    // What went wrong is told each time.
    if problems.count == mistakes { memory.keep(markup, scheme, key, leadingTo: target) }
    return markup
  }
}

extension Reference.Scheme {
  /// The template that prints such a reference.
  fileprivate var template: String {
    switch self {
    case .figure: "references/figure"
    case .table: "references/table"
    case .term: "references/term"
    case .place: "references/place"
    case .person: "references/person"
    case .organisation: "references/organisation"
    case .document: "references/document"
    case .source: "references/source"
    case .entry: "references/entry"
    case .query: "references/query"
    }
  }
}
