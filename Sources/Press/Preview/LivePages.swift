import Diagnostics
import Model
import Reading
import Rendering

/// The pages and assets of a yearbook without errors, found by their addresses.
struct LivePages: Sendable {
  let renderer: SiteRenderer
  private let pages: LivePageIndex
  /// The path of each asset in the site's folder, by its address.
  private var assets: [String: String]
  private var tree: SourceTree
  /// Whether other editions are still to come.
  private var isPart = false
  private let archives: ArchivedEditions
  private let archivedFiles: Set<String>

  /// - Parameter last: the pages as they were; what is known of editions that are the same is not found out again.
  init(_ renderer: SiteRenderer, assets: [String], tree: SourceTree, archives: ArchivedEditions, after last: LivePages? = nil) {
    self.renderer = renderer
    self.archives = archives
    archivedFiles = Set(renderer.publishedEditions.flatMap { archives[$0.key]?.files ?? [] })
    pages = LivePageIndex(renderer, after: last.map { ($0.pages, $0.renderer) })
    self.tree = tree
    self.assets = Self.addresses(of: assets, in: renderer)
  }

  private static func addresses(of assets: [String], in renderer: SiteRenderer) -> [String: String] {
    let pairs = assets.flatMap { asset in AssetAddresses.all(of: asset, editions: renderer.renderedEditions).map { ($0, asset) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The same pages with the assets as they are now.
  func withAssets(_ assets: [String], of tree: SourceTree) -> LivePages {
    var pages = self
    (pages.assets, pages.tree) = (Self.addresses(of: assets, in: renderer), tree)
    return pages
  }

  /// The same pages, which say that other editions are still to come.
  var asPart: LivePages {
    var pages = self
    pages.isPart = true
    return pages
  }

  var count: Int { pages.count + assets.count + archivedFiles.count { pages[$0] == nil } }

  var basePath: String { renderer.basePath }

  func contains(_ path: String) -> Bool { pages[path] != nil || assets[path] != nil || archivedFiles.contains(path) }

  /// A page is rendered now, an asset read now. A file that has gone since the sources were looked at is not there.
  func file(at address: LiveAddress) -> LiveFile? {
    if let page = pages[address.path] { return render(page, address) }
    if archivedFiles.contains(address.path) { return archivedFile(address.path) }
    guard let asset = assets[address.path], let bytes = try? tree.read(asset) else { return nil }
    return LiveFile(bytes: bytes)
  }

  private func archivedFile(_ address: String) -> LiveFile? {
    guard let edition = editionKey(ofAddress: address).flatMap({ archives[$0] }), let bytes = try? edition.file(address) else { return nil }
    return LiveFile(bytes: bytes)
  }

  private func render(_ page: Page, _ address: LiveAddress) -> LiveFile {
    var file = LiveFile(bytes: [])
    file.bytes =
      if let view = address.view?.preview {
        renderer.render(page, as: view, problems: &file.problems)
      } else {
        renderer.render(page, problems: &file.problems)
      }
    return file
  }

  /// That of the page for wrong addresses, where there is no page at the address.
  func pageEnd(for address: LiveAddress, folder: String, mark: String) -> LiveFile {
    var end = LiveFile(bytes: [])
    end.bytes = renderer.previewEnd(
      of: pages[address.path] ?? .notFound, view: address.view?.preview, isPart: isPart, folder: folder, mark: mark,
      problems: &end.problems)
    return end
  }

  // MARK: Problems

  /// What the templates do wrong with those pages.
  func problems(of addresses: [LiveAddress]) -> [Diagnostic] {
    addresses.flatMap { file(at: $0)?.problems ?? [] }
  }

  func problemsOfAll(whileWanted isWanted: () -> Bool) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    // The map of a large site takes as long as hundreds of pages, during which no change is looked at: it comes last.
    for page in renderer.pages.filter({ $0 != .sitemap }) + [.sitemap] {
      guard isWanted() else { break }
      _ = renderer.render(page, problems: &problems)
    }
    return problems
  }
}

extension LiveAddress.View {
  fileprivate var preview: PreviewView {
    switch self {
    case .parallel: .parallel
    case .figures: .figures
    }
  }
}
