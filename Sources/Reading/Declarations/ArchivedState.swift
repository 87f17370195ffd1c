import Diagnostics
import Model

/// An edition whose edition.yaml says that it is archived.
package struct ArchivedState: Sendable {
  /// `2010`
  package let key: String
  /// The digest that its archive must have, where it says one.
  package let digest: LocatedText?

  /// All of them, as far as their edition.yaml can be read; what is wrong with it is told when it is read for the manuscript.
  ///
  /// - Throws: ``SourceTree/Failure`` where a file cannot be read.
  package static func all(in tree: SourceTree) throws(SourceTree.Failure) -> [ArchivedState] {
    var states: [ArchivedState] = []
    for path in tree.paths where path.hasPrefix("Content/") && path.hasSuffix("/edition.yaml") {
      guard case .edition(let key, .settings) = ContentFile(path: path) else { continue }
      var ignored: [Diagnostic] = []
      guard let settings = try tree.text(path, problems: &ignored).flatMap({ EditionSettings($0, problems: &ignored) }),
        settings.state == .archived
      else { continue }
      states.append(ArchivedState(key: key, digest: settings.archive))
    }
    return states
  }
}
