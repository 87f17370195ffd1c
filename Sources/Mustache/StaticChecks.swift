import Diagnostics

extension TemplateLibrary {
  /// What is wrong with the templates whatever the data: partials and parents that are not there, blocks that fill nothing or are
  /// given twice, and parts that are never printed. Found in parts that no data reaches as well. Dynamic names are not looked into.
  package func staticProblems() -> [Diagnostic] {
    numbers.sorted { $0.key < $1.key }.flatMap { entry in
      templates[entry.value].map { problems(of: $0) } ?? []
    }
  }

  private func problems(of template: Template) -> [Diagnostic] {
    let path = template.file.path
    return template.insertions.flatMap { problems(of: $0, in: path) } + Self.ignoredParts(of: template)
  }

  private func problems(of insertion: Insertion, in path: String) -> [Diagnostic] {
    let twice = Self.repeatedArguments(of: insertion, in: path)
    guard case .named(let name) = insertion.target else { return twice }
    guard let parent = insertion.template else {
      return [.unknownInsertion(name, insertion, known: numbers.keys, in: path)] + twice
    }
    return twice
      + insertion.strangers.map {
        .unknownBlock(insertion.arguments[$0], of: templates[parent], known: blocks(of: parent) ?? [], in: path)
      }
  }

  private static func repeatedArguments(of insertion: Insertion, in path: String) -> [Diagnostic] {
    var first: [String: Argument] = [:]
    return insertion.arguments.compactMap { argument in
      guard let earlier = first[argument.name] else {
        first[argument.name] = argument
        return nil
      }
      return Diagnostic(
        "repeated-block", "block '\(argument.name)' is filled twice for the same parent", at: argument.location(in: path),
        related: [Diagnostic.Related("first filled here", earlier.location(in: path))],
        rule: "a parent's tag fills each block once; the first is printed", fix: "keep one of the two")
    }
  }

  private static func ignoredParts(of template: Template) -> [Diagnostic] {
    var seen: Set<SourcePosition> = []
    return template.ignored.compactMap { ignored in
      let (tag, headline) =
        switch ignored {
        case .tag(let tag): (tag, "tag '\(tag.quoted)' is not printed")
        case .text(let parent): (parent, "text inside '\(parent.quoted)' is not printed")
        }
      guard seen.insert(tag.position).inserted else { return nil }
      return Diagnostic(
        .warning, "ignored-part", headline, at: tag.location(in: template.file),
        rule: "directly inside a parent only blocks are read", fix: "move it into a block")
    }
  }
}
