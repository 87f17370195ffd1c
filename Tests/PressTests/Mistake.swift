import TestSupport
import Testing

/// One mistake in a yearbook that is otherwise right, and what must be said of it.
///
/// Texts hold the place of the mistake between ⟦ and ⟧, which do not belong to them.
struct Mistake: Sendable, CustomTestStringConvertible {
  enum Edit: Sendable {
    /// The first `old` of a file becomes `new`.
    case replace(String, with: String)
    case append(String)
    /// The whole file, new or in place of what was there.
    case write(String)
    case remove
  }

  let name: String
  private(set) var path: String
  let edit: Edit
  let code: String
  /// Words of the message: what is allowed, or what to do.
  let says: String
  /// Codes of other errors that follow from the mistake.
  let besides: Set<String>
  /// Where it is told, if not where it is made.
  let place: String?

  /// What follows where data cannot be used: figures made of them have no value, or another.
  static let figures: Set = ["unknown-figure", "no-value", "figure-differs", "duplicate-row"]
  /// What follows where an entry cannot be read.
  static let entries: Set = ["unknown-entry"]

  init(
    _ name: String, in path: String, _ edit: Edit, _ code: String, at place: String? = nil, says: String, besides: Set<String> = []
  ) {
    (self.name, self.path, self.edit) = (name, "Content/" + path, edit)
    (self.code, self.place, self.says, self.besides) = (code, place.map { "Content/" + $0 }, says, besides)
  }

  /// The same below Templates.
  static func template(_ name: String, in path: String, _ edit: Edit, _ code: String, says: String) -> Mistake {
    var mistake = Mistake(name, in: path, edit, code, says: says)
    mistake.path = "Templates/" + path
    return mistake
  }

  var testDescription: String { name }

  /// Makes the mistake in a site. Gives the place where it is to be told: that of the mark; without a mark, the path alone.
  func make(in site: TemporarySite) throws -> String {
    switch edit {
    case .replace(let old, let new): try site.replace(old, with: new, in: path)
    case .append(let addition): try site.append(addition, to: path)
    case .write(let text): try site.write(text, to: path)
    case .remove:
      try site.remove(path)
      return place ?? path
    }
    let parts = try site.text(path).unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    guard parts.count == 3 else { return place ?? path }
    try site.write(parts.map { String($0) }.joined(), to: path)
    let lines = parts[0].split(omittingEmptySubsequences: false) { $0 == "\n" }
    return "\(path):\(lines.count):\(lines[lines.count - 1].count + 1)"
  }
}
