import Model
import Mustache

/// Tables: as they stand in an entry, and on their own pages.
extension PageScope {
  mutating func appendTable(_ id: ComputedTable.ID, edition: Int, to output: inout [UInt8]) {
    guard let index = map.tableIndex(id, edition: edition) else { return }
    let table = book.editions[edition].tables[index]
    let known = marks
    let names = names(of: table, edition: edition)
    // Timelines and lists leave out what is not there, and do not mark items.
    if table.specification.view != .table { marks.subtract(Set([CellMark.state(.none), .majorItem]).subtracting(known)) }
    append("tables/" + table.specification.view.rawValue, names, to: &output)
  }

  mutating func tablePage(_ edition: Int, _ index: Int) -> Members {
    let table = book.editions[edition].tables[index]
    let heading = table.specification.title[language]
    let title = [table.number.map(wording.tableNumber), heading].compactMap { $0 }.joined(separator: language == .english ? ". " : " ")
    let data = StructuredData.dataset(
      book, title: heading, edition: edition, in: language, url: map.canonical(page),
      download: map.canonical(.tableDownload(edition: edition, index)))
    var names = frame(
      kind: "table", heading: heading, title: "\(title) · \(book.editions[edition].settings.title[language])",
      description: title, data: data)
    var own = self.names(of: table, edition: edition)
    own["href"] = .null
    own["sql"] = .text(table.specification.sql.text)
    own["computed"] = .optional(wording.computation(of: table))
    own["rows_from"] = .list(dataLinks(of: table, edition: edition))
    own["origins"] = originNames(of: table, index: index, edition: edition)
    own["origin_pages"] = .list(originPages(of: table, index, edition: edition))
    own["pages"] = .list(entriesShowing(table, edition: edition))
    let download = Page.tableDownload(edition: edition, index)
    own["downloads"] = .list([
      .object(["label": .text("CSV"), "href": .text(href(download)), "format": .text("text/csv")])
    ])
    names["table"] = .object(own)
    names.merge(legend())
    return names
  }

  /// What a table's template sees.
  mutating func names(of table: ComputedTable, edition: Int) -> Members {
    var notes = NoteList(prefix: table.anchor, marks: .circled)
    let columns = shownColumns(of: table)
    let shown = columns.map { ShownColumn(table.columns[$0], index: $0, in: language) }
    var rows: [MustacheValue] = []
    rows.reserveCapacity(table.rows.count * Self.rowNames.count)
    let anchor = joined(table.anchor, "--")
    for index in table.rows.indices { add(index, to: &rows, of: table, anchor, shown, edition: edition, &notes) }
    var names = tableLink(table, edition: edition)
    names["name"] = .text(table.id.name)
    names["unit_line"] = .optional(unitLine(of: table))
    names["columns"] = .list(columns.enumerated().map { .object(columnNames(table.columns[$1], of: table, isFirst: $0 == 0)) })
    names["rows"] = .rows(Rows(Self.rowNames, rows))
    names["notes"] = .list(
      table.specification.notes.map { .object(["mark": .null, "html": .text($0[language]), "id": .null, "back": .null]) }
        + notes.names(in: language))
    names["source"] = sourceNames(table.specification.source?.text, edition: edition)
    names["is_list"] = .bool(table.specification.view == .list)
    return names
  }

  /// The columns that are printed: the one that groups the rows becomes headings.
  func shownColumns(of table: ComputedTable) -> [Int] {
    table.columns.indices.filter { table.columns[$0].name != table.specification.group?.text }
  }

  private func columnNames(_ column: ComputedTable.Column, of table: ComputedTable, isFirst: Bool) -> Members {
    // The unit line is for the columns in the table's unit and at its scale.
    let differs =
      column.unit != (table.specification.unit?.text ?? "") || column.scale[language] != (table.specification.scale?[language] ?? 1)
    let showsUnit = column.kind == .number && differs && (!column.unit.isEmpty || column.scale[language] != 1)
    return [
      "label": .text(column.label[language]), "numeric": .bool(column.kind == .number), "first": .bool(isFirst),
      "unit": showsUnit ? .text(style.unitName(scale: column.scale[language], unit: column.unit)) : .null,
    ]
  }

  /// The unit once, where the table declares one.
  private func unitLine(of table: ComputedTable) -> String? {
    guard let unit = table.specification.unit?.text else { return nil }
    return style.unitLine(scale: table.specification.scale?[language] ?? 1, unit: unit)
  }

  private func sourceNames(_ key: String?, edition: Int) -> MustacheValue {
    guard let key, let names = book.editions[edition].names.names(.source, key) else { return .null }
    let home = map.home(of: .source, key, edition: edition, in: language)
    return .object([
      "title": .optional(names[language] ?? names[language.other]), "href": .optional(home.map { href($0.page, fragment: $0.fragment) }),
    ])
  }

  // MARK: Rows

  /// A column that is printed, with what is the same in all its cells.
  private struct ShownColumn {
    let index: Int
    let column: ComputedTable.Column
    let label: MustacheValue
    let numeric: MustacheValue

    init(_ column: ComputedTable.Column, index: Int, in language: Language) {
      (self.column, self.index) = (column, index)
      (label, numeric) = (.text(column.label[language]), .bool(column.kind == .number))
    }
  }

  private static let rowNames: [MemberName] = ["is_total", "is_subtotal", "is_of_which", "is_group", "id", "label", "span", "cells"]

  private static let cellNames: [MemberName] = [
    "html", "state", "date_iso", "first", "is_of_which_mark", "label", "numeric", "href", "notes",
  ]

  /// The values of a row's names.
  ///
  /// - Parameter anchor: of the table, as the rows' begin with it.
  private mutating func add(
    _ index: Int, to values: inout [MustacheValue], of table: ComputedTable, _ anchor: String, _ columns: [ShownColumn], edition: Int,
    _ notes: inout NoteList
  ) {
    let row = table.rows[index]
    var (label, cells) = (MustacheValue.null, MustacheValue.list([]))
    if row.kind == .group {
      let column = table.columns.first { $0.name == table.specification.group?.text }!
      label = cell(row.cells[0], column, row, edition: edition).html
    } else {
      cells = self.cells(ofRow: index, of: table, columns, edition: edition, &notes)
    }
    for kind in [ComputedTable.Row.Kind.total, .subtotal, .ofWhich, .group] { values.append(.bool(row.kind == kind)) }
    values.append(.text(joined(anchor, addressPart(row.key))))
    values.append(label)
    values.append(.text(String(columns.count)))
    values.append(cells)
  }

  private mutating func cells(
    ofRow index: Int, of table: ComputedTable, _ columns: [ShownColumn], edition: Int, _ notes: inout NoteList
  ) -> MustacheValue {
    let row = table.rows[index]
    let isMajorItem = row.kind == .ofWhich && !table.specification.ofWhichIsExhaustive
    if isMajorItem { marks.insert(.majorItem) }
    let note = row.note.map { [notes.add($0)] } ?? []
    var values: [MustacheValue] = []
    values.reserveCapacity(columns.count * Self.cellNames.count)
    for (place, shown) in columns.enumerated() {
      let cell = cell(row.cells[shown.index], shown.column, row, edition: edition)
      var href = MustacheValue.null
      if let ownTable { href = .optional(cellHref(index, shown.index, of: table, index: ownTable, edition: edition)) }
      values.append(cell.html)
      values.append(.optional(cell.state?.rawValue))
      values.append(.optional(cell.date?.isoText))
      values.append(.bool(place == 0))
      values.append(.bool(isMajorItem))
      values.append(shown.label)
      values.append(shown.numeric)
      values.append(href)
      values.append(.list(place == 0 ? note : []))
    }
    return .rows(Rows(Self.cellNames, values))
  }

  // MARK: The table's own page

  /// The way to the pages that tell where a large table's numbers come from.
  private func originPages(of table: ComputedTable, _ index: Int, edition: Int) -> [MustacheValue] {
    guard !map.provenance.isInline(index, edition: edition) else { return [] }
    return map.provenance.parts(of: .origins(language, edition: edition, index, part: 0)).map { part in
      let range = wording.part(map.provenance.items(of: part), of: table.rows.count)
      return .object(["title": .text(range), "href": .text(href(part))])
    }
  }

  private func dataLinks(of table: ComputedTable, edition: Int) -> [MustacheValue] {
    table.dataTables.compactMap { name in
      if let index = book.registers.indices.first(where: { book.registers[$0].resource.name.text == name }) {
        return dataLink(book.registers[index].resource, nil, .registerDownload(index))
      }
      let data = book.editions[edition].data
      guard let index = data.indices.first(where: { data[$0].resource.name.text == name }) else { return nil }
      let parts = map.provenance.parts(of: .data(language, edition: edition, index, part: 0))
      return dataLink(data[index].resource, parts.first, .dataDownload(edition: edition, index))
    }
  }

  /// A data table's page for readers, if it has one, and its file.
  private func dataLink(_ resource: DataResource, _ page: Page?, _ file: Page) -> MustacheValue {
    .object([
      "title": .text(resource.title[language]), "href": .text(href(page ?? file)), "download": page.map { _ in .text(href(file)) } ?? .null,
    ])
  }

  private func entriesShowing(_ table: ComputedTable, edition: Int) -> [MustacheValue] {
    map.entriesShowing(table.id, edition: edition).map { index in
      let entry = book.editions[edition].entries[index]
      let page = Page.entry(language, edition: edition, index)
      return .object(["title": .text(entry.manuscript.texts[language].title), "href": .text(href(page, fragment: table.anchor))])
    }
  }
}
