import Diagnostics
import Model
import Mustache

/// What is in Templates/: the templates by name, their words, and the assets.
package struct TemplateSet: Sendable {
  package var library: TemplateLibrary
  package var words: [String: Bilingual<String>]
  /// Paths such as `Templates/assets/yearbook.css`.
  package var assets: [String]

  private static let folder = "Templates/"
  private static let ending = ".mustache"

  /// Reads every file; mistakes in templates are in `problems`.
  ///
  /// - Throws: ``SourceTree/Failure`` where a file cannot be read.
  package static func read(_ tree: SourceTree, problems: inout [Diagnostic]) throws(SourceTree.Failure) -> TemplateSet {
    var files: [(name: String, file: SourceFile)] = []
    var words: [String: Bilingual<String>] = [:]
    var assets: [String] = []
    for path in tree.paths where path.hasPrefix(folder) {
      if path.hasPrefix(folder + "assets/") {
        checkFolder(ofAsset: path, &problems)
        assets.append(path)
      } else if path.hasSuffix(ending) {
        let name = String(path.dropFirst(folder.count).dropLast(ending.count))
        if let file = try tree.text(path, problems: &problems) { files.append((name, file)) }
      } else if path == folder + "words.yaml" {
        if let file = try tree.text(path, problems: &problems) { words = self.words(file, &problems) }
      } else {
        problems.append(
          Diagnostic(
            "unknown-file", "'\(path)' is not a file of the templates", at: SourceLocation(path),
            rule: "Templates holds NAME.mustache files, words.yaml and assets/", fix: "move it to Templates/assets, or remove it"))
      }
    }
    if !tree.contains(folder + "words.yaml"), let user = files.first(where: { $0.file.usesWords }) {
      problems.append(
        Diagnostic(
          "missing-file", "'Templates/words.yaml' is missing", at: SourceLocation(user.file.path),
          rule: "it has the words that templates print as '{{words.NAME}}', in both languages", fix: "add it"))
    }
    let library = TemplateLibrary(files: files, problems: &problems)
    problems += library.staticProblems()
    return TemplateSet(library: library, words: words, assets: assets)
  }

  /// Each edition has a copy of the assets in a folder of its name, where no others may stand.
  private static func checkFolder(ofAsset path: String, _ problems: inout [Diagnostic]) {
    let parts = path.split(separator: "/")
    guard parts.count > 3, ContentFile.isEdition(String(parts[2])) else { return }
    problems.append(
      Diagnostic(
        "asset-folder", "the folder 'assets/\(parts[2])' has the name of an edition", at: SourceLocation(path),
        rule: "a site has its assets in assets/, and a copy for each edition in assets/2010/ and so on", fix: "rename the folder"))
  }

  private static func words(_ file: SourceFile, _ problems: inout [Diagnostic]) -> [String: Bilingual<String>] {
    guard var mapping = YAMLMapping(root: file, "words.yaml", &problems) else { return [:] }
    var words: [String: Bilingual<String>] = [:]
    for (key, value) in mapping.everyPair() {
      words[key.text ?? ""] = value.bilingual(of: key.text ?? "", isPlain: false, &problems)
    }
    return words
  }

  /// What `roots` need and Templates has not is an error; what Templates has and neither `roots` nor what is also used reach is a warning.
  package func check(
    roots: [(name: String, location: SourceLocation?)], alsoUsed others: [String] = [], problems: inout [Diagnostic]
  ) {
    for (name, location) in roots where !library.contains(name) {
      let path = Self.folder + name + Self.ending
      problems.append(
        Diagnostic(
          "missing-template", "template '\(name)' does not exist\(suggestion(for: name, among: library.names))",
          at: location ?? SourceLocation(path), rule: "every kind of page, table and reference has its template", fix: "add '\(path)'"))
    }
    let reached = library.reachable(from: roots.map(\.name) + others.filter(library.contains))
    for name in library.names where !reached.contains(name) {
      let path = Self.folder + name + Self.ending
      problems.append(
        Diagnostic(.warning, "unused-template", "no page uses template '\(name)'", at: SourceLocation(path), fix: "remove the file"))
    }
  }
}

extension SourceFile {
  fileprivate var usesWords: Bool { String(decoding: bytes, as: UTF8.self).contains("{words.") }
}
