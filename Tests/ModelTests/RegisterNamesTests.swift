import Model
import Testing

@Suite struct NamesOfRegisters {
  private let registers = RegisterNames([
    table(
      "places", columns: ["place", "name_en", "name_zh"],
      rows: [["wanzhou", "Wanzhou", "万州"], ["park", "Logistics park", .missing(.none)]]),
    table("terms", columns: ["term", "en", "zh"], rows: [["zaoxue", "blood-making", "造血"]]),
    table("documents", columns: ["document", "title_en", "title_zh", "en", "zh"], rows: [["opinions", "Opinions", "意见", "x", "y"]]),
    table("queries", columns: ["query", "about_en", "about_zh"], rows: [["q-1", "Aid", "资金"]]),
    table("people", columns: ["person", "name_en"], rows: [["wen", "Wen"]]),
    table(
      "sources", columns: ["source", "title_en", "title_zh"], rows: [[.integer(2010), "Yearbook", "年鉴"], [.missing(.none), "a", "b"]]),
    table("flows", columns: ["flow", "name_en", "name_zh"], rows: [["fl-1", "a", "b"]]),
  ])

  @Test func `names are found by kind and key in both languages`() {
    #expect(registers.names(.place, "wanzhou") == .init(english: "Wanzhou", chinese: "万州"))
    #expect(registers.names(.term, "zaoxue")?.chinese == "造血")
    #expect(registers.names(.query, "q-1")?.english == "Aid")
    #expect(registers.names(.term, "wanzhou") == nil)
  }

  @Test func `a name that is not confirmed is nothing, and its row is there`() throws {
    let names = try #require(registers.names(.place, "park"))
    #expect(names.chinese == nil)
    #expect(names.english == "Logistics park")
  }

  @Test func `titles go before plain language columns`() {
    #expect(registers.names(.document, "opinions")?.english == "Opinions")
  }

  @Test func `a key that is a number is its digits`() {
    #expect(registers.names(.source, "2010")?.chinese == "年鉴")
    #expect(registers.keys(.source) == ["2010"])
  }

  @Test func `a register without a pair of names, and a table that is no register, give none`() {
    #expect(registers.names(.person, "wen") == nil)
    #expect(registers.keys(.person) == [])
    #expect(registers.names(.figure, "fl-1") == nil)
  }

  @Test func `an edition's table goes before the register of the same name`() {
    let tables = ["old", "new"].map { table("sources", columns: ["source", "title_en", "title_zh"], rows: [["s", .text($0), .text($0)]]) }
    #expect(RegisterNames(tables).names(.source, "s")?.english == "new")
  }

  @Test func `every scheme that names a register row has a table`() {
    let schemes = Reference.Scheme.allCases.filter { RegisterNames.table(for: $0) == nil }
    #expect(schemes == [.figure, .table, .entry])
  }
}
