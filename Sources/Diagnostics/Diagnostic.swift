/// What is wrong, where, by which rule, and what to do about it.
///
/// An author's mistake becomes a `Diagnostic` and reading goes on; the world's failure (disk, permission) is thrown.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: Int, Sendable, Comparable {
    case notice, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// A second place that belongs to the matter, with a word on why.
  package struct Related: Hashable, Sendable {
    package var label: String
    package var location: SourceLocation

    package init(_ label: String, _ location: SourceLocation) {
      self.label = label
      self.location = location
    }
  }

  package var severity: Severity
  /// The name of the rule, in lower-case words with hyphens: `unknown-place`.
  package var code: String
  /// One sentence, the specific noun first: "place 'wanzou' is not in the register of places".
  package var headline: String
  package var location: SourceLocation?
  package var related: [Related]
  /// What is allowed.
  package var rule: String?
  /// What the author can do.
  package var fix: String?

  package init(
    _ severity: Severity, _ code: String, _ headline: String, at location: SourceLocation? = nil,
    related: [Related] = [], rule: String? = nil, fix: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.headline = headline
    self.location = location
    self.related = related
    self.rule = rule
    self.fix = fix
  }

  /// An error.
  package init(
    _ code: String, _ headline: String, at location: SourceLocation? = nil, related: [Related] = [], rule: String? = nil,
    fix: String? = nil
  ) {
    self.init(.error, code, headline, at: location, related: related, rule: rule, fix: fix)
  }
}

extension Diagnostic {
  /// Whether it says that a file could not be read at all: much of what is told beside it merely follows from that.
  fileprivate var isRootCause: Bool { severity == .error && Self.rootCauses.contains(code) }

  private static let rootCauses: Set<String> = [
    "csv-separator", "empty-file", "encoding", "line-too-long", "missing-file", "nul-byte", "yaml-syntax",
  ]

  /// Every text of it, so that two that differ anywhere have an order.
  fileprivate var allText: [String] {
    [code, headline, rule ?? "", fix ?? ""] + related.flatMap { [$0.label, $0.location.path, "\($0.location.position as Any)"] }
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Files that could not be read come first. The others by place, then severity, then text, each message once: the order in which every command prints them.
  package func sortedForPrinting() -> [Diagnostic] {
    let nowhere = SourceLocation("")
    return Set(self).sorted {
      if $0.isRootCause != $1.isRootCause { return $0.isRootCause }
      let left = $0.location ?? nowhere
      let right = $1.location ?? nowhere
      if left != right { return left < right }
      if $0.severity != $1.severity { return $0.severity > $1.severity }
      return $0.allText.lexicographicallyPrecedes($1.allText)
    }
  }
}
