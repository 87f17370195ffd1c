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

  /// What was found in an edition's texts. It holds for a text as long as that and the register are the same.
  struct Uses: Sendable {
    fileprivate var register: SourceFile?
    fileprivate var found: Bilingual<[(text: KeptText, problems: [Diagnostic])]> = Bilingual { _ in [] }

    var problems: [Diagnostic] { Language.allCases.flatMap { found[$0].flatMap(\.problems) } }
  }

  /// - Parameter last: what was found in the edition as it was.
  func uses(in edition: Edition, after last: Uses?) -> Uses {
    guard let register else { return Uses() }
    let isSame = last?.register?.bytes == register.file.bytes
    var uses = Uses(register: register.file)
    for language in Language.allCases where !phrases[language].isEmpty {
      let known = isSame ? last?.found[language] ?? [] : []
      uses.found[language] = edition.entries.enumerated().map { index, entry in
        let text = entry.manuscript.texts[language]
        if known.indices.contains(index), known[index].text.isSame(as: text) { return known[index] }
        return (text, Self.problems(in: text.opened, phrases[language], register))
      }
    }
    return uses
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

  private static func problems(in text: EntryText, _ phrases: PhraseIndex, _ register: DataTable) -> [Diagnostic] {
    var problems = StructureProblems()
    for (part, words) in [("title", text.title), ("head", text.head ?? ""), ("summary", text.summary ?? "")] {
      for phrase in phrases.phrases(in: words) {
        report(phrase, in: "the \(part)", at: SourceLocation(text.file), register, &problems)
      }
    }
    for block in text.blocks where block.kind != .table {
      let location = SourceLocation(text.file, SourcePosition(line: block.line, column: 1))
      for phrase in phrases.phrases(in: text.prose(of: block)) { report(phrase, in: "this passage", at: location, register, &problems) }
    }
    return problems.diagnostics
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
