import Model

/// What differs between two sides, for people at a terminal: a line for each title, figure, row and page, and one that sums up.
package struct ComparisonText {
  private let comparison: Comparison
  private var lines: [String] = []

  package init(_ comparison: Comparison) { self.comparison = comparison }

  /// Both languages stand in a line, with a slash between them.
  package var text: String {
    var made = self
    made.add("titles", comparison.titles.flatMap(title))
    made.add("figures", comparison.figures.flatMap(figure))
    made.add("tables", comparison.tables.flatMap(table))
    made.add("entries", comparison.entries.flatMap(entry))
    made.add("pages", comparison.pages.map(page))
    return (made.lines + [summary]).map { $0 + "\n" }.joined()
  }

  private mutating func add(_ heading: String, _ found: [String]) {
    if !found.isEmpty { lines += [heading] + found.map { "  " + $0 } + [""] }
  }

  // MARK: Lines

  private func title(_ change: Comparison.TitleChange) -> [String] {
    let name = [change.title.kind.rawValue, change.title.key].filter { !$0.isEmpty }.joined(separator: " ")
    return [line(name, change.old.map(both), change.new.map(both))]
  }

  private func figure(_ change: Comparison.FigureChange) -> [String] {
    let line = line(change.name, change.old.map { both($0.printed) }, change.new.map { both($0.printed) })
    return [line + (change.difference.map { "; " + both($0) } ?? "")]
  }

  private func table(_ change: TableChange) -> [String] {
    let title = change.name + (change.title.map { ": " + both($0) } ?? "")
    guard change.change == .changed else { return [mark(change.change) + title + "; \(counted(change.rowCount, "row"))"] }
    return [mark(.changed) + title] + change.removedColumns.map { "    - column \($0)" } + change.addedColumns.map { "    + column \($0)" }
      + change.rows.flatMap(row)
  }

  private func row(_ change: TableChange.RowChange) -> [String] {
    guard change.change == .changed else { return ["  " + mark(change.change) + "row " + change.key] }
    return change.cells.map { "    " + line("\(change.key) / \($0.column)", value($0.old), value($0.new)) }
  }

  /// The exact value, and where pages print it otherwise, as they do.
  private func value(_ value: TableChange.Value) -> String {
    let exact = value.exact.isEmpty ? "nothing" : value.exact
    guard let printed = value.printed, printed.english != value.exact || printed.chinese != value.exact else { return exact }
    return "\(exact) (\(both(printed)))"
  }

  private func entry(_ change: Comparison.EntryChange) -> [String] {
    var lines = [mark(change.change) + change.path]
    for language in Language.allCases where change.change == .changed {
      lines +=
        change.removed[language].map { "    - \(language.rawValue) \($0)" }
        + change.added[language].map { "    + \(language.rawValue) \($0)" }
    }
    return lines
  }

  private func page(_ change: Comparison.PageChange) -> String {
    mark(change.change) + change.address + (change.isFrameOnly ? " (around the text only)" : "")
  }

  private func line(_ name: String, _ old: String?, _ new: String?) -> String {
    switch (old, new) {
    case (let old?, let new?): mark(.changed) + "\(name): \(old) → \(new)"
    case (let old?, nil): mark(.removed) + "\(name): \(old)"
    default: mark(.added) + "\(name): \(new ?? "")"
    }
  }

  private func mark(_ change: Comparison.Change) -> String {
    switch change {
    case .added: "+ "
    case .removed: "- "
    case .changed: "~ "
    }
  }

  private func both(_ texts: Bilingual<String>) -> String {
    texts.english == texts.chinese ? texts.english : "\(texts.english) / \(texts.chinese)"
  }

  // MARK: Summary

  /// `12 differences between 2010 and 2011: 3 titles, 9 pages`.
  package var summary: String {
    let counts = [
      (comparison.titles.count, "title"), (comparison.figures.count, "figure"), (comparison.tables.count, "table"),
      (comparison.entries.count, "entry"), (comparison.pages.count, "page"),
    ].filter { $0.0 > 0 }
    let parts = counts.isEmpty ? "" : ": " + counts.map { counted($0.0, $0.1) }.joined(separator: ", ")
    let left = comparison.hasTexts ? "" : "; of a finished site only pages and downloads can be compared"
    let number = comparison.count == 0 ? "no differences" : counted(comparison.count, "difference")
    return "\(number) between \(comparison.old.name) and \(comparison.new.name)\(parts)\(left)"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 " + noun }
    return "\(count) " + (noun == "entry" ? "entries" : noun + "s")
  }
}
