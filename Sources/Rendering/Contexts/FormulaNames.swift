import Model
import Mustache

/// Formulas and the data rows behind numbers, as templates see them.
extension PageScope {
  /// A name, and the language it is in where that is not the page's.
  typealias Name = (text: String, foreign: Language?)

  /// What a data row is called, and the way to it.
  func link(toRow number: Int) -> PageMemory.RowLink {
    memory.link(toRow: number) {
      let name = book.rows.place(of: number).map { self.name(table: $0.table, row: $0.row) }
      let way = way(toRow: number)
      return PageMemory.RowLink(
        name: name ?? ("", nil), href: way.map { href($0.page, fragment: $0.fragment) }, target: way?.page)
    }
  }

  /// What a row is called, by the directory's table and its row.
  func name(table: Int, row: Int) -> Name {
    let naming = map.provenance.naming
    if let own = naming.name(table: table, row: row, in: language) { return (own, nil) }
    if let other = naming.name(table: table, row: row, in: language.other) { return (other, language.other) }
    return (wording.row(row + 1), nil)
  }

  /// Where a data row is shown: on the page of its data; for one of a register, where the register is, or its file.
  private func way(toRow number: Int) -> (page: Page, fragment: String?)? {
    if let (target, fragment) = map.provenance.place(ofRow: number, in: language) { return (target, fragment) }
    guard let (index, key) = map.provenance.register(ofRow: number) else { return nil }
    let schemes = Reference.Scheme.allCases.filter { RegisterNames.table(for: $0) == book.registers[index].name }
    if let scheme = schemes.first, let edition = page.edition, let home = map.home(of: scheme, key, edition: edition, in: language) {
      return home
    }
    return (.registerDownload(index), nil)
  }

  /// What a formula's template sees.
  static let formulaNames: [MemberName] = [
    "terms", "is_arithmetic", "is_count", "is_rows", "is_stated", "equals", "before", "more", "after",
  ]

  private static let termNames: [MemberName] = ["text", "foreign", "href", "sign"]

  /// The values of these names; all is empty where nothing is known.
  ///
  /// - Parameter cellWays: for each term that is a cell of the formula's own table, the way to it.
  func add(_ formula: Formula?, to values: inout [MustacheValue], isRounded: Bool, cellWays: [String?] = []) {
    let form = formula?.form
    let isList = form == .rows || form == .count || form == .stated
    var terms: [MustacheValue] = []
    for (index, term) in (formula?.terms ?? []).enumerated() {
      add(term, to: &terms, cellWay: index < cellWays.count ? cellWays[index] : nil)
      terms.append(index == 0 ? .null : .text(isList ? wording.listSeparator : form?.sign ?? ""))
    }
    values.append(.rows(Rows(Self.termNames, terms)))
    values.append(.bool(formula != nil && !isList))
    values.append(.bool(form == .count))
    values.append(.bool(form == .rows))
    values.append(.bool(form == .stated))
    values.append(.text(isRounded ? "≈" : "="))
    values.append(.text(form == .average ? "(" : ""))
    values.append(.optional(formula.flatMap { $0.hidden > 0 ? wording.more($0.hidden) : nil }))
    values.append(.text(formula.map(tail) ?? ""))
  }

  /// The values of a term's names but the last.
  private func add(_ term: Formula.Term, to values: inout [MustacheValue], cellWay: String?) {
    var name: Name = ("", nil)
    var href: String?
    switch term.place {
    case .row(let number):
      let link = link(toRow: number)
      (name, href) = (link.name, link.href)
    case .cell: href = cellWay
    case .nowhere: break
    }
    // A number needs no name.
    if let amount = term.amount { name = (style.term(amount), nil) }
    values.append(.text(name.text))
    values.append(.optional(name.foreign?.tag))
    values.append(.optional(href))
  }

  private func tail(of formula: Formula) -> String {
    switch formula.form {
    case .percentage: " × 100"
    case .growth: " × 100 − 100"
    case .average: ") / " + style.term(Amount(ExactNumber(formula.terms.count + formula.hidden)))
    default: ""
    }
  }
}

extension Formula.Form {
  /// What stands between the terms.
  fileprivate var sign: String {
    switch self {
    case .sum, .average: " + "
    case .difference: " − "
    default: " / "
    }
  }
}
