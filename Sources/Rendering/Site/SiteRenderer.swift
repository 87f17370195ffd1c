import Diagnostics
import Model
import Mustache

/// Renders a book's pages, one at a time, in any order: no call makes a difference to another. One object, since what makes a page has it too.
package final class SiteRenderer: Sendable {
  package let book: Book
  let templates: TemplateLibrary
  /// The templates' own words, by key.
  let words: Bilingual<MustacheValue>
  let generator: String
  let map: SiteMap
  let styles: Bilingual<NumberStyle>
  private let siteNames: Bilingual<Members>
  private let memories: FolderMemories

  /// - Parameters:
  ///   - words: the content of Templates/words.yaml.
  ///   - generator: the program's name and version, for the pages' metadata.
  ///   - selection: which editions the site has.
  ///   - last: of the book as it was; what it knows of editions that are the same is not found out again.
  ///   - threads: how many of them make pages, and find out before that what all pages need.
  package init(
    _ book: Book, templates: TemplateLibrary, words: [String: Bilingual<String>], generator: String,
    selection: SiteSelection = SiteSelection(), after last: SiteRenderer? = nil, threads: Int = 1
  ) {
    self.book = book
    (self.templates, self.generator) = (templates, generator)
    self.words = Bilingual { language in .dictionary(words.mapValues { .text($0[language]) }) }
    memories = FolderMemories(threads: threads)
    map = SiteMap(book, selection, after: last?.map, threads: threads)
    styles = Bilingual { NumberStyle(language: $0, units: book.units) }
    siteNames = Bilingual { Self.siteNames(of: book, in: $0, generator: generator) }
  }

  /// Every page, in the order of the book.
  package var pages: [Page] { map.pages }

  package var selection: SiteSelection { map.selection }

  /// The editions that the site has, the oldest first.
  package var publishedEditions: [Edition] { map.published.map { book.editions[$0] } }

  /// The keys of the editions whose pages are made.
  package var frozenFiles: [String] { map.published.flatMap(map.frozenFiles) }

  package var renderedEditions: [String] { publishedEditions.map(\.key).filter { selection.archived[$0] == nil } }

  /// Whether the edition with that index, its addresses included, is as another renderer has it.
  package func hasSameEdition(as other: SiteRenderer, at index: Int) -> Bool { book.hasSameEdition(as: other.book, at: index) }

  /// Where a page stands below the site's root.
  package func address(of page: Page) -> String { map.address(of: page) }

  /// The page's bytes. What its templates do wrong is added to `problems`.
  package func render(_ page: Page, problems: inout [Diagnostic]) -> [UInt8] {
    switch page {
    case .tableDownload(let edition, let table): return TableDownload.csv(book.editions[edition].tables[table])
    case .dataDownload(let edition, let table): return book.editions[edition].data[table].file.bytes
    case .registerDownload(let table): return book.registers[table].file.bytes
    case .dataPackage(let edition): return DataPackageDownload(book: book, edition: book.editions[edition]).json
    default: break
    }
    let language = page.language ?? book.settings.defaultLanguage
    let folder = FolderMemory.Folder(page, at: map.address(of: page), in: language)
    var scope = PageScope(self, page, language, memories.take(folder))
    let names = scope.names(of: page)
    var output: [UInt8] = []
    output.reserveCapacity(page == .sitemap ? sitemapSize : 32 << 10)
    scope.append(templateName(of: page), names, to: &output)
    problems += scope.problems
    memories.keep(scope.memory.folder)
    return output
  }

  func newMemory(of page: Page, at address: String, in language: Language) -> FolderMemory {
    FolderMemory(
      FolderMemory.Folder(page, at: address, in: language), common: commonNames(of: page, at: address, in: language),
      Renderer(templates, mode: .strict))
  }

  /// The template of a page.
  func templateName(of page: Page) -> String {
    switch page {
    case .chooser: "pages/chooser"
    case .notFound: "pages/not-found"
    case .home: "pages/home"
    case .feed: "feed"
    case .sitemap: "sitemap"
    case .edition: "pages/edition"
    case .section: "pages/section"
    case .entry(_, let edition, let entry): "pages/" + (book.editions[edition].entries[entry].manuscript.template?.text ?? "entry")
    case .origins: "pages/origins"
    case .data: "pages/data"
    case .figures: "pages/figures"
    case .checks: "pages/checks"
    case .corrections: "pages/corrections"
    case .correctionsStyle: "corrections-style"
    case .elsewhere: "pages/elsewhere"
    default: "pages/table"
    }
  }

  /// Of each template the first page that it makes, by their places among ``pages``.
  package var firstPagesOfTemplates: [Int] {
    var known: Set<String> = []
    return pages.indices.filter { known.insert(templateName(of: pages[$0])).inserted }
  }

  /// Every template that a site can need, for the check of unused ones: pages that entries name are added to these.
  package static let requiredTemplates: [String] =
    [
      "chooser", "not-found", "home", "edition", "section", "entry", "table", "origins", "data", "figures", "checks", "corrections",
      "elsewhere",
    ].map { "pages/" + $0 } + ["feed", "sitemap", "corrections-style", "reports/status", "reports/diff"]
    + ["page-end", "parallel", "number"].map { "preview/" + $0 }
    + Reference.Scheme.allCases.map { "references/" + $0.rawValue } + ["references/url", "references/passage"]
    + TableSpecification.View.allCases.map { "tables/" + $0.rawValue }

  // MARK: Names that every page has

  /// - Parameter address: that of the page.
  func commonNames(of page: Page, at address: String, in language: Language) -> Members {
    let depth = address.utf8.count { $0 == UInt8(ascii: "/") }
    let root = page == .notFound ? book.settings.basePath : String(repeating: "../", count: depth)
    var site = siteNames[language]
    site["href"] = .text(map.way(from: page, at: address, to: .home(language)))
    site["chooser_href"] = .text(map.way(from: page, at: address, to: .chooser))
    site["feed_href"] = .text(map.way(from: page, at: address, to: .feed(language)))
    return [
      "words": words[language], "lang": .text(language.rawValue), "tag": .text(language.tag), "in_english": .bool(language == .english),
      "in_chinese": .bool(language == .chinese),
      "root": .text(root), "assets": .text(root + "assets/" + (page.edition.map { book.editions[$0].key + "/" } ?? "")),
      "site": .object(site),
    ]
  }

  private static func siteNames(of book: Book, in language: Language, generator: String) -> Members {
    let settings = book.settings
    let publisher = settings.publisher
    return [
      "title": .text(settings.title[language]), "description": .text(settings.description[language]), "generator": .text(generator),
      "publisher": .object([
        "name": .text(publisher.name[language]), "address": .optional(publisher.address?[language]),
        "postcode": .optional(publisher.postcode),
        "telephone": .optional(publisher.telephone), "fax": .optional(publisher.fax),
      ]),
      "licence": settings.licence.map { .object(["name": .text($0.name[language]), "url": .text($0.url)]) } ?? .null,
    ]
  }
}
