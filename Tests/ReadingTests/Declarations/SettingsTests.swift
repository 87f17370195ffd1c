import Diagnostics
import Model
import Testing

@testable import Reading

private let whole = """
  title: {en: Yearbook, zh: 年鉴}
  description: {en: A yearbook, zh: 一部年鉴}
  publisher:
    name: {en: Centre, zh: 中心}
    address: {en: "No. 1, North Street", zh: 北街1号}
    postcode: "000028"
    telephone: +86-10-84419655
    fax: +86-10-84419658
  base_url: https://yearbook.example.org/a
  licence: {name: {en: Free, zh: 自由}, url: https://e.org/licence}
  default_language: zh
  figures: {require: error}

  """

@Suite struct YearbookSettingsFile {
  @Test func `every key is read`() throws {
    let declared = Declared(yearbook: whole)
    let settings = try #require(declared.value)
    #expect(settings.title == Bilingual(english: "Yearbook", chinese: "年鉴"))
    #expect(settings.publisher.address?.chinese == "北街1号")
    #expect(
      [settings.publisher.postcode, settings.publisher.telephone, settings.publisher.fax] == [
        "000028", "+86-10-84419655", "+86-10-84419658",
      ])
    #expect(settings.baseURL == "https://yearbook.example.org/a/")
    #expect(settings.licence?.url == "https://e.org/licence")
    #expect(settings.defaultLanguage == .chinese)
    #expect(settings.unboundAmounts == .error)
    #expect(declared.problems.isEmpty)
  }

  @Test(arguments: ["title", "description", "base_url"])
  func `a required key that is missing is told at the file's beginning`(_ key: String) {
    let lines = whole.split(separator: "\n").filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    let declared = Declared(yearbook: lines)
    #expect(declared.value == nil)
    #expect(declared.problems.headlines == ["key '\(key)' is missing in yearbook.yaml"])
    #expect(declared.problems.positions == [SourcePosition(line: 1, column: 1)])
  }

  @Test(arguments: [
    ("figures: {require: eror}", "'eror' is not a word for 'require' of 'figures'; did you mean 'error'?"),
    ("figures: {}", "key 'require' is missing in 'figures'"), ("figures: error", "text stands where 'figures' is expected"),
    ("figures: {require: error, reqire: error}", "key 'reqire' is not a key of 'figures'; did you mean 'require'?"),
  ])
  func `what figures must be is one of three words`(_ line: String, _ headline: String) {
    let declared = Declared(yearbook: whole.replacing("figures: {require: error}", with: line))
    #expect(declared.problems.headlines == [headline])
    #expect(declared.problems.first?.location?.position?.line == 12)
  }

  @Test func `an empty file lacks every required key`() {
    #expect(Declared(yearbook: "").problems.count == 4)
    #expect(Declared(yearbook: "# a remark\n").problems.allSatisfy { $0.code == "missing-key" })
  }

  @Test(arguments: [
    ("titel", "title"), ("base-url", "base_url"), ("licences", "licence"), ("default_langauge", "default_language"),
    ("descripton", "description"),
  ])
  func `an unknown key is told with the nearest`(_ wrong: String, _ right: String) {
    let declared = Declared(yearbook: whole + "⟦\(wrong)⟧: x\n")
    #expect(declared.problems.headlines == ["key '\(wrong)' is not a key of yearbook.yaml; did you mean '\(right)'?"])
    #expect(declared.problems.locations == declared.places)
  }

  @Test(arguments: [
    ("default_language: zh", "default_language: ⟦fr⟧", "unknown-word"), ("fax: +86-10-84419658", "fax: ⟦[⟧1]", "wrong-type"),
    ("url: https://e.org/licence", "url: ⟦javascript:alert(1)⟧", "web-address"), ("zh: 中心", "zh: ⟦''⟧", "wrong-type"),
    ("zh: 中心", "⟦zg⟧: 中心", "unknown-key"),
    ("title: {en: Yearbook, zh: 年鉴}", "title: ⟦Yearbook⟧", "expected-mapping"), ("fax: +", "⟦fac⟧: +", "unknown-key"),
  ])
  func `a mistake is told where it stands`(_ right: String, _ wrong: String, _ code: String) {
    let declared = Declared(yearbook: whole.replacing(right, with: wrong))
    #expect(declared.problems.contains { $0.code == code && $0.location == declared.places[0] }, "\(declared.problems)")
  }

  @Test(arguments: ["https://e.org", "http://e.org/", "https://e.org:8080/a/b", "http://localhost", "https://xn--fiq228c.org/"])
  func `the base address may be`(_ address: String) {
    var problems: [Diagnostic] = []
    let base = YearbookSettings.baseURL(LocatedText(address, SourceLocation("x")), &problems)
    #expect(base == (address.hasSuffix("/") ? address : address + "/"))
  }

  @Test(arguments: [
    "e.org", "//e.org", "ftp://e.org", "https://", "https:///a", "https://e.org/?a", "https://e.org/#a", "https://e org",
    "https://e.org/\"", "https://中国.org",
    "javascript:x", "HTTPS://e.org", "https://e.org/<b>", "https://e.org\\a", "https://e.org/\u{7F}",
  ])
  func `the base address may not be`(_ address: String) {
    var problems: [Diagnostic] = []
    #expect(YearbookSettings.baseURL(LocatedText(address, SourceLocation("x")), &problems) == nil)
    #expect(problems.codes == ["base-url"])
  }

  @Test(arguments: ["a: [", "a: 1\na: 2\n", "a: &x 1\n", "a: 1\n---\nb: 1\n", "\u{1}"])
  func `what is no YAML is one mistake`(_ text: String) {
    #expect(Declared(yearbook: text).problems.count == 1)
  }
}

private typealias SourceLocation = Diagnostics.SourceLocation
