import SampleSites
import Testing

@testable import Rendering

/// The rows of data tables, for readers.
@Suite struct DataNamesTests {
  private static let templates = [
    "pages/data":
      "{{#data}}{{title}}|{{description}}|{{download}}|{{#tables}}{{href}} {{/tables}}\n{{#rows}}{{id}} {{title}}{{#foreign}} ({{foreign}}){{/foreign}}:"
      + "{{#values}} {{label}}{{#foreign}} ({{foreign}}){{/foreign}}={{html}}{{#is_number}} #{{/is_number}};{{/values}}"
      + "{{#notes}} note {{html}}{{/notes}}{{#sources}} source {{html}}{{/sources}}\n{{/rows}}{{/data}}",
    "references/place": "{{text}}{{#foreign}} ({{foreign}}){{/foreign}}{{#unconfirmed}}?{{/unconfirmed}}",
    "references/source": "{{text}}", "references/entry": "{{text}}{{#foreign}} ({{foreign}}){{/foreign}} [{{href}}]",
  ]

  /// A data table `things` with these fields, as lines of its page.
  private func lines(_ fields: [String], keys: [String] = [], _ csv: String, in language: String) throws -> [String] {
    var site = SampleSite()
    site.files["Content/2010/data/things.csv"] = csv + "\n"
    site.files["Content/2010/data/datapackage.yaml"]! +=
      "  - name: things\n    path: things.csv\n    title: {en: Things, zh: 事物}\n    description: {en: What `..` is, zh: 说明}\n    schema:\n"
      + "      fields:\n" + fields.map { "        - {\($0)}\n" }.joined()
      + "      primaryKey: thing\n"
      + (keys.isEmpty ? "" : "      foreignKeys:\n" + keys.map { "        - {fields: \($0)}\n" }.joined())
    site.files["Content/registers/datapackage.yaml"]! += """
        - name: sources
          path: sources.csv
          title: {en: Sources, zh: 来源}
          schema:
            fields: [{name: source, type: string}, {name: title_en, type: string}, {name: title_zh, type: string}]
            primaryKey: source

      """.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }.joined(separator: "\n")
    site.files["Content/registers/sources.csv"] = "source,title_en,title_zh\nbook,The Book,书\n"
    let file = try RenderedSample(site, Self.templates).file(language + "/2010/data/things.html")
    return file.split(separator: "\n").map(String.init)
  }

  private static let fields = [
    "name: thing, type: string", "name: title_en, type: string", "name: title_zh, type: string", "name: kind, type: string",
    "name: place, type: string, title: {en: Place, zh: 地方}",
    "name: value, type: number, decimals: 1, qualifier: bound, title: {en: Value, zh: 值}", "name: unit, type: string",
    "name: bound, type: string", "name: since, type: date, title: {en: Since, zh: 起}", "name: done, type: boolean",
    "name: role_en, type: string, title: {en: Role (English), zh: 英文职务}",
    "name: role_zh, type: string, title: {en: Role (Chinese), zh: 中文职务}",
    "name: part_of, type: string, title: {en: Part of, zh: 属于}", "name: note_en, type: string", "name: note_zh, type: string",
    "name: source, type: string",
  ]
  private static let keys = [
    "place, reference: {resource: places, fields: place}", "unit, reference: {resource: units, fields: unit}",
    "part_of, reference: {resource: things, fields: thing}", "source, reference: {resource: sources, fields: source}",
  ]
  private static let csv = """
    thing,title_en,title_zh,kind,place,value,unit,bound,since,done,role_en,role_zh,part_of,note_en,note_zh,source
    a,First & best,第一,code-word,wanzhou,12.5,mu,over,2009-06,true,Head,组长,,Guessed,估计,book
    b,Second,第二,code-word,park,..,mu,,,false,,,a,,,
    """

  @Test func `a row has its names, numbers, dates, notes and sources in the page's language, and no code`() throws {
    #expect(
      try lines(Self.fields, keys: Self.keys, Self.csv, in: "en") == [
        "Things|What .. is|../../../data/2010/things.csv|",
        "row-a First &amp; best: Place=Wanzhou; Value=more than 12.5 mu (about 0.83 ha) #; Since=June 2009; done=yes; Role=Head; note Guessed source The Book",
        "row-b Second: Place=Logistics Park; Value=not known; done=no; Part of=First &amp; best [#row-a];",
      ])
    #expect(
      try lines(Self.fields, keys: Self.keys, Self.csv, in: "zh") == [
        "事物|说明|../../../data/2010/things.csv|",
        "row-a 第一: 地方=万州; 值=超过12.5亩（约0.83公顷） #; 起=2009年6月; done (en)=是; 职务=组长; note 估计 source 书",
        "row-b 第二: 地方=Logistics Park (en)?; 值=数据不详; done (en)=否; 属于=第一 [#row-a];",
      ])
  }

  @Test func `a row without a title is called by what it refers to, by its year, or by its number`() throws {
    let fields = ["name: thing, type: string", "name: place, type: string", "name: in_year, type: year, title: {en: Year, zh: 年}"]
    let keys = ["place, reference: {resource: places, fields: place}"]
    let csv = "thing,place,in_year\na,ningxia,2009\nb,park,2009\nc,,2010\nd,,\n"
    #expect(
      try lines(fields, keys: keys, csv, in: "zh").dropFirst().map { $0.prefix { $0 != ":" } } == [
        "row-a 宁夏", "row-b 2009年", "row-c 2010年", "row-d 第4行",
      ])
    #expect(
      try lines(fields, keys: keys, csv, in: "en").dropFirst().map { $0.prefix { $0 != ":" } } == [
        "row-a Ningxia", "row-b Logistics Park", "row-c 2010", "row-d Row 4",
      ])
  }

  @Test func `a key that is no slug makes an address all the same`() throws {
    let lines = try lines(["name: thing, type: string", "name: n, type: integer"], "thing,n\n\"a <b>\"\"\",1\n甲,2", in: "en")
    #expect(lines.dropFirst().map { $0.prefix { $0 != " " } } == ["row-_61203c623e22", "row-_e794b2"])
  }

  @Test func `a table without rows has no page, and its file is the way to it`() throws {
    var site = SampleSite()
    site.setFlows("flow,amount")
    site.addTable("t", SampleSite.flowTable())
    let sample = try RenderedSample(
      site, ["pages/table": "{{#table}}{{#rows_from}}{{href}}{{#download}} {{download}}{{/download}}{{/rows_from}}{{/table}}"])
    #expect(!sample.addresses.contains("en/2010/data/flows.html"))
    #expect(sample.file("en/2010/tables/t.html") == "../../../data/2010/flows.csv")
  }

  @Test func `tables and data lead to each other`() throws {
    var templates = Self.templates
    templates["pages/table"] = "{{#table}}{{#rows_from}}{{title}} {{href}} {{download}}{{/rows_from}}{{/table}}"
    let sample = try RenderedSample(.ordered, templates)
    #expect(sample.file("zh/2010/tables/t.html") == "款项 ../data/flows.html ../../../data/2010/flows.csv")
    #expect(sample.file("zh/2010/data/flows.html").hasPrefix("款项||../../../data/2010/flows.csv|../tables/t.html \n"))
  }
}
