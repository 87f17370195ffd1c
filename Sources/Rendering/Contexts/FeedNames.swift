import Model
import Mustache

/// The files that programs read: Atom (RFC 4287) and the sitemap (sitemaps.org, with alternates by language).
extension PageScope {
  /// One item for each edition, and one for each erratum.
  func feed() -> Members {
    var items: [(date: PartialDate, names: Members)] = []
    for index in map.published {
      let edition = book.editions[index]
      let page = Page.edition(language, index)
      items.append((edition.settings.date, feedItem(page, title: edition.settings.title[language], edition.settings.date, nil)))
      items += errata(of: edition, page)
    }
    items.sort { $0.date > $1.date }
    let updated = items.first.map { instant($0.date) } ?? "1970-01-01T00:00:00Z"
    return [
      "self": .text(map.canonical(page)), "home": .text(map.canonical(.home(language))), "updated_iso": .text(updated),
      "entries": .list(items.map { .object($0.names) }),
    ]
  }

  private func errata(of edition: Edition, _ page: Page) -> [(PartialDate, Members)] {
    guard let table = edition.data.first(where: { $0.name == "errata" }) else { return [] }
    func text(_ column: String, _ row: Int) -> String { table.schema.index(of: column).flatMap { table[row, $0].text } ?? "" }
    return (0..<table.rowCount).compactMap { row in
      guard let date = PartialDate(text("date", row)) else { return nil }
      let suffix = "_" + language.rawValue
      let summary = "\(text("old" + suffix, row)) → \(text("new" + suffix, row)). \(text("reason" + suffix, row))"
      return (date, feedItem(page, fragment: text("erratum", row), title: text("about" + suffix, row), date, summary))
    }
  }

  private func feedItem(
    _ page: Page, fragment: String? = nil, title: String, _ date: PartialDate, _ summary: String?
  ) -> Members {
    let address = map.canonical(page)
    return [
      "id": .text(address + (fragment.map { "#" + $0 } ?? "")), "title": .text(title), "href": .text(address),
      "updated_iso": .text(instant(date)), "summary": .optional(summary),
    ]
  }

  /// Atom wants an instant: a partial date is moved to its beginning.
  private func instant(_ date: PartialDate) -> String {
    date.isoText + (date.month == nil ? "-01" : "") + (date.day == nil ? "-01" : "") + "T00:00:00Z"
  }
}

extension SiteRenderer {
  /// Pages stay as they were issued; the page of corrections changes with each of them.
  private func lastChange(of page: Page, edition: Int) -> PartialDate {
    let issued = book.editions[edition].settings.date
    guard case .corrections = page, let last = book.editions[edition].corrections.first?.date else { return issued }
    return max(issued, last)
  }

  func sitemap() -> MustacheValue {
    let readable = map.pages.filter { page in
      if case .feed = page { return false }
      return page.language != nil
    }
    let archived = map.published.flatMap(archivedPages)
    return .made(
      MadeList(count: readable.count + archived.count) { index in
        index < readable.count ? self.sitemapItem(readable[index]) : archived[index - readable.count]
      })
  }

  private func sitemapItem(_ page: Page) -> MustacheValue {
    .object([
      "loc": .text(map.canonical(page)), "lastmod": .optional(page.edition.map { lastChange(of: page, edition: $0).isoText }),
      "alternates": .list(alternates(of: page)),
    ])
  }

  /// About how many bytes the site map has: with room for them from the beginning it is never there twice.
  var sitemapSize: Int { map.pages.count * (380 + 4 * book.settings.baseURL.utf8.count) }

  /// The pages of an edition that come from its archive, in the order of their addresses; none of one that is rendered.
  private func archivedPages(of index: Int) -> [MustacheValue] {
    let addresses = Set(map.frozenFiles(ofEdition: index))
    let pages = addresses.filter { $0.hasSuffix(".html") }.sorted()
    return pages.map { address in
      .object([
        "loc": .text(book.settings.baseURL + address), "lastmod": .text(book.editions[index].settings.date.isoText),
        "alternates": .list(alternates(ofAddress: address, among: addresses)),
      ])
    }
  }

  private func alternates(ofAddress address: String, among addresses: Set<String>) -> [MustacheValue] {
    let rest = address.drop { $0 != "/" }
    var links = Language.allCases.map { (tag: $0.tag, address: $0.folder + rest) }
    links.append(("x-default", book.settings.defaultLanguage.folder + rest))
    return links.filter { addresses.contains($0.address) }.map { tag, address in
      .object(["hreflang": .text(tag), "href": .text(book.settings.baseURL + address)])
    }
  }
}
