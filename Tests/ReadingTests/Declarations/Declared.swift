import Diagnostics
import Model

@testable import Reading

/// A declaration that was read for a test, with its marked places.
struct Declared<Value> {
  let value: Value
  let problems: [Diagnostic]
  let places: [Diagnostics.SourceLocation]

  init(_ marked: String, _ path: String, _ read: (SourceFile, inout [Diagnostic]) -> Value) {
    let source = MarkedSource(marked, path: path)
    var problems: [Diagnostic] = []
    value = read(source.file, &problems)
    (self.problems, places) = (problems, source.locations)
  }

  private init(value: Value, problems: [Diagnostic], places: [Diagnostics.SourceLocation]) {
    (self.value, self.problems, self.places) = (value, problems, places)
  }
}

extension Declared {
  /// What was told, whatever it was that was read.
  var told: Declared<Void> { Declared<Void>(value: (), problems: problems, places: places) }
}

extension Declared<YearbookSettings?> {
  init(yearbook marked: String) { self.init(marked, "Content/yearbook.yaml") { YearbookSettings($0, problems: &$1) } }
}

extension Declared<EditionSettings?> {
  init(edition marked: String) { self.init(marked, "Content/2010/edition.yaml") { EditionSettings($0, problems: &$1) } }
}

extension Declared<SectionSettings?> {
  init(section marked: String) { self.init(marked, "Content/2010/xiamen/section.yaml") { SectionSettings($0, problems: &$1) } }
}

extension Declared<TableSpecification?> {
  init(table marked: String) { self.init(marked, "Content/2010/tables/aid.yaml") { TableSpecification($0, name: "aid", problems: &$1) } }

  /// A table with these columns, in YAML's flow form, and with these lines below.
  init(columns: [String], below: String = "") {
    let lines = columns.map { "  - {\($0)}\n" }.joined()
    self.init(table: "title: {en: Aid, zh: 资金}\nsql: select 1\ncolumns:\n\(lines)\(below)")
  }
}

extension Declared<[FigureSpecification]> {
  init(figures marked: String) { self.init(marked, "Content/2010/figures.yaml") { FigureSpecification.readAll($0, problems: &$1) } }
}

extension Declared<[CheckSpecification]> {
  init(checks marked: String) { self.init(marked, "Content/2010/checks.yaml") { CheckSpecification.readAll($0, problems: &$1) } }
}
