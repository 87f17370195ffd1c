import Diagnostics

extension Diagnostic {
  static func unknownName(_ name: Name, _ miss: ContextStack.Miss, in path: String) -> Diagnostic {
    let part = ([name.head] + name.rest)[miss.part]
    let location = name.location(ofPart: miss.part, in: path)
    guard let holder = miss.holder else {
      return Diagnostic(
        "unknown-name", "name '\(part)' is not known here" + nearNames(part, among: miss.known), at: location,
        rule: "known here: " + (miss.known.isEmpty ? "nothing" : listed(miss.known)))
    }
    let before = name.prefix(before: miss.part)
    guard holder.isObject else {
      return Diagnostic(
        "unknown-name", "name '\(part)' is not in '\(before)', which is \(holder.kind)", at: location,
        rule: "only an object holds names")
    }
    return Diagnostic(
      "unknown-name", "name '\(part)' is not in '\(before)'" + nearNames(part, among: miss.known), at: location,
      rule: "known in '\(before)': " + (miss.known.isEmpty ? "nothing" : listed(miss.known)))
  }

  static func unprintable(_ name: Name, _ value: MustacheValue, in path: String) -> Diagnostic {
    Diagnostic(
      "unprintable-value", "name '\(name.text)' is \(value.kind) and cannot be printed", at: name.location(in: path),
      rule: "texts, markup, numbers, true and false can be printed", fix: "open it with '{{#\(name.text)}}' and print what is in it")
  }

  static func dynamicNameNoText(_ name: Name, _ value: MustacheValue, in path: String) -> Diagnostic {
    Diagnostic(
      "dynamic-name", "name '\(name.text)' is \(value.kind), not the name of a template", at: name.location(in: path),
      rule: "'*' stands before a name whose value is a text, the name of a template")
  }

  static func unknownInsertion(_ name: String, _ insertion: Insertion, known: some Sequence<String>, in path: String) -> Diagnostic {
    let origin = if case .dynamic(let dynamic) = insertion.target { ", the value of '\(dynamic.text)'," } else { "" }
    return Diagnostic(
      "unknown-\(insertion.noun)", "\(insertion.noun) '\(name)'\(origin) is not among the templates" + nearNames(name, among: known),
      at: insertion.location(in: path), rule: "the templates are " + listed(known))
  }

  static func unknownBlock(_ argument: Argument, of parent: Template?, known: [Block], in path: String) -> Diagnostic {
    let names = Set(known.map(\.name))
    return Diagnostic(
      "unknown-block", "block '\(argument.name)' is not in \(parent?.file.path ?? "the parent")" + nearNames(argument.name, among: names),
      at: argument.location(in: path),
      rule: names.isEmpty ? "that parent has no blocks" : "its blocks are " + listed(names))
  }

  static func tooDeep(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-depth", "'\(name)' is nested more than \(Renderer.deepest) deep", at: location,
      rule: "partials, parents and blocks may be nested \(Renderer.deepest) deep",
      fix: "let the template end its repetition: an object without a name sees the one of the object around it")
  }

  static func unknownTemplate(_ name: String, known: some Sequence<String>) -> Diagnostic {
    Diagnostic(
      "unknown-template", "template '\(name)' is not among the templates" + nearNames(name, among: known),
      rule: "the templates are " + listed(known))
  }
}
