import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct LiteralMarks {
  @Test func `are printed as their words and are no references`() {
    let read = ReadMarkdown("In [1996](literal:), **[two](literal:rhetoric)** and [*3*](literal:)\n")
    #expect(read.html == "<p>In 1996, <strong>two</strong> and <em>3</em></p>\n")
    #expect(read.text.references.isEmpty)
    #expect(read.problems.isEmpty)
    #expect(read.text.numerals.map(describe) == ["1996 (marked) = 1996", "two (marked) = 2", "3 (marked) = 3"])
  }

  @Test func `stand in headings and beside references`() {
    let read = ReadMarkdown("## [两](literal:)种数字\n\n[](place:a)有[三](literal:)种[四个](figure:b)\n", in: .chinese)
    #expect(read.html == "<h2>两种数字</h2>\n<p>{place:a}有三种{figure:b|四个}</p>\n")
    guard case .heading(_, _, let text) = read.text.blocks[0].kind else {
      Issue.record("the heading is none")
      return
    }
    #expect(text == "两种数字")
  }

  @Test(arguments: ["[one](literal:)", "[一](literal:)", "[三三两两](literal:成语)", "[two or three](literal:)"])
  func `may mark whatever is numeric`(_ markdown: String) {
    let read = ReadMarkdown(markdown, in: markdown.unicodeScalars.contains { $0.value > 0x3000 } ? .chinese : .english)
    #expect(read.problems.isEmpty)
    #expect(read.text.numerals.map(\.standing) == [.literal(.marked)])
  }

  @Test(arguments: [
    ("a ⟦[⟧](literal:)", "the mark 'literal:' has no words"), ("a ⟦[⟧words](literal:)", "no numeral is in 'words', which is marked as one"),
    ("a ⟦[⟧ ](literal:why)", "the mark 'literal:why' has no words"),
  ])
  func `without a numeral are refused at their place`(_ marked: String, _ headline: String) {
    let read = ReadMarkdown(marked)
    #expect(read.problems.headlines == [headline])
    #expect(read.problems.codes == ["literal-words"])
    #expect(read.problems.locations == read.places)
    #expect(read.problems.first?.rule?.contains("[1996](literal:)") == true)
  }

  @Test func `have no title, are no images and are told where something like them is meant`() {
    #expect(ReadMarkdown("[5](literal: \"why\")").problems.codes == ["link-words"])
    #expect(ReadMarkdown("![5](literal:)").problems.codes == ["unknown-link"])
    #expect(ReadMarkdown("[5] (literal:)").problems.codes == ["unknown-link"])
    #expect(ReadMarkdown("[5](literl:)").problems.headlines.first?.hasSuffix("did you mean 'literal'?") == true)
    #expect(ReadMarkdown("[5](nowhere:)").problems.first?.rule?.contains("literal:") == true)
  }
}

@Suite struct NumeralsInNames {
  private func names(_ rows: String, _ table: String = "places") -> NumeralNames {
    let source = MarkedSource("key,name_en,name_zh\n" + rows)
    var problems: [Diagnostic] = []
    let fields = ["name: key, type: string", "name: name_en, type: string", "name: name_zh, type: string"]
    var resource = PackageReading(fields: fields, below: "").resources[0]
    resource.name.text = table
    return NumeralNames([TableNames(readDataTable(resource, edition: nil, source.file, problems: &problems))])
  }

  private func numerals(_ markdown: String, _ names: NumeralNames, in language: Language) -> [String] {
    var text = EntryText(file: "a", title: "T")
    var problems: [Diagnostic] = []
    let file = SourceFile(path: "a", bytes: Array(markdown.utf8))
    MarkdownReader.read(file.bytes[...], of: file, linesBefore: 0, in: language, names: names, into: &text, problems: &problems)
    return text.numerals.map(describe)
  }

  @Test func `of the registers are left alone`() {
    let names = names("a,The Five Bridges,五门桥村\nb,Standard of 2008,2008年标准\n")
    #expect(numerals("The Five Bridges have 6 arches.", names, in: .english) == ["The Five Bridges (name)", "6 = 6"])
    #expect(numerals("五门桥村有六个，按2008年标准", names, in: .chinese) == ["五门桥村 (name) = 5", "六 = 6", "2008年标准 (name) = 2008"])
  }

  @Test func `of the registers do not cut words and numbers in two`() {
    let names = names("a,Area 5,5区\n")
    #expect(numerals("Area 51, Area 5", names, in: .english) == ["51 = 51", "Area 5 (name) = 5"])
    #expect(numerals("15区，5区", names, in: .chinese) == ["15 = 15", "5区 (name) = 5"])
  }

  @Test func `of units and other tables hide nothing`() {
    let names = names("a,ten thousand yuan,五万元\n", "units")
    #expect(numerals("8 ten thousand yuan", names, in: .english).count == 2)
    #expect(numerals("五万元", names, in: .chinese) == ["五万 = 50000"])
  }

  @Test func `of units say that four digits before them are a count`() {
    #expect(
      numerals("2010 widget and 2010 gadget", names("a,widget,件\n", "units"), in: .english)
        == ["2010 = 2010", "2010 (date) = 2010"])
  }
}
