import Diagnostics
import Model

/// Reads a `datapackage.yaml` (a Frictionless Data Package): the CSV files beside it and their schemas.
///
/// What can be read of a resource with mistakes is returned, so that its CSV file is read and its mistakes are told as well.
package func readDataPackage(_ file: SourceFile, problems: inout [Diagnostic]) -> [DataResource] {
  let before = problems.count
  guard let root = YAMLParser.parse(file, problems: &problems) else {
    if problems.count == before {
      problems.append(
        Diagnostic(
          "missing-key", "the data package is empty", at: SourceLocation(file.path), rule: "a data package has 'name' and 'resources'"))
    }
    return []
  }
  guard var package = YAMLMapping(root, "a data package", &problems) else { return [] }
  if let name = package.requiredText("name", &problems), !isSlug(name.text) {
    problems.append(
      Diagnostic(
        "wrong-form", "name \(quoted(name.text)) is not a slug", at: name.location,
        rule: "a data package's name is lower-case letters, digits and single hyphens"))
  }
  let folder = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
  var paths: [LocatedText] = []
  let resources = (package.requiredNode("resources", &problems)?.items ?? []).compactMap {
    readResource($0, folder: folder, &paths, &problems)
  }
  package.finish(&problems)
  reportRepeated(resources.map(\.name), "table", "each resource of a data package has a name of its own", &problems)
  reportRepeated(paths, "path", "each resource of a data package has a file of its own", &problems)
  var seen: Set<String> = []
  return resources.filter { seen.insert($0.name.text).inserted }
}

private func readResource(
  _ node: YAMLNode, folder: String, _ paths: inout [LocatedText], _ problems: inout [Diagnostic]
) -> DataResource? {
  guard var mapping = YAMLMapping(node, "a resource", &problems) else { return nil }
  let name = mapping.requiredText("name", &problems)
  if let name { checkSQLName(name, of: "table", taken: takenTables, &problems) }
  let path = mapping.requiredText("path", &problems)
  if let path {
    paths.append(path)
    checkFileName(path, &problems)
  }
  let title = mapping.requiredBilingual("title", &problems)
  let description = mapping.bilingual("description", &problems)
  let schema = mapping.requiredNode("schema", &problems).flatMap { readSchema($0, &problems) }
  mapping.finish(&problems)
  guard let name, let path, let schema, isFileName(path.text) else { return nil }
  return DataResource(
    name: name, path: folder + path.text, title: title ?? Bilingual(english: name.text, chinese: name.text), description: description,
    schema: schema)
}

private func isFileName(_ path: String) -> Bool {
  let name = path.utf8.dropLast(4)
  return !name.isEmpty && path.hasSuffix(".csv")
    && name.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || "-_".utf8.contains($0) }
}

private func checkFileName(_ path: LocatedText, _ problems: inout [Diagnostic]) {
  guard !isFileName(path.text) else { return }
  problems.append(
    Diagnostic(
      "wrong-form", "path \(quoted(path.text)) is not the name of a CSV file", at: path.location,
      rule: "a resource's path is a file beside datapackage.yaml: lower-case letters, digits, '-' and '_', then '.csv'"))
}

/// Reports every name that stands in the list before.
func reportRepeated(_ names: [LocatedText], _ noun: String, _ rule: String, _ problems: inout [Diagnostic]) {
  var seen: [String: SourceLocation] = [:]
  for name in names {
    guard let first = seen[name.text] else {
      seen[name.text] = name.location
      continue
    }
    problems.append(
      Diagnostic(
        "duplicate-name", "\(noun) \(quoted(name.text)) stands twice", at: name.location, related: [.init("first here", first)], rule: rule)
    )
  }
}
