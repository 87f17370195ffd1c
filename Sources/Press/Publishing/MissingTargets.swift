import Diagnostics
import Rendering
import Synchronization

/// Collects where pages lead that their site does not have. Several threads may note at once.
final class MissingTargets: Sendable {
  private let known: AddressSet
  /// By address, the page that leads there; of several the first by name.
  private let found = Mutex<[String: String]>([:])

  /// - Parameter known: the addresses of all files of the site.
  init(known: AddressSet) { self.known = known }

  func note(_ bytes: [UInt8], at address: String) {
    guard address.hasSuffix(".html") else { return }
    let missing = PageLinks.targets(of: bytes, at: address, besides: known)
    guard !missing.isEmpty else { return }
    found.withLock { found in
      for target in missing { found[target] = min(found[target] ?? address, address) }
    }
  }

  /// Tells of links that templates write to files that the site does not have.
  var deadLinks: [Diagnostic] {
    all.map { target, page in
      Diagnostic(
        "dead-link", "page '\(page)' leads to '\(target)', which the site does not have", at: SourceLocation("Templates"),
        rule: "templates link pages of the site and files of Templates/assets",
        fix: "put the file into Templates/assets, or correct the link in the template")
    }
  }

  /// Sorted by address.
  var all: [(target: String, page: String)] {
    found.withLock { $0.sorted { $0.key < $1.key }.map { (target: $0.key, page: $0.value) } }
  }
}
