/// What came out when a bag was verified. Everything that is wrong is told by a problem of its own.
package struct BagVerdict: Hashable, Sendable {
  /// Whether every file that is listed is there, and every file that is there is listed, in every manifest.
  package var isComplete: Bool
  /// Whether it is complete, and every file has the digests that the manifests give.
  package var isValid: Bool
  /// The SHA-256 of `tagmanifest-sha256.txt`, by which an archive is pinned; nothing where there is no such file.
  package var digest: String?
  /// The number and the size in bytes of all files, tag files too.
  package var files: Int
  package var bytes: Int
  /// How many files are altered, missing, extra and renamed.
  package var altered = 0
  package var missing = 0
  package var extra = 0
  package var renamed = 0
}

extension BagVerdict {
  /// "complete and valid", or in what it is wanting: one line without an end.
  package var summary: String {
    if isValid { return "complete and valid" }
    let counts = [(missing, "missing"), (extra, "extra"), (renamed, "renamed"), (altered, "altered")].filter { $0.0 > 0 }
    let details = counts.isEmpty ? "" : ": " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return (isComplete ? "complete, but not valid" : "not complete, and so not valid") + details
  }
}
