import Parallel

/// Makes the digests of many files of a bag on several threads, each of which holds one piece of one file at a time.
struct DigestRun {
  enum Result: Sendable {
    case digests(FileDigests)
    /// The bytes could not be got out of the zip file; the text says why.
    case damaged(String)
  }

  let bag: Bag
  let threads: Int

  /// The results in the order of `paths`.
  ///
  /// - Throws: the first failure of the system.
  func results(of paths: [String]) throws(ArchivingFailure) -> [Result] {
    let bag = bag
    return try inParallel(count: paths.count, threads: threads) { index throws(ArchivingFailure) -> Result in
      try Self.result(of: paths[index], in: bag)
    }
  }

  private static func result(of path: String, in bag: Bag) throws(ArchivingFailure) -> Result {
    do throws(ArchivingFailure) {
      return .digests(try bag.digests(of: path))
    } catch {
      guard case .damaged(let reason) = error.cause else { throw error }
      return .damaged(reason)
    }
  }
}
