import Diagnostics

extension Diagnostic {
  static func unclosedTag(_ tag: Tag, _ file: SourceFile, closing: String) -> Diagnostic {
    let what = tag.kind == .comment ? "comment" : "tag '\(tag.quoted.dropLast(2))'"
    return Diagnostic(
      "unclosed-tag", "\(what) is not closed", at: tag.location(in: file),
      rule: "a tag ends with '\(closing)', before the next tag begins", fix: "write '\(closing)' at its end")
  }

  static func badDelimiters(_ tag: Tag, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "bad-delimiters", "delimiters of this tag are not two marks", at: tag.location(in: file),
      rule: "a delimiter tag holds two marks, with white space between them and without an equals sign: '{{=<% %>=}}'")
  }

  static func emptyTag(_ tag: Tag, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "empty-tag", "tag '\(tag.quoted)' names nothing", at: tag.location(in: file),
      rule: "a tag holds a name", fix: "write the name, or remove the tag")
  }

  static func spaceInTag(_ tag: Tag, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "space-in-name", "name '\(tag.shortName)' holds white space", at: tag.location(in: file),
      rule: "a tag holds one name, without white space in it")
  }

  static func emptyPart(_ tag: Tag, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "empty-name-part", "name '\(tag.shortName)' has nothing on one side of a dot",
      at: Name(tag.name, at: tag.namePosition).location(in: file.path),
      rule: "a dot stands between two names, or alone for the value at hand")
  }

  static func unclosedSection(_ opening: Tag, closedBy closing: Tag?, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "unclosed-section", "\(opening.kind.noun) '\(opening.quoted)' is not closed", at: opening.location(in: file),
      related: closing.map { [Related("it is still open here", $0.location(in: file))] } ?? [],
      rule: "what opens a part of a template is closed by a tag of the same name in the same file",
      fix: "write '\(opening.quotedClose)' at its end")
  }

  /// A closing tag whose name differs from that of the tag it most likely belongs to.
  static func misspelledClose(_ closing: Tag, of opening: Tag, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "mismatched-section", "tag '\(closing.quoted)' does not close '\(opening.quoted)'", at: closing.location(in: file),
      related: [Related("opened here", opening.location(in: file))],
      rule: "a closing tag repeats the name of the tag it closes", fix: "write '\(opening.quotedClose)'")
  }

  static func strayClose(_ closing: Tag, within opening: Tag?, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "mismatched-section", "tag '\(closing.quoted)' closes nothing that is open", at: closing.location(in: file),
      related: opening.map { [Related("'\($0.quoted)' is open", $0.location(in: file))] } ?? [],
      rule: "a closing tag repeats the name of the tag it closes", fix: "remove it, or open '\(closing.shortName)' before it")
  }
}

extension Tag.Kind {
  /// What a message calls a tag that opens a part.
  fileprivate var noun: String {
    switch self {
    case .parent: "parent"
    case .block, .argument: "block"
    default: "section"
    }
  }
}
