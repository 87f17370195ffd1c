import Diagnostics

/// A piece of a YAML document with its place in the file. Scalars stay text: nothing is guessed (`no`, `012` and `1:30` are what they say).
struct YAMLNode: Sendable {
  indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var content: Content
  var location: SourceLocation
  /// For a block scalar (`|`, `>`): the first line of its text, and by how many columns that is indented.
  var block: BlockText?
  /// For a scalar that the file shows letter for letter, without escapes and folded lines: by how many columns its lines are indented.
  var indentation: Int?

  struct BlockText: Sendable {
    var firstLine: Int
    var indentation: Int
  }

  /// The text of a scalar; nothing for a list or a mapping.
  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// What the node is, for a message: "a list".
  var kindName: String {
    switch content {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
