/// What a writer makes, and what it may put it in the place of.
package enum FolderKind: Sendable {
  /// A site: known by its marker, in the place of an older one.
  case site
  /// A folder that holds what is written and nothing else. Nothing, or an empty folder, must stand there.
  case new
  /// The same, in the place of a folder with whatever is in it: only for one whose content was verified while the writer held the lock.
  case replacement
}
