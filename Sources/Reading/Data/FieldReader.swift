import Diagnostics
import Model

/// Reads a field of a schema; nothing where it has no name.
func readField(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> (name: LocatedText, field: TableSchema.Field)? {
  guard var mapping = YAMLMapping(node, "a field", &problems) else { return nil }
  let name = mapping.requiredText("name", &problems)
  if let name { checkSQLName(name, of: "column", taken: takenColumns, &problems) }
  let type = mapping.requiredText("type", &problems).flatMap { readType($0, &problems) }
  var field = TableSchema.Field(name: name?.text ?? "", type: type ?? .string)
  field.title = mapping.bilingual("title", &problems)
  field.unit = mapping.text("unit", &problems)
  field.qualifier = mapping.text("qualifier", &problems)
  let decimalsNode = mapping.node("decimals")
  field.decimals = decimalsNode.flatMap { decimals($0, &problems) } ?? 0
  let constraints = mapping.node("constraints")
  mapping.finish(&problems)
  guard let name else { return nil }
  if type == .number, decimalsNode == nil {
    problems.append(
      Diagnostic(
        "missing-key", "field '\(name.text)' is a number without decimals", at: name.location, rule: decimalsRule,
        fix: "add 'decimals: 2', or write 'type: integer'"))
  }
  if let type { checkFit(of: field, type, decimalsNode, &problems) }
  if type != .number { field.decimals = 0 }
  if type != nil, let constraints { readConstraints(constraints, of: &field, &problems) }
  return (name, field)
}

private let decimalsRule =
  "a field of type number says with 'decimals' (0 to \(ExactNumber.mostDecimals)) how many digits stand after its point"

private func readType(_ text: LocatedText, _ problems: inout [Diagnostic]) -> TableSchema.FieldType? {
  if let type = TableSchema.FieldType(rawValue: text.text) { return type }
  let types = TableSchema.FieldType.allCases.map(\.rawValue)
  problems.append(
    Diagnostic(
      "unknown-word", "type \(quoted(text.text)) is not a type of fields\(suggestion(for: text.text, among: types))", at: text.location,
      rule: "a field's type is one of " + types.joined(separator: ", ")))
  return nil
}

private func decimals(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> Int? {
  if let text = node.text, let number = Int(text), (0...ExactNumber.mostDecimals).contains(number) { return number }
  problems.append(
    Diagnostic("wrong-type", "decimals \(node.text.map(quoted) ?? node.kindName) is out of range", at: node.location, rule: decimalsRule))
  return nil
}

/// Reports `decimals`, `unit` and `qualifier` of a field that is no number.
private func checkFit(of field: TableSchema.Field, _ type: TableSchema.FieldType, _ decimals: YAMLNode?, _ problems: inout [Diagnostic]) {
  if let decimals, type != .number {
    problems.append(
      Diagnostic("wrong-type", "field '\(field.name)' of type \(type.rawValue) has decimals", at: decimals.location, rule: decimalsRule))
  }
  guard type != .integer, type != .number else { return }
  for (key, text) in [("unit", field.unit), ("qualifier", field.qualifier)] {
    guard let text else { continue }
    problems.append(
      Diagnostic(
        "wrong-type", "field '\(field.name)' of type \(type.rawValue) has a \(key)", at: text.location,
        rule: "fields of type integer and number have a \(key)"))
  }
}
