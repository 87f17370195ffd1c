import Dispatch
import Synchronization

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
    let next = Atomic<Int>(0)
    let state = Mutex<(results: [Result?], failure: ArchivingFailure?)>(([Result?](repeating: nil, count: paths.count), nil))
    let bag = bag
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, paths.count))) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < paths.count, state.withLock({ $0.failure == nil }) else { return }
        do throws(ArchivingFailure) {
          let result = try Self.result(of: paths[index], in: bag)
          state.withLock { $0.results[index] = result }
        } catch {
          state.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    let (results, failure) = state.withLock { $0 }
    if let failure { throw failure }
    return results.compactMap { $0 }
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
