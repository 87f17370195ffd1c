import Rendering
import Writing

/// The pages of an edition that its archive takes from the published site, where that is as its last build left it.
struct PublishedPages: FinishedPages {
  private let site: String
  private let items: [String: SiteSnapshot.Item]

  /// In nanoseconds, the longest time for which a file system's clock stands still: two ticks of a slow kernel.
  private static let clockStep = 20_000_000

  /// - Parameter snapshot: the site at `site` after its last build.
  init(of key: String, _ snapshot: SiteSnapshot, at site: String) {
    let files = snapshot.items.filter(\.isFile)
    // A file that is changed while the clock stands still looks as it was before; what is older cannot.
    let newest = files.map(\.changed).max() ?? 0
    items = files.reduce(into: [:]) { items, file in
      if editionKey(ofAddress: file.path) == key, file.changed < newest - Self.clockStep { items[file.path] = file }
    }
    self.site = site
  }

  func contains(_ page: Page, of renderer: SiteRenderer) -> Bool { !page.isLiving && items[renderer.address(of: page)] != nil }

  func handOn(_ address: String, noting missing: MissingTargets?, to take: FileTaker) throws(PressFailure) -> Bool {
    guard let bytes = items[address]?.bytes(in: site) else { return false }
    missing?.note(bytes, at: address)
    try take(bytes, address)
    return true
  }
}
