import Model
import Mustache

/// The pages of a large table's origins, and the list of named figures.
extension PageScope {
  mutating func originsPage(_ edition: Int, _ index: Int) -> Members {
    let table = book.editions[edition].tables[index]
    let heading = PageScope.heading(of: page, in: book)
    let title = [table.specification.title[language], book.editions[edition].settings.title[language]]
    var names = frame(kind: "origins", heading: heading, title: ([heading] + title).joined(separator: " · "), description: nil)
    var own = tableLink(table, edition: edition)
    own["origins"] = originNames(of: table, index: index, edition: edition)
    names["table"] = .object(own)
    names.merge(partNames(count: table.rows.count))
    return names
  }

  mutating func figuresPage(_ edition: Int) -> Members {
    let heading = PageScope.heading(of: page, in: book)
    var names = frame(
      kind: "figures", heading: heading, title: "\(heading) · \(book.editions[edition].settings.title[language])", description: nil)
    let figures = map.provenance.figures(of: edition)
    names["figures"] = listed(map.provenance.items(of: page).map { figures[$0] }, edition: edition)
    names.merge(partNames(count: figures.count))
    return names
  }

  private mutating func listed(_ figures: [Figure], edition: Int) -> MustacheValue {
    var values: [MustacheValue] = []
    for figure in figures {
      add(formula(of: figure), to: &values, isRounded: figure.unrounded != nil)
      values.append(.text("figure-" + (figure.name ?? "")))
      values.append(.optional(figure.title?[language]))
      values.append(.text(text(of: figure)))
      values.append(.optional(figure.note?[language]))
      values.append(cell(of: figure, edition: edition))
      values.append(.list(sources(of: figure, edition: edition)))
    }
    return .rows(Rows(Self.formulaNames + ["id", "title", "value", "note", "cell", "sources"], values))
  }

  /// The cell of a computed table that the figure is, or is shown in.
  private func cell(of figure: Figure, edition: Int) -> MustacheValue {
    guard let cell = figure.cell, let index = map.tableIndex(cell.table, edition: edition) else { return .null }
    let table = book.editions[edition].tables[index]
    let way = cellHref(cell.row, cell.column, of: table, index: index, edition: edition)
    var names = tableLink(table, edition: edition)
    names["href"] = .text(way ?? href(.table(language, edition: edition, index), fragment: table.anchor(ofRow: cell.row)))
    names["column"] = .text(table.columns[cell.column].label[language])
    return .object(names)
  }

  private func formula(of figure: Figure) -> Formula? {
    // The cell's own place tells more.
    if figure.cell != nil { return nil }
    let rows = RowFormula(data: map.provenance.naming)
    if case .amount(let amount) = figure.value { return rows.formula(of: amount, origins: figure.origins) }
    return rows.rows(figure.origins)
  }

  /// The sources of the figure's data rows, each once. A figure that counts many rows has few sources: the first rows tell.
  private mutating func sources(of figure: Figure, edition: Int) -> [MustacheValue] {
    var keys: [String] = []
    for place in figure.origins.prefix(500).compactMap(book.rows.place) where keys.count < Formula.mostTerms {
      for field in map.provenance.naming.tables[place.table].layout.sources {
        if let key = map.provenance.naming.tables[place.table][place.row, field].text, !keys.contains(key) { keys.append(key) }
      }
    }
    return keys.map { .object(["html": .markup(markup(ofKeys: [$0], .source, edition: edition))]) }
  }
}
