import Foundation
import Model
import SampleSites
import TestSupport
import Testing

@testable import Rendering

/// What programs read: the data package, and JSON-LD in pages.
@Suite struct JSONTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `any text is JSON, and gives itself back`() throws {
    var dice = Dice()
    let scalars: [Unicode.Scalar] = ["\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}", "<", "/", "中", "𝄞", "a", "é"]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<12, using: &dice) { text.unicodeScalars.append(scalars.randomElement(using: &dice) ?? "a") }
      let json = JSONText.object([("key", .string(text)), ("none", nil), ("list", .list([.string(text), .flag(true)]))])
      let object = try object(String(decoding: json.bytes, as: UTF8.self))
      #expect(object["key"] as? String == text)
      #expect((object["list"] as? [Any])?.first as? String == text)
      #expect(object.count == 2)
    }
  }

  @Test func `any title is JSON in a page, and gives itself back`() throws {
    let book = try #require(try SampleSite.ordered.made().book)
    for title in ["\"", "\\", "\n", "\r\t\u{0}\u{1F}", "\u{7F}\u{2028}", "</script>", "中𝄞é", "\\\"\\n", ""] {
      let data = StructuredData.report(book, title: title, edition: 0, in: .chinese, url: title)
      let text = String(decoding: data.bytes, as: UTF8.self)
      #expect(!text.contains("<"))
      let report = try object(text)
      #expect(report["name"] as? String == title)
      #expect(report["url"] as? String == title)
      #expect((report["isPartOf"] as? [String: String])?["@type"] == "Book")
    }
  }

  @Test func `a title cannot end the script element it stands in`() throws {
    var site = SampleSite.ordered
    site.files["Content/2010/notes.en.md"] = "---\ntitle: \"</script <script alert(1) <!-- \\\"\"\n---\n![](table:t)\n"
    let templates = ["pages/entry": "<script>{{page.json_ld}}</script>"]
    let text = try RenderedSample(site, templates).file("en/2010/notes.html")
    #expect(text.components(separatedBy: "</script").count == 2)
    #expect(!text.dropFirst(1).contains("<!--"))
    let json = text.replacingOccurrences(of: "</script>", with: "").replacingOccurrences(of: "<script>", with: "")
    #expect(try object(json)["name"] as? String == "</script <script alert(1) <!-- \"")
  }

  @Test func `pages say what they are`() throws {
    let templates = Dictionary(uniqueKeysWithValues: ["home", "edition", "entry", "table"].map { ("pages/" + $0, "{{page.json_ld}}") })
    let sample = try RenderedSample(.ordered, templates)
    #expect(try object(sample.file("zh/index.html"))["inLanguage"] as? String == "zh-Hans")
    let report = try object(sample.file("en/2010/notes.html"))
    #expect(report["@type"] as? String == "Report")
    #expect(report["url"] as? String == "https://example.org/en/2010/notes.html")
    #expect(report["temporalCoverage"] as? String == "2009")
    let dataset = try object(sample.file("en/2010/tables/t.html"))
    #expect((dataset["distribution"] as? [String: Any])?["contentUrl"] as? String == "https://example.org/data/2010/tables/t.csv")
  }

  @Test func `the data package describes the columns of its files in their order`() throws {
    var site = SampleSite()
    site.setFlows("flow,people\na,1\nb,..")
    let package = site.files["Content/2010/data/datapackage.yaml"] ?? ""
    site.files["Content/2010/data/datapackage.yaml"] =
      package
      .replacing("{name: flow, type: string,", with: "{name: flow, type: string, constraints: {required: true},")
      .replacing("{name: people, type: integer}", with: "{name: people, type: integer, constraints: {required: true}}")
    let json = try object(RenderedSample(site).file("data/2010/datapackage.json"))
    #expect(json["name"] as? String == "yearbook-2010")
    let resource = try #require((json["resources"] as? [[String: Any]])?.first)
    #expect(resource["path"] as? String == "flows.csv")
    let schema = try #require(resource["schema"] as? [String: Any])
    #expect(schema["primaryKey"] as? [String] == ["flow"])
    #expect(schema["missingValues"] as? [String] == ["", "..", "—", "…", "×"])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    let header = try RenderedSample(site).file("data/2010/flows.csv").split(separator: "\n")[0].split(separator: ",").map(String.init)
    #expect(fields.compactMap { $0["name"] as? String } == header)
    let kinds = Dictionary(uniqueKeysWithValues: fields.map { ($0["name"] as? String ?? "", $0) })
    #expect(kinds["starts"]?["type"] as? String == "string")
    #expect(kinds["amount"]?["unit"] as? String == "yuan")
    #expect(kinds["rate"]?["type"] as? String == "number")
    // A required cell that says that its value is not known is missing to Table Schema.
    #expect((kinds["flow"]?["constraints"] as? [String: Bool])?["required"] == true)
    #expect(kinds["people"]?["constraints"] == nil)
  }

  @Test func `data and registers are given as they were written`() throws {
    let sample = try RenderedSample(.ordered)
    #expect(sample.file("data/registers/places.csv").hasPrefix("place,name_en,name_zh\nwanzhou,Wanzhou,万州\n"))
  }
}
