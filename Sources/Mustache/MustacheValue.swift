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
  /// A list that is nowhere as a whole.
  case made(MadeList)
  /// A list of objects that all have the same names.
  case rows(Rows)
  case object(Members)
  /// One of such objects, by its number.
  case row(Rows, Int)
  /// An object whose names come from elsewhere than the program.
  case dictionary([String: MustacheValue])
}

extension MustacheValue {
  /// The member of that name, if this is an object that has it.
  func member(_ name: Span<UInt8>, _ mark: NameMark) -> MustacheValue? {
    switch self {
    case .object(let members): members.value(of: name, mark)
    case .row(let rows, let index): rows.value(of: name, mark, at: index)
    case .dictionary(let members): members[String(name)]
    case .null, .bool, .text, .markup, .number, .list, .made, .rows: nil
    }
  }

  /// As ``member(_:_:)``; a path into null is null again.
  func following(_ name: Span<UInt8>, _ mark: NameMark) -> MustacheValue? {
    if case .null = self { .null } else { member(name, mark) }
  }

  var isObject: Bool {
    switch self {
    case .object, .row, .dictionary: true
    case .null, .bool, .text, .markup, .number, .list, .made, .rows: false
    }
  }

  /// The names of its members; none where it is no object.
  var names: Set<String> {
    switch self {
    case .object(let members): Set(members.names)
    case .row(let rows, _): Set(rows.names.map(\.string))
    case .dictionary(let members): Set(members.keys)
    case .null, .bool, .text, .markup, .number, .list, .made, .rows: []
    }
  }

  /// How many items a list has; 0 for what is none.
  var itemCount: Int {
    switch self {
    case .list(let items): items.count
    case .made(let list): list.count
    case .rows(let rows): rows.count
    default: 0
    }
  }

  func item(_ index: Int) -> MustacheValue {
    switch self {
    case .list(let items): items[index]
    case .made(let list): list[index]
    case .rows(let rows): .row(rows, index)
    default: self
    }
  }

  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .text(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .made(let list): list.count > 0
    case .rows(let rows): rows.count > 0
    case .number, .object, .row, .dictionary: true
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
    case .list, .made, .rows: "a list"
    case .object, .row, .dictionary: "an object"
    }
  }
}

extension String {
  fileprivate init(_ utf8: Span<UInt8>) {
    self = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
