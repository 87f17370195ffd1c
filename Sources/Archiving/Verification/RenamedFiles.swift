/// Files that are missing under one name and there under another.
struct RenamedFiles {
  private(set) var pairs: [(old: ExactPath, new: ExactPath)] = []
  /// What is left, in the order in which it was given.
  private(set) var missing: [ExactPath] = []
  let extra: [ExactPath]

  /// - Parameters:
  ///   - wanted: the digest that a missing file should have.
  ///   - found: the digest that an extra file has.
  init(missing: [ExactPath], extra: [ExactPath], wanted: (ExactPath) -> String?, found: (ExactPath) -> String?) {
    // Those of the same bytes in their order, the first to be taken at the end.
    var candidates: [String: [ExactPath]] = [:]
    for path in extra.reversed() {
      if let digest = found(path) { candidates[digest, default: []].append(path) }
    }
    var taken: Set<ExactPath> = []
    for path in missing {
      if let digest = wanted(path), let other = candidates[digest]?.popLast() {
        pairs.append((path, other))
        taken.insert(other)
      } else {
        self.missing.append(path)
      }
    }
    self.extra = extra.filter { !taken.contains($0) }
  }
}
