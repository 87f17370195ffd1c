/// Turns the tokens of a template into instructions.
struct Compiler {
  private(set) var instructions: [Instruction] = []
  private(set) var names: [Name] = []
  private(set) var insertions: [Insertion] = []
  private(set) var blocks: [Block] = []
  private let tokens: [Token]
  private let partners: [Int]
  private let layout: Layout
  private var open: [Opening] = []

  private struct Opening {
    /// The number of the instruction that has to learn where the part ends; an argument has none.
    var instruction: Int?
  }

  init(_ nesting: Nesting, _ layout: Layout) {
    tokens = nesting.tokens
    partners = nesting.partners
    self.layout = layout
  }

  mutating func run() {
    for index in tokens.indices {
      switch tokens[index] {
      case .text: addText(index)
      case .tag(let tag):
        if tag.kind != .argument { addLineStart(index) }
        add(tag, index)
      }
    }
    instructions.append(.leave)
  }

  /// Adds a text, to the text before it where nothing lies between the two.
  private mutating func addText(_ index: Int) {
    let text = layout.texts[index]
    if !text.isEmpty, let before = instructions.last?.text, before.upperBound == text.lowerBound {
      // A token is one line at most: where two touch, the second begins another line.
      instructions[instructions.count - 1] = .lines(before.lowerBound..<text.upperBound)
      return
    }
    addLineStart(index)
    if !text.isEmpty { instructions.append(.text(text)) }
  }

  private mutating func addLineStart(_ index: Int) {
    if layout.startsLine[index] { instructions.append(.lineStart) }
  }

  private mutating func add(_ tag: Tag, _ index: Int) {
    switch tag.kind {
    case .variable, .unescaped: addVariable(tag)
    case .section: begin(.section(name: add(Name(tag.name, at: tag.namePosition)), end: 0))
    case .inverted:
      if inverts(index) { addOtherwise() }
      begin(.inverted(name: add(Name(tag.name, at: tag.namePosition)), end: 0))
    case .partial: addInsertion(tag, index)
    case .parent:
      addInsertion(tag, index)
      open.append(Opening(instruction: instructions.count - 1))
    case .block: addBlock(tag, index)
    case .argument: addArgument(tag, index)
    case .close: end()
    case .comment, .delimiters: break
    }
  }

  private mutating func addVariable(_ tag: Tag) {
    let name = add(Name(tag.name, at: tag.namePosition))
    let escaped = tag.kind == .variable
    if let opening = open.last?.instruction, case .section(let section, _) = instructions[opening], names[section].text == tag.name {
      instructions.append(.opened(name: name, escaped: escaped))
    } else {
      instructions.append(escaped ? .variable(name: name) : .unescaped(name: name))
    }
  }

  /// Whether the token before is the end of a section of the same name.
  private func inverts(_ index: Int) -> Bool {
    guard index > 0, let tag = tokens[index].tag, let close = tokens[index - 1].tag, close.kind == .close, !layout.startsLine[index],
      let section = tokens[partners[index - 1]].tag
    else { return false }
    return section.kind == .section && section.name == tag.name
  }

  private mutating func addOtherwise() {
    guard case .endSection(let body)? = instructions.last, case .section(let name, _) = instructions[body - 1] else { return }
    instructions.append(.otherwise(end: 0))
    instructions[body - 1] = .section(name: name, end: instructions.count)
  }

  private mutating func add(_ name: Name) -> Int {
    names.append(name)
    return names.count - 1
  }

  private mutating func begin(_ instruction: Instruction) {
    open.append(Opening(instruction: instructions.count))
    instructions.append(instruction)
  }
}

// MARK: - Insertions and blocks

extension Compiler {
  private mutating func addInsertion(_ tag: Tag, _ index: Int) {
    let target: Insertion.Target = tag.isDynamic ? .dynamic(Name(tag.name, at: tag.namePosition)) : .named(tag.name)
    insertions.append(
      Insertion(isParent: tag.kind == .parent, target: target, position: tag.namePosition, indentation: indentation(index)))
    instructions.append(.insertion(insertions.count - 1, next: instructions.count + 1))
  }

  private mutating func addBlock(_ tag: Tag, _ index: Int) {
    let isStandalone = layout.indentations[index] != nil
    let lineEnd = isStandalone ? layout.lineEnds[partners[index]] : nil
    blocks.append(Block(name: tag.name, isStandalone: isStandalone, indentation: indentation(index), lineEnd: lineEnd ?? 0..<0))
    begin(.block(blocks.count - 1, end: 0))
  }

  private mutating func addArgument(_ tag: Tag, _ index: Int) {
    guard let parent = open.last?.instruction, case .insertion(let insertion, _) = instructions[parent] else {
      preconditionFailure("an argument stands in a parent")
    }
    insertions[insertion].arguments.append(Argument(name: tag.name, position: tag.namePosition, start: instructions.count))
    open.append(Opening(instruction: nil))
    addLineStart(index)
  }

  private func indentation(_ index: Int) -> Range<Int> {
    layout.indentations[index] ?? 0..<0
  }

  private mutating func end() {
    guard let opening = open.removeLast().instruction else { return instructions.append(.leave) }
    switch instructions[opening] {
    case .section(let name, _):
      instructions.append(.endSection(body: opening + 1))
      instructions[opening] = .section(name: name, end: instructions.count)
    case .inverted(let name, _):
      instructions[opening] = .inverted(name: name, end: instructions.count)
      if opening > 0, case .otherwise = instructions[opening - 1] { instructions[opening - 1] = .otherwise(end: instructions.count) }
    case .block(let block, _): instructions[opening] = .block(block, end: instructions.count)
    case .insertion(let insertion, _): instructions[opening] = .insertion(insertion, next: instructions.count)
    default: preconditionFailure("only what opens a part is closed")
    }
  }
}
