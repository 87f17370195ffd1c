import Diagnostics

/// The files of a site, as the edge of the program sees them: their paths, and how to read one.
package struct SourceTree: Sendable {
  /// Why a file or folder could not be read: the world's failure, not an author's mistake.
  package struct Failure: Error, CustomStringConvertible {
    package var path: String
    package var reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    package var description: String { "'\(path)' cannot be read: \(reason)" }
  }

  /// Every regular file below Content and Templates, sorted: `Content/2010/edition.yaml`. Hidden files and editors' backups are left out.
  package let paths: [String]
  /// The bytes of one of `paths`.
  package let read: @Sendable (String) throws(Failure) -> [UInt8]

  package init(paths: [String], read: @escaping @Sendable (String) throws(Failure) -> [UInt8]) {
    self.paths = paths.sorted()
    self.read = read
  }

  /// A tree in memory.
  package init(_ files: [String: String]) {
    self.init(paths: Array(files.keys)) { path throws(Failure) in
      guard let text = files[path] else { throw Failure(path: path, reason: "no such file") }
      return Array(text.utf8)
    }
  }

  package func contains(_ path: String) -> Bool {
    let index = index(of: path)
    return index < paths.count && paths[index] == path
  }

  /// The paths that begin with `folder`, which has a slash at its end.
  package func paths(in folder: String) -> ArraySlice<String> { paths[index(of: folder)...].prefix { $0.hasPrefix(folder) } }

  /// Where the path stands in ``paths``, or would stand.
  private func index(of path: String) -> Int {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The file as text, or nothing, with a problem, where it is no text that may be published.
  package func text(_ path: String, acceptsGB18030: Bool = false, problems: inout [Diagnostic]) throws(Failure) -> SourceFile? {
    let bytes = try read(path)
    return decodeText(bytes, path: path, acceptsGB18030: acceptsGB18030, problems: &problems)
  }
}
