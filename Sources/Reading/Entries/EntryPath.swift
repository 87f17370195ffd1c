import Model

/// Whether an entry may be called `2010/xiamen/training`: in an edition, of slugs, not too deep, and at no address of the program's own.
package func isEntryPath(_ path: String) -> Bool {
  guard case .edition(_, .entry(let entry, _)) = ContentFile(path: "Content/\(path).en.md") else { return false }
  let parts = path.split(separator: "/")
  return parts.joined(separator: "/") == path && entry == parts.dropFirst().joined(separator: "/")
    && !EntryFolder.reservedNames.contains(String(parts[parts.count - 1]))
}
