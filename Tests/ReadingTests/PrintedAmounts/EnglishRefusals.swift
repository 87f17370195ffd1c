/// Words that are no amount, although they look like one.
enum EnglishRefusals {
  static let numbers = [
    "", " ", "12,34", "1,23", "1234,567", "1,2345", "0,123", "1,234,56", "007", "00.5", ".5", "5.", "1.2.3", "1'000", "12 000", "1 234 567",
    "99999999999999999999", "9,300,000,000 billion", "0.1234567890123456", "1/3", "½", "5½", "1 1/2", "٣٠", "８００", "−", "-", "--5", "+5",
    "1e6", "0x10", "≈5", ">5", "~5", "5+", "¥8 million", "$5", "RMB 8 million", "8million", "8 millions yuan", "8 million million",
    "8k yuan",
    "8 bn", "8 mn yuan", "1.6bn yuan", "8 hundreds", "three twenty", "two three projects", "twenty-ten", "one hundred hundred",
    "5-year plan",
    "20-odd projects", "3-fold", "8-million-yuan project", "hundred yuan", "million yuan", "a", "an", "a yuan", "a dozen", "two dozen",
    "half",
    "a half", "half a project", "two thirds", "two-thirds", "three quarters", "one half", "five hundredths", "several million yuan",
    "a few projects", "tens of millions", "hundreds of projects", "millions of yuan", "no projects", "both", "twice", "many",
  ]

  static let phrases = [
    "5th", "1st", "22nd", "3rd", "the 5th", "first", "second", "fifth", "twenty-first", "twenty first", "No. 5", "number five", "Table 2-3",
    "F10", "yuan", "yuan 8 million", "Xiamen", "the project", "800万元", "8万", "8 亿 yuan", "八百万", "30 and", "30 and 40", "30 of 40",
    "30 or 40", "8 million yuan and 3 projects", "8 million yuan, 3 projects", "8 million, or so", "8 million yuan.", "8 million yuan;",
    "30 projects (", "(30 projects)", "30 (of 40) projects", "30 projects)", "8 million yuan 2", "8 \u{200B}million", "30 pro\u{202E}jects",
    "30\u{0000}", "30 <b>projects</b>", "30 & more", "5%twenty", "5% -", "30 projects -", "30 -projects", "30 – projects", "%", "per cent",
    "about more than 3", "about", "more than", "more than yuan", "about 30 or more",
    "less than 30 or more", "up to", "nearly about 3", "5 to 3", "5 to 5", "3 to", "to 5", "from 3", "between 3 and", "between 3",
    "between 3 to 5",
    "3 to 5 to 7", "3 -5", "3−5", "3 yuan to 5 projects", "3 per cent to 5 projects", "8 million yuan to 5 counties", "June", "June 5",
    "5 June", "June 31, 2009", "February 29, 2009", "June 0, 2009", "Juni 2009", "June 5 2009", "5 of June 2009", "June 5, 09",
    "June 5th, 2009", "2009-06-05", "2009-06", "1996-97", "2009–10", "10-12-2009", "5/6/2009", "in 2009", "since 2009", "the year 2009",
    "2000–1996", "2009–2009", "from 2009", "June 5 – August 2009", "August–June 2009", "June 5–2009", "0999–2000 AD",
  ]

  /// Words that say another amount than their neighbour in the style's form.
  static let others = [
    PhraseCase("8 thousand", "8000"), PhraseCase("800 million yuan", "800000000", "yuan"),
    PhraseCase("8.0 billion yuan", "8000000000", "yuan"),
    PhraseCase("8 m yuan", "8", "m yuan"), PhraseCase("912.17 billion", "912170000000"), PhraseCase("2,009", "2009"),
    PhraseCase("0.8 million yuan", "800000", "yuan"), PhraseCase("about 8 million yuan", "8000000", "yuan", .about),
    PhraseCase("8 million Yuan", "8000000", "Yuan"), PhraseCase("30 project", "30", "project"),
    PhraseCase("−30 projects", "-30", "projects"),
    PhraseCase("one hundred and one", "101"), PhraseCase("3 to 2009", "3..2009"), PhraseCase("10 to 2 million", "10..2000000"),
  ]
}
