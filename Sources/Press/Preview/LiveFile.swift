import Diagnostics

/// Where a file of a previewed site is, and how it is looked at.
package struct LiveAddress: Hashable, Sendable {
  /// Below the site's root, as it is published: `en/2010/index.html`.
  package var path: String
  /// A page that has no such view is shown as readers see it.
  package var view: View?

  /// What editors may want to see beside what readers see.
  package enum View: String, CaseIterable, Sendable {
    /// Both languages side by side.
    case parallel
    /// What vouches for each number.
    case figures
  }

  package init(_ path: String, view: View? = nil) {
    (self.path, self.view) = (path, view)
  }
}

/// A file of a previewed site: the bytes that a build would write.
package struct LiveFile: Sendable {
  package var bytes: [UInt8]
  /// What templates do wrong with it.
  package var problems: [Diagnostic] = []

  package init(bytes: [UInt8]) { self.bytes = bytes }
}
