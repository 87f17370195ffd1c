import Diagnostics

/// A template, cut up: texts of one line at most, line end included, and tags.
enum Token {
  case text(Range<Int>)
  case tag(Tag)

  var tag: Tag? {
    if case .tag(let tag) = self { tag } else { nil }
  }
}

/// One tag as it was written.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, close, partial, parent, comment, delimiters
    /// `{{$name}}` outside of a parent tag: a place that can be filled.
    case block
    /// `{{$name}}` directly inside a parent tag: what fills the parent's block of this name.
    case argument
  }

  var kind: Kind
  /// Without padding, and without the asterisk of a dynamic name.
  var name: String
  /// Whether an asterisk stands before the name: the name of a partial or parent is to be looked up.
  var isDynamic = false
  var namePosition: SourcePosition
  var position: SourcePosition
  /// In Unicode scalars.
  var length: Int
}

extension Tag {
  func location(in file: SourceFile) -> SourceLocation {
    SourceLocation(file.path, position, length: length)
  }

  /// The name as a closing tag has to repeat it.
  var closingName: String { isDynamic ? "*" + name : name }

  /// The tag for a message, in standard delimiters: `{{#name}}`.
  var quoted: String { "{{" + sigil + shortName + "}}" }

  /// The tag that closes this one, for a message.
  var quotedClose: String { "{{/" + shortName + "}}" }

  /// The name for a message: on one line, and cut if very long, since a message may be repeated for each tag of a file.
  var shortName: String {
    let name = closingName.utf8.count > 100 ? closingName.prefix(80) + "…" : closingName
    return String(name.map { $0.isNewline ? " " : $0 })
  }

  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block, .argument: true
    case .variable, .unescaped, .close, .partial, .comment, .delimiters: false
    }
  }

  private var sigil: String {
    switch kind {
    case .variable: ""
    case .unescaped: "&"
    case .section: "#"
    case .inverted: "^"
    case .close: "/"
    case .partial: ">"
    case .parent: "<"
    case .comment: "!"
    case .delimiters: "="
    case .block, .argument: "$"
    }
  }
}

extension Tag.Kind {
  init(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    case UInt8(ascii: "&"), UInt8(ascii: "{"): self = .unescaped
    default: self = .variable
    }
  }

  /// Whether the name is looked up in the data, so that dots divide it.
  var looksUpName: Bool {
    switch self {
    case .variable, .unescaped, .section, .inverted: true
    case .close, .partial, .parent, .block, .argument, .comment, .delimiters: false
    }
  }
}
