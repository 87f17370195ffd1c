import Model
import Rendering
import Testing

@Suite struct CompactTests {
  @Test(arguments: [
    ("0", "0", "0"), ("0.000", "0", "0"), ("7", "7", "7"), ("2009", "2,009", "2009"), ("9999", "9,999", "9999"), ("10000", "10,000", "1万"),
    ("30769", "30,769", "3.0769万"), ("123456", "123,456", "12.3456万"), ("999999", "999,999", "99.9999万"), ("1000000", "1 million", "100万"),
    ("8000000", "8 million", "800万"), ("7806000", "7.806 million", "780.6万"), ("1234567", "1,234,567", "123.4567万"),
    ("1600000000", "1.6 billion", "16亿"), ("91217000000", "91.217 billion", "912.17亿"), ("1234567000", "1,234.567 million", "123456.7万"),
    ("1234567890", "1,234,567,890", "123456.789万"), ("123400000", "123.4 million", "1.234亿"), ("123456000", "123.456 million", "12345.6万"),
    ("99999999", "99,999,999", "9999.9999万"), ("100000000", "100 million", "1亿"), ("1500000000000", "1.5 trillion", "1.5万亿"),
    ("1000000000000", "1 trillion", "1万亿"), ("999900000000", "999.9 billion", "9999亿"), ("1234560000000", "1,234.56 billion", "12345.6亿"),
    ("2000000000000000", "2,000 trillion", "2000万亿"), ("9223372036854775807", "9,223,372,036,854,775,807", "922337203685477.5807万"),
    ("0.5", "0.5", "0.5"), ("12.50", "12.5", "12.5"), ("1234.5", "1,234.5", "1234.5"), ("12345.6", "12,345.6", "12345.6"),
    ("15000.5", "15,000.5", "15000.5"), ("1000000.5", "1,000,000.5", "1000000.5"),
    ("0.000000000000001", "0.000000000000001", "0.000000000000001"),
    ("-8000000", "−8 million", "−800万"), ("-0.25", "−0.25", "−0.25"), ("-1234567", "−1,234,567", "−123.4567万"),
  ]) func `the shortest exact form is printed`(_ value: String, _ english: String, _ chinese: String) {
    #expect(StyleRegister.english.compact(number(value)) == english)
    #expect(StyleRegister.chinese.compact(number(value)) == chinese)
  }

  @Test func `the smallest integer is printed`() {
    #expect(StyleRegister.english.compact(ExactNumber(Int.min)) == "−9,223,372,036,854,775,808")
    #expect(StyleRegister.chinese.compact(ExactNumber(Int.min, decimals: 4)) == "−922337203685477.5808")
  }

  @Test(arguments: [
    ("160000", 1, Qualifier.exact, "160,000.0", "160000.0"), ("2000", 1, .over, ">2,000.0", ">2000.0"),
    ("2000", 0, .under, "<2,000", "<2000"),
    ("21.0", 0, .about, "≈21", "≈21"), ("780.6", 1, .exact, "780.6", "780.6"), ("780.6", 3, .exact, "780.600", "780.600"),
    ("-5", 1, .exact, "−5.0", "−5.0"), ("0", 2, .exact, "0.00", "0.00"), ("0.05", 2, .exact, "0.05", "0.05"),
    ("-0.5", 1, .over, ">−0.5", ">−0.5"),
    ("999", 0, .exact, "999", "999"), ("1000", 0, .exact, "1,000", "1000"),
    ("9223372036854775807", 2, .exact, "9,223,372,036,854,775,807.00", "9223372036854775807.00"),
  ]) func `a cell shows all digits and its decimals`(
    _ value: String, _ decimals: Int, _ qualifier: Qualifier, _ english: String, _ chinese: String
  ) {
    #expect(StyleRegister.english.cell(number(value), decimals: decimals, qualifier: qualifier) == english)
    #expect(StyleRegister.chinese.cell(number(value), decimals: decimals, qualifier: qualifier) == chinese)
  }

  @Test(arguments: [
    (1, "Unit: yuan", "单位：元"), (10, "Unit: 10 yuan", "单位：十元"), (100, "Unit: 100 yuan", "单位：百元"), (1000, "Unit: thousand yuan", "单位：千元"),
    (10_000, "Unit: 10,000 yuan", "单位：万元"), (100_000, "Unit: 100,000 yuan", "单位：十万元"), (1_000_000, "Unit: million yuan", "单位：百万元"),
    (10_000_000, "Unit: 10 million yuan", "单位：千万元"), (100_000_000, "Unit: 100 million yuan", "单位：亿元"),
    (1_000_000_000, "Unit: billion yuan", "单位：十亿元"), (1_000_000_000_000, "Unit: trillion yuan", "单位：万亿元"),
    (500, "Unit: 500 yuan", "单位：500元"),
  ]) func `a unit line names scale and unit`(_ scale: Int, _ english: String, _ chinese: String) {
    #expect(StyleRegister.english.unitLine(scale: scale, unit: "yuan") == english)
    #expect(StyleRegister.chinese.unitLine(scale: scale, unit: "yuan") == chinese)
  }

  @Test func `a unit line leaves out what is not there`() {
    #expect(StyleRegister.english.unitLine(scale: 1, unit: "") == "")
    #expect(StyleRegister.chinese.unitLine(scale: 10_000, unit: "") == "单位：万")
    #expect(StyleRegister.english.unitLine(scale: 10_000, unit: "") == "Unit: 10,000")
    #expect(StyleRegister.english.unitLine(scale: 1, unit: "square-metre") == "Unit: square metres")
    #expect(StyleRegister.chinese.unitLine(scale: 1, unit: "percent") == "单位：%")
  }
}
