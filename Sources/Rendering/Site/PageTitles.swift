import Model

extension SiteRenderer {
  /// What the site's files are called in both languages, by their addresses; those of no edition have no name.
  package var titles: [String: Bilingual<String>] {
    var titles: [String: Bilingual<String>] = [:]
    for page in pages { titles[address(of: page)] = title(of: page) }
    return titles
  }

  private func title(of page: Page) -> Bilingual<String>? {
    switch page {
    case .tableDownload(let edition, let table): return book.editions[edition].tables[table].specification.title
    case .dataDownload(let edition, let table): return book.editions[edition].data[table].resource.title
    case .registerDownload(let table): return book.registers[table].resource.title
    case .dataPackage(let edition): return book.editions[edition].settings.title
    case .feed: return nil
    default:
      guard let language = page.language else { return nil }
      return Bilingual { PageScope.heading(of: $0 == language ? page : page.inOtherLanguage, in: book) }
    }
  }
}
