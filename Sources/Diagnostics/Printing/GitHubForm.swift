/// The form for a GitHub workflow: one workflow command a line, which GitHub shows beside the line of the file.
///
/// The message is the headline, with related places, rule and fix on lines of their own. `endColumn` is the column after the last.
enum GitHubForm {
  static func line(for diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      properties.append(("file", location.path))
      if let position = location.position {
        properties += [
          ("line", String(position.line)),
          ("col", String(position.column)),
          ("endColumn", String(position.column + location.length)),
        ]
      }
    }
    properties.append(("title", diagnostic.code))
    let list = properties.map { "\($0.0)=\(escaped($0.1, inProperty: true))" }.joined(separator: ",")
    return "::\(diagnostic.severity.word) \(list)::\(escaped(message(of: diagnostic), inProperty: false))\n"
  }

  private static func message(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.headline]
    lines += diagnostic.related.map { mention in
      let place = mention.location.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(mention.label): \(mention.location.path)\(place)"
    }
    if let rule = diagnostic.rule { lines.append("rule: " + rule) }
    if let fix = diagnostic.fix { lines.append("fix: " + fix) }
    return lines.joined(separator: "\n")
  }

  /// The escapes of GitHub's own toolkit (actions/toolkit, packages/core, `command.ts`); what a terminal would obey or hide is shown as
  /// in the human form, for the log is read in one.
  private static func escaped(_ text: String, inProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result += Glyph(scalar).text
      }
    }
    return result
  }
}
