import Dispatch
import Diagnostics
import Synchronization

/// Does `work` for every number below `count`, on several threads, and collects what it found. The first failure stops the rest.
func inParallel(
  count: Int, threads: Int, _ work: @Sendable @escaping (Int) throws(PressFailure) -> [Diagnostic]
) throws(PressFailure) -> [Diagnostic] {
  let next = Atomic<Int>(0)
  let result = Mutex<(problems: [Diagnostic], failure: PressFailure?)>(([], nil))
  // Several pages at a time, so that threads seldom meet.
  let batch = max(1, min(64, count / (threads * 4)))
  DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
    while true {
      let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
      guard start < count, result.withLock({ $0.failure == nil }) else { return }
      do throws(PressFailure) {
        for index in start..<min(start + batch, count) {
          let problems = try work(index)
          if !problems.isEmpty { result.withLock { $0.problems += problems } }
        }
      } catch {
        result.withLock { $0.failure = $0.failure ?? error }
      }
    }
  }
  let (problems, failure) = result.withLock { $0 }
  if let failure { throw failure }
  return problems
}
