#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends a wait of another thread: a pipe that can be read from once it is over.
final class StopSignal: Sendable {
  let descriptor: Int32
  private let end: Int32

  init() throws(WatchFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw WatchFailure(description: "no pipe: \(String(cString: strerror(errno)))") }
    (descriptor, end) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(end)
  }

  func send() {
    var byte: UInt8 = 1
    _ = write(end, &byte, 1)
  }

  enum Outcome {
    case news, quiet, stopped
  }

  /// Waits for `source`, at most so long; without a limit where that is nothing. Without a source it is a sleep.
  func wait(for source: Int32? = nil, atMost limit: Duration?) -> Outcome {
    var files = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let source { files.append(pollfd(fd: source, events: Int16(POLLIN), revents: 0)) }
    let end = limit.map { ContinuousClock.now + $0 }
    while true {
      let left = end.map { max(.zero, $0 - ContinuousClock.now) }
      let milliseconds = left.map { Int32(clamping: $0.wholeMilliseconds) } ?? -1
      let count = poll(&files, nfds_t(files.count), milliseconds)
      if count < 0, errno == EINTR { continue }
      if files[0].revents != 0 { return .stopped }
      return count > 0 ? .news : .quiet
    }
  }
}

extension Duration {
  /// Rounded up, so that a wait does not end early and spin.
  fileprivate var wholeMilliseconds: Int64 {
    components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
