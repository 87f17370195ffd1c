import Reading
import Rendering

/// One side of a comparison, opened: nothing of it is rendered or read before it is compared.
struct ComparedSide: Sendable {
  /// As it was asked for.
  let name: String
  /// The one edition that it stands for; nothing where it is a whole site.
  let key: String?
  /// By key; what belongs to no edition is under the empty one.
  let editions: [String: ComparedEdition]
}

/// The files of an edition, and what was computed of it where that is at hand.
struct ComparedEdition: Sendable {
  /// Pages and downloads, sorted, their addresses without the edition: `en/xiamen/overview.html`, `data/flows.csv`.
  let paths: [String]
  let read: @Sendable (String) throws(PressFailure) -> [UInt8]
  let computed: Computed?

  struct Computed: Sendable {
    let site: SiteRenderer
    /// An index of the book's editions.
    let index: Int
  }

  init(paths: [String], computed: Computed?, read: @escaping @Sendable (String) throws(PressFailure) -> [UInt8]) {
    (self.paths, self.computed, self.read) = (paths.sorted(), computed, read)
  }
}

/// An address of a site taken apart: the edition, and the address without it.
struct EditionAddress: Hashable {
  /// Empty for what belongs to no edition.
  var key = ""
  var path: String

  init(_ address: String) {
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    path = address
    guard parts.count == 3, isEditionKey(String(parts[1])) else { return }
    (key, path) = (String(parts[1]), parts[0] + "/" + parts[2])
  }

  init(key: String, path: String) { (self.key, self.path) = (key, path) }

  /// `en/2010/xiamen/overview.html`.
  var full: String {
    guard !key.isEmpty, let slash = path.firstIndex(of: "/") else { return path }
    return path[..<slash] + "/" + key + path[slash...]
  }

  /// Whether it is of a kind that is compared: pages, and the files of tables.
  var isCompared: Bool { path.hasSuffix(".html") || path.hasPrefix("data/") && path.hasSuffix(".csv") || path == "data/datapackage.json" }
}

/// An edition is called by a year of four digits.
func isEditionKey(_ text: String) -> Bool { text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } }
