import Model

/// Every file that a book makes, apart from assets.
package enum Page: Hashable, Sendable {
  /// Lets a reader choose a language.
  case chooser
  case notFound
  case home(Language)
  case feed(Language)
  case sitemap
  /// The numbers are indices of the book's editions, and of what is in them.
  case edition(Language, Int)
  case section(Language, edition: Int, Int)
  case entry(Language, edition: Int, Int)
  case table(Language, edition: Int, Int)
  /// Where a computed table's numbers come from, if its own page has no room for it; the last number is a part of a list.
  case origins(Language, edition: Int, Int, part: Int)
  case data(Language, edition: Int, Int, part: Int)
  /// The figures that have names.
  case figures(Language, edition: Int, part: Int)
  /// The reconciliation report.
  case checks(Language, edition: Int, part: Int)
  /// What was corrected in the edition.
  case corrections(Language, edition: Int, part: Int)
  /// The style sheet by which the edition's pages tell that there are corrections.
  case correctionsStyle(edition: Int)
  case tableDownload(edition: Int, Int)
  case dataDownload(edition: Int, Int)
  case registerDownload(Int)
  case dataPackage(edition: Int)
  /// Stands at the address of a page of another edition, by its key, that the site does not have.
  case elsewhere(edition: String, address: String)

  /// The language of a page that readers read; nothing for files of both or of none. A page that stands for another has that one's.
  package var language: Language? {
    switch self {
    case .home(let language), .feed(let language), .edition(let language, _), .section(let language, _, _),
      .entry(let language, _, _), .table(let language, _, _), .origins(let language, _, _, _), .data(let language, _, _, _),
      .figures(let language, _, _), .checks(let language, _, _), .corrections(let language, _, _):
      language
    case .elsewhere(_, let address): Language.allCases.first { address.hasPrefix($0.folder + "/") }
    default: nil
    }
  }

  /// The same page in the other language.
  var inOtherLanguage: Page {
    switch self {
    case .home(let language): .home(language.other)
    case .feed(let language): .feed(language.other)
    case .edition(let language, let edition): .edition(language.other, edition)
    case .section(let language, let edition, let section): .section(language.other, edition: edition, section)
    case .entry(let language, let edition, let entry): .entry(language.other, edition: edition, entry)
    case .table(let language, let edition, let table): .table(language.other, edition: edition, table)
    case .origins(let language, let edition, let table, let part): .origins(language.other, edition: edition, table, part: part)
    case .data(let language, let edition, let table, let part): .data(language.other, edition: edition, table, part: part)
    case .figures(let language, let edition, let part): .figures(language.other, edition: edition, part: part)
    case .checks(let language, let edition, let part): .checks(language.other, edition: edition, part: part)
    case .corrections(let language, let edition, let part): .corrections(language.other, edition: edition, part: part)
    default: self
    }
  }

  /// Whether it is made anew by every build, also where its edition is archived: corrections come when an edition is long finished.
  package var isLiving: Bool {
    switch self {
    case .corrections, .correctionsStyle: true
    default: edition == nil
    }
  }

  /// The index of the edition it belongs to.
  package var edition: Int? {
    switch self {
    case .edition(_, let edition), .section(_, let edition, _), .entry(_, let edition, _), .table(_, let edition, _),
      .origins(_, let edition, _, _), .data(_, let edition, _, _), .figures(_, let edition, _), .checks(_, let edition, _),
      .corrections(_, let edition, _), .correctionsStyle(let edition), .tableDownload(let edition, _), .dataDownload(let edition, _),
      .dataPackage(let edition):
      edition
    default: nil
    }
  }

  /// The place of the page among those over which a list is split.
  var part: Int {
    switch self {
    case .origins(_, _, _, let part), .data(_, _, _, let part), .figures(_, _, let part), .checks(_, _, let part),
      .corrections(_, _, let part):
      part
    default: 0
    }
  }

  /// One number for each page of a book, so that what is known of pages is found without a look at their parts; nothing for a page that
  /// stands for another, and where a book is so large that the numbers would not fit.
  var number: Int? {
    switch self {
    case .chooser: Self.number(0)
    case .notFound: Self.number(1)
    case .sitemap: Self.number(2)
    case .home(let language): Self.number(3, language)
    case .feed(let language): Self.number(4, language)
    case .edition(let language, let edition): Self.number(5, language, edition)
    case .section(let language, let edition, let section): Self.number(6, language, edition, section)
    case .entry(let language, let edition, let entry): Self.number(7, language, edition, entry)
    case .table(let language, let edition, let table): Self.number(8, language, edition, table)
    case .origins(let language, let edition, let table, let part): Self.number(9, language, edition, table, part)
    case .data(let language, let edition, let table, let part): Self.number(10, language, edition, table, part)
    case .figures(let language, let edition, let part): Self.number(11, language, edition, 0, part)
    case .checks(let language, let edition, let part): Self.number(12, language, edition, 0, part)
    case .corrections(let language, let edition, let part): Self.number(13, language, edition, 0, part)
    case .correctionsStyle(let edition): Self.number(14, .english, edition)
    case .tableDownload(let edition, let table): Self.number(15, .english, edition, table)
    case .dataDownload(let edition, let table): Self.number(16, .english, edition, table)
    case .registerDownload(let table): Self.number(17, .english, 0, table)
    case .dataPackage(let edition): Self.number(18, .english, edition)
    case .elsewhere: nil
    }
  }

  private static func number(_ kind: Int, _ language: Language = .english, _ edition: Int = 0, _ index: Int = 0, _ part: Int = 0) -> Int? {
    guard edition < 1 << 12, index < 1 << 22, part < 1 << 22 else { return nil }
    return (((edition << 22 | index) << 22 | part) << 5 | kind) << 1 | (language == .english ? 0 : 1)
  }
}
