import Foundation

/// What a fixture's site must be, kept beside it in `expected`, and compared both ways: nothing missing, nothing unexpected.
///
/// With `YEARBOOK_RECORD=1` in the environment the comparison writes down what was made instead; not where `CI` is set, since what a
/// machine records nobody has looked at.
package struct GoldenTree {
  package struct RecordingRefused: Error {}

  private let folder: String
  private let environment: [String: String]

  package init(folder: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.folder = folder
    self.environment = environment
  }

  /// A line for each file that is not as expected, with the first line that differs.
  package func differences(to site: TreeSnapshot) throws -> [String] {
    let made = site.visibleFiles
    if environment["YEARBOOK_RECORD"] == "1" { try record(site) }
    let expected = try TreeSnapshot(folder)
    return Set(expected.files).union(made).sorted().compactMap { path in
      guard let wanted = expected.text(path) else { return "unexpected: \(path)" }
      guard let found = site.text(path) else { return "missing: \(path)" }
      return wanted == found ? nil : "\(path):\(firstDifference(wanted, found))"
    }
  }

  /// Makes `site` what is expected.
  package func record(_ site: TreeSnapshot) throws {
    if let machine = environment["CI"], !machine.isEmpty { throw RecordingRefused() }
    if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
    for path in site.visibleFiles {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try site.entries[path]?.bytes.write(to: file)
    }
  }

  private func firstDifference(_ wanted: String, _ found: String) -> String {
    let lines = [wanted, found].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let number = zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines[0].count, lines[1].count)
    let shown = lines.map { $0.indices.contains(number) ? "'\($0[number])'" : "no more lines" }
    return "\(number + 1): expected \(shown[0]), found \(shown[1])"
  }
}
