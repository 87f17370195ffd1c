import Model
import Mustache

/// Numbers of an entry's text, each within the template `preview/number`, which says what vouches for it.
extension PageScope {
  /// A part of the text's HTML, the numerals in it marked.
  mutating func append(_ range: Range<Int>, of text: EntryText, _ marks: NumeralMarks, to output: inout [UInt8]) {
    var start = range.lowerBound
    for mark in marks.marks where range.contains(mark.range.lowerBound) {
      output += text.html[start..<mark.range.lowerBound]
      appendNumber(Array(text.html[mark.range]), [mark.standing.name: .bool(true)], to: &output)
      start = mark.range.upperBound
    }
    output += text.html[start..<range.upperBound]
  }

  /// What `output` has from `start` on is the figure, as its template printed it.
  mutating func mark(from start: Int, as figure: Figure, _ reference: Reference, edition: Int, in output: inout [UInt8]) {
    let body = Array(output[start...])
    output.removeSubrange(start...)
    let rows = figure.origins.compactMap { book.rows.row($0) }
    let names: Members = [
      reference.words.isEmpty ? "is_generated" : "is_bound": .bool(true), "target": .text(reference.target),
      "title": .optional(figure.title?[language]), "value": .text(self.text(of: figure)),
      "is_linked": .bool(href(of: figure, edition: edition) != nil),
      "rows": .list(
        rows.prefix(Self.mostRows).map { table, row in
          .object(["file": .text(table.file.path), "line": .text(String(table.line(ofRow: row))), "key": .text(table.key(ofRow: row))])
        }),
      "more_rows": rows.count > Self.mostRows ? .text(String(rows.count - Self.mostRows)) : .null,
    ]
    appendNumber(body, names, to: &output)
  }

  private static let mostRows = 5

  private mutating func appendNumber(_ body: [UInt8], _ own: Members, to output: inout [UInt8]) {
    var names: Members = [
      "body": .markup(body), "target": .null, "title": .null, "value": .null, "is_linked": .bool(false), "rows": .list([]),
      "more_rows": .null,
    ]
    for name: MemberName in ["is_bound", "is_generated", "is_literal", "is_cited", "is_unbound"] { names[name] = .bool(false) }
    names.merge(own)
    append("preview/number", names, to: &output)
  }
}

extension Numeral.Standing {
  fileprivate var name: MemberName {
    switch self {
    case .figure: "is_bound"
    case .literal: "is_literal"
    case .cited: "is_cited"
    case .unbound: "is_unbound"
    }
  }
}
