import Diagnostics
import Model
import Writing

extension RecordInk {
  mutating func put(_ location: SourceLocation) {
    put(location.path)
    put(location.position.map { [$0] } ?? []) { ink, position in
      ink.put(position.line)
      ink.put(position.column)
    }
    put(location.length)
  }

  mutating func put(_ problem: Diagnostic) {
    put(problem.severity.rawValue)
    put(problem.code)
    put(problem.headline)
    put(problem.location.map { [$0] } ?? []) { $0.put($1) }
    put(problem.related) { ink, related in
      ink.put(related.label)
      ink.put(related.location)
    }
    put(problem.rule)
    put(problem.fix)
  }

  mutating func put(_ counts: NumeralCount) {
    for number in [counts.bound, counts.literal, counts.cited, counts.unbound] { put(number) }
  }

  mutating func put(_ pair: Bilingual<Int>) {
    put(pair.english)
    put(pair.chinese)
  }

  mutating func put(_ report: Report) {
    put(report.pages)
    put(report.tables)
    put(report.figures)
    put(report.verified)
    put(report.numerals.english)
    put(report.numerals.chinese)
    put(report.files)
  }

  mutating func put(_ needs: EditionNeeds) {
    put(needs.edition)
    put(needs.own)
    put(needs.others)
    put(needs.results)
  }

  mutating func put(_ outline: EntryOutline) {
    put(outline.name)
    put(outline.digest)
    put(outline.numerals.english)
    put(outline.numerals.chinese)
  }

  mutating func put(_ item: SiteSnapshot.Item) {
    put(item.path)
    put(Int(item.mode))
    put(item.size)
    put(Int(bitPattern: UInt(item.inode)))
    put(item.written)
    put(item.changed)
  }
}

extension RecordPage {
  mutating func location() throws(RecordDamage) -> SourceLocation {
    let path = try text()
    let positions = try list { page throws(RecordDamage) in SourcePosition(line: try page.number(), column: try page.number()) }
    return SourceLocation(path, positions.first, length: try number())
  }

  mutating func problem() throws(RecordDamage) -> Diagnostic {
    guard let severity = Diagnostic.Severity(rawValue: try number()) else { throw RecordDamage() }
    var problem = Diagnostic(severity, try text(), try text())
    problem.location = try list { page throws(RecordDamage) in try page.location() }.first
    problem.related = try list { page throws(RecordDamage) in Diagnostic.Related(try page.text(), try page.location()) }
    problem.rule = try optionalText()
    problem.fix = try optionalText()
    return problem
  }

  mutating func counts() throws(RecordDamage) -> NumeralCount {
    NumeralCount(bound: try number(), literal: try number(), cited: try number(), unbound: try number())
  }

  mutating func pair() throws(RecordDamage) -> Bilingual<Int> { Bilingual(english: try number(), chinese: try number()) }

  mutating func report() throws(RecordDamage) -> Report {
    Report(
      pages: try pair(), tables: try number(), figures: try pair(), verified: try pair(),
      numerals: Bilingual(english: try counts(), chinese: try counts()), files: try number())
  }

  mutating func needs() throws(RecordDamage) -> EditionNeeds {
    EditionNeeds(edition: try text(), own: try digest(), others: try digest(), results: try digest())
  }

  mutating func outline() throws(RecordDamage) -> EntryOutline {
    EntryOutline(name: try text(), digest: try digest(), numerals: Bilingual(english: try counts(), chinese: try counts()))
  }

  mutating func item() throws(RecordDamage) -> SiteSnapshot.Item {
    SiteSnapshot.Item(
      path: try text(), mode: UInt32(truncatingIfNeeded: try number()), size: try number(), inode: UInt64(UInt(bitPattern: try number())),
      written: try number(), changed: try number())
  }
}
