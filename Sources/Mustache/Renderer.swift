import Diagnostics

/// Prints templates of a library, one after another: a machine that walks the instructions of a ``Program``. It keeps its own stacks, so that deep
/// nesting costs memory and never a crash, and has them ready for the next template.
package struct Renderer: Sendable {
  /// How many templates and arguments may be nested in each other.
  static let deepest = 100

  var output: [UInt8] = []
  var problems: RenderingProblems
  let library: TemplateLibrary
  let program: Program
  let isStrict: Bool
  var place = Place(template: 0, instruction: 0)
  private(set) var context = ContextStack()
  var callers: [Place] = []
  private var iterations: [Iteration] = []
  var scopes: [Scope] = []
  /// The bytes of the indentations that hold now, the innermost last.
  var margins: [UInt8] = []
  var isFinished = false

  package init(_ library: TemplateLibrary, mode: TemplateLibrary.Mode) {
    self.library = library
    program = library.program
    isStrict = mode == .strict
    problems = RenderingProblems(library)
  }

  /// What is printed once for each item; nothing is repeated where there are none.
  private struct Iteration {
    var items: MustacheValue
    var count: Int
    var next: Int
  }

  /// Prints a template to the end of `output`, in UTF-8 if its bytes are.
  ///
  /// Every mistake is added to `problems`, once for each place and kind, and printing goes on without what was not found; only
  /// templates nested more than ``Renderer/deepest`` deep end it.
  ///
  /// - Parameter outer: what is looked through after `context`, for names that many renderings share.
  package mutating func render(
    _ name: String, with context: MustacheValue, within outer: MustacheValue? = nil, into output: inout [UInt8],
    problems: inout [Diagnostic]
  ) {
    guard let number = library.numbers[name] else { return problems.append(.unknownTemplate(name, known: library.numbers.keys)) }
    guard let start = program.starts[number] else { return }
    place = Place(template: number, instruction: start)
    self.context.begin(with: context, within: outer)
    swap(&output, &self.output)
    run()
    swap(&output, &self.output)
    if !self.problems.found.isEmpty {
      problems += self.problems.found
      self.problems = RenderingProblems(library)
    }
    clear()
  }

  /// Lets go of all values; where a template was nested too deep, more than the outermost are left.
  private mutating func clear() {
    context.clear()
    isFinished = false
    guard !callers.isEmpty || !iterations.isEmpty else { return }
    callers.removeAll(keepingCapacity: true)
    iterations.removeAll(keepingCapacity: true)
    scopes.removeAll(keepingCapacity: true)
    margins.removeAll(keepingCapacity: true)
  }

  private mutating func run() {
    let (instructionList, byteList) = (program.instructions, program.bytes)
    // Spans are read without counting who reads: the lists are those of all threads.
    let (instructions, bytes) = (instructionList.span, byteList.span)
    while !isFinished {
      let instruction = instructions[place.instruction]
      place.instruction += 1
      switch instruction {
      case .text(let range): output.append(bytes.extracting(range))
      case .lines(let range): printLines(bytes.extracting(range))
      case .lineStart: startLine()
      case .variable(let name): if let value = value(ofName: name, bytes) { printValue(value, escaped: true, name: name) }
      case .unescaped(let name): if let value = value(ofName: name, bytes) { printValue(value, escaped: false, name: name) }
      case .opened(let name, let escaped):
        if let value = openedValue(ofName: name, bytes) { printValue(value, escaped: escaped, name: name) }
      case .section(let name, let end): enterSection(value(ofName: name, bytes), end: end, instructions)
      case .endSection(let body): endSection(body: body)
      case .inverted(let name, let end): if value(ofName: name, bytes)?.isTrue ?? false { place.instruction = end }
      case .otherwise(let end): place.instruction = end
      case .insertion(let insertion, let next):
        place.instruction = next
        insert(insertion, bytes)
      case .block(let block, let end): enterBlock(block, end: end, bytes)
      case .leave: leave(bytes)
      }
    }
  }

  /// The value of a name in the section of that name. An object hides names, and an item of a list is not the list.
  private mutating func openedValue(ofName number: Int, _ bytes: Span<UInt8>) -> MustacheValue? {
    if iterations[iterations.count - 1].count == 0, let value = context.values.last, !value.isObject { return value }
    return value(ofName: number, bytes)
  }

  private mutating func value(ofName number: Int, _ bytes: Span<UInt8>) -> MustacheValue? {
    let key = program.keys[number]
    if key.isImplicit { return context.values.last }
    var value = context.value(of: bytes.extracting(key.head.range), key.head.mark)
    for part in key.rest where value != nil {
      value = value?.following(bytes.extracting(program.parts[part].range), program.parts[part].mark)
    }
    if value == nil, isStrict { problems.noteUnknown(program.names[number], context, in: place.template) }
    return value
  }
}

// MARK: - Texts and values

extension Renderer {
  private mutating func printLines(_ lines: Span<UInt8>) {
    var start = 0
    if !place.indentation.isEmpty {
      for index in lines.indices where lines[index].isNewline && index + 1 < lines.count {
        output.append(lines.extracting(start..<index + 1))
        indent()
        start = index + 1
      }
    }
    output.append(lines.extracting(start..<lines.count))
  }

  private mutating func startLine() {
    if place.continuesLine {
      place.continuesLine = false
    } else if !place.indentation.isEmpty {
      indent()
    }
  }

  private mutating func indent() {
    for index in place.indentation { output.append(margins[index]) }
  }

  private mutating func printValue(_ value: MustacheValue, escaped: Bool, name: Int) {
    switch value {
    case .null: break
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .text(let text): if escaped { output.appendEscaped(text) } else { output.append(contentsOf: text.utf8) }
    case .markup(let bytes): output.append(contentsOf: bytes)
    case .number(let number): output.append(contentsOf: MustacheValue.print(number).utf8)
    case .list, .made, .rows, .object, .row, .dictionary:
      if isStrict { problems.noteUnprintable(program.names[name], value, in: place.template) }
    }
  }
}

// MARK: - Sections

extension Renderer {
  private mutating func enterSection(_ value: MustacheValue?, end: Int, _ instructions: Span<Instruction>) {
    guard let value, value.isTrue else {
      // An inverted section of the same name need not look it up again; where the name is not known, it says so too.
      if value != nil, case .otherwise = instructions[end - 1] { place.instruction = end + 1 } else { place.instruction = end }
      return
    }
    let count = value.itemCount
    iterations.append(Iteration(items: value, count: count, next: 1))
    context.push(count == 0 ? value : value.item(0))
  }

  private mutating func endSection(body: Int) {
    let last = iterations.count - 1
    let next = iterations[last].next
    if next < iterations[last].count {
      context.replaceLast(with: iterations[last].items.item(next))
      iterations[last].next = next + 1
      place.instruction = body
    } else {
      iterations.removeLast()
      context.pop()
    }
  }
}
