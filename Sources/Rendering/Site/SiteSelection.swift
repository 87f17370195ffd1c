/// Which editions of a book a site has. Its pages name all editions of the book, whichever of them the site has.
package struct SiteSelection: Sendable {
  /// The edition that alone is published; nothing for all.
  package var only: String?
  /// The addresses of the files of each edition whose pages are not made but taken from its archive, by its key.
  package var archived: [String: [String]] = [:]

  package init(only: String? = nil, archived: [String: [String]] = [:]) { (self.only, self.archived) = (only, archived) }

  func publishes(_ edition: String) -> Bool { only == nil || only == edition }
}

/// The edition to which a file of a site belongs, by its address: `2010` for `en/2010/index.html` and `data/2010/flows.csv`.
package func editionKey(ofAddress address: String) -> String? {
  let parts = address.split(separator: "/", maxSplits: 2)
  guard parts.count == 3, ["en", "zh", "data", "assets"].contains(parts[0]), parts[1].utf8.count == 4,
    parts[1].utf8.allSatisfy({ (48...57).contains($0) })
  else { return nil }
  return String(parts[1])
}
