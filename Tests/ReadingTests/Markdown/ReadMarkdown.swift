import Diagnostics
import Model

@testable import Reading

/// An entry's Markdown that was read for a test, with the places that the test has marked by ⟦ and ⟧.
struct ReadMarkdown {
  let text: EntryText
  let problems: [Diagnostic]
  let places: [Diagnostics.SourceLocation]

  init(_ marked: String, in language: Language = .english, linesBefore: Int = 0) {
    let source = MarkedSource(marked, path: "a.\(language.rawValue).md")
    var text = EntryText(file: source.file.path, title: "T")
    var problems: [Diagnostic] = []
    let bytes = source.file.bytes
    var start = bytes.startIndex
    for _ in 0..<linesBefore { start = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))! + 1 }
    MarkdownReader.read(bytes[start...], of: source.file, linesBefore: linesBefore, in: language, into: &text, problems: &problems)
    (self.text, self.problems, places) = (text, problems, source.locations)
  }

  /// The blocks' pieces joined, with `{scheme:target}` or `{scheme:target|words}` for each reference.
  var html: String {
    text.blocks.map { block in
      let inner = text.pieces[block.pieces].map(show).joined()
      return switch block.kind {
      case .heading(let level, _, _): "<h\(level)>\(inner)</h\(level)>\n"
      case .table, .prose: inner
      }
    }.joined()
  }

  private func show(_ piece: EntryText.Piece) -> String {
    switch piece {
    case .html(let range): return String(decoding: text.html[range], as: UTF8.self)
    case .reference(let index):
      let reference = text.references[index]
      let words = String(decoding: reference.words, as: UTF8.self)
      return "{\(reference.scheme):\(reference.target)\(words.isEmpty ? "" : "|" + words)}"
    }
  }

  var words: [String] { text.references.map(\.plainWords) }
  var referencePositions: [SourcePosition?] { text.references.map(\.location.position) }
  var markedPositions: [SourcePosition?] { places.map(\.position) }
}
