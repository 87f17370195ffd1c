import Model

extension Comparison {
  /// The same for programs: one object, keys in English; what one side lacks is left out.
  package var json: [UInt8] {
    JSONText.object([
      ("old", old.json), ("new", new.json), ("differences", .number(count)), ("texts_compared", .flag(hasTexts)),
      ("titles", .list(titles.map(\.json))), ("figures", .list(figures.map(\.json))), ("tables", .list(tables.map(\.json))),
      ("entries", .list(entries.map(\.json))), ("pages", .list(pages.map(\.json))),
    ]).bytes + [UInt8(ascii: "\n")]
  }
}

extension Comparison.Side {
  fileprivate var json: JSONText {
    let editions = titles.sorted { $0.key < $1.key }.map { JSONText.object([("edition", .string($0.key)), ("title", .pair($0.value))]) }
    return .object([("name", .string(name)), ("editions", .list(editions))])
  }
}

extension Comparison.PageChange {
  fileprivate var json: JSONText {
    .object([
      ("page", .string(address)), ("change", .string(change.rawValue)), ("around_text_only", isFrameOnly ? .flag(true) : nil),
    ])
  }
}

extension Comparison.TitleChange {
  fileprivate var json: JSONText {
    .object([
      ("of", .string(title.kind.rawValue)), ("name", .string(title.key)), ("old", old.map(JSONText.pair)), ("new", new.map(JSONText.pair)),
    ])
  }
}

extension Comparison.FigureChange {
  fileprivate var json: JSONText {
    .object([
      ("figure", .string(name)), ("title", (new?.title ?? old?.title).map(JSONText.pair)), ("old", old?.json), ("new", new?.json),
      ("difference", difference.map(JSONText.pair)),
    ])
  }
}

extension ComparedFigure {
  fileprivate var json: JSONText { .object([("exact", .string(exact)), ("printed", .pair(printed))]) }
}

extension TableChange {
  fileprivate var json: JSONText {
    .object([
      ("table", .string(name)), ("title", title.map(JSONText.pair)), ("change", .string(change.rawValue)),
      ("rows_in_all", change == .changed ? nil : .number(rowCount)), ("columns_added", .list(addedColumns.map(JSONText.string))),
      ("columns_removed", .list(removedColumns.map(JSONText.string))), ("rows", .list(rows.map(\.json))),
    ])
  }
}

extension TableChange.RowChange {
  fileprivate var json: JSONText {
    let cells = cells.map { JSONText.object([("column", .string($0.column)), ("old", $0.old.json), ("new", $0.new.json)]) }
    return .object([("row", .string(key)), ("change", .string(change.rawValue)), ("cells", .list(cells))])
  }
}

extension TableChange.Value {
  fileprivate var json: JSONText { .object([("exact", .string(exact)), ("printed", printed.map(JSONText.pair))]) }
}

extension Comparison.EntryChange {
  fileprivate var json: JSONText {
    let texts = Language.allCases.map { language in
      JSONText.object([
        ("language", .string(language.rawValue)), ("removed", .list(removed[language].map(JSONText.string))),
        ("added", .list(added[language].map(JSONText.string))),
      ])
    }
    return .object([("entry", .string(path)), ("change", .string(change.rawValue)), ("paragraphs", .list(texts))])
  }
}
