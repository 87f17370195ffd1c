/// What editors keep beside a file while it is written: none of it is part of a yearbook.
package enum EditorFiles {
  /// Whether a name is hidden, or that of a backup, a swap file or a file that is about to be renamed.
  ///
  /// - Parameter isFolder: Vim tries out a folder with a file called 4913; a folder of digits is an edition.
  package static func include(_ name: String, isFolder: Bool) -> Bool {
    if name.hasPrefix(".") { return true }
    if isFolder { return false }
    return name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#")) || name.hasSuffix(".tmp") || name.hasSuffix(".swp")
      || name.hasSuffix("___") || name.utf8.allSatisfy { (48...57).contains($0) }
  }
}
