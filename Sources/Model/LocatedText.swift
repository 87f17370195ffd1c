import Diagnostics

/// A text that an author wrote, and where.
package struct LocatedText: Hashable, Sendable {
  package var text: String
  package var location: SourceLocation

  package init(_ text: String, _ location: SourceLocation) {
    self.text = text
    self.location = location
  }
}
