/// Where an asset stands in a site: once for the pages of no edition, and once for each edition, so that a new stylesheet never changes
/// the pages of an edition that was archived.
enum AssetAddresses {
  private static let folder = "Templates/assets/"

  /// - Parameters:
  ///   - asset: `Templates/assets/yearbook.css`.
  ///   - editions: the keys of the editions whose pages are made.
  static func all(of asset: String, editions: [String]) -> [String] {
    let name = asset.dropFirst(folder.utf8.count)
    return ["assets/\(name)"] + editions.map { "assets/\($0)/\(name)" }
  }
}
