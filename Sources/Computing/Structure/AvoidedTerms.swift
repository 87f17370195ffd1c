import Diagnostics
import Model

/// Prose uses the standard form of a term, and none of the words that the register of terms says to avoid: `avoid_en`, `avoid_zh`.
struct AvoidedTerms {
  private let register: DataTable?
  private let phrases: Bilingual<PhraseIndex>

  init(_ book: Book) {
    let register = book.registers.first { $0.name == "terms" }
    self.register = register
    phrases = Bilingual { language in PhraseIndex(register.map { Self.avoided(in: $0, language) } ?? []) }
  }

  func find(in edition: Edition, _ problems: inout StructureProblems) {
    guard let register else { return }
    for language in Language.allCases where !phrases[language].isEmpty {
      for entry in edition.entries { Self.check(entry.manuscript.texts[language].opened, phrases[language], register, &problems) }
    }
  }

  /// The words to avoid, divided by semicolons, each with the row and column in which it stands.
  private static func avoided(in register: DataTable, _ language: Language) -> [AvoidedPhrase] {
    guard let column = register.schema.index(of: "avoid_" + language.rawValue),
      let standard = register.schema.index(of: language.rawValue)
    else { return [] }
    return (0..<register.rowCount).flatMap { row -> [AvoidedPhrase] in
      let words = register[row, column].text?.split { $0 == ";" || $0 == "；" } ?? []
      return words.compactMap { AvoidedPhrase(String($0), standard: register[row, standard].text ?? "", row: row, column: column) }
    }
  }

  private static func check(
    _ text: EntryText, _ phrases: PhraseIndex, _ register: DataTable, _ problems: inout StructureProblems
  ) {
    for (part, words) in [("title", text.title), ("head", text.head ?? ""), ("summary", text.summary ?? "")] {
      for phrase in phrases.phrases(in: words) {
        report(phrase, in: "the \(part)", at: SourceLocation(text.file), register, &problems)
      }
    }
    for block in text.blocks where block.kind != .table {
      let location = SourceLocation(text.file, SourcePosition(line: block.line, column: 1))
      for phrase in phrases.phrases(in: text.prose(of: block)) { report(phrase, in: "this passage", at: location, register, &problems) }
    }
  }

  private static func report(
    _ phrase: AvoidedPhrase, in part: String, at location: SourceLocation, _ register: DataTable, _ problems: inout StructureProblems
  ) {
    problems.report("avoided-term", in: location.path, .warning) {
      Diagnostic(
        .warning, "avoided-term", "'\(phrase.text)' in \(part) is not the standard form, which is '\(phrase.standard)'", at: location,
        related: [.init("the register of terms", register.location(row: phrase.row, field: phrase.column))],
        rule: "words that the register of terms says to avoid do not stand in prose", fix: "write '\(phrase.standard)'")
    }
  }
}

extension EntryText {
  /// What a reader reads in the block, without markup; a line end where one part of it ends. Code is left out, and so are names and
  /// titles that a register gives.
  func prose(of block: Block) -> String {
    var bytes: [UInt8] = []
    for piece in pieces[block.pieces] {
      switch piece {
      case .html(let range): PlainProse.append(html[range], to: &bytes)
      case .reference(let index):
        let reference = references[index]
        let isName = [.place, .person, .organisation, .document, .source].contains(reference.scheme)
        bytes += isName ? PlainProse.end : Array(reference.plainWords.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
