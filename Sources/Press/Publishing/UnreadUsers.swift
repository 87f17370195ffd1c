import Diagnostics

/// The files that could not be read, and so may use what nothing else does: nobody is told to remove that.
struct UnreadUsers {
  private let templates: Bool
  /// The editions with an entry that could not be read.
  private let editions: Set<Substring>

  init(_ problems: [Diagnostic]) {
    let paths = problems.filter { $0.severity == .error }.compactMap(\.location?.path)
    templates = paths.contains { $0.hasPrefix("Templates/") }
    editions = Set(paths.filter { $0.hasSuffix(".md") }.compactMap(Self.edition))
  }

  /// Whether the problem is that something is not used which they may use.
  func mayUse(what problem: Diagnostic) -> Bool {
    guard let path = problem.location?.path else { return false }
    return switch problem.code {
    case "unused-template": templates
    case "unused-table", "unused-figure": Self.edition(path).map(editions.contains) ?? false
    default: false
    }
  }

  private static func edition(_ path: String) -> Substring? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Content" ? parts[1] : nil
  }
}
