#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a site could not be written or removed: what was being done, on which path, and the reason.
package struct WritingFailure: Error, Hashable, Sendable {
  package enum Cause: Error, Hashable, Sendable {
    /// The system refused; the number is its `errno`.
    case system(Int32)
    /// The folder to publish holds things and lacks the marker of ``SiteMarker``.
    case foreignFolder
    /// The folder that is to be new holds things.
    case occupied
    /// The folder to publish is a file, a pipe or the like.
    case notAFolder
    case symbolicLink
    /// The folder to publish is a file system of its own, so it cannot be swapped for the folder beside it.
    case mountPoint
    /// The path ends in no name of a folder: it is empty, or its last part is `/`, `.` or `..`.
    case unnamed
    /// Another build holds the lock.
    case busy
    /// Somebody changed the published site while the next one was written.
    case changed
  }

  /// What was being done: "create the folder", "write"; it reads on after "could not".
  package let action: String
  /// The path as an author knows it: the published file, not its copy in staging.
  package let path: String
  package let cause: Cause

  package init(_ action: String, _ path: String, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// Whether the path given by the user is at fault; otherwise the machine failed, or another build is at work.
  package var isRefusal: Bool {
    switch cause {
    case .foreignFolder, .occupied, .notAFolder, .symbolicLink, .mountPoint, .unnamed: true
    case .system, .busy, .changed: false
    }
  }
}

extension WritingFailure: CustomStringConvertible {
  package var description: String {
    switch cause {
    case .system(let number):
      "could not \(action) '\(path)': \(SystemError(number: number).reason)"
    case .foreignFolder:
      "'\(path)' is not a folder that yearbook made; name a folder that is new or empty, or move its files away"
    case .occupied:
      "'\(path)' holds files already; name a folder that is new or empty"
    case .notAFolder:
      "'\(path)' is not a folder; name a folder that is new or empty"
    case .symbolicLink:
      "'\(path)' is a symbolic link, which a swap would replace; name the folder that it leads to"
    case .mountPoint:
      "'\(path)' is a mount point, which cannot be swapped as a whole; name a folder inside it"
    case .unnamed:
      "'\(path)' does not end in the name of a folder; write the name out"
    case .busy:
      "'\(path)' is being written by another yearbook; wait until that one has ended"
    case .changed:
      "'\(path)' was changed by another program; build again"
    }
  }
}

/// The `errno` of a system call that failed, before it is known which path an author should hear of.
struct SystemError: Error {
  let number: Int32

  /// The system's own words: "No space left on device".
  var reason: String { String(cString: strerror(number)) }
}

/// Does `work`, and says of its failure what was being done and on which path.
@discardableResult
func explain<Value: ~Copyable>(
  _ action: String, _ path: @autoclosure () -> String, _ work: @autoclosure () throws(SystemError) -> Value
) throws(WritingFailure) -> Value {
  do {
    return try work()
  } catch {
    throw WritingFailure(action, path(), .system(error.number))
  }
}

/// The result of a system call, called again as long as a signal interrupts it.
@discardableResult
func attempt<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw SystemError(number: number) }
  }
}
