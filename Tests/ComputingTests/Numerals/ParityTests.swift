import Diagnostics
import Model
import SampleSites
import Testing

/// The numbers of both languages are the same, block by block.
@Suite struct ParityTests {
  /// The problems of an entry with these texts, beside flows a (8 million), b (30) and c (8 million too).
  private func problems(_ english: String, _ chinese: String, front: (String, String) = ("", "")) throws -> [Diagnostic] {
    var site = SampleSite()
    site.setFlows("flow,amount,rate,starts\na,8000000,24.7,2009-06-05\nb,30,1.5,2009\nc,8000000,24.7,2010")
    site.setEntry("text", english, chinese)
    for (language, keys) in [("en", front.0), ("zh", front.1)] {
      let path = "Content/2010/text.\(language).md"
      site.files[path] = site.files[path]?.replacing("title: ", with: keys + "title: ")
    }
    return try site.made().problems.filter { $0.code == "languages-differ" }
  }

  @Test(arguments: [
    ("8 million yuan for 30 schools", "800万元，建设学校三十所"), ("On June 5, 2009, 24.7%", "2009年6月5日，24.7%"),
    ("From 1996 to 2000", "1996—2000年"), ("From 1996 to 2000", "1996年开始，至2000年"), ("1996, and 2000", "1996—2000年"),
    ("3 to 5 million people", "3至5万户，即300万至500万人".replacing("3至5万户，即", with: "")), ("Both are poor", "两者都穷"),
    ("The two are poor", "两县都穷"), ("One of them, two of these", "其中一个、两个"), ("1 project", "一个项目"), ("a project", "1个项目"),
    ("two counties", "双方"), ("it doubled", "增至两倍"), ("The first is this, the second that", "前者如此，后者如彼"),
    ("a third of the land, in June", "部分土地"), ("the third", "第三"), ("the 20th century", "二十世纪"), ("the 1990s", "20世纪90年代"),
    ("See [8 million](literal:) and 30", "见30"), ("the [12](literal:) and 30", "12和30"), ("“7 men” and 30", "30人"),
    ("Table 2-1 has 30 rows", "表2-1有30行"), ("5.4 percentage points", "5.4个百分点"), ("100 mu (about 6.67 ha)", "100亩（约6.67公顷）"),
    ("[8 million yuan](figure:flows/a/amount)", "[800万元](figure:flows/a/amount)"),
    ("[](figure:flows/a/amount)", "[800万元](figure:flows/a/amount)"), ("[](figure:flows/a/amount)", "800万元"),
    ("8 million yuan", "[](figure:flows/a/amount)"), ("[24.7](figure:flows/a/rate) percent", "24.7%"),
    ("[June 5, 2009](figure:flows/a/starts)", "2009年6月5日"), ("about 25 percent", "[](figure:flows/a/rate)"),
    ("[2009](figure:flows/b/starts)", "2009年"), ("30 of 30", "30个中的30个"),
    ("cited [30 men](source:book)".replacing("[30 men](source:book)", with: "30 men"), "引用30人"),
    ("Article 5 and Chapter 3", "第五条和第3章"), ("Table 2-1", "表2–1"), ("Tel +86-10-84419655", "电话010-84419655"),
    ("See Table 2; the tertiary industry", "见表二；第三产业"), ("See Table 5", "见表"), ("COVID-19", "新冠，G20"), ("the 17th Congress", "十七大"),
    ("nearly 100 people", "近百人"), ("about a million", "约百万人"), ("dozens of people", "近百人"), ("1:3", "1∶3"), ("two or three", "两三个"),
    ("a few", "两三个"), ("0.5 per mille", "千分之0.5"), ("three thousandths", "千分之三"), ("the “two assurances”", "“四个一”"),
    ("https://e.org/en/5", "https://e.org/zh/6"), ("The 3G network", "３G网络"),
  ])
  func `numbers that agree are no alarm`(_ english: String, _ chinese: String) throws {
    #expect(try problems(english, chinese).map(\.headline) == [])
  }

  @Test(arguments: [
    ("8 million yuan", "900万元", "'8 million' in English is '900万' in Chinese"),
    ("8 million yuan", "800亿元", "'8 million' in English is '800亿' in Chinese"), ("30 schools", "学校", "'30' stands in English only"),
    ("schools", "学校三十所", "'三十' stands in Chinese only"), ("30 schools", "30所学校，30所医院", "'30' stands in Chinese only"),
    ("24.7 percent", "24.7个百分点", "'24.7 percent' in English is '24.7个百分点' in Chinese"),
    ("24.7 percent", "24.7", "'24.7 percent' in English is '24.7' in Chinese"),
    ("June 5, 2009", "2009年6月6日", "'June 5, 2009' in English is '2009年6月6日' in Chinese"),
    ("June 5, 2009", "2009年6月", "'June 5, 2009' in English is '2009年6月' in Chinese"),
    ("June 5", "6月6日", "'June 5' in English is '6月6日' in Chinese"), ("in 2009", "2010年", "'2009' in English is '2010年' in Chinese"),
    ("1996–2000", "1996—2001年", "'1996–2000' in English is '1996—2001年' in Chinese"),
    ("two counties", "三个县", "'三' stands in Chinese only"), ("the third", "第四", "'third' in English is '第四' in Chinese"),
    ("two thirds", "三分之一", "'two thirds' in English is '三分之一' in Chinese"),
    ("the 1990s", "20世纪80年代", "'1990s' in English is '80年代' in Chinese"),
    ("[8 million yuan](figure:flows/a/amount)", "文", "figure 'flows/a/amount' stands in English only"),
    ("text", "[](figure:flows/a/amount)", "figure 'flows/a/amount' stands in Chinese only"),
    ("[](figure:flows/a/amount)", "[](figure:flows/c/amount)", "figure 'flows/a/amount' in English is figure 'flows/c/amount' in Chinese"),
    ("[](figure:flows/b/amount)", "31", "figure 'flows/b/amount' in English is '31' in Chinese"),
    ("[](figure:flows/a/rate)", "26%", "figure 'flows/a/rate' in English is '26%' in Chinese"),
    ("[](figure:flows/a/amount) [](figure:flows/a/amount)", "[](figure:flows/a/amount)", "figure 'flows/a/amount' stands in English only"),
    ("“it cost 5 million yuan”", "“花了50万元”", "'5 million' in English is '50万' in Chinese"),
    ("[5 million](https://e.org)", "[50万](https://e.org)", "'5 million' in English is '50万' in Chinese"),
    ("Telephone 84419655", "电话84419656", "'84419655' in English is '84419656' in Chinese"),
    ("Document No. 5", "6号文件", "'5' in English is '6' in Chinese"), ("Article 5", "第六条", "'5' in English is '第六' in Chinese"),
    ("No. 1 Street", "街2号", "'1' in English is '2' in Chinese"), ("Table 2-1", "表2-2", "'2-1' in English is '2-2' in Chinese"),
    ("A third of the land", "四分之一的土地", "'A third' in English is '四分之一' in Chinese"),
    ("5.000.000 yuan", "50.000.000元", "'5.000.000' in English is '50.000.000' in Chinese"),
    ("5'000'000 yuan", "50'000'000元", "'5'000'000' in English is '50'000'000' in Chinese"),
    ("3G", "4G", "'3G' in English is '4G' in Chinese"),
  ])
  func `a number that is absent or different is told`(_ english: String, _ chinese: String, _ headline: String) throws {
    let problems = try problems(english, chinese)
    #expect(problems.map(\.headline) == [headline])
    let severity: Diagnostic.Severity = english == "## A" ? .warning : .error
    #expect(problems.allSatisfy { $0.severity == severity && $0.related.count == 1 && $0.rule != nil && $0.fix != nil })
  }

  @Test func `both places are named, the other one as near as can be told`() throws {
    let problems = try problems("Text.\n\nIt gave 8 million yuan.\n\n5 towns, 6 men and 7 more.", "文。\n\n拨付900万元。\n\n5个镇、7个。")
    #expect(problems.map { $0.location?.path.suffix(5) } == ["zh.md", "en.md"])
    #expect(problems[0].location?.position == SourcePosition(line: 6, column: 3))
    #expect(problems[0].related[0].location.position == SourcePosition(line: 6, column: 9))
    #expect(problems[1].location?.position == SourcePosition(line: 8, column: 10))
    #expect(problems[1].related[0].location.path == "Content/2010/text.zh.md")
    #expect(problems[1].related[0].location.position == SourcePosition(line: 8, column: 5))
  }

  @Test func `paragraphs are compared one by one between headings`() throws {
    let swapped = try problems("## A\n\n5 towns\n\n6 men\n\n## B\n\n7 dogs", "## 甲\n\n6人\n\n5个镇\n\n## 乙\n\n7只")
    #expect(swapped.map(\.headline) == ["'5' in English is '6' in Chinese", "'6' in English is '5' in Chinese"])
    let moved = try problems("## A\n\n5 towns\n\n## B\n\n6 men", "## 甲\n\n5个镇、6人\n\n## 乙\n\n文")
    #expect(moved.map(\.headline) == ["'6' stands in Chinese only", "'6' stands in English only"])
  }

  @Test func `where paragraphs are not as many, those between two headings are compared together`() throws {
    #expect(try problems("## A\n\n5 towns\n\n6 men\n\n## B\n\n7", "## 甲\n\n6人，5个镇\n\n## 乙\n\n7").map(\.headline) == [])
    let differing = try problems("## A\n\n5 towns\n\n6 men\n\n## B\n\n7", "## 甲\n\n8人，5个镇\n\n## 乙\n\n7")
    #expect(differing.map(\.headline) == ["'6' in English is '8' in Chinese"])
  }

  @Test func `headings that differ leave the blocks between the same ones to be compared`() throws {
    let problems = try problems("5\n\n## A\n\n6\n\n### B\n\n7\n\n## C\n\n8", "5\n\n## 甲\n\n6和7\n\n## 丙\n\n9")
    #expect(problems.map(\.headline).filter { $0.contains("'8'") } == ["'8' in English is '9' in Chinese"])
  }

  @Test(arguments: [("Text.", "", "zh"), ("", "文。", "en"), ("## A", "![](table:none)", "zh")])
  func `a text that only one language has is told at the other one's file`(_ english: String, _ chinese: String, _ missing: String) throws {
    var site = SampleSite()
    site.setEntry("text", english, chinese)
    let problems = try site.made().problems.filter { $0.code == "missing-translation" }
    #expect(problems.map { $0.location?.path } == ["Content/2010/text.\(missing).md"])
    let severity: Diagnostic.Severity = english == "## A" ? .warning : .error
    #expect(problems.allSatisfy { $0.severity == severity && $0.related.count == 1 && $0.rule != nil && $0.fix != nil })
    site.setEntry("text", "", "")
    #expect(try site.made().problems.allSatisfy { $0.code != "missing-translation" })
  }

  @Test func `titles, heads and summaries are compared`() throws {
    let front = ("head: \"5 towns\"\nsummary: In 2009\n", "head: 6个镇\nsummary: 2010年\n")
    let problems = try problems("text", "文", front: front)
    #expect(problems.map(\.headline) == ["'5' in English is '6' in Chinese", "'2009' in English is '2010年' in Chinese"])
    #expect(problems.map { $0.location?.position } == [SourcePosition(line: 2, column: 7), SourcePosition(line: 3, column: 10)])
  }

  @Test func `a mark is advised where it can stand, which is in the text`() throws {
    let front = ("head: 5 towns\nsummary: In 2009\n", "head: 镇\nsummary: 年\n")
    let problems = try problems("30 schools", "学校", front: front)
    #expect(problems.map(\.headline) == ["'5' stands in English only", "'2009' stands in English only", "'30' stands in English only"])
    let fix = "write it into 'Content/2010/text.zh.md' too"
    #expect(problems.map(\.fix) == [fix, fix, fix + ", or mark it '[…](literal:)' if it is no data"])
  }

  @Test func `a paragraph with thousands of differences is told in some messages`() throws {
    let clock = ContinuousClock()
    var told: [Diagnostic] = []
    let time = try clock.measure {
      told = try problems((1000..<4000).map { "\($0)0" }.joined(separator: " "), (1000..<3000).map { "\($0)5" }.joined(separator: "，"))
    }
    #expect(told.count == 21)
    #expect(told.last?.headline == "2980 more numbers of this paragraph have no counterpart in the other language")
    #expect(time < .seconds(300))
  }
}
