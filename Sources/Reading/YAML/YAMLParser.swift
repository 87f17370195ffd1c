import CYAML
import Diagnostics

/// Reads one YAML document through libyaml's events.
///
/// Anchors, aliases and tags are refused while they are met, so that no alias bomb is ever unfolded; depth is limited.
///
/// libyaml keeps pointers into its own state, which therefore has one address from its making to its end.
final class YAMLParser {
  private let file: SourceFile
  private let bytes: ArraySlice<UInt8>
  /// How many lines of the file stand before `bytes`.
  private let linesBefore: Int
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)

  static let deepestNesting = 32

  /// The root of the document in `bytes`, which is `file` or a part of it that begins at line `linesBefore + 1`.
  /// A character that nobody sees is a problem beside it. Nothing, with a located problem, where it is no YAML, holds more than one document, or is empty (then without a problem).
  static func parse(
    _ file: SourceFile, _ bytes: ArraySlice<UInt8>? = nil, linesBefore: Int = 0, problems: inout [Diagnostic]
  ) -> YAMLNode? {
    let reading = YAMLParser(file: file, bytes: bytes ?? file.bytes[...], linesBefore: linesBefore)
    do throws(YAMLFailure) {
      let root = try reading.document()
      // Of a part of a file all of it was looked through.
      if bytes == nil, let problem = file.refusedCharacterOfYAML { problems.append(problem) }
      return root
    } catch {
      problems.append(error.diagnostic)
      return nil
    }
  }

  private init(file: SourceFile, bytes: ArraySlice<UInt8>, linesBefore: Int) {
    self.file = file
    self.bytes = bytes
    self.linesBefore = linesBefore
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("libyaml has no memory") }
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  private func document() throws(YAMLFailure) -> YAMLNode? {
    let input = Array(bytes)
    let result: Result<YAMLNode?, YAMLFailure> = input.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      do throws(YAMLFailure) { return .success(try root()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func root() throws(YAMLFailure) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      try advance()
      switch event.pointee.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: break
      case YAML_DOCUMENT_START_EVENT:
        if root != nil { throw refusal("yaml-documents", "a second document begins here", "a file holds one YAML document") }
        try advance()
        root = try node(depth: 0)
      default: preconditionFailure("libyaml gave a node outside a document")
      }
    }
  }

  /// The node that the current event begins; afterwards the current event is its last.
  private func node(depth: Int) throws(YAMLFailure) -> YAMLNode {
    guard depth <= Self.deepestNesting else {
      throw refusal("yaml-depth", "this is nested too deeply", "lists and mappings go \(Self.deepestNesting) deep at most")
    }
    let location = self.location
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      return try scalar(at: location)
    case YAML_SEQUENCE_START_EVENT:
      try refuseExtras(event.pointee.data.sequence_start.anchor, event.pointee.data.sequence_start.tag)
      var items: [YAMLNode] = []
      while try next(isNot: YAML_SEQUENCE_END_EVENT) { items.append(try node(depth: depth + 1)) }
      return YAMLNode(content: .sequence(items), location: location)
    case YAML_MAPPING_START_EVENT:
      try refuseExtras(event.pointee.data.mapping_start.anchor, event.pointee.data.mapping_start.tag)
      return try mapping(at: location, depth: depth)
    default:
      throw refusal("yaml-alias", "an alias stands here", "aliases (*name) and anchors (&name) are not used: write the value again")
    }
  }

  private func mapping(at location: SourceLocation, depth: Int) throws(YAMLFailure) -> YAMLNode {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var seen: [String: SourceLocation] = [:]
    while try next(isNot: YAML_MAPPING_END_EVENT) {
      let key = try node(depth: depth + 1)
      guard let name = key.text else {
        throw YAMLFailure(
          Diagnostic("yaml-key", "\(key.kindName) stands where a key is expected", at: key.location, rule: "a key is a word"))
      }
      if let first = seen.updateValue(key.location, forKey: name) {
        throw YAMLFailure(
          Diagnostic(
            "duplicate-key", "key '\(name)' stands twice in one mapping", at: key.location,
            related: [.init("first here", first)], rule: "each key of a mapping is written once"))
      }
      try advance()
      pairs.append((key, try node(depth: depth + 1)))
    }
    return YAMLNode(content: .mapping(pairs), location: location)
  }

  private func scalar(at location: SourceLocation) throws(YAMLFailure) -> YAMLNode {
    let scalar = event.pointee.data.scalar
    try refuseExtras(scalar.anchor, scalar.tag)
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    var node = YAMLNode(content: .scalar(text), location: location)
    if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
      let line = location.position!.line + 1
      let indentation = indentation(of: text, firstLine: line)
      node.block = YAMLNode.BlockText(firstLine: line, indentation: indentation)
      if scalar.style == YAML_LITERAL_SCALAR_STYLE { node.indentation = indentation }
    } else if event.pointee.end_mark.line == event.pointee.start_mark.line {
      let width = Int(event.pointee.end_mark.column) - Int(event.pointee.start_mark.column)
      let quotes = scalar.style == YAML_PLAIN_SCALAR_STYLE ? 0 : 1
      node.location.length = max(1, width)
      if width == text.unicodeScalars.count + 2 * quotes { node.indentation = Int(event.pointee.start_mark.column) + quotes }
    }
    return node
  }

  /// By how many columns the file indents a block scalar beyond what its text says.
  private func indentation(of text: String, firstLine: Int) -> Int {
    let emptyLines = text.prefix { $0 == "\n" }.count
    let spaces = text.dropFirst(emptyLines).prefix { $0 == " " }.count
    return max(0, file.line(firstLine + emptyLines).prefix { $0 == " " }.count - spaces)
  }

  private func refuseExtras(_ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?) throws(YAMLFailure) {
    if anchor != nil {
      throw refusal("yaml-alias", "an anchor stands here", "aliases (*name) and anchors (&name) are not used: write the value again")
    }
    if tag != nil { throw refusal("yaml-tag", "a tag stands here", "tags (!name) are not used") }
  }

  private func next(isNot end: yaml_event_type_t) throws(YAMLFailure) -> Bool {
    try advance()
    return event.pointee.type != end
  }

  private func advance() throws(YAMLFailure) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw YAMLFailure(parserProblem) }
  }

  private var location: SourceLocation {
    let mark = event.pointee.start_mark
    return SourceLocation(file.path, SourcePosition(line: Int(mark.line) + 1 + linesBefore, column: Int(mark.column) + 1))
  }

  private func refusal(_ code: String, _ headline: String, _ rule: String) -> YAMLFailure {
    YAMLFailure(Diagnostic(code, headline, at: location, rule: rule))
  }

  private var parserProblem: Diagnostic {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? "the text is no YAML"
    let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
    let mark = parser.pointee.problem_mark
    let position =
      parser.pointee.error == YAML_READER_ERROR
      ? file.position(ofByte: bytes.startIndex + Int(parser.pointee.problem_offset))
      : SourcePosition(line: Int(mark.line) + 1 + linesBefore, column: Int(mark.column) + 1)
    return Diagnostic(
      "yaml-syntax", "this is not YAML: \(words)\(context)", at: SourceLocation(file.path, position),
      rule: "keys and values are written 'key: value', indented with spaces; text with ': ' or '#' in it stands in quotation marks")
  }
}

/// A mistake that ends the reading of a YAML document.
private struct YAMLFailure: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
