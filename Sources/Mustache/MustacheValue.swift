/// A value a template can name.
///
/// `null`, `false`, an empty list, an empty text and empty markup are false to a section; everything else is true, 0 included.
package enum MustacheValue: Sendable {
  /// Known, but nothing: prints nothing. A path into it is `null` again.
  case null
  /// Prints as `true` or `false`.
  case bool(Bool)
  /// Prints escaped by `{{name}}`, as it is by `{{{name}}}`.
  case text(String)
  /// Bytes that are HTML already: printed as they are by both kinds of tag.
  case markup([UInt8])
  /// Prints in its shortest form, a whole number without a fraction. Numbers for readers come formatted, as `text`.
  case number(Double)
  case list([MustacheValue])
  case object(Members)
}

extension MustacheValue {
  /// The member of that name, if this is an object that has it.
  func member(_ name: String) -> MustacheValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .text(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .number, .object: true
    }
  }

  /// What the value is called in a message.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .text: "a text"
    case .markup: "markup"
    case .number: "a number"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
