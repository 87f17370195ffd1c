import Diagnostics

/// Prints one template: a machine that walks instructions. It keeps its own stacks, so that deep nesting costs memory and never a crash.
struct Renderer {
  /// How many templates and arguments may be nested in each other.
  static let deepest = 100

  var output: [UInt8] = []
  var problems: RenderingProblems
  let library: TemplateLibrary
  let isStrict: Bool
  /// What is printed now. Kept beside `place`, which says where, for speed.
  var template: Template
  var place: Place
  private(set) var context: ContextStack
  var callers: [Place] = []
  private var iterations: [Iteration] = []
  var scopes: [Scope] = []
  var isFinished = false

  init(
    _ library: TemplateLibrary, _ template: Template, number: Int, context: MustacheValue, outer: MustacheValue?,
    mode: TemplateLibrary.Mode
  ) {
    self.library = library
    self.template = template
    self.context = ContextStack(outer ?? context)
    if outer != nil { self.context.push(context) }
    isStrict = mode == .strict
    problems = RenderingProblems(library)
    place = Place(template: number)
  }

  /// What is printed once for each item.
  private struct Iteration {
    var items: [MustacheValue]
    var next: Int
  }

  mutating func run() {
    while !isFinished {
      let instruction = template.instructions[place.instruction]
      place.instruction += 1
      switch instruction {
      case .text(let range): output.append(template.file.bytes, range)
      case .lines(let range): printLines(range)
      case .lineStart: startLine()
      case .variable(let name): if let value = value(ofName: name) { printValue(value, escaped: true, name: name) }
      case .unescaped(let name): if let value = value(ofName: name) { printValue(value, escaped: false, name: name) }
      case .opened(let name, let escaped): if let value = openedValue(ofName: name) { printValue(value, escaped: escaped, name: name) }
      case .section(let name, let end): enterSection(value(ofName: name), end: end)
      case .endSection(let body): endSection(body: body)
      case .inverted(let name, let end): if value(ofName: name)?.isTrue ?? false { place.instruction = end }
      case .otherwise(let end): place.instruction = end
      case .insertion(let insertion, let next):
        place.instruction = next
        insert(insertion)
      case .block(let block, let end): enterBlock(block, end: end)
      case .leave: leave()
      }
    }
  }

  /// The value of a name in the section of that name. An object hides names, and an item of a list is not the list.
  private mutating func openedValue(ofName number: Int) -> MustacheValue? {
    if iterations[iterations.count - 1].items.isEmpty, let value = context.values.last {
      if case .object = value { return self.value(ofName: number) }
      return value
    }
    return value(ofName: number)
  }

  private mutating func value(ofName number: Int) -> MustacheValue? {
    let value = context.value(of: template.names[number])
    if value == nil, isStrict { problems.noteUnknown(template.names[number], context, in: place.template) }
    return value
  }
}

// MARK: - Texts and values

extension Renderer {
  private mutating func printLines(_ range: Range<Int>) {
    var start = range.lowerBound
    if !place.indentation.isEmpty {
      while let newline = template.file.bytes[start..<range.upperBound].firstIndex(where: \.isNewline), newline + 1 < range.upperBound {
        output.append(template.file.bytes, start..<(newline + 1))
        output.append(contentsOf: place.indentation)
        start = newline + 1
      }
    }
    output.append(template.file.bytes, start..<range.upperBound)
  }

  private mutating func startLine() {
    if place.continuesLine {
      place.continuesLine = false
    } else {
      output.append(contentsOf: place.indentation)
    }
  }

  private mutating func printValue(_ value: MustacheValue, escaped: Bool, name: Int) {
    switch value {
    case .null: break
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .text(let text): if escaped { output.appendEscaped(text) } else { output.append(contentsOf: text.utf8) }
    case .markup(let bytes): output.append(contentsOf: bytes)
    case .number(let number): output.append(contentsOf: MustacheValue.print(number).utf8)
    case .list, .object: if isStrict { problems.noteUnprintable(template.names[name], value, in: place.template) }
    }
  }
}

// MARK: - Sections

extension Renderer {
  private mutating func enterSection(_ value: MustacheValue?, end: Int) {
    guard let value, value.isTrue else {
      // An inverted section of the same name need not look it up again; where the name is not known, it says so too.
      if value != nil, case .otherwise = template.instructions[end - 1] { place.instruction = end + 1 } else { place.instruction = end }
      return
    }
    if case .list(let items) = value {
      iterations.append(Iteration(items: items, next: 1))
      context.push(items[0])
    } else {
      iterations.append(Iteration(items: [], next: 0))
      context.push(value)
    }
  }

  private mutating func endSection(body: Int) {
    let last = iterations.count - 1
    let next = iterations[last].next
    if next < iterations[last].items.count {
      context.replaceLast(with: iterations[last].items[next])
      iterations[last].next = next + 1
      place.instruction = body
    } else {
      iterations.removeLast()
      context.pop()
    }
  }
}
