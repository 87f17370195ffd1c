import Model
import Mustache

/// The rows of a data table, for readers.
extension PageScope {
  mutating func dataPage(_ edition: Int, _ index: Int) -> [String: MustacheValue] {
    let table = book.editions[edition].data[index]
    let heading = PageScope.heading(of: page, in: book)
    let data = JSONText.dataset(book, data: table, index: index, edition: edition, in: language, map: map, url: page)
    // Authors mark code in it, which a page for readers does not need.
    let description = table.resource.description?[language].replacing("`", with: "")
    var names = frame(
      kind: "data", heading: heading, title: "\(heading) · \(book.editions[edition].settings.title[language])",
      description: description ?? heading, data: data)
    let items = map.provenance.items(of: page)
    var rows: [MustacheValue] = []
    if let number = map.provenance.directoryIndex(edition: edition, data: index) {
      rows = items.map { .object(dataRow($0, of: table, number: number, edition: edition)) }
    }
    names["data"] = .object([
      "title": .text(table.resource.title[language]), "description": .optional(description),
      "rows": .list(rows), "download": .text(href(.dataDownload(edition: edition, index))),
      "tables": .list(tables(madeFrom: table.name, edition: edition)),
    ])
    names.merge(partNames(count: table.rowCount)) { _, new in new }
    return names
  }

  /// The computed tables whose query reads the data table.
  private func tables(madeFrom data: String, edition: Int) -> [MustacheValue] {
    book.editions[edition].tables.filter { $0.dataTables.contains(data) && $0.id.parameters.isEmpty }
      .map { .object(tableLink($0, edition: edition)) }
  }

  // MARK: Rows

  private mutating func dataRow(_ row: Int, of table: DataTable, number: Int, edition: Int) -> [String: MustacheValue] {
    let layout = map.provenance.naming.layouts[number]
    let name = name(table: number, row: row)
    return [
      "id": .text(table.anchor(ofRow: row)), "title": .text(name.text), "foreign": .optional(name.foreign?.tag),
      "values": .list(layout.columns.compactMap { value($0, row, of: table, number: number, edition: edition) }),
      "notes": .list(layout.notes.compactMap { table[row, $0[language]].text }.map { .object(["html": .text($0)]) }),
      "sources": .list(sources(of: row, layout, table, edition: edition)),
    ]
  }

  /// The sources that a data row names, each as its register's template prints it.
  mutating func sources(of row: Int, _ layout: DataLayout, _ table: DataTable, edition: Int) -> [MustacheValue] {
    layout.sources.compactMap { table[row, $0].text }.map { key in
      .object(["html": .markup(markup(ofKeys: [key], .source, edition: edition))])
    }
  }

  private mutating func value(
    _ column: DataLayout.Column, _ row: Int, of table: DataTable, number: Int, edition: Int
  ) -> MustacheValue? {
    let field = column.field(in: language)
    var html: MustacheValue
    switch (column, table[row, field]) {
    case (_, .missing(.none)): return nil
    case (_, .missing(let state)): html = .text(wording.absence(state))
    case (.text, let value): html = .text(value.text ?? "")
    case (.value, _): html = .text(text(row, field, of: table))
    case (.reference(_, let name), let value):
      let key = value.text ?? value.integer.map(String.init) ?? ""
      html = .markup(link(to: key, in: name, from: number, edition: edition))
    }
    let declared = table.schema.fields[field]
    let isText = if case .text = column { true } else { false }
    let title = declared.title.map { isText ? wording.heading($0[language]) : $0[language] }
    return .object([
      "label": .text(title ?? declared.name), "html": html,
      // A field without a title has its name, which is in Latin letters.
      "foreign": title == nil && language == .chinese ? .text(Language.english.tag) : .null,
      "is_number": .bool(table.amount(row: row, field: field) != nil),
    ])
  }

  private func text(_ row: Int, _ field: Int, of table: DataTable) -> String {
    if let amount = table.amount(row: row, field: field) { return style.phrase(amount) }
    let value = table[row, field]
    switch table.schema.fields[field].type {
    case .boolean: return wording.answer(value.integer == 1)
    case .year: return value.integer.flatMap { PartialDate(year: $0) }.map(style.date) ?? ""
    default: return value.text.flatMap { PartialDate($0) }.map(style.date) ?? ""
    }
  }

  /// The name of the row with that key, as its register's template prints it; of a data table, with the way to it.
  private mutating func link(to key: String, in name: String, from number: Int, edition: Int) -> [UInt8] {
    if let scheme = Reference.Scheme.allCases.first(where: { RegisterNames.table(for: $0) == name }) {
      return markup(ofKeys: [key], scheme, edition: edition)
    }
    guard let target = map.provenance.naming.target(of: key, in: name, from: number) else { return [] }
    let names = self.name(table: target.table, row: target.row)
    let way = map.provenance.place(ofRow: book.rows.number(table: target.table, row: target.row), in: language)
    return markup(
      "references/entry",
      [
        "text": .text(names.text), "href": .optional(way.map { href($0.page, fragment: $0.fragment) }),
        "foreign": .optional(names.foreign?.tag), "unconfirmed": .bool(false), "title": .text(names.text),
      ])
  }
}
