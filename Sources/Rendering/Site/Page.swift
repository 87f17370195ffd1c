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
  case tableDownload(edition: Int, Int)
  case dataDownload(edition: Int, Int)
  case registerDownload(Int)
  case dataPackage(edition: Int)

  /// The language of a page that readers read; nothing for files of both or of none.
  package var language: Language? {
    switch self {
    case .home(let language), .feed(let language), .edition(let language, _), .section(let language, _, _),
      .entry(let language, _, _), .table(let language, _, _):
      language
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
    default: self
    }
  }

  /// The index of the edition it belongs to.
  var edition: Int? {
    switch self {
    case .edition(_, let edition), .section(_, let edition, _), .entry(_, let edition, _), .table(_, let edition, _),
      .tableDownload(let edition, _), .dataDownload(let edition, _), .dataPackage(let edition):
      edition
    default: nil
    }
  }
}
