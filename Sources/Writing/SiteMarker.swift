/// The hidden file by which a published folder is known as ours, so that no build ever replaces a folder of somebody else.
enum SiteMarker {
  static let name = ".yearbook"
  /// Never to change: sites of earlier versions are recognised by it.
  static let sentence = "This folder was made by yearbook; the next build removes from it whatever it does not make again."
}

/// Whether the folder is a site that the program published, or a copy of one.
package func isPublishedSite(_ folder: String) -> Bool { (try? TargetStanding.hasMarker(folder)) ?? false }
