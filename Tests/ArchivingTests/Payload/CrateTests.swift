import Archiving
import Foundation
import SampleBags
import Testing

@Suite struct CrateTests {
  typealias Entity = [String: Any]

  private func graph() throws -> [Entity] {
    let closing = try ClosedBag(SmallBag.description, SmallBag.payload())
    let file = try #require(closing.files.first { $0.path == "data/ro-crate-metadata.json" })
    let document = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? Entity)
    #expect(document["@context"] as? String == "https://w3id.org/ro/crate/1.1/context")
    return try #require(document["@graph"] as? [Entity])
  }

  private func ids(_ value: Any?) -> [String] {
    let entities = value as? [Entity] ?? (value as? Entity).map { [$0] } ?? []
    return entities.compactMap { $0["@id"] as? String }
  }

  @Test func `the first entity is the file itself, which is about the root`() throws {
    let first = try #require(try graph().first)
    #expect(first["@id"] as? String == "ro-crate-metadata.json")
    #expect(ids(first["about"]) == ["./"])
    #expect(ids(first["conformsTo"]) == ["https://w3id.org/ro/crate/1.1"])
  }

  @Test func `the root is named and described in both languages`() throws {
    let root = try #require(try graph().first { $0["@id"] as? String == "./" })
    let names = try #require(root["name"] as? [[String: String]])
    #expect(names == [["@value": "Yearbook 2010", "@language": "en"], ["@value": "年鉴2010", "@language": "zh-Hans"]])
    #expect((root["description"] as? [[String: String]])?.count == 2)
    #expect(root["datePublished"] as? String == "2010-12-31")
    #expect(root["temporalCoverage"] as? String == "2009")
    #expect(ids(root["license"]) == ["https://example.org/free"])
  }

  @Test func `every file is reached from the root, and every reference has its entity, once`() throws {
    let graph = try graph()
    let entities = Dictionary(graph.compactMap { entity in (entity["@id"] as? String).map { ($0, entity) } }) { first, _ in first }
    #expect(entities.count == graph.count)
    var reached: Set<String> = []
    var next = ["./"]
    while let id = next.popLast() {
      let entity = try #require(entities[id], "nothing is said of \(id)")
      if reached.insert(id).inserted { next += ids(entity["hasPart"]) }
    }
    let files = graph.filter { $0["@type"] as? String == "File" }.compactMap { $0["@id"] as? String }
    #expect(
      files.sorted() == [
        "README.txt", "site/data/empty.csv", "site/index.html", "site/zh/2010/%E9%A1%B5.html", "sources/Content/100%25.md",
        "sources/Content/2010/a%20b.csv", "sources/Templates/page.mustache",
      ])
    #expect(Set(files).isSubset(of: reached))
    for entity in graph {
      for (key, value) in entity where key != "conformsTo" { #expect(ids(value).allSatisfy { entities[$0] != nil }, "\(key) of \(entity)") }
    }
  }

  @Test func `a file has its name, kind and size`() throws {
    let file = try #require(try graph().first { $0["@id"] as? String == "site/index.html" })
    #expect((file["name"] as? [[String: String]])?.map { $0["@value"] } == ["Front page", "首页"])
    #expect(file["encodingFormat"] as? String == "text/html")
    #expect(file["contentSize"] as? String == "12")
  }

  @Test func `a file or folder without a name of its own is named by its kind, in both languages`() throws {
    let names = try ["sources/Content/100%25.md", "site/zh/"].map { id in
      let entity = try #require(try graph().first { $0["@id"] as? String == id })
      return try #require(entity["name"] as? [[String: String]]).map { $0["@value"] }
    }
    #expect(names == [["Text: sources/Content/100%.md", "文稿：sources/Content/100%.md"], ["Folder: site/zh/", "文件夹：site/zh/"]])
  }

  @Test func `without a licence the crate says that none is stated`() throws {
    var bag = try SmallBag.description
    bag.licence = nil
    let crate = try #require(try ClosedBag(bag, SmallBag.payload()).files.first { $0.path == "data/ro-crate-metadata.json" })
    #expect(String(decoding: crate.bytes, as: UTF8.self).contains("\"license\":[{\"@value\":\"No licence is stated.\""))
  }

  @Test func `the read-me says in both languages how to read and to verify`() throws {
    let closing = try ClosedBag(SmallBag.description, SmallBag.payload())
    let file = try #require(closing.files.first { $0.path == "data/README.txt" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let words = [
      "Yearbook 2010", "年鉴2010", "Office of Samples", "样本局", "Telephone +86-10-1", "电话 +86-10-1", "Free: https://example.org/free",
      "sha256sum -c manifest-sha256.txt", "site/index.html", "Yearbook 1.0",
    ]
    #expect(words.filter { !text.contains($0) } == [])
    #expect(text.components(separatedBy: "sha256sum -c tagmanifest-sha256.txt").count == 3)
    #expect(!text.contains("\n\n\n"))
  }
}
