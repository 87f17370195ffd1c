/// The English words that a scan for numerals knows.
enum EnglishWords {
  /// What a word says about numbers.
  enum Meaning: Equatable {
    /// Two to ninety, in one word.
    case number(Int)
    /// One and zero, which are numbers with others only: "twenty-one", "one hundred".
    case one, zero
    case hundred
    /// Thousand to trillion.
    case scale
    /// "a hundred", "half a million"
    case article, half
    /// "third" and "thirds", of which the latter are fractions only.
    case ordinal(Int, isPlural: Bool)
    case month(Int)
  }

  /// What the word in `range` says; nothing for a word that has nothing to do with numbers.
  static func meaning(of range: Range<Int>, in text: ScanText) -> Meaning? {
    guard range.lowerBound >= text.start, range.upperBound <= text.end else { return nil }
    return meanings[key(of: text.scalars[range])]
  }

  static let emptyKey: UInt64 = 0

  /// Zero to nineteen, and the tens up to ninety.
  static func number(of key: UInt64) -> Int? {
    switch meanings[key] {
    case .number(let value): value
    case .one: 1
    case .zero: 0
    default: nil
    }
  }

  /// Whether the word of that key is a number, or a part of one, be it "one".
  static func isNumber(_ key: UInt64) -> Bool {
    switch meanings[key] {
    case .number, .one, .zero, .hundred, .scale: true
    default: false
    }
  }

  /// The key of a word of ASCII letters; the empty one for other words.
  static func key(of word: some Collection<Unicode.Scalar>) -> UInt64 {
    var key = emptyKey
    guard word.count <= mostLetters else { return key }
    for scalar in word {
      let letter = scalar.value | 0x20
      guard (0x61...0x7A).contains(letter) else { return emptyKey }
      key = key << 5 | UInt64(letter - 0x60)
    }
    return key
  }

  /// Whether a number behind the word is a name: Table 2-1, No. 1, page 5. Words that also stand before amounts need a capital.
  static func isLabel(_ word: String) -> Bool {
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    return plainLabels.contains(singular.lowercased()) || capitalLabels.contains(singular)
  }

  /// What may stand right behind digits without making them a name; the last line is scales.
  static let suffixes: Set<String> = [
    "km", "m", "cm", "mm", "kg", "g", "t", "ha", "l", "ml", "kw", "kW", "MW", "GW", "kWh", "x", "fold", "pp", "mu", "yuan", "percent",
    "h", "min", "s", "°C", "km2", "m2", "m3", "km²", "m²", "m³",
    "k", "K", "mn", "mln", "bn", "tn", "million", "billion", "thousand", "trillion",
  ]

  /// Nouns that a number counts in a compound: "five-year", "hundred-mu".
  static let compoundNouns: Set<String> = [
    "year", "month", "week", "day", "hour", "minute", "yuan", "mu", "hectare", "kilometre", "kilometer", "metre", "meter", "percent",
    "storey", "story", "fold", "person", "member", "project", "county", "province", "hundred", "thousand", "million", "billion", "trillion",
    "tonne", "ton", "point", "room", "bed", "seat", "class",
  ]

  /// Words after four digits that make these an amount.
  static let measures: Set<String> = [
    "percent", "per", "yuan", "dollars", "mu", "ha", "hectares", "km", "kilometres", "metres", "square", "cubic", "tonnes", "tons", "kg",
    "times", "hundred", "thousand", "million", "billion", "trillion", "person-times",
  ]

  /// Words after four digits that make these a count, beside plurals, where no word stands before them as before a year.
  static let counted: Set<String> = ["people", "persons", "sheep", "cattle", "head", "fish", "poultry", "staff"]

  /// Whether a word after four digits looks like a plural: "2000 sheets".
  static func isPlural(_ word: String) -> Bool {
    word.hasSuffix("s") && !word.hasSuffix("ss") && word.first?.isLowercase == true && !["is", "was", "has", "as", "its"].contains(word)
  }

  /// Words that stand before years and months, and not before what is counted.
  static let beforeYears: Set<String> = [
    "in", "since", "until", "till", "by", "from", "early", "late", "mid", "last", "next", "during", "after", "before", "year", "years",
  ]

  /// Words that stand before years, before which a plural may as well be a verb: "that of 2010 stands".
  static let beforeYearsAndCounts = beforeYears.union(["of", "the", "that", "than", "and", "to", "for", "edition", "edition's"])

  /// Words that stand before months.
  static let beforeMonths = beforeYears.union(["of", "to", "this", "between", "and"])

  /// Words that follow "the three" where no noun does.
  static let behindPronouns: Set<String> = [
    "are", "were", "is", "was", "have", "had", "has", "do", "did", "can", "could", "will", "would", "may", "must", "make", "made", "add",
    "agree", "agreed", "differ", "give", "gave", "stand", "stood", "come", "came", "show", "together", "of", "in", "on", "at", "by", "and",
    "or", "but", "as", "that", "which", "who", "taken",
  ]

  /// Standards, whose numbers are names.
  static let standards: Set<String> = [
    "ISO", "GB", "GB/T", "GBT", "DB", "IEC", "IEEE", "RFC", "ISBN", "ISSN", "ASTM", "EN", "DIN", "SHA", "UTF", "HS", "CN", "IBAN",
  ]

  /// Twelve letters of five bits make a key.
  static let mostLetters = 12

  /// By ``key(of:)``.
  static let meanings: KeyTable<Meaning> = {
    var all: [String: Meaning] = [
      "one": .one, "zero": .zero, "hundred": .hundred, "a": .article, "half": .half, "first": .ordinal(1, isPlural: false),
      "second": .ordinal(2, isPlural: false),
    ]
    for word in ["thousand", "million", "billion", "trillion"] { all[word] = .scale }
    for (word, value) in numbers { all[word] = .number(value) }
    for (word, value) in ordinals {
      all[word] = .ordinal(value, isPlural: false)
      all[word + "s"] = .ordinal(value, isPlural: true)
    }
    for (index, word) in months.enumerated() { all[word] = .month(index + 1) }
    var table = KeyTable<Meaning>()
    for (word, meaning) in all { table[key(of: word.unicodeScalars)] = meaning }
    return table
  }()

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let ordinals = [
    "third": 3, "fourth": 4, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  private static let plainLabels: Set<String> = [
    "table", "chart", "section", "chapter", "article", "appendix", "annex", "page", "p", "pp", "footnote", "phase", "grade", "no",
    "postcode", "zip", "tel", "telephone", "phone", "fax", "code", "id", "highway", "version", "circular",
  ]

  private static let capitalLabels: Set<String> = [
    "Figure", "Part", "Volume", "Vol", "Issue", "Note", "Form", "Number", "Item", "Paragraph", "Clause", "Schedule", "Line", "Row",
    "Column", "Step", "Stage", "Class", "Level", "Type", "Category", "Edition", "Room", "Building", "Block", "Unit", "Route", "Exhibit",
    "Map", "Box", "Model", "Series", "Document", "Decree", "Order", "Resolution",
  ]
}
