import Diagnostics

/// Pairs opening with closing tags, and leaves out what a template does not print: whatever stands
/// directly inside a parent tag and is no block.
struct Nesting {
  /// Inside a parent only its blocks, as ``Tag/Kind/argument``.
  private(set) var tokens: [Token] = []
  /// For the token number of each opening tag that of its closing tag, and the other way round; -1 for all others.
  private(set) var partners: [Int] = []
  private(set) var ignored: [Ignored] = []
  private(set) var problems: [Diagnostic] = []
  private let file: SourceFile
  private var open: [Opening] = []
  /// How many tags of each closing name are open.
  private var openCounts: [String: Int] = [:]

  private struct Opening {
    var tag: Tag
    /// Nothing where the whole part is left out.
    var token: Int?
  }

  init(_ lexed: Lexer) {
    file = lexed.file
    for token in lexed.tokens { place(token) }
    if lexed.endedInTag { return }
    for opening in open { problems.append(.unclosedSection(opening.tag, closedBy: nil, file)) }
  }

  private mutating func place(_ token: Token) {
    guard case .tag(let tag) = token else { return keep(token) }
    if tag.kind == .close {
      close(tag)
    } else if tag.opens {
      open(tag)
    } else {
      if isDirectlyInParent, tag.kind != .comment, tag.kind != .delimiters { ignored.append(.tag(tag)) }
      keep(token)
    }
  }

  private var isDirectlyInParent: Bool {
    open.last.map { $0.tag.kind == .parent && $0.token != nil } ?? false
  }

  /// Whether the place read now is directly inside a parent, or within something that is left out.
  private var isIgnoring: Bool {
    isDirectlyInParent || open.last.map { $0.token == nil } ?? false
  }

  private mutating func keep(_ token: Token) {
    if isIgnoring { return noteIgnored(token) }
    tokens.append(token)
    partners.append(-1)
  }

  private mutating func noteIgnored(_ token: Token) {
    guard isDirectlyInParent, case .text(let range) = token, let parent = open.last else { return }
    if file.bytes[range].contains(where: { !$0.isWhiteSpace }) { ignored.append(.text(in: parent.tag)) }
  }

  private mutating func open(_ tag: Tag) {
    var tag = tag
    let isArgument = tag.kind == .block && isDirectlyInParent
    if isArgument { tag.kind = .argument }
    openCounts[tag.closingName, default: 0] += 1
    if isIgnoring, !isArgument {
      if isDirectlyInParent { ignored.append(.tag(tag)) }
      open.append(Opening(tag: tag, token: nil))
    } else {
      open.append(Opening(tag: tag, token: tokens.count))
      tokens.append(.tag(tag))
      partners.append(-1)
    }
  }

  private mutating func close(_ tag: Tag) {
    guard openCounts[tag.closingName, default: 0] > 0 else { return closeUnknown(tag) }
    while let last = open.last, last.tag.closingName != tag.closingName {
      problems.append(.unclosedSection(last.tag, closedBy: tag, file))
      closeLast(with: tag)
    }
    closeLast(with: tag)
  }

  private mutating func closeUnknown(_ tag: Tag) {
    guard let last = open.last?.tag, isMisspelling(tag.closingName, of: last.closingName) else {
      return problems.append(.strayClose(tag, within: open.last?.tag, file))
    }
    problems.append(.misspelledClose(tag, of: last, file))
    closeLast(with: tag)
  }

  private mutating func closeLast(with tag: Tag) {
    let opening = open.removeLast()
    openCounts[opening.tag.closingName, default: 1] -= 1
    guard let token = opening.token else { return }
    partners[token] = tokens.count
    partners.append(token)
    tokens.append(.tag(tag))
  }

  private func isMisspelling(_ name: String, of other: String) -> Bool {
    !nearNames(name, among: [other]).isEmpty
  }
}

/// Something that stands directly inside a parent, is no block, and so is never printed.
enum Ignored {
  case tag(Tag)
  case text(in: Tag)
}
