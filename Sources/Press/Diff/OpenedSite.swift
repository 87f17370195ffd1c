import Diagnostics
import Rendering

extension Press {
  /// What renders the site's pages, and the editions that come from archives; nothing where the content has errors.
  consuming func opened() throws(PressFailure) -> (site: OpenedSite?, problems: [Diagnostic]) {
    guard let made = try makeBook(), !problems.hasErrors else { return (nil, archives.shown(problems)) }
    return (OpenedSite(renderer: made.renderer, archives: archives), archives.shown(problems))
  }
}

/// A site whose pages can be made or, of archived editions, read.
struct OpenedSite: Sendable {
  let renderer: SiteRenderer
  let archives: ArchivedEditions

  var editions: [String: ComparedEdition] {
    var pages: [String: [String: Page]] = [:]
    for page in renderer.pages {
      let address = EditionAddress(renderer.address(of: page))
      if address.isCompared { pages[address.key, default: [:]][address.path] = page }
    }
    let indices = Dictionary(uniqueKeysWithValues: renderer.book.editions.enumerated().map { ($1.key, $0) })
    return Dictionary(
      uniqueKeysWithValues: pages.map { key, pages in
        let computed = indices[key].map { ComparedEdition.Computed(site: renderer, index: $0) }
        let archived = (archives[key]?.files ?? []).map { EditionAddress($0) }.filter { $0.isCompared && pages[$0.path] == nil }
        return (key, edition(key, pages, archived.map(\.path), computed))
      })
  }

  /// - Parameter archived: the addresses of files that are not made but read from the edition's archive.
  private func edition(
    _ key: String, _ pages: [String: Page], _ archived: [String], _ computed: ComparedEdition.Computed?
  ) -> ComparedEdition {
    ComparedEdition(paths: pages.keys + archived, computed: computed) { path throws(PressFailure) in
      guard let page = pages[path] else { return try archives[key]?.file(EditionAddress(key: key, path: path).full) ?? [] }
      var problems: [Diagnostic] = []
      let bytes = renderer.render(page, problems: &problems)
      if let problem = problems.first { throw .machine("page '\(path)' cannot be made: \(problem.headline)") }
      return bytes
    }
  }
}
