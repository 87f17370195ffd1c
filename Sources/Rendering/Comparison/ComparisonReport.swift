import Diagnostics
import Model
import Mustache

/// What differs between two sides as one page in both languages, complete in itself: it belongs to no site.
package struct ComparisonReport {
  private let comparison: Comparison
  private let templates: TemplateLibrary
  private let words: [String: Bilingual<String>]
  private let generator: String

  /// - Parameter words: the content of Templates/words.yaml.
  package init(_ comparison: Comparison, templates: TemplateLibrary, words: [String: Bilingual<String>], generator: String) {
    (self.comparison, self.templates, self.words, self.generator) = (comparison, templates, words, generator)
  }

  /// What its template, `reports/diff`, does wrong is added to `problems`.
  package func page(problems: inout [Diagnostic]) -> [UInt8] {
    let names: Members = [
      "generator": .text(generator), "tag": .text(Language.english.tag),
      "title": .text("\(comparison.old.name) – \(comparison.new.name)"),
      "languages": .list(
        Language.allCases.map { language in
          let names = ComparisonNames(comparison, language)
          var all = names.all
          all["words"] = .dictionary(words.mapValues { .text($0[language]) })
          return .object(all)
        }),
    ]
    var output: [UInt8] = []
    templates.render("reports/diff", with: .object(names), mode: .strict, into: &output, problems: &problems)
    return output
  }
}

/// What the template of the page sees, in one language.
private struct ComparisonNames {
  private let comparison: Comparison
  private let language: Language
  private let style: NumberStyle

  init(_ comparison: Comparison, _ language: Language) {
    (self.comparison, self.language) = (comparison, language)
    style = NumberStyle(language: language, units: [:])
  }

  var all: Members {
    [
      "tag": .text(language.tag), "old": side(comparison.old), "new": side(comparison.new), "count": number(comparison.count),
      "counts": .text(counts), "is_partial": .bool(!comparison.hasTexts),
      "has_titles": .bool(!comparison.titles.isEmpty), "has_figures": .bool(!comparison.figures.isEmpty),
      "has_tables": .bool(!comparison.tables.isEmpty), "has_entries": .bool(!comparison.entries.isEmpty),
      "has_pages": .bool(!comparison.pages.isEmpty), "titles": .list(comparison.titles.map(title)),
      "figures": .list(comparison.figures.map(figure)),
      "tables": .list(comparison.tables.map(table)), "entries": .list(comparison.entries.map(entry)),
      "pages": .list(comparison.pages.map(page)),
    ]
  }

  private var wording: Wording { Wording(language: language) }

  private func number(_ number: Int) -> MustacheValue { .text(style.cell(ExactNumber(number), decimals: 0)) }

  /// `figures 28, pages 298`; empty where nothing differs.
  private var counts: String {
    [
      ("titles", comparison.titles.count), ("figures", comparison.figures.count), ("tables", comparison.tables.count),
      ("entries", comparison.entries.count), ("pages", comparison.pages.count),
    ].filter { $0.1 > 0 }.map { wording.compared($0.0) + " " + style.cell(ExactNumber($0.1), decimals: 0) }
      .joined(separator: wording.listSeparator)
  }

  private func side(_ side: Comparison.Side) -> MustacheValue {
    .object([
      "name": .text(side.name), "titles": .list(side.titles.sorted { $0.key < $1.key }.map { .text($0.value[language]) }),
    ])
  }

  private func title(_ change: Comparison.TitleChange) -> MustacheValue {
    .object([
      "kind": .text(wording.kind(of: change.title)), "name": .text(change.title.key), "old": .optional(change.old?[language]),
      "new": .optional(change.new?[language]),
    ])
  }

  private func figure(_ change: Comparison.FigureChange) -> MustacheValue {
    .object([
      "name": .text(change.name), "title": .optional((change.new?.title ?? change.old?.title)?[language]),
      "old": .optional(change.old?.printed[language]), "new": .optional(change.new?.printed[language]),
      "difference": .optional(change.difference?[language]),
    ])
  }

  private func table(_ change: TableChange) -> MustacheValue {
    .object([
      "name": .text(change.name), "title": .optional(change.title?[language]), "change": .text(wording.change(change.change)),
      "is_changed": .bool(change.change == .changed), "row_count": number(change.rowCount),
      "columns": .list(
        (change.removedColumns.map { ($0, Comparison.Change.removed) } + change.addedColumns.map { ($0, .added) }).map {
          .object(["name": .text($0.0), "change": .text(wording.change($0.1))])
        }),
      "has_rows": .bool(!change.rows.isEmpty), "rows": .list(change.rows.flatMap(rows)),
    ])
  }

  /// A line for each cell of a changed row, and for each row that only one side has.
  private func rows(_ change: TableChange.RowChange) -> [MustacheValue] {
    guard change.change == .changed else {
      return [
        .object(["row": .text(change.key), "column": .null, "change": .text(wording.change(change.change)), "old": .null, "new": .null])
      ]
    }
    return change.cells.filter { isShown($0.column) }.map { cell in
      .object([
        "row": .text(change.key), "column": .text(cell.column), "change": .null, "old": value(cell.old), "new": value(cell.new),
      ])
    }
  }

  /// A column of the other language has its place in the other half of the page.
  private func isShown(_ column: String) -> Bool { !column.hasSuffix("_" + language.other.rawValue) }

  /// As the language prints it; beside it the exact value, where that is another.
  private func value(_ value: TableChange.Value) -> MustacheValue {
    let printed = value.printed?[language] ?? value.exact
    return .object(["printed": .text(printed), "exact": printed == value.exact ? .null : .text(value.exact)])
  }

  private func entry(_ change: Comparison.EntryChange) -> MustacheValue {
    .object([
      "path": .text(change.path), "change": .text(wording.change(change.change)), "is_changed": .bool(change.change == .changed),
      "removed": .list(change.removed[language].map { .text($0) }), "added": .list(change.added[language].map { .text($0) }),
    ])
  }

  private func page(_ change: Comparison.PageChange) -> MustacheValue {
    .object([
      "address": .text(change.address), "change": .text(wording.change(change.change)), "is_frame_only": .bool(change.isFrameOnly),
    ])
  }
}

extension Wording {
  func change(_ change: Comparison.Change) -> String {
    switch (change, language) {
    case (.added, .english): "added"
    case (.added, .chinese): "新增"
    case (.removed, .english): "removed"
    case (.removed, .chinese): "删去"
    case (.changed, .english): "changed"
    case (.changed, .chinese): "改动"
    }
  }

  /// What is counted on the page of a comparison.
  fileprivate func compared(_ list: String) -> String {
    if language == .english { return list }
    return ["titles": "标题和单位", "figures": "数字", "tables": "表", "entries": "条目"][list] ?? "页面"
  }

  fileprivate func kind(of title: ComparedTexts.Title) -> String {
    if language == .english { return title.kind.rawValue }
    return switch title.kind {
    case .edition: "年版"
    case .section: "篇"
    case .entry: "条目"
    case .table: "表"
    case .column: "栏"
    case .unit: "单位"
    }
  }
}
