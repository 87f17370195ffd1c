import Model
import SampleSites
import Testing

/// When a check of each kind holds, holds within rounding, and fails.
@Suite struct CheckKindTests {
  struct Case: CustomTestStringConvertible {
    var values: String
    var keys: String
    var verdict: CheckOutcome.Verdict

    init(_ values: String, _ keys: String, _ verdict: CheckOutcome.Verdict) {
      (self.values, self.keys, self.verdict) = (values, keys, verdict)
    }

    var testDescription: String { values + " " + keys }
  }

  private func expect(_ example: Case) throws {
    let book = try CheckSample.one(example.values, example.keys)
    #expect(book.verdicts == ["c: \(example.verdict)"])
    let wanted: [String] =
      switch example.verdict {
      case .fails: ["check-fails"]
      case .undecided: ["check-undecided"]
      case .holds, .holdsWithinRounding: []
      }
    #expect(book.codes.filter { $0 != "check-rounding" } == wanted)
  }

  @Test(arguments: [
    Case("a=2000000 b=4000000 t=6000000", "kind: parts, parts: [@a, @b], total: @t", .holds),
    Case("a=2000000 b=4000000 t=6010000", "kind: parts, parts: [@a, @b], total: @t", .holdsWithinRounding),
    Case("a=2000000 b=4000000 t=6100000", "kind: parts, parts: [@a, @b], total: @t", .fails),
    Case("a=2000000 b=4000000 t=6010000", "kind: parts, parts: [@a, @b], total: @t, tolerance: exact", .fails),
    Case("a=2000000 b=4000000 t=6100000", "kind: parts, parts: [@a, @b], total: @t, tolerance: 100000", .holdsWithinRounding),
    Case("a=2000000 b=4000000 t=6100000", "kind: parts, parts: [@a, @b], total: @t, tolerance: 99999.9", .fails),
    Case("a=33.3% b=33.3% c=33.3% t=100%", "kind: parts, parts: [@a, @b, @c], total: @t", .holdsWithinRounding),
    Case("a=33.30% b=33.30% c=33.30% t=100.00%", "kind: parts, parts: [@a, @b, @c], total: @t", .fails),
    Case("a=65p b=23p t=89p", "kind: parts, parts: [@a, @b], total: @t", .fails),
    Case("a=1117000000 b=94500000 c=19830000000 t=21000000000", "kind: parts, parts: [@a, @b, @c], total: @t", .holdsWithinRounding),
    Case("a=>10 t=12", "kind: parts, parts: @a, total: @t", .holds), Case("a=>10 t=9", "kind: parts, parts: @a, total: @t", .fails),
    Case("a=~10000 t=10500", "kind: parts, parts: @a, total: @t", .holds),
    Case("a=~10000 t=10600", "kind: parts, parts: @a, total: @t", .fails),
    Case("a=.. t=9", "kind: parts, parts: [@a, 3], total: @t", .undecided),
  ])
  func `parts add up to the total`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=559370000 t=872200000", "kind: of-which, parts: @a, total: @t", .holds),
    Case("a=5 b=7 t=11", "kind: of-which, parts: [@a, @b], total: @t", .holdsWithinRounding),
    Case("a=5 b=7 t=9", "kind: of-which, parts: [@a, @b], total: @t", .fails),
    Case("a=>5 t=9", "kind: of-which, parts: @a, total: @t", .holds), Case("a=>15 t=9", "kind: of-which, parts: @a, total: @t", .fails),
    Case("a=15 t=>9", "kind: of-which, parts: @a, total: @t", .holds),
    Case("a=30p b=21p y=23p", "kind: at-least, larger: [@a, @b], smaller: @y", .holds),
    Case("a=22p y=23p", "kind: at-least, larger: @a, smaller: @y", .fails),
    Case("a=2004000 y=2000000", "kind: at-least, larger: @y, smaller: @a", .holdsWithinRounding),
  ])
  func `parts of a total are not more, a cumulative value not less`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=793200000 b=800000000", "kind: equal, left: @a, right: @b", .holdsWithinRounding),
    Case("a=8000000 b=9000000", "kind: equal, left: @a, right: @b", .fails),
    Case("a=11.8% b=11.9%", "kind: equal, left: @a, right: @b", .fails),
    Case("a=11.85% b=11.9%", "kind: equal, left: @a, right: @b", .holdsWithinRounding),
    Case("a=450n", "kind: equal, left: over 400, right: @a", .holds), Case("a=350n", "kind: equal, left: over 400, right: @a", .fails),
    Case("a=9 b=4", "kind: equal, left: [@a, -@b], right: 5", .holds),
    Case("a=>9 b=4", "kind: equal, left: [@b, -@a], right: -6", .holds),
    Case("a=2010-06 b=2010-07", "kind: equal, left: @a, right: @b", .fails),
    Case("a=2010-06", "kind: equal, left: @a, right: 2010-06", .holds),
    Case("a=2010-06", "kind: equal, left: @a, right: 2010", .holdsWithinRounding),
    Case("a=1", "kind: equal, left: places/wanzhou/name_en, right: places/wanzhou/name_en", .holds),
    Case("a=1", "kind: equal, left: places/wanzhou/name_en, right: places/ningxia/name_en", .fails),
  ])
  func `two statements of one value agree`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=4000000 t=12000000", "kind: product, factors: [3, @a], result: @t", .holds),
    Case("a=4000000 t=13000000", "kind: product, factors: [3, @a], result: @t", .fails),
    Case("a=>4000000 t=13000000", "kind: product, factors: [3, @a], result: @t", .holds),
    Case("a=1234567 t=3704000", "kind: product, factors: [3, @a], result: @t", .holds),
    Case("a=2000000 n=65p", "kind: ratio, of: @a, per: @n, stated: 30769", .holds),
    Case("a=2000000 n=65p", "kind: ratio, of: @a, per: @n, stated: 31000", .fails),
    Case("a=2000000 n=65p", "kind: ratio, of: @a, per: @n, stated: about 31000", .holds),
    Case("a=2000000 n=65p", "kind: ratio, of: @a, per: @n, stated: 31000, tolerance: 300", .holdsWithinRounding),
    Case("a=2000000 n=0p", "kind: ratio, of: @a, per: @n, stated: 1", .undecided),
    Case("a=1p b=8p", "kind: share, part: @a, whole: @b, stated: 13", .holds),
    Case("a=1p b=8p", "kind: share, part: @a, whole: @b, stated: 12", .fails),
    Case("a=-1p b=8p", "kind: share, part: @a, whole: @b, stated: -13", .holds),
    Case("a=-1p b=8p", "kind: share, part: @a, whole: @b, stated: -12", .fails),
    Case("a=156000 b=371000 s=42.19%", "kind: share, part: @a, whole: @b, stated: @s", .holdsWithinRounding),
    Case("a=156000 b=371000 s=42.19%", "kind: share, part: @a, whole: @b, stated: @s, tolerance: exact", .fails),
    Case("a=>20 b=40", "kind: share, part: @a, whole: @b, stated: 60", .holds),
    Case("a=>20 b=40", "kind: share, part: @a, whole: @b, stated: 40", .fails),
  ])
  func `a product, a quotient and a share are what is stated`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=100 b=110", "kind: growth, from: @a, to: @b, stated: 10", .holds),
    Case("a=605000000 r=120000000", "kind: growth, rise: @r, to: @a, stated: 22", .fails),
    Case("a=1115000000 r=162000000", "kind: growth, rise: @r, to: @a, stated: 17", .holds),
    Case("a=28000000 r=2880000", "kind: growth, from: @a, rise: @r, stated: 10.2", .fails),
    Case("a=28000000 r=2880000", "kind: growth, from: @a, rise: @r, stated: 10.3", .holds),
    Case("a=12750000000 b=34930000000", "kind: growth, from: @a, to: @b, steps: 9, stated: 11.9", .holdsWithinRounding),
    Case("a=12750000000 b=34930000000", "kind: growth, from: @a, to: @b, steps: 9, stated: 11.8", .holds),
    Case("a=12750000000 b=34930000000", "kind: growth, from: @a, to: @b, steps: 10, stated: 11.8", .fails),
    Case("a=200p b=225p", "kind: growth, from: @a, to: @b, stated: 13", .holds),
    Case("a=200p b=225p", "kind: growth, from: @a, to: @b, stated: 12", .fails),
    Case("a=200p b=175p", "kind: growth, from: @a, to: @b, stated: -13", .holds),
    Case("a=200p b=175p", "kind: growth, from: @a, to: @b, stated: -12", .fails),
    Case("a=200p b=201p", "kind: growth, from: @a, to: @b, stated: 0", .fails),
    Case("a=201p b=202p", "kind: growth, from: @a, to: @b, stated: 0", .holds),
    Case("a=100 b=>150", "kind: growth, from: @a, to: @b, stated: 60", .holds),
    Case("a=100 b=>150", "kind: growth, from: @a, to: @b, stated: 40", .fails),
    Case("a=100 b=160", "kind: growth, from: @a, to: @b, stated: over 50", .holds),
    Case("a=100 b=60", "kind: growth, from: @a, to: @b, stated: 40", .fails),
    Case("a=0 b=60", "kind: growth, from: @a, to: @b, stated: 40", .undecided),
    Case("a=60 b=0", "kind: growth, from: @a, to: @b, stated: -100", .undecided),
    Case("a=100 b=.. ", "kind: growth, from: @a, to: @b, stated: 40", .undecided),
  ])
  func `growth is what is stated`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=16000000", "kind: between, value: @a, minimum: 1, maximum: 16000000", .holds),
    Case("a=16000001", "kind: between, value: @a, maximum: 16000000", .fails),
    Case("a=16000001", "kind: between, value: @a, maximum: 16000000, tolerance: 1", .holds),
    Case("a=5", "kind: between, value: @a, minimum: 6", .fails), Case("a=>5", "kind: between, value: @a, minimum: 6", .holds),
    Case("a=>7", "kind: between, value: @a, maximum: 6", .fails),
    Case("a=1600000000 n=100p", "kind: between, of: @a, per: @n, maximum: 5000000", .fails),
    Case("a=12000000 n=12000p", "kind: between, of: @a, per: @n, minimum: 1000, maximum: 1000", .holds),
    Case("a=12000000 n=0p", "kind: between, of: @a, per: @n, minimum: 1000, maximum: 1000", .undecided),
  ])
  func `a value lies between bounds`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=2009-06-05 b=2009-06-06", "kind: order, earlier: @a, later: @b", .holds),
    Case("a=2009-06-07 b=2009-06-06", "kind: order, earlier: @a, later: @b", .fails),
    Case("a=2009-06-07 b=2009-06", "kind: order, earlier: @a, later: @b", .holds),
    Case("a=2009-06-07 b=2009y", "kind: order, earlier: @b, later: @a", .holds),
    Case("a=2009-07 b=2009-06-30", "kind: order, earlier: @a, later: @b", .fails),
    Case("a=2010-01-01", "kind: order, earlier: @a, later: 2009", .fails),
    Case("a=2009-06-05 b=2009y", "kind: within, value: [@a, @b]", .holds),
    Case("a=2009-06-05 b=2010-01", "kind: within, value: [@a, @b]", .fails),
    Case("a=2008-12-31", "kind: within, value: @a", .fails),
    Case("a=2008-12-31", "kind: within, value: @a, later: 2009", .holds),
    Case("a=2008-12-31", "kind: within, value: @a, earlier: 2009", .fails),
    Case("a=2008-12-31", "kind: within, value: @a, earlier: 2008-12, later: 2008-12", .holds),
  ])
  func `dates are in order and in their year`(_ example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case("a=1", "kind: same, left: [wanzhou, ningxia], right: [ningxia, wanzhou, wanzhou]", .holds),
    Case("a=1", "kind: same, left: [wanzhou], right: [ningxia, wanzhou]", .fails),
    Case("a=1 b=2", "kind: same, left: [a, b], right: {sql: 'select flow as value, origin as rows from flows'}", .holds),
    Case("a=1 b=2", "kind: same, left: [a, c], right: {sql: 'select flow as value, origin as rows from flows'}", .fails),
    Case("a=1 b=2", "kind: same, left: [a, b], right: {sql: 'select flow as value, origin as rows from flows'}", .holds),
    Case("a=1", "kind: same, left: x, right: {sql: select flow as value from flows where flow = 'x'}", .fails),
    Case("a=1", "kind: none, rows: {sql: select flow from flows where amount > 1}", .holds),
    Case("a=2", "kind: none, rows: {sql: 'select flow, origin as rows from flows where amount > 1'}", .fails),
  ])
  func `lists are the same, and a query gives no row`(_ example: Case) throws { try expect(example) }
}
