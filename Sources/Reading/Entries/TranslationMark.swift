import Diagnostics
import Model

/// What a file says of the text from which it was translated: `translation-of: 1f3a90c2`, that text's digest when it was last checked.
struct TranslationMark: Sendable {
  /// Of the file's own text.
  var digest: String
  /// Of the other language's text, as the front matter has it.
  var translated: LocatedText?

  /// Whether the translation is of the text as it now stands; a warning where it is not, nothing where the file does not say.
  ///
  /// - Parameter language: the language of `source`.
  func translation(
    of source: TranslationMark, in language: Language, _ problems: inout [Diagnostic]
  ) -> EntryText.Translation? {
    guard let translated else { return nil }
    if translated.text == source.digest { return .fresh }
    problems.append(
      Diagnostic(
        .warning, "translation-stale",
        "the \(language == .english ? "English" : "Chinese") text has changed since this translation was checked", at: translated.location,
        rule: "'translation-of' is the digest of the text that was translated",
        fix: "review the translation, then write 'translation-of: \(source.digest)'"))
    return .stale
  }
}
