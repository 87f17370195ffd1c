#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whether what would stand at `path` stands in the folder, or is it. Symbolic links are followed; what is not there yet is judged by the
/// folder in which it would be made.
package func isPath(_ path: String, inside folder: String) -> Bool {
  guard let folder = realPath(folder), let place = placeToCome(path) else { return false }
  return place == folder || place.hasPrefix(folder == "/" ? "/" : folder + "/")
}

/// The real path of the folder that is there, with the names that are not there behind it.
private func placeToCome(_ path: String) -> String? {
  var parts = path.split(separator: "/")
  let start = path.hasPrefix("/") ? "/" : "./"
  var missing: [Substring] = []
  while true {
    if let there = realPath(start + parts.joined(separator: "/")) { return ([there] + missing.map(String.init)).joined(separator: "/") }
    guard let last = parts.popLast() else { return nil }
    missing.insert(last, at: 0)
  }
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
