import Parallel
import Synchronization
import Testing

@Suite struct InParallelTests {
  @Test(arguments: [0, 1, 2, 63, 64, 65, 1000], [-1, 0, 1, 2, 7])
  func `results come in order, whoever made them`(count: Int, threads: Int) {
    #expect(inParallel(count: count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 4])
  func `each is done once`(threads: Int) {
    let done = Mutex([Int](repeating: 0, count: 500))
    _ = inParallel(count: 500, threads: threads) { index in done.withLock { $0[index] += 1 } }
    #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
  }

  private struct Failure: Error, Equatable { var index: Int }

  @Test(arguments: [1, 4])
  func `a failure is thrown, and most of the rest is left`(threads: Int) {
    let done = Atomic(0)
    #expect(throws: Failure(index: 10)) {
      _ = try inParallel(count: 100_000, threads: threads) { index throws(Failure) -> Int in
        if index == 10 { throw Failure(index: index) }
        done.add(1, ordering: .relaxed)
        return index
      }
    }
    #expect(done.load(ordering: .relaxed) < 50_000)
  }

  @Test(arguments: [(count: 5, threads: 1), (count: 1, threads: 8)])
  func `one thread, or one thing to do, goes in order`(count: Int, threads: Int) {
    let done = Mutex<[Int]>([])
    #expect(
      inParallel(count: count, threads: threads) { index in
        done.withLock { $0.append(index) }
        return -index
      } == (0..<count).map { -$0 })
    #expect(done.withLock { $0 } == Array(0..<count))
  }

  @Test(arguments: [(count: 5, threads: 1, failing: 2), (count: 1, threads: 8, failing: 0)])
  func `on one thread a failure stops all that comes after`(count: Int, threads: Int, failing: Int) {
    let begun = Mutex<[Int]>([])
    #expect(throws: Failure(index: failing)) {
      _ = try inParallel(count: count, threads: threads) { index throws(Failure) -> Int in
        begun.withLock { $0.append(index) }
        if index == failing { throw Failure(index: index) }
        return index
      }
    }
    #expect(begun.withLock { $0 } == Array(0...failing))
  }
}
