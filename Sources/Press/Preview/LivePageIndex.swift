import Rendering

/// The pages of a site by their addresses, edition by edition: after a change most of them stay where they are.
struct LivePageIndex: Sendable {
  /// By the edition that an address names; those of others under an empty key.
  private var pages: [String: [String: Page]] = [:]

  /// - Parameter last: the index of before, and what rendered its pages.
  init(_ renderer: SiteRenderer, after last: (index: LivePageIndex, renderer: SiteRenderer)?) {
    let keys = renderer.book.editions.map(\.key)
    for (number, key) in keys.enumerated() {
      if let last, renderer.hasSameEdition(as: last.renderer, at: number) { pages[key] = last.index.pages[key] }
    }
    let known = Set(pages.keys)
    for page in renderer.pages {
      let edition = page.hasAddressOfEdition ? page.edition.map { keys[$0] } ?? "" : ""
      guard !known.contains(edition) else { continue }
      let address = renderer.address(of: page)
      if pages[edition]?[address] == nil { pages[edition, default: [:]][address] = page }
    }
  }

  subscript(_ address: String) -> Page? { pages[editionKey(ofAddress: address) ?? ""]?[address] }

  var count: Int { pages.values.reduce(0) { $0 + $1.count } }
}

extension Page {
  /// Whether the address begins with the edition's folder: a style sheet stands among those of the site.
  fileprivate var hasAddressOfEdition: Bool { if case .correctionsStyle = self { false } else { true } }
}
