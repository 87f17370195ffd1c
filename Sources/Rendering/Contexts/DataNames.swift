import Model
import Mustache

/// The rows of a data table, for readers.
extension PageScope {
  mutating func dataPage(_ edition: Int, _ index: Int) -> Members {
    let table = book.editions[edition].data[index]
    let heading = PageScope.heading(of: page, in: book)
    let data = StructuredData.dataset(
      book, title: table.resource.title[language], edition: edition, in: language, url: map.canonical(page),
      download: map.canonical(.dataDownload(edition: edition, index)))
    // Authors mark code in it, which a page for readers does not need.
    let description = table.resource.description?[language].replacing("`", with: "")
    var names = frame(
      kind: "data", heading: heading, title: "\(heading) · \(book.editions[edition].settings.title[language])",
      description: description ?? heading, data: data)
    let items = map.provenance.items(of: page)
    var rows = MustacheValue.list([])
    if let number = map.provenance.directoryIndex(edition: edition, data: index) {
      let reading = map.provenance.naming.tables[number]
      let columns = reading.layout.columns.map { DataColumn($0, of: table, wording) }
      var values: [MustacheValue] = []
      values.reserveCapacity(items.count * Self.rowNames.count)
      for row in items { add(row, to: &values, of: reading, number: number, columns, edition: edition) }
      rows = .rows(Rows(Self.rowNames, values))
    }
    names["data"] = .object([
      "title": .text(table.resource.title[language]), "description": .optional(description),
      "rows": rows, "download": .text(href(.dataDownload(edition: edition, index))),
      "tables": .list(tables(madeFrom: table.name, edition: edition)),
    ])
    names.merge(partNames(count: table.rowCount))
    return names
  }

  /// The computed tables whose query reads the data table.
  private func tables(madeFrom data: String, edition: Int) -> [MustacheValue] {
    let tables = book.editions[edition].tables
    return tables.indices.filter { tables[$0].id.parameters.isEmpty && tables[$0].dataTables.contains(data) }
      .map { .object(tableLink(tables[$0], edition: edition)) }
  }

  // MARK: Rows

  private static let rowNames: [MemberName] = ["id", "title", "foreign", "values", "notes", "sources"]

  private static let valueNames: [MemberName] = ["label", "html", "foreign", "is_number"]

  /// The values of a row's names.
  private mutating func add(
    _ row: Int, to values: inout [MustacheValue], of table: DataReading, number: Int, _ columns: [DataColumn], edition: Int
  ) {
    let name = name(table: number, row: row)
    values.append(.text(table.anchor(ofRow: row)))
    values.append(.text(name.text))
    values.append(.optional(name.foreign?.tag))
    values.append(self.values(ofRow: row, of: table, number: number, columns, edition: edition))
    values.append(.rows(Rows(["html"], table.layout.notes.compactMap { table[row, $0[language]].text }.map { .text($0) })))
    values.append(sources(of: row, table, edition: edition))
  }

  /// The sources that a data row names, each as its register's template prints it.
  private mutating func sources(of row: Int, _ table: DataReading, edition: Int) -> MustacheValue {
    var values: [MustacheValue] = []
    for field in table.layout.sources {
      if let key = table[row, field].text { values.append(.markup(markup(ofKeys: [key], .source, edition: edition))) }
    }
    return .rows(Rows(["html"], values))
  }

  private mutating func values(
    ofRow row: Int, of table: DataReading, number: Int, _ columns: [DataColumn], edition: Int
  ) -> MustacheValue {
    var values: [MustacheValue] = []
    values.reserveCapacity(columns.count * Self.valueNames.count)
    for column in columns {
      let value = table[row, column.field]
      if value == .missing(.none) { continue }
      let amount = table.amount(row: row, field: column.field)
      values.append(column.label)
      values.append(html(value, amount, column, number: number, edition: edition))
      values.append(column.foreign)
      values.append(.bool(amount != nil))
    }
    return .rows(Rows(Self.valueNames, values))
  }

  private mutating func html(_ value: DataValue, _ amount: Amount?, _ column: DataColumn, number: Int, edition: Int) -> MustacheValue {
    switch (column.column, value) {
    case (_, .missing(let state)): return .text(wording.absence(state))
    case (.text, _): return .text(value.text ?? "")
    case (.value, _): return .text(amount.map(style.phrase) ?? text(value, column.type))
    case (.reference(_, let name), _):
      let key = value.text ?? value.integer.map(String.init) ?? ""
      if let scheme = column.scheme { return .markup(markup(ofKeys: [key], scheme, edition: edition)) }
      return .markup(link(to: key, in: name, from: number))
    }
  }

  /// A value that is no amount.
  private func text(_ value: DataValue, _ type: TableSchema.FieldType) -> String {
    switch type {
    case .boolean: wording.answer(value.integer == 1)
    case .year: value.integer.flatMap { PartialDate(year: $0) }.map(style.date) ?? ""
    default: value.text.flatMap { PartialDate($0) }.map(style.date) ?? ""
    }
  }

  /// The name of the row of a data table with that key, and the way to it.
  private mutating func link(to key: String, in name: String, from number: Int) -> [UInt8] {
    guard let target = map.provenance.naming.target(of: key, in: name, from: number) else { return [] }
    let row = book.rows.number(table: target.table, row: target.row)
    if let known = memory.markup(ofRow: row) { return known }
    let names = self.name(table: target.table, row: target.row)
    let way = map.provenance.place(ofRow: row, in: language)
    let mistakes = problems.count
    let markup = markup(
      "references/entry",
      [
        "text": .text(names.text), "href": .optional(way.map { href($0.page, fragment: $0.fragment) }),
        "foreign": .optional(names.foreign?.tag), "unconfirmed": .bool(false), "title": .text(names.text),
      ])
    // What went wrong is told each time.
    if problems.count == mistakes { memory.keep(markup, ofRow: row, leadingTo: way?.page) }
    return markup
  }
}
