import Model
import Mustache

extension PageScope {
  /// What the template of `page` sees beside the common names.
  mutating func names(of page: Page) -> Members {
    switch page {
    case .chooser, .notFound: bilingualNames()
    case .sitemap: ["urls": site.sitemap()]
    case .feed: feed()
    case .home: home()
    case .edition(_, let edition): editionPage(edition)
    case .section(_, let edition, let section): sectionPage(edition, section)
    case .entry(_, let edition, let entry): entryPage(edition, entry)
    case .table(_, let edition, let table): tablePage(edition, table)
    case .origins(_, let edition, let table, _): originsPage(edition, table)
    case .data(_, let edition, let table, _): dataPage(edition, table)
    case .figures(_, let edition, _): figuresPage(edition)
    case .checks(_, let edition, _): checksPage(edition)
    case .corrections(_, let edition, _): correctionsPage(edition)
    case .correctionsStyle(let edition): correctionsStyle(edition)
    case .elsewhere(let edition, _): elsewhere(edition)
    default: [:]
    }
  }

  /// The names of every page that readers read.
  func frame(kind: String, heading: String, title: String? = nil, description: String?, data: StructuredData? = nil) -> Members {
    let other = page.inOtherLanguage
    return [
      "page": .object([
        "kind": .text(kind), "title": .text(title ?? heading), "heading": .text(heading), "description": .optional(description),
        "canonical": .text(map.canonical(page)), "json_ld": data.map { .markup($0.bytes) } ?? .null,
      ]),
      "alternates": .list(site.alternates(of: page)),
      "other": .object([
        "tag": .text(language.other.tag), "name": .text(Wording.name(of: language.other)), "href": .text(href(other)),
        "title": .text(PageScope.heading(of: other, in: book)),
      ]),
      "edition": page.edition.map(editionOfPage) ?? .null,
      // An edition's pages stay as they are when others come.
      "editions": .list(page.edition == nil ? map.published.reversed().map { .object(editionLink($0)) } : []),
      "breadcrumbs": .list(breadcrumbs()),
      "navigation": navigation(),
    ]
  }

  // MARK: Editions

  /// That of the page, for the pages of its folder.
  private func editionOfPage(_ index: Int) -> MustacheValue {
    if let known = memory.folder.edition { return known }
    let names = MustacheValue.object(editionNames(index))
    memory.folder.edition = names
    return names
  }

  func editionNames(_ index: Int) -> Members {
    let edition = book.editions[index]
    return [
      "key": .text(edition.key), "title": .text(edition.settings.title[language]), "data_year": .text(String(edition.settings.dataYear)),
      "href": .text(href(.edition(language, index))), "is_draft": .bool(edition.settings.state == .draft),
      "date": .text(style.date(edition.settings.date)), "date_iso": .text(edition.settings.date.isoText),
      "corrections_href": .text(href(.corrections(language, edition: index, part: 0))),
      "corrections_style_href": .text(href(.correctionsStyle(edition: index))),
    ]
  }

  func editionLink(_ index: Int) -> Members {
    let edition = book.editions[index]
    return [
      "key": .text(edition.key), "title": .text(edition.settings.title[language]), "href": .text(href(.edition(language, index))),
      "current": .bool(page.edition == index),
    ]
  }

  // MARK: Ways around

  /// The heading of any page, in its own language.
  static func heading(of page: Page, in book: Book) -> String {
    guard let language = page.language else { return "" }
    switch page {
    case .edition(_, let edition): return book.editions[edition].settings.title[language]
    case .section(_, let edition, let section): return book.editions[edition].sections[section].settings.title[language]
    case .entry(_, let edition, let entry): return book.editions[edition].entries[entry].manuscript.texts[language].title
    case .table(_, let edition, let table): return book.editions[edition].tables[table].specification.title[language]
    case .origins(_, _, _, let part): return Wording(language: language).heading(Wording(language: language).originsTitle, part: part)
    case .data(_, let edition, let table, let part):
      return Wording(language: language).heading(book.editions[edition].data[table].resource.title[language], part: part)
    case .figures(_, _, let part): return Wording(language: language).heading(Wording(language: language).figuresTitle, part: part)
    case .checks(_, _, let part): return Wording(language: language).heading(Wording(language: language).checksTitle, part: part)
    case .corrections(_, _, let part): return Wording(language: language).heading(Wording(language: language).correctionsTitle, part: part)
    default: return book.settings.title[language]
    }
  }

  private func breadcrumbs() -> [MustacheValue] {
    var trail: [Page] = [.home(language)]
    if let edition = page.edition { trail.append(.edition(language, edition)) }
    if case .entry(_, let edition, let entry) = page, let section = book.editions[edition].entries[entry].section {
      trail.append(.section(language, edition: edition, section))
    }
    if case .origins(_, let edition, let table, _) = page { trail.append(.table(language, edition: edition, table)) }
    if page != trail.last { trail.append(page) }
    return trail.map { step in
      .object([
        "title": .text(PageScope.heading(of: step, in: book)), "href": .text(href(step)), "last": .bool(step == page),
      ])
    }
  }

  /// The entries before and after an entry, in reading order, or the parts before and after a part of a list; nothing for other pages.
  private func navigation() -> MustacheValue {
    var (previous, next) = neighbouringParts()
    if case .entry(_, let edition, let entry) = page {
      let neighbours = map.neighbours(of: entry, edition: edition)
      (previous, next) = (
        neighbours.previous.map { .entry(language, edition: edition, $0) }, neighbours.next.map { .entry(language, edition: edition, $0) }
      )
    }
    return previous == nil && next == nil ? .null : .object(["previous": link(previous), "next": link(next)])
  }

  private func link(_ other: Page?) -> MustacheValue {
    guard let other else { return .null }
    return .object(["title": .text(PageScope.heading(of: other, in: book)), "href": .text(href(other))])
  }

  func organisationName(_ key: String?, edition: Int) -> MustacheValue {
    guard let key, let names = book.editions[edition].names.names(.organisation, key) else { return .null }
    return .optional(names[language] ?? names[language.other])
  }
}

extension SiteRenderer {
  /// The page in each language, for the world; the chooser is for those of neither.
  func alternates(of page: Page) -> [MustacheValue] {
    var links = Language.allCases.map { language -> (String, Page) in
      (language.tag, language == page.language ? page : page.inOtherLanguage)
    }
    let isHome = if case .home = page { true } else { false }
    links.append(("x-default", isHome ? .chooser : page.language == book.settings.defaultLanguage ? page : page.inOtherLanguage))
    return links.map { .object(["hreflang": .text($0), "href": .text(map.canonical($1))]) }
  }
}
