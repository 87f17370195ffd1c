/// What is known of the folders of a site, by their paths; the site itself is `""`.
struct SiteFolders: Sendable {
  private struct Folder {
    var isPublished: Bool
    var isMade: Bool
  }

  private var folders: [String: Folder]

  init(hasPublished: Bool) {
    folders = ["": Folder(isPublished: hasPublished, isMade: true)]
  }

  /// Without the site itself.
  var count: Int { folders.count - 1 }

  /// Whether the published site has this folder, as a folder all the way down.
  mutating func isPublished(_ folder: String, in published: borrowing PublishedSite) -> Bool {
    if let known = folders[folder] { return known.isPublished }
    let isPublished = isPublished(folderPart(of: folder), in: published) && published.hasFolder(folder)
    folders[folder] = Folder(isPublished: isPublished, isMade: false)
    return isPublished
  }

  /// Makes the folder and those around it, each once. ``isPublished(_:in:)`` must have been asked before.
  mutating func make(_ folder: String, in staging: borrowing StagingFolder) throws(WritingFailure) {
    guard folders[folder]?.isMade == false else { return }
    try make(folderPart(of: folder), in: staging)
    try staging.makeFolder(folder)
    folders[folder]?.isMade = true
  }
}

/// The path up to its last `/`: `en/2010` for `en/2010/index.html`, `""` for `index.html`.
func folderPart(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
  return String(path[..<slash])
}

/// Whether the path leads to a file inside a site, and not to the marker: parts that are no dots and not empty, with `/` between them.
func isPagePath(_ path: String) -> Bool {
  guard path != SiteMarker.name else { return false }
  var length = 0
  var dots = 0
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "/"):
      if length == 0 || dots == length && length <= 2 { return false }
      (length, dots) = (0, 0)
    case 0: return false
    case UInt8(ascii: "."): (length, dots) = (length + 1, dots + 1)
    default: length += 1
    }
  }
  return length > 0 && !(dots == length && length <= 2)
}
