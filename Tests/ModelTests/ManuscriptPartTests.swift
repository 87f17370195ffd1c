import Diagnostics
import Model
import Testing

@Suite struct AddressesOfEntries {
  private func entry(_ path: String, slug: String? = nil) -> EntryManuscript {
    let text = KeptText(EntryText(file: path + ".en.md", title: "T"))
    var entry = EntryManuscript(path: path, section: nil, texts: Bilingual(english: text, chinese: text))
    entry.slug = slug.map { LocatedText($0, Place(path)) }
    return entry
  }

  @Test func `an entry's address is its path, or its folder and its slug`() {
    #expect(entry("xiamen/regions/chongqing").address == "xiamen/regions/chongqing")
    #expect(entry("xiamen/regions/chongqing", slug: "cq").address == "xiamen/regions/cq")
    #expect(entry("notes", slug: "editors-notes").address == "editors-notes")
  }
}

@Suite struct PlacesInQueries {
  private func query(_ text: String, line: Int, column: Int, indentation: Int?) -> TableSpecification.Query {
    .init(text: text, location: Place("t.yaml", SourcePosition(line: line, column: column)), indentation: indentation)
  }

  @Test func `a byte of a query is placed by line and character`() {
    let query = query("select '厦门' as a\nfrom flows\n", line: 5, column: 1, indentation: 4)
    #expect(query.location(ofByte: 0).position == SourcePosition(line: 5, column: 5))
    #expect(query.location(ofByte: 15).position == SourcePosition(line: 5, column: 16))
    #expect(query.location(ofByte: 26).position == SourcePosition(line: 6, column: 10))
    #expect(query.location(ofByte: 10_000).position?.line == 7)
    #expect(query.location(ofByte: nil).position == SourcePosition(line: 5, column: 5))
  }

  @Test func `where the file writes the query in another way, the whole of it is meant`() {
    let query = query("select 1", line: 5, column: 6, indentation: nil)
    #expect(query.location(ofByte: 7) == query.location)
    #expect(query.location(ofByte: nil) == query.location)
  }
}

@Suite struct BothLanguages {
  @Test func `each language has its own, and another one`() {
    var pair = Bilingual { $0.tag }
    #expect(pair == Bilingual(english: "en", chinese: "zh-Hans"))
    pair[.chinese] = "zh"
    #expect(pair[.english.other] == "zh")
    #expect(pair.map(\.count) == Bilingual(english: 2, chinese: 2))
    #expect(Language.allCases.allSatisfy { $0.other.other == $0 && $0.folder == $0.rawValue })
  }
}

@Suite struct KindsOfColumns {
  @Test func `a column that names register rows knows their scheme`() {
    #expect(TableSpecification.ColumnKind.place.scheme == .place)
    #expect(TableSpecification.ColumnKind.entries.scheme == .entry)
    #expect(TableSpecification.ColumnKind.number.scheme == nil)
    #expect(TableSpecification.ColumnKind.text.scheme == nil)
  }
}

@Suite struct AnchorsOfTables {
  private func anchors(_ name: String, parameters: [(String, String)] = [], rows: [String] = []) -> [String] {
    let query = TableSpecification.Query(text: "", location: Place("t.yaml"), indentation: nil)
    let title = Bilingual(english: "T", chinese: "表")
    let table = ComputedTable(
      id: .init(name: name, parameters: parameters.map { .init(name: $0, value: $1) }),
      specification: Shared(TableSpecification(name: name, file: "t.yaml", title: title, columns: [], sql: query)), columns: [],
      rows: rows.map { .init(kind: .row, key: $0, cells: []) }, dataTables: [])
    return [table.anchor] + rows.indices.map(table.anchor(ofRow:))
  }

  @Test func `no two tables or rows of a page share an anchor`() {
    let all =
      anchors("aid", rows: ["wanzhou", "万州", "r1", "", "Wan zhou", "x"]) + anchors("aid", parameters: [("place", "wanzhou")], rows: ["x"])
      + anchors("aid-wanzhou", rows: ["x"]) + anchors("aid", parameters: [("place", "万州")]) + anchors("aid", parameters: [("place", "x")])
      + anchors("aid", parameters: [("place", "wanzhou"), ("year", "2009")])
    #expect(Set(all).count == all.count)
  }

  @Test func `an anchor needs no escaping in an address`() {
    for anchor in anchors("aid", parameters: [("place", "万 州&\"#")], rows: ["厦门", "<b>", "a b", "'"]) {
      #expect(anchor.utf8.allSatisfy { ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || (48...57).contains($0) || "-._".utf8.contains($0) })
    }
  }
}
