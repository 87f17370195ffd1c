enum EnglishCases {
  static let numbers = [
    PhraseCase("0", "0"), PhraseCase("1", "1"), PhraseCase("30", "30"), PhraseCase("999", "999"), PhraseCase("1,234", "1234"),
    PhraseCase("30,769", "30769"), PhraseCase("1,234,567", "1234567"), PhraseCase("999,999,999,999", "999999999999"),
    PhraseCase("0.5", "0.5"), PhraseCase("12.50", "12.5"), PhraseCase("1,234.5", "1234.5"), PhraseCase("780.6", "780.6"),
    PhraseCase("8 million", "8000000"), PhraseCase("8.0 million", "8000000"), PhraseCase("7.806 million", "7806000"),
    PhraseCase("1.6 billion", "1600000000"), PhraseCase("2 trillion", "2000000000000"), PhraseCase("1,234.567 million", "1234567000"),
    PhraseCase("0.1 million", "100000"), PhraseCase("5 thousand", "5000"), PhraseCase("3 hundred", "300"),
    PhraseCase("3 hundred thousand", "300000"), PhraseCase("2.5 thousand", "2500"), PhraseCase("0.0000005 million", "0.5"),
    PhraseCase("9,223,372,036,854,775,807", "9223372036854775807"), PhraseCase("0.000000000000001", "0.000000000000001"),
    PhraseCase("−5", "-5"), PhraseCase("-5", "-5"), PhraseCase("−8 million", "-8000000"), PhraseCase("minus 3.5", "-3.5"),
    PhraseCase("minus twenty", "-20"), PhraseCase("  8   million ", "8000000"), PhraseCase("8\nmillion", "8000000"),
    PhraseCase("8\u{00A0}million", "8000000"), PhraseCase("500000", "500000"), PhraseCase("3000", "3000"),
  ]

  static let words = [
    PhraseCase("zero", "0"), PhraseCase("one", "1"), PhraseCase("two", "2"), PhraseCase("ten", "10"), PhraseCase("eleven", "11"),
    PhraseCase("nineteen", "19"), PhraseCase("twenty", "20"), PhraseCase("twenty-three", "23"), PhraseCase("twenty three", "23"),
    PhraseCase("ninety-nine", "99"), PhraseCase("Thirty", "30"), PhraseCase("three million", "3000000"),
    PhraseCase("a hundred", "100"), PhraseCase("a thousand", "1000"), PhraseCase("a million", "1000000"),
    PhraseCase("A billion", "1000000000"), PhraseCase("one hundred", "100"), PhraseCase("five hundred thousand", "500000"),
    PhraseCase("one hundred and five", "105"), PhraseCase("one hundred five", "105"), PhraseCase("a hundred and twenty-one", "121"),
    PhraseCase("eleven hundred", "1100"), PhraseCase("two thousand and nine", "2009"), PhraseCase("three thousand two hundred", "3200"),
    PhraseCase("two million three hundred thousand", "2300000"), PhraseCase("one million and one", "1000001"),
    PhraseCase("one billion two million three thousand four hundred and five", "1002003405"),
    PhraseCase("forty-two billion", "42000000000"), PhraseCase("half a million", "500000"), PhraseCase("half a billion", "500000000"),
    PhraseCase("two and a half million", "2500000"), PhraseCase("two and a half", "2.5"),
  ]

  static let units = [
    PhraseCase("8 million yuan", "8000000", "yuan"), PhraseCase("1.6 billion yuan", "1600000000", "yuan"),
    PhraseCase("7.806 million yuan", "7806000", "yuan"), PhraseCase("500,000 yuan", "500000", "yuan"),
    PhraseCase("12,000 square metres", "12000", "square metres"), PhraseCase("100 mu", "100", "mu"),
    PhraseCase("100 mu (about 6.67 ha)", "100", "mu"), PhraseCase("30 mu (2 ha)", "30", "mu"), PhraseCase("8 million (yuan)", "8000000"),
    PhraseCase("30 projects", "30", "projects"), PhraseCase("1 letter", "1", "letter"), PhraseCase("1500 projects", "1500", "projects"),
    PhraseCase("2009 projects", "2009", "projects"), PhraseCase("sixty-five projects", "65", "projects"),
    PhraseCase("one letter", "1", "letter"), PhraseCase("a hundred mu", "100", "mu"), PhraseCase("twenty mu", "20", "mu"),
    PhraseCase("25 per cent", "25", "per cent"), PhraseCase("25 percent", "25", "per cent"), PhraseCase("25%", "25", "per cent"),
    PhraseCase("25 %", "25", "per cent"), PhraseCase("24.7 Per Cent", "24.7", "per cent"), PhraseCase("0.03%", "0.03", "per cent"),
    PhraseCase("twenty-five per cent", "25", "per cent"), PhraseCase("25 per cent of households", "25", "per cent of households"),
    PhraseCase("3 percentage points", "3", "percentage points"), PhraseCase("−1.5 percentage points", "-1.5", "percentage points"),
    PhraseCase("1 percentage point", "1", "percentage point"), PhraseCase("12 km", "12", "km"), PhraseCase("12km", "12", "km"),
    PhraseCase("12,000 m2", "12000", "m2"), PhraseCase("12,000 m²", "12000", "m²"), PhraseCase("8 million kWh", "8000000", "kWh"),
    PhraseCase("5 t of CO2", "5", "t of CO2"), PhraseCase("35 µg/m3", "35", "µg/m3"), PhraseCase("20 °C", "20", "°C"),
    PhraseCase("16 million yuan/mu", "16000000", "yuan/mu"), PhraseCase("3 times", "3", "times"),
    PhraseCase("12 person-times", "12", "person-times"), PhraseCase("8 million yuan of aid", "8000000", "yuan of aid"),
    PhraseCase("two and a half years", "2.5", "years"), PhraseCase("30 people's congresses", "30", "people's congresses"),
    PhraseCase("5\u{202F}ha", "5", "ha"), PhraseCase("8 million\n  yuan", "8000000", "yuan"), PhraseCase("4 million 元", "4000000", "元"),
  ]

  static let qualified = [
    PhraseCase("more than 20 million yuan", "20000000", "yuan", .over), PhraseCase("More than 20 million yuan", "20000000", "yuan", .over),
    PhraseCase("over 20 million yuan", "20000000", "yuan", .over), PhraseCase("at least 20", "20", "", .over),
    PhraseCase("no fewer than 30 projects", "30", "projects", .over), PhraseCase("not less than 5%", "5", "per cent", .over),
    PhraseCase("in excess of 3 billion yuan", "3000000000", "yuan", .over), PhraseCase("above 5,000", "5000", "", .over),
    PhraseCase("just over 5 km", "5", "km", .over), PhraseCase("upwards of fifty", "50", "", .over),
    PhraseCase("20 or more projects", "20", "projects", .over), PhraseCase("20 projects or more", "20", "projects", .over),
    PhraseCase("less than 5 million yuan", "5000000", "yuan", .under), PhraseCase("fewer than 30 projects", "30", "projects", .under),
    PhraseCase("under 30", "30", "", .under), PhraseCase("below zero", "0", "", .under), PhraseCase("up to 5,000", "5000", "", .under),
    PhraseCase("nearly 8 million yuan", "8000000", "yuan", .under), PhraseCase("almost half a million", "500000", "", .under),
    PhraseCase("no more than 5", "5", "", .under), PhraseCase("at most three", "3", "", .under), PhraseCase("5 or fewer", "5", "", .under),
    PhraseCase("5 million yuan or less", "5000000", "yuan", .under), PhraseCase("close to 5 ha", "5", "ha", .under),
    PhraseCase("about 6.67 ha", "6.67", "ha", .about), PhraseCase("About 6.67 ha", "6.67", "ha", .about),
    PhraseCase("around 30 projects", "30", "projects", .about), PhraseCase("some 30 projects", "30", "projects", .about),
    PhraseCase("approximately 25%", "25", "per cent", .about), PhraseCase("roughly a thousand mu", "1000", "mu", .about),
    PhraseCase("an estimated 3 million", "3000000", "", .about), PhraseCase("thirty or so", "30", "", .about),
    PhraseCase("about thirty or so", "30", "", .about), PhraseCase("exactly 88 projects", "88", "projects"),
    PhraseCase("about −5 °C", "-5", "°C", .about), PhraseCase("more than 100 mu (about 6.67 ha)", "100", "mu", .over),
    PhraseCase("about 2009", "2009", "", .about), PhraseCase("more than 2000", "2000", "", .over),
  ]

  static let ranges = [
    PhraseCase("3 to 5", "3..5"), PhraseCase("3 to 5 million yuan", "3000000..5000000", "yuan"),
    PhraseCase("3–5 million", "3000000..5000000"),
    PhraseCase("3-5 million", "3000000..5000000"), PhraseCase("3 – 5 million", "3000000..5000000"),
    PhraseCase("3 million to 5 million yuan", "3000000..5000000", "yuan"), PhraseCase("1.5 to 2 billion", "1500000000..2000000000"),
    PhraseCase("500,000 to 2 million yuan", "500000..2000000", "yuan"), PhraseCase("900 million to 1.2 billion", "900000000..1200000000"),
    PhraseCase("3 yuan to 5 million yuan", "3..5000000", "yuan"), PhraseCase("3 to 5,000,000 yuan", "3..5000000", "yuan"),
    PhraseCase("between 3 and 5 million", "3000000..5000000"), PhraseCase("between 3 and 5 projects", "3..5", "projects"),
    PhraseCase("between two hundred and three hundred", "200..300"), PhraseCase("from 3 to 5 km", "3..5", "km"),
    PhraseCase("between three million and five million yuan", "3000000..5000000", "yuan"),
    PhraseCase("three to five projects", "3..5", "projects"), PhraseCase("three to five hundred", "300..500"),
    PhraseCase("two hundred to three hundred thousand", "200000..300000"), PhraseCase("ten–twenty", "10..20"),
    PhraseCase("twenty-one to twenty-three", "21..23"), PhraseCase("3 to 5 per cent", "3..5", "per cent"),
    PhraseCase("3% to 5%", "3..5", "per cent"), PhraseCase("3%-5%", "3..5", "per cent"), PhraseCase("3-5%", "3..5", "per cent"),
    PhraseCase("−5 to −3", "-5..-3"), PhraseCase("−5 to 3 °C", "-5..3", "°C"), PhraseCase("0 to 5 million", "0..5000000"),
    PhraseCase("about 3 to 5 million yuan", "3000000..5000000", "yuan", .about), PhraseCase("1,200 to 1,500", "1200..1500"),
    PhraseCase("100 to 200 mu (about 6.67 to 13.33 ha)", "100..200", "mu"), PhraseCase("3 to 5 projects or so", "3..5", "projects", .about),
  ]

  static let dates = [
    PhraseCase("2009", "2009"), PhraseCase("1996", "1996"), PhraseCase("June 2009", "2009-06"), PhraseCase("June 5, 2009", "2009-06-05"),
    PhraseCase("5 June 2009", "2009-06-05"), PhraseCase("January 20, 2001", "2001-01-20"), PhraseCase("May 2010", "2010-05"),
    PhraseCase("31 December 1999", "1999-12-31"), PhraseCase("February 29, 2008", "2008-02-29"), PhraseCase("June\n5, 2009", "2009-06-05"),
    PhraseCase("1996–2000", "1996/2000"), PhraseCase("1996-2000", "1996/2000"), PhraseCase("1996 to 2000", "1996/2000"),
    PhraseCase("from 1996 to 2000", "1996/2000"), PhraseCase("between 1996 and 2000", "1996/2000"),
    PhraseCase("June–August 2009", "2009-06/2009-08"), PhraseCase("June to August 2009", "2009-06/2009-08"),
    PhraseCase("June 2009 – July 2010", "2009-06/2010-07"), PhraseCase("June 5–7, 2009", "2009-06-05/2009-06-07"),
    PhraseCase("5–7 June 2009", "2009-06-05/2009-06-07"), PhraseCase("June 5 – July 6, 2009", "2009-06-05/2009-07-06"),
    PhraseCase("5 June – 6 July 2009", "2009-06-05/2009-07-06"), PhraseCase("June 5, 2009 – July 6, 2010", "2009-06-05/2010-07-06"),
    PhraseCase("June 2009 – 2010", "2009-06/2010"), PhraseCase("2009 – June 2010", "2009/2010-06"),
  ]

  static let all = numbers + words + units + qualified + ranges + dates
}
