/// What of a template's white space is printed: which lines hold nothing to print and vanish (standalone lines),
/// and how far partials and blocks are indented.
///
/// Rules beyond the specification's tests. A line vanishes if it holds only white space and tags that print nothing,
/// none of which is closed on the same line; or one partial, or one parent, or one block without content, and nothing else.
/// What fills such a block ends with the line end of its closing tag, unless it has one of its own.
struct Layout {
  /// For the number of each text token what is left of it.
  fileprivate(set) var texts: [Range<Int>]
  /// For the number of each token whether a printed line begins with it.
  fileprivate(set) var startsLine: [Bool]
  /// By the number of a partial, parent or block tag on a vanishing line: the white space to put before each line of what comes in.
  fileprivate(set) var indentations: [Int: Range<Int>] = [:]
  /// By the number of the closing tag of a block on a vanishing line: the line end that vanished.
  fileprivate(set) var lineEnds: [Int: Range<Int>] = [:]

  init(_ nesting: Nesting, bytes: [UInt8]) {
    var arranging = Arranging(nesting, bytes: bytes)
    arranging.run()
    self = arranging.layout
  }

  fileprivate init(_ tokens: [Token]) {
    texts = tokens.map { if case .text(let range) = $0 { range } else { 0..<0 } }
    startsLine = Array(repeating: false, count: tokens.count)
  }
}

/// A run of lines that are printed together: the whole template, or what fills one block. To the lines around it a parent tag,
/// with all it holds, is one thing.
private struct Flow {
  /// The numbers of the tokens of the line read now.
  var line: [Int] = []
  var hasContent = false
  /// The indentation of the flow itself and of the blocks open in it.
  var indentations = [CommonIndentation()]
  /// The texts that begin a printed line.
  var lineHeads: [Int] = []
  /// The tags that have an indentation.
  var indented: [Int] = []
}

private struct Arranging {
  let tokens: [Token]
  let partners: [Int]
  let bytes: [UInt8]
  var layout: Layout
  var flows = [Flow()]

  init(_ nesting: Nesting, bytes: [UInt8]) {
    tokens = nesting.tokens
    partners = nesting.partners
    self.bytes = bytes
    layout = Layout(nesting.tokens)
  }

  mutating func run() {
    for index in tokens.indices {
      switch tokens[index] {
      case .text(let range):
        place(index, isContent: !isBlank(range))
        if bytes[range.upperBound - 1].isNewline { endLine() }
      case .tag(let tag):
        placeTag(index, tag)
      }
    }
    endLine()
  }

  private mutating func placeTag(_ index: Int, _ tag: Tag) {
    let closed = tag.kind == .close ? tokens[partners[index]].tag?.kind : nil
    if tag.kind == .argument {
      flows.append(Flow(line: [index], hasContent: true))
    } else if closed == .argument {
      flows[flows.count - 1].line.append(index)
      endLine()
      endFlow()
    } else {
      if closed == .block { endBlock(index) }
      place(index, isContent: true)
      if tag.kind == .block { flows[flows.count - 1].indentations.append(CommonIndentation()) }
    }
  }

  private mutating func place(_ index: Int, isContent: Bool) {
    let last = flows.count - 1
    if isContent, !flows[last].hasContent {
      flows[last].hasContent = true
      let innermost = flows[last].indentations.count - 1
      flows[last].indentations[innermost].note(indentation(flows[last].line.first ?? index), in: bytes)
    }
    flows[last].line.append(index)
  }

  /// Hands the indentation of a block to the block around it, and to what may fill it if it has lines of its own.
  private mutating func endBlock(_ closing: Int) {
    let last = flows.count - 1
    let own = flows[last].indentations.removeLast().range
    flows[last].indentations[flows[last].indentations.count - 1].note(own, in: bytes)
    let opening = partners[closing]
    if let own, layout.indentations[opening] != nil { layout.indentations[opening] = own }
  }

  /// Takes from each line of what fills a block the indentation common to all of them.
  private mutating func endFlow() {
    let flow = flows.removeLast()
    guard let common = flow.indentations[0].range, !common.isEmpty else { return }
    for text in flow.lineHeads {
      let range = layout.texts[text]
      layout.texts[text] = (range.lowerBound + min(common.count, indentation(text).count))..<range.upperBound
    }
    for tag in flow.indented {
      guard let range = layout.indentations[tag] else { continue }
      layout.indentations[tag] = (range.lowerBound + min(common.count, range.count))..<range.upperBound
    }
  }
}

// MARK: - Lines

extension Arranging {
  private mutating func endLine() {
    let last = flows.count - 1
    let line = flows[last].line
    flows[last].line = []
    flows[last].hasContent = false
    guard let first = line.first else { return }
    if vanishes(line) {
      remove(line)
    } else if partners[first] != first + 1 || tokens[first].tag?.kind != .argument {
      layout.startsLine[first] = true
      flows[last].lineHeads.append(first)
    }
  }

  private func vanishes(_ line: [Int]) -> Bool {
    let tags = line.filter { tokens[$0].tag != nil }
    guard !tags.isEmpty, line.allSatisfy({ tokens[$0].tag != nil || isBlank(layout.texts[$0]) }) else { return false }
    return tags.allSatisfy { isSilent($0, among: tags) } || isLoneInsertion(tags)
  }

  /// Whether a tag prints nothing, nor does the part it opens or closes have its place on this line.
  private func isSilent(_ tag: Int, among tags: [Int]) -> Bool {
    switch tokens[tag].tag?.kind {
    case .variable, .unescaped, .partial, .parent: return false
    default: break
    }
    let partner = partners[tag]
    return partner < 0 || partner < tags[0] || partner > tags[tags.count - 1]
  }

  private func isLoneInsertion(_ tags: [Int]) -> Bool {
    switch tokens[tags[0]].tag?.kind {
    case .partial: tags.count == 1
    case .parent: tags.count == 2 && partners[tags[0]] == tags[1]
    case .block: tags.count == 2 && partners[tags[0]] == tags[0] + 1 && tags[1] == tags[0] + 1
    default: false
    }
  }

  private mutating func remove(_ line: [Int]) {
    let first = line[0]
    let last = line[line.count - 1]
    let indentation = indentation(first)
    for index in line {
      guard let tag = tokens[index].tag else { continue }
      if [.partial, .parent, .block].contains(tag.kind) {
        layout.indentations[index] = indentation
        flows[flows.count - 1].indented.append(index)
      } else if tag.kind == .close, tokens[partners[index]].tag?.kind == .block {
        layout.lineEnds[index] = lineEnd(last)
      }
    }
    for index in line { layout.texts[index] = 0..<0 }
  }

  /// The white space before the content of a line that begins with this token.
  private func indentation(_ token: Int) -> Range<Int> {
    let text = layout.texts[token]
    let end = bytes[text].firstIndex { !$0.isBlank } ?? text.upperBound
    return text.lowerBound..<end
  }

  /// The line end in this token, which is all of it but for blanks.
  private func lineEnd(_ token: Int) -> Range<Int> {
    let text = layout.texts[token]
    let start = bytes[text].firstIndex { !$0.isBlank } ?? text.upperBound
    return start..<text.upperBound
  }

  /// Whether a text is a whole or part of a line that holds nothing but blanks and its end.
  private func isBlank(_ range: Range<Int>) -> Bool {
    guard let end = bytes[range].firstIndex(where: { !$0.isBlank }) else { return true }
    if bytes[end].isNewline { return true }
    return bytes[end] == UInt8(ascii: "\r") && end + 1 < range.upperBound && bytes[end + 1].isNewline
  }
}
