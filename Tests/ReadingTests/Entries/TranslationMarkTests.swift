import Diagnostics
import Model
import Testing

@testable import Reading

/// `translation-of`: whether a translation is of the text as it now stands.
@Suite struct TranslationMarkTests {
  private func reading(english: String = "title: T", chinese: String = "title: T", text: String = "text\n") throws -> EditionReading {
    try EditionReading(["a.en.md": "---\n\(english)\n---\n\(text)", "a.zh.md": "---\n\(chinese)\n---\n文\n"])
  }

  private static let digest = bodyDigest(Array("text\n".utf8)[...])

  @Test func `the digest of the text as it stands is fresh`() throws {
    let reading = try reading(chinese: "title: T\ntranslation-of: \(Self.digest)")
    #expect(reading.problems == [])
    #expect(reading.edition?.entries.first?.texts.map(\.translation) == Bilingual(english: nil, chinese: .fresh))
  }

  @Test func `another digest is a warning at the key, with the digest to write`() throws {
    let reading = try reading(chinese: "title: T\ntranslation-of: \(Self.digest)", text: "text, changed\n")
    #expect(reading.edition?.entries.first?.texts.chinese.translation == .stale)
    let problem = try #require(reading.problems.first)
    #expect((problem.code, problem.severity) == ("translation-stale", .warning))
    #expect(problem.headline == "the English text has changed since this translation was checked")
    #expect(problem.location?.path == "Content/2010/a.zh.md")
    #expect(problem.location?.position == SourcePosition(line: 3, column: 17))
    #expect(problem.fix?.hasSuffix("'translation-of: \(bodyDigest(Array("text, changed\n".utf8)[...]))'") == true)
  }

  @Test func `an English text may be the translation`() throws {
    let reading = try reading(english: "title: T\ntranslation-of: '00000000'")
    #expect(reading.problems.headlines == ["the Chinese text has changed since this translation was checked"])
    #expect(reading.edition?.entries.first?.texts.map(\.translation) == Bilingual(english: .stale, chinese: nil))
  }

  @Test func `who does not say is not asked, and the title may change`() throws {
    let plain = try reading()
    #expect(plain.problems == [])
    #expect(plain.edition?.entries.first?.texts.map(\.translation) == Bilingual(english: nil, chinese: nil))
    #expect(try reading(english: "title: Other", chinese: "title: T\ntranslation-of: \(Self.digest)").problems == [])
  }

  @Test(arguments: ["1f3a90c", "1f3a90c22", "1F3A90C2", "xyzxyzxy", "'1f3a 0c2'", "一二三四五六七八"])
  func `what is no digest is told`(_ digest: String) throws {
    let problems = try reading(chinese: "title: T\ntranslation-of: \(digest)").problems
    #expect(problems.codes == ["digest"])
    #expect(problems.first?.location?.position == SourcePosition(line: 3, column: 17))
    #expect(problems.first?.rule == "'translation-of' holds eight digits from 0 to 9 and a to f")
  }

  @Test func `the digest is that of FNV-1a, and line ends do not count`() {
    #expect(bodyDigest([]) == "cbf29ce4")
    #expect(bodyDigest(Array("a".utf8)[...]) == "af63dc4c")
    #expect(bodyDigest(Array("a\r\nb\r\n".utf8)[...]) == bodyDigest(Array("a\nb\n".utf8)[...]))
    #expect(bodyDigest(Array("ab\n".utf8)[...]) != bodyDigest(Array("a\nb\n".utf8)[...]))
  }
}
