import Model
import Mustache

/// The files that programs read: Atom (RFC 4287) and the sitemap (sitemaps.org, with alternates by language).
extension PageScope {
  /// One item for each edition, and one for each correction. Drafts are for nobody's reader.
  func feed() -> Members {
    var items: [(date: PartialDate, names: Members)] = []
    for index in map.published where book.editions[index].settings.state != .draft {
      let edition = book.editions[index]
      let page = Page.edition(language, index)
      items.append((edition.settings.date, feedItem(page, title: edition.settings.title[language], edition.settings.date, nil)))
      items += corrections(of: index)
    }
    items.sort { $0.date > $1.date }
    let updated = items.first.map { instant($0.date) } ?? "1970-01-01T00:00:00Z"
    return [
      "self": .text(map.canonical(page)), "home": .text(map.canonical(.home(language))), "updated_iso": .text(updated),
      "entries": .list(items.map { .object($0.names) }),
    ]
  }

  private func corrections(of edition: Int) -> [(PartialDate, Members)] {
    map.provenance.parts(of: .corrections(language, edition: edition, part: 0)).flatMap { page in
      map.provenance.items(of: page).map { index in
        let correction = book.editions[edition].corrections[index]
        let change = "\(correction.old[language]) → \(correction.new[language])"
        let summary = change + (language == .english ? ". " : "。") + correction.reason[language]
        return (correction.date, feedItem(page, at: correction.anchor, title: correction.about[language], correction.date, summary))
      }
    }
  }

  private func feedItem(
    _ page: Page, at fragment: String? = nil, title: String, _ date: PartialDate, _ summary: String?
  ) -> Members {
    let address = map.canonical(page) + (fragment.map { "#" + $0 } ?? "")
    return [
      "id": .text(address), "title": .text(title), "href": .text(address),
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
    let drafts = Set(book.editions.indices.filter { book.editions[$0].settings.state == .draft })
    let readable = map.pages.filter { page in
      if case .feed = page { return false }
      return page.language != nil && page.edition.map(drafts.contains) != true
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
