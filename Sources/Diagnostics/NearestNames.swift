/// The names most like `name`, best first, at most `limit`: those within a third of its length in edits
/// (insertions, deletions, replacements and swaps of neighbours; optimal string alignment distance).
package func nearestNames(to name: String, among known: some Sequence<String>, limit: Int = 3) -> [String] {
  let wanted = Array(name.lowercased().unicodeScalars)
  let allowed = max(1, wanted.count / 3)
  return
    known
    .compactMap { candidate -> (distance: Int, name: String)? in
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - wanted.count) <= allowed else { return nil }
      let distance = editDistance(wanted, other)
      return distance <= allowed ? (distance, candidate) : nil
    }
    .sorted { $0 < $1 }
    .prefix(limit)
    .map(\.name)
}

/// "; did you mean 'wanzhou'?" for the end of a headline, or nothing where no known name is near.
package func suggestion(for name: String, among known: some Sequence<String>) -> String {
  let near = nearestNames(to: name, among: known)
  return near.isEmpty ? "" : "; did you mean " + near.map { "'\($0)'" }.joined(separator: " or ") + "?"
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1] + [Int](repeating: 0, count: right.count)
    for column in 0..<right.count {
      let cost = left[row] == right[column] ? 0 : 1
      current[column + 1] = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
