import Diagnostics
import Model
import Packing

/// One file of an entry, read: what the front matter says of the entry as a whole is beside its text.
struct EntryFile: Sendable {
  var text: KeptText
  var frontMatter: FrontMatterKeys
  var translation: TranslationMark

  /// The keys that hold for both languages: they may stand in either file.
  struct FrontMatterKeys: Sendable {
    var template: LocatedText?
    var place: LocatedText?
    var slug: LocatedText?
    var contributor: LocatedText?
  }

  /// Nothing, with a problem, where the file has no front matter, or a character that is not read. An entry whose title is missing is
  /// kept, so that nothing else is reported for that.
  ///
  /// - Parameter packer: packs the prose; it stays as it is where there is none.
  static func read(
    _ file: SourceFile, in language: Language, names: NumeralNames = .common, packedBy packer: Packer? = nil,
    problems: inout [Diagnostic]
  ) -> EntryFile? {
    if let problem = file.refusedCharacterOfEntry {
      problems.append(problem)
      return nil
    }
    guard let front = FrontMatter(file, &problems) else { return nil }
    var text = EntryText(file: file.path, title: front.title?.text ?? "")
    text.head = front.head?.text
    text.summary = front.summary?.text
    MarkdownReader.read(
      front.body, of: file, linesBefore: front.linesBefore, in: language, names: names, into: &text, problems: &problems)
    var scanner = NumeralScanner(language: language, names: names, file: file.path)
    var titles: [Numeral] = []
    for (words, place) in [(front.title, Numeral.Place.title), (front.head, .head), (front.summary, .summary)] {
      if let words { titles += scanner.numerals(in: words, of: file, at: place, body: text.numerals) }
    }
    text.numerals.insert(contentsOf: titles, at: 0)
    text.trim()
    let keys = FrontMatterKeys(template: front.template, place: front.place, slug: front.slug, contributor: front.contributor)
    let translation = TranslationMark(digest: bodyDigest(front.body), translated: front.translationOf)
    return EntryFile(text: KeptText(text, packedBy: packer), frontMatter: keys, translation: translation)
  }
}

extension EntryManuscript {
  /// The two files of one entry put together. A key that stands in both must say the same in both.
  init(path: String, section: String?, files: Bilingual<EntryFile>, problems: inout [Diagnostic]) {
    self.init(path: path, section: section, texts: files.map(\.text))
    let keys = files.map(\.frontMatter)
    template = Self.agreed("template", keys.map(\.template), &problems)
    place = Self.agreed("place", keys.map(\.place), &problems)
    slug = Self.agreed("slug", keys.map(\.slug), &problems)
    contributor = Self.agreed("contributor", keys.map(\.contributor), &problems)
    checkHeadings(&problems)
    for language in Language.allCases {
      let mark = files[language].translation
      texts[language].translation = mark.translation(of: files[language.other].translation, in: language.other, &problems)
    }
  }

  /// A place in the page has the same address in both languages: the number of its heading.
  private func checkHeadings(_ problems: inout [Diagnostic]) {
    let headings = texts.map(\.headings)
    let (english, chinese) = (headings.english, headings.chinese)
    let same = zip(english, chinese).prefix { $0.level == $1.level }.count
    guard same < max(english.count, chinese.count) else { return }
    let places = Bilingual { language in
      SourceLocation(texts[language].file, headings[language].dropFirst(same).first.map { SourcePosition(line: $0.line, column: 1) })
    }
    problems.append(
      Diagnostic(
        .warning, "languages-differ", "the headings of entry '\(path)' are not the same in both languages, from number \(same + 1) on",
        at: places.chinese, related: [.init("in English", places.english)],
        rule: "both languages have the same headings in the same order, so that a link leads to the same place in both"))
  }

  private static func agreed(_ key: String, _ values: Bilingual<LocatedText?>, _ problems: inout [Diagnostic]) -> LocatedText? {
    if let english = values.english, let chinese = values.chinese, english.text != chinese.text {
      problems.append(
        Diagnostic(
          "languages-differ", "'\(key)' is '\(chinese.text)' in Chinese and '\(english.text)' in English", at: chinese.location,
          related: [.init("in English", english.location)], rule: "'\(key)' belongs to the entry, not to one language",
          fix: "write it in one of the two files"))
    }
    return values.english ?? values.chinese
  }
}

/// The text of one file of an entry, as ``ManuscriptReader`` reads it; nothing where it cannot be read.
package func readEntryText(_ file: SourceFile, in language: Language) -> EntryText? {
  var problems: [Diagnostic] = []
  return EntryFile.read(file, in: language, problems: &problems)?.text.opened
}
