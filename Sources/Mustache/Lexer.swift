import Diagnostics

/// Cuts a template into texts and tags. What is wrong with a tag is noted, and reading goes on behind it.
struct Lexer {
  let file: SourceFile
  private(set) var tokens: [Token] = []
  private(set) var problems: [Diagnostic] = []
  /// Whether the file ended within a tag, so that what follows its beginning was not read.
  private(set) var endedInTag = false
  private var delimiters = Delimiters.standard
  private var cursor: PositionCursor
  /// The first byte not yet read.
  private var index = 0

  init(_ file: SourceFile) {
    self.file = file
    self.cursor = PositionCursor(file.bytes)
  }

  mutating func run() {
    while index < file.bytes.count {
      readText()
      if index < file.bytes.count { readTag() }
    }
  }

  /// Reads up to the next opening delimiter, a token a line.
  private mutating func readText() {
    let first = delimiters.opening[0]
    var start = index
    while index < file.bytes.count {
      let byte = file.bytes[index]
      if byte == first, file.bytes.holds(delimiters.opening, at: index) { break }
      index += 1
      if byte.isNewline {
        tokens.append(.text(start..<index))
        start = index
      }
    }
    if start < index { tokens.append(.text(start..<index)) }
  }

  private mutating func readTag() {
    let start = index
    let position = cursor.position(ofByte: start)
    var content = skipWhiteSpace(from: start + delimiters.opening.count)
    let sigil = sigil(at: content, of: start)
    let kind = Tag.Kind(sigil: sigil)
    if kind != .variable { content += 1 }
    let closing = closingMark(after: sigil)
    let end = findEnd(of: kind, from: content, closing: closing)
    guard let end, file.bytes.holds(closing, at: end) else {
      return recoverFromOpenTag(kind, at: position, content: content, end: end, closing: closing)
    }
    var tag = makeTag(kind, position, content..<end)
    index = end + closing.count
    tag.length = length(from: start, to: index)
    check(tag, content: content..<end)
    add(tag)
  }

  /// The first byte of a tag's content; 0 if there is none, or if after white space another tag begins there.
  private func sigil(at content: Int, of start: Int) -> UInt8 {
    let isNextTag = content > start + delimiters.opening.count && file.bytes.holds(delimiters.opening, at: content)
    return content < file.bytes.count && !isNextTag ? file.bytes[content] : 0
  }

  private func closingMark(after sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "="): [sigil] + delimiters.closing
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + delimiters.closing
    default: delimiters.closing
    }
  }

  /// The byte at which `closing` begins or, where that comes sooner, the next tag; nothing where the file ends before.
  private func findEnd(of kind: Tag.Kind, from start: Int, closing: [UInt8]) -> Int? {
    let mayHoldOpening = kind == .comment || kind == .delimiters || delimiters.opening == delimiters.closing
    var index = start
    while index < file.bytes.count {
      if file.bytes.holds(closing, at: index) { return index }
      if !mayHoldOpening, file.bytes.holds(delimiters.opening, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func skipWhiteSpace(from start: Int) -> Int {
    file.bytes[min(start, file.bytes.count)...].firstIndex { !$0.isWhiteSpace } ?? file.bytes.count
  }
}

// MARK: - Tags

extension Lexer {
  private mutating func makeTag(_ kind: Tag.Kind, _ position: SourcePosition, _ content: Range<Int>) -> Tag {
    var start = min(skipWhiteSpace(from: content.lowerBound), content.upperBound)
    let isDynamic = [.partial, .parent, .close].contains(kind) && start < content.upperBound && file.bytes[start] == UInt8(ascii: "*")
    if isDynamic { start = min(skipWhiteSpace(from: start + 1), content.upperBound) }
    let named = kind == .comment || kind == .delimiters ? content.upperBound..<content.upperBound : start..<content.upperBound
    let name = String(decoding: file.bytes[named].trimmingTrailingWhiteSpace, as: UTF8.self)
    return Tag(
      kind: kind, name: name, isDynamic: isDynamic, namePosition: cursor.position(ofByte: named.lowerBound), position: position, length: 1)
  }

  private mutating func check(_ tag: Tag, content: Range<Int>) {
    switch tag.kind {
    case .comment: break
    case .delimiters:
      guard let new = Delimiters(file.bytes[content]) else { return problems.append(.badDelimiters(tag, file)) }
      delimiters = new
    default:
      if tag.name.isEmpty {
        problems.append(.emptyTag(tag, file))
      } else if tag.name.utf8.contains(where: \.isWhiteSpace) {
        problems.append(.spaceInTag(tag, file))
      } else if tag.kind.looksUpName || tag.isDynamic, Name(tag.name, at: tag.namePosition).hasEmptyPart {
        problems.append(.emptyPart(tag, file))
      }
    }
  }

  /// Notes a tag without its closing delimiter and takes the first word in it for its name, lest its section be missed as well.
  private mutating func recoverFromOpenTag(_ kind: Tag.Kind, at position: SourcePosition, content: Int, end: Int?, closing: [UInt8]) {
    let stop = end ?? file.bytes.count
    let word = skipWhiteSpace(from: content)
    let marks: [UInt8] = [UInt8(ascii: "<"), UInt8(ascii: "}"), delimiters.closing[0]]
    let wordEnd = file.bytes[min(word, stop)..<stop].firstIndex { $0.isWhiteSpace || marks.contains($0) } ?? stop
    var tag = makeTag(kind, position, content..<max(content, wordEnd))
    tag.length = String(decoding: delimiters.opening, as: UTF8.self).unicodeScalars.count
    problems.append(.unclosedTag(tag, file, closing: String(decoding: closing, as: UTF8.self)))
    endedInTag = end == nil
    if !endedInTag { add(tag) }
    index = stop
  }

  private mutating func add(_ tag: Tag) {
    if !tag.name.isEmpty || tag.kind == .comment || tag.kind == .delimiters { tokens.append(.tag(tag)) }
  }

  /// How many Unicode scalars of the line the bytes from `start` to `end` are.
  private func length(from start: Int, to end: Int) -> Int {
    let lineEnd = file.bytes[start..<end].firstIndex(where: \.isNewline) ?? end
    return file.bytes[start..<lineEnd].count(where: \.startsScalar)
  }
}

extension [UInt8] {
  /// Whether `mark` stands at `index`.
  func holds(_ mark: [UInt8], at index: Int) -> Bool {
    guard index + mark.count <= count else { return false }
    for offset in 0..<mark.count where self[index + offset] != mark[offset] { return false }
    return true
  }
}

extension ArraySlice<UInt8> {
  var trimmingTrailingWhiteSpace: ArraySlice<UInt8> {
    prefix((lastIndex { !$0.isWhiteSpace } ?? startIndex - 1) - startIndex + 1)
  }
}
