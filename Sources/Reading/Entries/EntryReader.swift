import Diagnostics
import Model

/// One file of an entry, read: what the front matter says of the entry as a whole is beside its text.
struct EntryFile: Sendable {
  var text: EntryText
  var frontMatter: FrontMatterKeys

  /// The keys that hold for both languages: they may stand in either file.
  struct FrontMatterKeys: Sendable {
    var template: LocatedText?
    var place: LocatedText?
    var slug: LocatedText?
    var contributor: LocatedText?
  }

  /// Nothing, with problems, where the file has no title.
  static func read(_ file: SourceFile, in language: Language, problems: inout [Diagnostic]) -> EntryFile? {
    refusePrivateUse(file, &problems)
    guard let front = FrontMatter(file, &problems) else { return nil }
    var text = EntryText(file: file.path, title: front.title.text)
    text.head = front.head?.text
    text.summary = front.summary?.text
    MarkdownReader.read(front.body, of: file, linesBefore: front.linesBefore, in: language, into: &text, problems: &problems)
    let keys = FrontMatterKeys(template: front.template, place: front.place, slug: front.slug, contributor: front.contributor)
    return EntryFile(text: text, frontMatter: keys)
  }

  /// Private-use code points have no meaning that a reader shares, and ours is to mark references.
  private static func refusePrivateUse(_ file: SourceFile, _ problems: inout [Diagnostic]) {
    var index = 0
    while let lead = file.bytes[index...].firstIndex(where: { $0 == 0xEE || $0 == 0xEF }) {
      index = lead + 1
      // U+E000 to U+F8FF are EE 80 80 to EF A3 BF.
      guard file.bytes[lead] == 0xEE || (index < file.bytes.count && file.bytes[index] <= 0xA3) else { continue }
      problems.append(
        Diagnostic(
          "private-use", "a private-use character stands here", at: SourceLocation(file.path, file.position(ofByte: lead)),
          rule: "characters have a meaning in Unicode", fix: "replace it by the character that is meant"))
      return
    }
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
