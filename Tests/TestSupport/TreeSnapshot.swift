import Foundation

/// A folder as it is at one moment: what it holds, and what tells whether something was touched.
package struct TreeSnapshot: Sendable {
  package struct Entry: Hashable, Sendable {
    package var bytes: Data
    package var mode: mode_t
    package var inode: ino_t
    /// In nanoseconds since 1970; of a folder it tells when something was added or removed.
    package var changed: Int
  }

  /// What two trees are compared by.
  package enum Aspect: CaseIterable, Sendable {
    case bytes, mode, inode, time
  }

  /// By path below the folder; hidden files too.
  package let entries: [String: Entry]

  /// An empty one where there is no folder.
  package init(_ folder: String) throws {
    var entries: [String: Entry] = [:]
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in names { entries[name] = try Entry("\(folder)/\(name)") }
    self.entries = entries
  }

  /// The paths of files, sorted.
  package var files: [String] { entries.filter { $0.value.mode & S_IFMT == S_IFREG }.keys.sorted() }

  /// The same without hidden ones.
  package var visibleFiles: [String] { files.filter { !$0.hasPrefix(".") } }

  package func text(_ path: String) -> String? { entries[path].map { String(decoding: $0.bytes, as: UTF8.self) } }

  /// What makes `other` another tree, a line for each; the aspects are looked at where both have a path.
  package func differences(to other: TreeSnapshot, in aspects: [Aspect] = Aspect.allCases) -> [String] {
    Set(entries.keys).union(other.entries.keys).sorted().flatMap { path -> [String] in
      guard let old = entries[path] else { return ["\(path) is new"] }
      guard let new = other.entries[path] else { return ["\(path) is gone"] }
      return aspects.compactMap { $0.differs(old, new) ? "\(path) has another \($0)" : nil }
    }
  }

  /// The paths of files whose bytes are not the same, with those that only one of the trees has.
  package func changedFiles(to other: TreeSnapshot) -> [String] {
    Set(files).union(other.files).filter { entries[$0]?.bytes != other.entries[$0]?.bytes }.sorted()
  }
}

extension TreeSnapshot.Entry {
  fileprivate init(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    bytes = status.st_mode & S_IFMT == S_IFREG ? try Data(contentsOf: URL(fileURLWithPath: path)) : Data()
    mode = status.st_mode
    inode = status.st_ino
    changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}

extension TreeSnapshot.Aspect {
  fileprivate func differs(_ old: TreeSnapshot.Entry, _ new: TreeSnapshot.Entry) -> Bool {
    switch self {
    case .bytes: old.bytes != new.bytes
    case .mode: old.mode != new.mode
    case .inode: old.inode != new.inode
    case .time: old.changed != new.changed
    }
  }
}
