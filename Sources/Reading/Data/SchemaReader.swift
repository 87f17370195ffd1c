import Diagnostics
import Model

/// Reads a Table Schema (Frictionless Data); nothing where it has no fields.
func readSchema(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> TableSchema? {
  guard var mapping = YAMLMapping(node, "a schema", &problems) else { return nil }
  var names: [LocatedText] = []
  var fields: [TableSchema.Field] = []
  for item in mapping.requiredNode("fields", &problems)?.items ?? [] {
    guard let (name, field) = readField(item, &problems) else { continue }
    if !names.contains(where: { $0.text == name.text }) { fields.append(field) }
    names.append(name)
  }
  reportRepeated(names, "field", "each field of a schema has a name of its own", &problems)
  var schema = TableSchema(fields: fields)
  checkQualifiers(&schema, &problems)
  let key = mapping.texts("primaryKey", &problems)
  reportRepeated(key, "field", "each field stands in the primary key once", &problems)
  schema.primaryKey = schema.known(key, "primary key", &problems).map(\.text)
  schema.foreignKeys = (mapping.node("foreignKeys")?.items ?? []).compactMap { readForeignKey($0, schema, &problems) }
  if let node = mapping.node("missingValues") { schema.missingValues = missingValues(node, &problems) }
  mapping.finish(&problems)
  if fields.isEmpty, names.isEmpty {
    problems.append(Diagnostic("missing-key", "the schema has no fields", at: mapping.location, rule: "a schema has at least one field"))
  }
  return fields.isEmpty ? nil : schema
}

extension TableSchema {
  /// Those of `names` that are fields; the others are reported.
  fileprivate func known(_ names: [LocatedText], _ what: String, _ problems: inout [Diagnostic]) -> [LocatedText] {
    let fieldNames = fields.map(\.name)
    return names.filter { name in
      if fieldNames.contains(name.text) { return true }
      problems.append(
        Diagnostic(
          "unknown-field", "field \(quoted(name.text)) of the \(what) is not in the schema\(suggestion(for: name.text, among: fieldNames))",
          at: name.location, rule: "the fields of the schema are " + fieldNames.joined(separator: ", ")))
      return false
    }
  }
}

/// Checks that each qualifier is a column of text, and lets that column hold nothing but words for qualifiers.
private func checkQualifiers(_ schema: inout TableSchema, _ problems: inout [Diagnostic]) {
  let words = Qualifier.allCases.map(\.rawValue)
  let rule = "the qualifier of a number is a field of type string, which holds one of " + words.joined(separator: ", ")
  for field in schema.fields {
    guard let name = field.qualifier, !schema.known([name], "qualifier", &problems).isEmpty,
      let index = schema.index(of: name.text)
    else { continue }
    let target = schema.fields[index]
    let strange = target.constraints.allowed.filter { !words.contains($0) }
    if target.type != .string {
      problems.append(
        Diagnostic("wrong-type", "qualifier '\(name.text)' is a field of type \(target.type.rawValue)", at: name.location, rule: rule))
    } else if !strange.isEmpty {
      problems.append(
        Diagnostic(
          "unknown-word", "qualifier '\(name.text)' may be " + strange.map(quoted).joined(separator: " or "), at: name.location, rule: rule,
          fix: "take the words out of the enum of '\(name.text)'"))
    } else if target.constraints.allowed.isEmpty {
      schema.fields[index].constraints.allowed = words
    }
  }
}

private func readForeignKey(_ node: YAMLNode, _ schema: TableSchema, _ problems: inout [Diagnostic]) -> TableSchema.ForeignKey? {
  guard var mapping = YAMLMapping(node, "a foreign key", &problems) else { return nil }
  let fields = mapping.requiredTexts("fields", &problems)
  let reference = mapping.requiredNode("reference", &problems).flatMap { YAMLMapping($0, "a foreign key's reference", &problems) }
  mapping.finish(&problems)
  guard var reference else { return nil }
  let table = reference.requiredText("resource", &problems)
  let referenced = reference.requiredTexts("fields", &problems)
  reference.finish(&problems)
  guard let table, !fields.isEmpty, !referenced.isEmpty, schema.known(fields, "foreign key", &problems).count == fields.count else {
    return nil
  }
  guard fields.count == referenced.count else {
    problems.append(
      Diagnostic(
        "key-length", "the foreign key has \(fields.count) and its reference \(referenced.count) fields", at: node.location,
        rule: "a foreign key and its reference have equally many fields"))
    return nil
  }
  return TableSchema.ForeignKey(fields: fields, table: table, referenced: referenced)
}

/// The texts that stand for a missing value, the empty one included if it is listed.
private func missingValues(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> [String] {
  let symbols = CellState.allCases.compactMap(\.symbol)
  return node.items.compactMap { item in
    if let text = item.text, !symbols.contains(text) { return text }
    problems.append(
      Diagnostic(
        "wrong-type", "missing value \(item.text.map(quoted) ?? item.kindName) is \(item.text == nil ? "not text" : "a symbol already")",
        at: item.location, rule: "missingValues are texts; beside them the symbols always stand: \(symbolLegend)"))
    return nil
  }
}

extension YAMLMapping {
  /// A list of at least one text, or one text alone.
  fileprivate mutating func requiredTexts(_ key: String, _ problems: inout [Diagnostic]) -> [LocatedText] {
    (requiredNode(key, &problems)?.items ?? []).compactMap { $0.locatedText(of: key, &problems) }
  }
}
