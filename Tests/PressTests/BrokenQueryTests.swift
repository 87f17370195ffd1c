import Testing

/// SQL that is wrong, or that tries what it may not.
@Suite struct BrokenQueryTests {
  static let bounds = "2010/tables/bounds.yaml"

  /// The query of the table `bounds` in place of its own.
  static func query(_ name: String, _ sql: String, _ code: String, at place: String? = nil, says: String) -> Mistake {
    let old = """
        select flow, amount, origin as rows
        from flows
        where edition = :edition and flow in ('road', 'mill', 'dam', 'canal')
        order by amount desc

      """
    return Mistake(name, in: bounds, .replace(old, with: "  " + sql + "\n"), code, at: place, says: says)
  }

  /// The beginning of a query that counts for ever.
  static let numbers = "with recursive n(x) as (select 1 union all select x + 1 from n"

  static let mistakes: [Mistake] = [
    query("no SQL", "select flow, amount, origin as rows from flows flows ⟦flows⟧ order by 1", "sql-syntax", says: "does not fit here"),
    query("an unknown table", "select flow, amount, origin as rows from ⟦flowz⟧ order by 1", "sql-unknown-name", says: "flows"),
    query("an unknown column", "select flow, ⟦amuont⟧ as amount, origin as rows from flows order by 1", "sql-unknown-name", says: "amount"),
    query(
      "no order", "select flow, amount, origin as rows from flows where edition = :edition", "missing-order",
      at: "2010/tables/bounds.yaml:8:1", says: "the order of its rows is declared"),
    query(
      "rows of every edition", "select flow, amount, origin as rows from flows order by 1", "missing-edition",
      at: "2010/tables/bounds.yaml:8:1", says: "where flows.edition = :edition"),
    query("a division", "select flow, amount ⟦/⟧ 2 as amount, origin as rows from flows order by 1", "sql-inexact", says: "per:"),
    query("a binary number", "select flow, ⟦1.5⟧ as amount, origin as rows from flows order by 1", "sql-inexact", says: "integers"),
    query(
      "an average", "select 'x' as flow, ⟦avg⟧(amount) as amount, rows(origin) as rows from flows order by 1", "sql-inexact", says: "per:"),
  ]

  static let attacks: [Mistake] = [
    query("a deletion", "⟦delete⟧ from flows", "sql-refused", says: "changes nothing"),
    query(
      "a change within a SELECT", "with x as (⟦update⟧ flows set amount = 0 returning *) select * from x", "sql-syntax",
      says: "'update' does not fit here"),
    query("a database attached", "⟦attach⟧ '/etc/passwd' as x", "sql-refused", says: "write one SELECT"),
    query("a setting", "⟦pragma⟧ temp_store = 1", "sql-refused", says: "write one SELECT"),
    query(
      "a second statement", "select 1 as flow, 2 as amount order by 1; ⟦drop⟧ table flows", "sql-not-one-statement", says: "one SELECT"),
    query(
      "an extension", "select 'x' as flow, ⟦load_extension⟧('/lib/x.so') as amount, 1 as rows order by 1", "sql-refused",
      says: "allowed are"),
    query("a file", "select 'x' as flow, ⟦readfile⟧('/etc/passwd') as amount order by 1", "sql-unknown-name", says: "allowed are"),
    query(
      "SQLite's own tables", "select name as flow, 1 as amount from ⟦sqlite_master⟧ order by 1", "sql-refused",
      says: "registers and data packages"),
  ]

  static let excesses: [Mistake] = [
    query(
      "a query that never ends", "⟦⟧\(numbers)) select max(x) as flow, 1 as amount, '' as rows from n order by 1",
      "sql-too-long", says: "steps"),
    query(
      "a million rows", "⟦⟧\(numbers) limit 1000000) select 'f' || x as flow, x as amount, '' as rows from n order by x",
      "sql-too-many-rows", says: "rows"),
    query(
      "a text that is too long",
      "⟦⟧with recursive n(x, t) as (select 1, 'ten letters' union all select x + 1, t || t from n limit 20) "
        + "select t as flow, x as amount, '' as rows from n order by x",
      "sql-too-large", says: "bytes"),
  ]

  @Test(arguments: mistakes) func `a mistake in a query is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: attacks) func `a query that does more than read is refused`(mistake: Mistake) throws { try expectRefused(mistake) }

  @Test(arguments: excesses) func `a query that takes too much is stopped`(mistake: Mistake) throws { try expectRefused(mistake) }
}
