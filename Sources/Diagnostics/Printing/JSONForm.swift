/// The form for programs: one object a line (JSON Lines), every key in every object, `null` where there is nothing to say.
///
/// Lines and columns count from 1, columns and `length` in Unicode scalars.
enum JSONForm {
  static func line(for diagnostic: Diagnostic) -> String {
    let members =
      [
        ("severity", string(diagnostic.severity.word)),
        ("code", string(diagnostic.code)),
        ("message", string(diagnostic.headline)),
      ] + place(diagnostic.location) + [
        ("rule", string(diagnostic.rule)),
        ("fix", string(diagnostic.fix)),
        ("related", "[" + diagnostic.related.map(related).joined(separator: ",") + "]"),
      ]
    return object(members) + "\n"
  }

  private static func related(_ mention: Diagnostic.Related) -> String {
    object([("label", string(mention.label))] + place(mention.location))
  }

  private static func place(_ location: SourceLocation?) -> [(String, String)] {
    let position = location?.position
    return [
      ("path", string(location?.path)),
      ("line", number(position?.line)),
      ("column", number(position?.column)),
      ("length", number(position == nil ? nil : location?.length)),
    ]
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  /// A JSON string (RFC 8259, section 7). Escaped is also what a terminal would obey or hide, U+2028 and U+2029 among it, which end
  /// a line for JavaScript and some readers of lines.
  private static func string(_ value: String?) -> String {
    guard let value else { return "null" }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case " "..."~": text.unicodeScalars.append(scalar)
      case _ where scalar.isHidden: text += scalar.utf16.map(escape).joined()
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
