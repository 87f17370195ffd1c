import Diagnostics
import Model

/// Reads the constraints of `field` into it. A constraint that does not fit the field's type is reported and left out.
func readConstraints(_ node: YAMLNode, of field: inout TableSchema.Field, _ problems: inout [Diagnostic]) {
  guard var mapping = YAMLMapping(node, "the constraints of a field", &problems) else { return }
  var constraints = TableSchema.Constraints()
  constraints.required = mapping.flag("required", &problems) ?? false
  constraints.unique = mapping.flag("unique", &problems) ?? false
  let listed = mapping.node("enum")
  let pattern = mapping.text("pattern", &problems)
  let bounds = [mapping.text("minimum", &problems), mapping.text("maximum", &problems)]
  let lengths = ["minLength", "maxLength"].map { mapping.integer($0, in: 0...longestLine, &problems) }
  mapping.finish(&problems)
  let isText = field.type == .string
  if let pattern, isText, isPattern(pattern, &problems) { constraints.pattern = pattern }
  if !isText, pattern != nil || lengths.contains(where: { $0 != nil }) {
    problems.append(misfit("pattern, minLength and maxLength", "string", field, node))
  }
  if isText { (constraints.minimumLength, constraints.maximumLength) = (lengths[0], lengths[1]) }
  if [.integer, .number, .year].contains(field.type) {
    constraints.minimum = bounds[0].flatMap { bound($0, field, &problems) }
    constraints.maximum = bounds[1].flatMap { bound($0, field, &problems) }
  } else if bounds.contains(where: { $0 != nil }) {
    problems.append(misfit("minimum and maximum", "integer, number and year", field, node))
  }
  checkOrder(&constraints, node, &problems)
  field.constraints = constraints
  if let listed { field.constraints.allowed = allowedValues(listed, field, &problems) }
}

private func misfit(_ keys: String, _ types: String, _ field: TableSchema.Field, _ node: YAMLNode) -> Diagnostic {
  Diagnostic(
    "wrong-type", "field '\(field.name)' of type \(field.type.rawValue) has a constraint that does not fit", at: node.location,
    rule: "\(keys) are for fields of type \(types)")
}

private func isPattern(_ pattern: LocatedText, _ problems: inout [Diagnostic]) -> Bool {
  do {
    _ = try CellPattern(pattern.text)
    return true
  } catch {
    problems.append(
      Diagnostic(
        "wrong-form", "pattern \(quoted(pattern.text)) is not a regular expression: \(error)", at: pattern.location,
        rule: "a pattern is a regular expression that a whole value matches"))
    return false
  }
}

private func bound(_ text: LocatedText, _ field: TableSchema.Field, _ problems: inout [Diagnostic]) -> ExactNumber? {
  if let number = ExactNumber(text.text), number.decimals <= field.decimals, number.rounded(to: field.decimals) != nil { return number }
  problems.append(
    Diagnostic(
      "wrong-type", "bound \(quoted(text.text)) is not \(field.type.form) that '\(field.name)' could be", at: text.location,
      rule: "minimum and maximum are written like the field's values, with \(field.decimals) decimals at most"))
  return nil
}

/// Reports a minimum above its maximum, and takes both out.
private func checkOrder(_ constraints: inout TableSchema.Constraints, _ node: YAMLNode, _ problems: inout [Diagnostic]) {
  func report(_ least: String, _ most: String) {
    problems.append(
      Diagnostic("out-of-range", "minimum \(least) is above maximum \(most)", at: node.location, rule: "a minimum is at most its maximum"))
  }
  if let minimum = constraints.minimum, let maximum = constraints.maximum, maximum < minimum {
    report(minimum.plainText, maximum.plainText)
    (constraints.minimum, constraints.maximum) = (nil, nil)
  }
  if let shortest = constraints.minimumLength, let longest = constraints.maximumLength, longest < shortest {
    report(String(shortest), String(longest))
    (constraints.minimumLength, constraints.maximumLength) = (nil, nil)
  }
}

/// The values of `enum`, each of which must be one that the field could hold.
private func allowedValues(_ node: YAMLNode, _ field: TableSchema.Field, _ problems: inout [Diagnostic]) -> [String] {
  let reader = CellReader(field)
  let texts = node.items.compactMap { $0.locatedText(of: "enum", &problems) }
  reportRepeated(texts, "value", "each value of an enum is written once", &problems)
  return texts.filter { text in
    do throws(CellFault) {
      if case .missing = try reader.read(text.text) {
        problems.append(
          Diagnostic("wrong-type", "enum value '\(text.text)' is a symbol", at: text.location, rule: "symbols may stand beside every enum"))
        return false
      }
      return true
    } catch {
      problems.append(reader.diagnostic(error, cell: text.text, at: text.location))
      return false
    }
  }
  .map(\.text)
}
