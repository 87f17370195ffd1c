import Testing

@testable import Computing

/// Whether a query may take a column.
@Suite struct QueryWordsTests {
  private func words(_ queries: String...) -> QueryWords { QueryWords(of: queries.map(QueryWords.list)) }

  @Test(arguments: [
    "select place from flows", "select PLACE from flows", "select f.Place from flows f", "select \"place\" from flows",
    "select [Place] from flows", "select `place` from flows", "select f.'place' from flows f", "select 1 from flows order by place",
    "select sum(amount) from flows join places using(place)", "select 'it''s' as a, place from flows",
    "select x/* it's */,place from flows",
  ])
  func `a column is taken where its name stands, whatever its quotation marks and capitals`(query: String) {
    #expect(words(query).name("place"))
    #expect(words(query).name("Place"))
    #expect(!words(query).name("basis"))
  }

  @Test(arguments: [
    "select places from flows", "select replace from flows", "select 'a place' from flows", "select x from flows -- place",
    "select x /* place */ from flows", "select x from flows where y = :place", "select place_of from flows", "select placeé from flows",
  ])
  func `a column is not taken where its name is part of another word, text or comment`(query: String) {
    #expect(!words(query).name("place"))
  }

  @Test func `letters beyond ASCII are part of a name, and keep their case`() {
    #expect(words("select 地方 from flows").name("地方"))
    #expect(!words("select 地方名 from flows").name("地方"))
    #expect(words("select É from flows").name("É"))
    #expect(!words("select É from flows").name("é"))
  }

  @Test(arguments: [
    "select * from flows", "select distinct * from flows", "select all * from flows", "select place, * from flows",
    "select p.* from places p",
    "select -- all columns\n * from flows", "select /**/ * from flows", "select \"p\".* from places p",
    "SELECT place FROM flows NATURAL JOIN places",
    "select place from (select*from flows)",
  ])
  func `a query that names no columns takes any`(query: String) { #expect(words("select term from terms", query).name("basis")) }

  @Test(arguments: [
    "select count(*) from flows", "select count( * ) from flows", "select amount * 2 from flows", "select (amount)*2 from flows",
    "select '*', ', *' from flows", "select amount /* , * */ from flows", "select 'a natural join' from flows",
  ])
  func `a star that counts or multiplies takes none`(query: String) { #expect(!words(query).name("basis")) }

  @Test func `a name of two words is taken where it stands in quotation marks`() {
    #expect(words("select [two words] from flows").name("two words"))
    #expect(words("select \"Two words\" from flows").name("two words"))
    #expect(!words("select two, words from flows").name("two words"))
  }

  @Test func `any of several queries takes its columns`() {
    let words = words("select place from flows", "select kind from flows")
    #expect(["place", "kind", "basis"].map(words.name) == [true, true, false])
    #expect(!QueryWords(of: []).name("place"))
  }
}
