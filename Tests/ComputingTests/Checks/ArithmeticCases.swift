import Model
import Testing

/// What reconciles and what does not in published yearbooks, each stated as an author states it.
struct ArithmeticCase: CustomTestStringConvertible {
  var name: String
  /// As ``CheckSample`` reads them.
  var values: String
  var keys: String
  var verdict: CheckOutcome.Verdict

  init(_ name: String, _ values: String, _ keys: String, _ verdict: CheckOutcome.Verdict = .holds) {
    (self.name, self.values, self.keys, self.verdict) = (name, values, keys, verdict)
  }

  var testDescription: String { name }

  /// Amounts are in yuan, areas and people in whole numbers, rates as printed.
  static let national: [ArithmeticCase] = [
    .init("C01", "a=840264000 b=872200000 r=3.8%", "kind: growth, from: @a, to: @b, stated: @r"),
    .init(
      "C02", "a=156670000 b=206790000 c=144390000 d=51520000 s=559370000 t=872200000",
      "kind: of-which, parts: [@a, @b, @c, @d], total: @t"),
    .init("C02 sum", "a=156670000 b=206790000 c=144390000 d=51520000 s=559370000", "kind: parts, parts: [@a, @b, @c, @d], total: @s"),
    .init("C02 share", "s=559370000 t=872200000 r=64.1%", "kind: share, part: @s, whole: @t, stated: @r"),
    .init(
      "C03", "a=59994900 b=45578800 t=162403000 r=55.8%", "kind: growth, from: [@a, @b], to: @t, stated: @r", .fails),
    .init("C04", "a=120128000000 b=455600000000 r=73.2%", "kind: growth, from: @a, to: @b, stated: @r", .fails),
    .init("C05", "a=2216p b=2185p r=15.2%", "kind: growth, from: @a, to: @b, stated: @r", .fails),
    .init("C06", "a=473n b=1035n t=1628n r=17.2%", "kind: growth, from: [@a, @b], to: @t, stated: @r", .fails),
    .init("C08", "a=48393n b=153500n", "kind: at-least, larger: @a, smaller: @b", .fails),
    .init("C11", "a=557000n b=419000n y=436615n", "kind: at-least, larger: [@a, -@b], smaller: @y", .fails),
    .init("C15", "a=26570000000 b=11820000000", "kind: ratio, of: @a, per: @b, stated: 2.6", .fails),
    .init("C17", "a=12750000000 b=34930000000 r=11.9%", "kind: growth, from: @a, to: @b, steps: 9, stated: @r", .holdsWithinRounding),
    .init("C21", "a=2658 b=11170 r=17%", "kind: growth, from: @a, to: @b, steps: 9, stated: @r"),
    .init("C23", "a=1276 b=3273 r=11%", "kind: growth, from: @a, to: @b, steps: 9, stated: @r"),
    .init("C25", "a=1274 b=2300 r=80%", "kind: growth, from: @a, to: @b, stated: @r", .holdsWithinRounding),
    .init("C61", "r=162000000 t=1115000000", "kind: growth, rise: @r, to: @t, stated: 17"),
    .init("C61 level", "r=162000000 t=1115000000 b=605000000", "kind: equal, left: [@t, -@r], right: @b", .fails),
    .init("C63", "a=1800000000 b=2000000000 t=1336000000", "kind: of-which, parts: [@a, @b], total: @t", .fails),
    .init("C67", "a=3415 b=2916 d=499", "kind: parts, parts: [@b, @d], total: @a"),
    .init("C67 rate", "b=2916 d=499 r=17.1%", "kind: growth, from: @b, rise: @d, stated: @r"),
    .init("C69", "a=1024000000 b=71000000 t=1095000000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C69 rate", "d=226000000 t=1095000000 r=26%", "kind: growth, rise: @d, to: @t, stated: @r"),
    .init("C75", "a=3051 b=2810 d=241", "kind: parts, parts: [@b, @d], total: @a"),
    .init("C75 net", "a=2596 b=2376 d=220", "kind: parts, parts: [@b, @d], total: @a"),
    .init("C75 people", "a=2980000n b=2760000n d=220000n", "kind: equal, left: [@a, -@b], right: @d"),
    .init("C77", "a=5400000n b=35970000n r=13.9%", "kind: share, part: @a, whole: @b, stated: @r", .fails),
    .init("C77 2008", "a=5400000n b=40070000n r=13.9%", "kind: share, part: @a, whole: @b, stated: @r", .fails),
  ]

  static let pairs: [ArithmeticCase] = [
    .init("C29", "a=3470000 b=28860000 t=32330000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C31", "a=793200000 b=800000000", "kind: equal, left: @a, right: @b", .holdsWithinRounding),
    .init("C33", "a=197000000 b=76000000 t=273000000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C35", "a=197000000 b=28000000 t=225000000", "kind: parts, parts: [@a, @b], total: @t"),
    .init(
      "C37", "a=411000000 b=225000000 c=165000000 d=148000000 e=200000000 t=1149000000",
      "kind: parts, parts: [@a, @b, @c, @d, @e], total: @t"),
    .init(
      "C37 trap", "a=411000000 b=225000000 c=165000000 d=148000000 e=200000000 t=1913000000",
      "kind: parts, parts: [@a, @b, @c, @d, @e], total: @t", .fails),
    .init("C39", "a=28000000 d=2880000 r=10.2%", "kind: growth, from: @a, rise: @d, stated: @r", .fails),
    .init("C41", "a=38500000 b=4000000 t=42500000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C43", "a=2010-06 b=2010-07", "kind: equal, left: @a, right: @b", .fails),
    .init("C45", "a=110696000000 n=4801p s=10000000", "kind: ratio, of: @a, per: @n, stated: @s", .fails),
    .init("C45 bound", "a=110696000000 n=4801p s=>10000000", "kind: ratio, of: @a, per: @n, stated: @s"),
    .init("C47", "a=8400000 b=8400000 t=16800000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C49", "a=14000000 b=2400000 t=16400000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C49 all", "a=16400000 b=13000000 c=1850000 t=31250000", "kind: parts, parts: [@a, @b, @c], total: @t"),
    .init("C51", "a=42200000 b=7300000 c=1300000 t=50800000", "kind: parts, parts: [@a, @b, @c], total: @t"),
    .init("C53", "a=148p b=161p t=309p", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C53 funds", "a=43150000 b=38700000 t=81850000", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C57", "a=450n", "kind: equal, left: over 400, right: @a"),
    .init("C79", "a=2410000n d=822000n r=51.76%", "kind: growth, rise: @d, to: @a, stated: @r"),
    .init("C79 second", "a=156000n b=371000n r=42.19%", "kind: share, part: @a, whole: @b, stated: @r", .holdsWithinRounding),
  ]

  static let poverty: [ArithmeticCase] = [
    .init("C81", "a=98990000n b=43350000n", "kind: equal, left: [@a, -@b], right: 55640000"),
    .init("C81 year", "d=55640000n", "kind: ratio, of: @d, per: 4, stated: 13910000"),
    .init("C81 rate", "a=10.2% b=4.5%", "kind: equal, left: [@a, -@b], right: 5.7"),
    .init("C83", "a=1470000n b=5970000n c=9160000n t=16600000n", "kind: parts, parts: [@a, @b, @c], total: @t"),
    .init("C83 falls", "a=1530000n b=5150000n c=7180000n t=13860000n", "kind: parts, parts: [@a, @b, @c], total: @t"),
    .init("C85 2012", "a=122380000n b=98990000n r=19.1%", "kind: growth, from: @a, to: @b, stated: -@r"),
    .init("C85 2013", "a=98990000n b=82490000n r=16.7%", "kind: growth, from: @a, to: @b, stated: -@r"),
    .init("C85 2014", "a=82490000n b=70170000n r=14.9%", "kind: growth, from: @a, to: @b, stated: -@r"),
    .init("C87 2016", "a=770390000n b=43350000n s=730000000n", "kind: equal, left: [@a, -@b], right: @s", .holdsWithinRounding),
    .init("C87 2017", "a=770390000n b=30460000n s=740000000n", "kind: equal, left: [@a, -@b], right: @s", .holdsWithinRounding),
    .init("C87 points", "a=97.5% b=3.1% s=94.4%", "kind: equal, left: [@a, -@b], right: @s"),
    .init("C89", "a=14790000n b=28410000n t=43200000n", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C89 rate", "a=1.6% b=3% t=4.6%", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C91", "a=770390000n r=97.5%", "kind: share, part: @a, whole: 790140000, stated: @r"),
    .init("C95", "a=3.7% b=2.5%", "kind: equal, left: @a, right: @b", .fails),
    .init("C97", "a=98990000n b=23390000n t=122380000n", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C97 rate", "a=10.2% b=2.5% t=12.7%", "kind: parts, parts: [@a, @b], total: @t"),
    .init("C99", "a=70170000n b=55750000n", "kind: equal, left: [@a, -@b], right: over 14000000"),
    .init("C99 points", "a=7.2% b=5.7%", "kind: equal, left: [@a, -@b], right: 1.5"),
  ]

  /// The article on 2009, and what failed in its sisters.
  static let article: [ArithmeticCase] = [
    .init("R1", "a=6100000 b=1706000 t=7806000", "kind: parts, parts: [@a, @b], total: @t, tolerance: exact"),
    .init("R2", "a=4000000 t=12000000", "kind: product, factors: [3, @a], result: @t"),
    .init("R3", "a=2000000 b=2000000 c=4000000 t=8000000", "kind: parts, parts: [@a, @b, @c], total: @t"),
    .init("R3 slip", "a=3000000 b=2000000 c=4000000 t=8000000", "kind: parts, parts: [@a, @b, @c], total: @t", .fails),
    .init("R4", "a=65p b=23p", "kind: parts, parts: [@a, @b], total: 88"),
    .init("R5", "a=30p b=21p y=23p", "kind: at-least, larger: [@a, @b], smaller: @y"),
    .init("R6", "a=6800000 t=..", "kind: equal, left: @a, right: @t", .undecided),
    .init("R7", "a=12000000 m=12000n", "kind: ratio, of: @a, per: @m, stated: 1000"),
    .init("R8", "a=1600000000 m=100n", "kind: between, of: @a, per: @m, maximum: 10000000", .fails),
    .init("R9 Chongqing", "a=2000000 n=65p", "kind: ratio, of: @a, per: @n, stated: 30769"),
    .init("R9 Ningxia", "a=2000000 n=23p", "kind: ratio, of: @a, per: @n, stated: 86957"),
    .init("R9 both", "a=2000000 b=2000000 n=65p m=23p", "kind: ratio, of: [@a, @b], per: [@n, @m], stated: 45455"),
    .init("R11", "a=2009-06-05 b=2009-06-06", "kind: order, earlier: @a, later: @b"),
    .init("R12", "a=2001-01-20", "kind: within, value: @a", .fails),
    .init("R13", "a=2010y b=2011y", "kind: within, value: [2009, @a, @b]", .fails),
    .init("22 per cent", "r=120000000 t=605000000", "kind: growth, rise: @r, to: @t, stated: 22", .fails),
    .init("24.7 per cent", "r=120000000 t=605000000", "kind: growth, rise: @r, to: @t, stated: 24.7"),
    .init("not exhaustive", "a=559370000 t=872200000", "kind: of-which, parts: @a, total: @t"),
    .init(
      "21.0415", "a=1117000000 b=94500000 c=19830000000 t=21000000000", "kind: parts, parts: [@a, @b, @c], total: @t",
      .holdsWithinRounding),
    .init("912.17", "a=91217000000 b=912170000000", "kind: equal, left: @a, right: @b", .fails),
  ]
}
