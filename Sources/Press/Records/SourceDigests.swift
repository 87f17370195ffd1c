import Archiving
import Parallel
import Reading
import Synchronization

/// The digests of all sources, and whether a build read just these: a source that is saved while it is read makes its record worthless.
final class SourceDigests: Sendable {
  typealias Table = [(path: String, digest: ContentDigest)]

  /// In the order of the tree.
  let all: Table
  private let digests: [String: ContentDigest]
  private let differs = Atomic<Bool>(false)

  /// Reads everything; nothing where a source cannot be read.
  init?(of tree: SourceTree, threads: Int) {
    let paths = tree.paths
    let made = try? inParallel(count: paths.count, threads: threads) { index throws(SourceTree.Failure) -> ContentDigest in
      guard let digest = ContentDigest(of: try tree.read(paths[index])) else {
        throw SourceTree.Failure(path: paths[index], reason: "the machine gives no digests")
      }
      return digest
    }
    guard let made else { return nil }
    all = zip(paths, made).map { (path: $0, digest: $1) }
    digests = Dictionary(zip(paths, made)) { first, _ in first }
  }

  /// Whether everything that was read of a watched tree was what it was at first.
  var areStill: Bool { !differs.load(ordering: .sequentiallyConsistent) }

  /// The same tree; whoever reads of it is watched.
  func watching(_ tree: SourceTree) -> SourceTree {
    SourceTree(paths: tree.paths) { path throws(SourceTree.Failure) in
      let bytes = try tree.read(path)
      if ContentDigest(of: bytes) != self.digests[path] { self.differs.store(true, ordering: .sequentiallyConsistent) }
      return bytes
    }
  }

  func areSame(as other: Table) -> Bool { all.elementsEqual(other) { $0 == $1 } }
}
