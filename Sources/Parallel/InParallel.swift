import Dispatch
import Synchronization

/// What `work` gives for every number below `count`, in order; it is done on several threads. The first failure stops the rest.
///
/// - Throws: what `work` throws.
package func inParallel<Value: Sendable, Failure: Error>(
  count: Int, threads: Int, _ work: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  if threads == 1 || count == 1 { return try (0..<count).map(work) }
  let next = Atomic<Int>(0)
  let result = Mutex<(parts: [(start: Int, values: [Value])], failure: Failure?)>(([], nil))
  let threads = max(1, min(threads, count))
  // Several at a time, so that threads seldom meet.
  let batch = max(1, min(64, count / (threads * 4)))
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
      guard start < count, result.withLock({ $0.failure == nil }) else { return }
      var values: [Value] = []
      do throws(Failure) {
        for index in start..<min(start + batch, count) { values.append(try work(index)) }
      } catch {
        result.withLock { $0.failure = $0.failure ?? error }
      }
      result.withLock { $0.parts.append((start, values)) }
    }
  }
  let (parts, failure) = result.withLock { $0 }
  if let failure { throw failure }
  return parts.sorted { $0.start < $1.start }.flatMap(\.values)
}
