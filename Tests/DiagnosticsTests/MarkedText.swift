import Diagnostics

/// A file for a test, written with the place that is meant between ⟦ and ⟧, which do not belong to it.
struct MarkedText {
  let file: SourceFile
  let location: SourceLocation

  init(_ text: String, path: String = "flows.csv") {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    precondition(parts.count == 3, "a marked text has one ⟦ and one ⟧")
    let bytes = parts.map { Array(String($0).utf8) }
    let file = SourceFile(path: path, bytes: Array(bytes.joined()))
    self.file = file
    location = SourceLocation(path, file.position(ofByte: bytes[0].count), length: parts[1].count)
  }

  /// What the human form quotes for the place: its lines without headline and place.
  var quoted: String {
    let text = DiagnosticPrinter(form: .human(color: false), files: [file]).text(for: [Diagnostic("code", "headline", at: location)])
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast().joined(separator: "\n")
  }
}

extension DiagnosticPrinter {
  /// A printer that knows `files` and no others.
  init(form: Form, files: [SourceFile] = []) {
    self.init(form: form) { path in files.first { $0.path == path } }
  }
}

/// The scalars of `text` that a terminal could obey, the line end aside.
func controlCharacters(in text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
}
