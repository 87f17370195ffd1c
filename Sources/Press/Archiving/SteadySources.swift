import Archiving
import Reading
import Synchronization

/// Sees to it that an archive's pages and sources are of the same moment: sources are read more than once for it, by several threads.
final class SteadySources: Sendable {
  private let seen = Mutex<(digests: [String: ContentDigest], changed: String?)>(([:], nil))

  /// The same tree; whoever reads of it is watched.
  func watching(_ tree: SourceTree) -> SourceTree {
    SourceTree(paths: tree.paths) { path throws(SourceTree.Failure) in
      let bytes = try tree.read(path)
      guard let digest = ContentDigest(of: bytes) else { return bytes }
      self.seen.withLock { seen in
        if let before = seen.digests.updateValue(digest, forKey: path), before != digest { seen.changed = path }
      }
      return bytes
    }
  }

  /// - Throws: ``PressFailure`` where a source was not the same each time.
  func check() throws(PressFailure) {
    guard let path = seen.withLock({ $0.changed }) else { return }
    throw .machine("'\(path)' was changed while it was archived: archive again")
  }
}
