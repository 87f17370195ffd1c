import Model

/// What a page is, for programs: JSON-LD in the terms of schema.org.
extension JSONText {
  static func website(_ book: Book, in language: Language, url: String) -> JSONText {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("WebSite")), ("name", .string(book.settings.title[language])),
      ("description", .string(book.settings.description[language])), ("url", .string(url)), ("inLanguage", .string(language.tag)),
      ("publisher", publisher(book, in: language)),
    ])
  }

  static func report(_ book: Book, title: String, edition: Edition, in language: Language, url: String) -> JSONText {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("Report")), ("name", .string(title)), ("url", .string(url)),
      ("inLanguage", .string(language.tag)), ("datePublished", .string(edition.settings.date.isoText)),
      ("temporalCoverage", .string(String(edition.settings.dataYear))),
      ("isPartOf", .object([("@type", .string("Book")), ("name", .string(book.settings.title[language]))])),
      ("publisher", publisher(book, in: language)), ("license", book.settings.licence.map { .string($0.url) }),
    ])
  }

  static func dataset(_ book: Book, table: ComputedTable, edition: Int, in language: Language, map: SiteMap) -> JSONText {
    let number = map.tableIndex(table.id, edition: edition)!
    return dataset(
      book, title: table.specification.title[language], edition: book.editions[edition], in: language,
      url: map.canonical(.table(language, edition: edition, number)),
      download: map.canonical(.tableDownload(edition: edition, number)))
  }

  /// A page of a data table.
  static func dataset(_ book: Book, data: DataTable, index: Int, edition: Int, in language: Language, map: SiteMap, url: Page) -> JSONText {
    dataset(
      book, title: data.resource.title[language], edition: book.editions[edition], in: language, url: map.canonical(url),
      download: map.canonical(.dataDownload(edition: edition, index)))
  }

  private static func dataset(
    _ book: Book, title: String, edition: Edition, in language: Language, url: String, download: String
  ) -> JSONText {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("Dataset")), ("name", .string(title)),
      ("description", .string("\(title) · \(edition.settings.title[language])")), ("url", .string(url)),
      ("inLanguage", .string(language.tag)),
      ("datePublished", .string(edition.settings.date.isoText)), ("temporalCoverage", .string(String(edition.settings.dataYear))),
      ("creator", publisher(book, in: language)), ("license", book.settings.licence.map { .string($0.url) }),
      (
        "distribution",
        .object([
          ("@type", .string("DataDownload")), ("encodingFormat", .string("text/csv")), ("contentUrl", .string(download)),
        ])
      ),
    ])
  }

  private static func publisher(_ book: Book, in language: Language) -> JSONText {
    .object([("@type", .string("Organization")), ("name", .string(book.settings.publisher.name[language]))])
  }
}
