/// What the publication of a site changed, in numbers of files; the marker does not count.
package struct PublicationReport: Equatable, Sendable {
  /// New ones, and those with new bytes.
  package var written: Int
  package var unchanged: Int
  /// Those of the old site that are not in the new one.
  package var removed: Int
  /// The size of all files of the new site, written or unchanged.
  package var bytes: Int

  package init(written: Int, unchanged: Int, removed: Int, bytes: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.bytes = bytes
  }
}
