#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a bag could not be made or read: what was being done, on which path, and the reason. What is wrong inside a bag that can be read
/// is no failure but a problem of its verification.
package struct ArchivingFailure: Error, Hashable, Sendable {
  package enum Cause: Error, Hashable, Sendable {
    /// The system refused; the number is its `errno`.
    case system(Int32)
    /// The library of digests gave none: memory, or a machine whose rules forbid an algorithm.
    case noDigest
    /// The library that unpacks does not work: memory, or another version than the one built with.
    case noInflation
    /// The bag has no such file.
    case absent
    /// The bytes in a zip file are no longer those that were put in; the text says in what way.
    case damaged(String)
  }

  /// What was being done: "read"; it reads on after "could not".
  package let action: String
  package let path: String
  package let cause: Cause

  package init(_ action: String, _ path: String, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// Whether there is nothing at the path, so that whoever named it is at fault.
  package var isAbsence: Bool { cause == .system(ENOENT) || cause == .system(ENOTDIR) }
}

extension ArchivingFailure: CustomStringConvertible {
  package var description: String {
    switch cause {
    case .system(let number): "could not \(action) '\(path)': \(String(cString: strerror(number)))"
    case .noDigest: "could not \(action) '\(path)': the machine gives no SHA-256 and SHA-512"
    case .noInflation: "could not \(action) '\(path)': the machine unpacks no zip files"
    case .absent: "could not \(action) '\(path)': the archive has no such file"
    case .damaged(let reason): "could not \(action) '\(path)': \(reason)"
    }
  }
}
