import Diagnostics

/// Partials, parents and blocks.
extension Renderer {
  mutating func insert(_ number: Int) {
    let insertion = template.insertions[number]
    guard let target = target(of: insertion), let entered = library.templates[target] else { return }
    guard canEnter(insertion.name, at: insertion.position, in: place.template) else { return }
    if isStrict { noteStrangers(insertion, of: target) }
    var next = Place(template: target, scope: place.scope)
    if !insertion.indentation.isEmpty { next.indentation = place.indentation + template.file.bytes[insertion.indentation] }
    if insertion.isParent {
      next.scope = scopes.count
      next.ownsScope = true
      scopes.append(Scope(outer: place.scope, template: place.template, arguments: insertion.arguments))
    }
    enter(next, of: entered)
  }

  private mutating func target(of insertion: Insertion) -> Int? {
    switch insertion.target {
    case .named(let name):
      if insertion.template == nil, isStrict { problems.noteUnknownTemplate(name, insertion, in: place.template) }
      return insertion.template
    case .dynamic(let name):
      guard let value = context.value(of: name) else {
        if isStrict { problems.noteUnknown(name, context, in: place.template) }
        return nil
      }
      guard case .text(let text) = value else {
        if isStrict { problems.noteNoText(name, value, in: place.template) }
        return nil
      }
      if library.numbers[text] == nil, isStrict { problems.noteUnknownTemplate(text, insertion, in: place.template) }
      return library.numbers[text]
    }
  }

  private mutating func noteStrangers(_ insertion: Insertion, of target: Int) {
    let strangers = insertion.template == nil ? library.strangers(among: insertion.arguments, of: target) : insertion.strangers
    for stranger in strangers { problems.noteUnknownBlock(insertion.arguments[stranger], of: target, in: place.template) }
  }

  /// Prints what fills a block and goes on at `end`, or goes on with what the block holds.
  mutating func enterBlock(_ number: Int, end: Int) {
    let block = template.blocks[number]
    guard let (scope, argument) = filling(of: block.number), let entered = library.templates[scope.template] else { return }
    guard canEnter(argument.name, at: argument.position, in: scope.template) else { return }
    place.instruction = end
    let next = Place(
      template: scope.template, instruction: argument.start, indentation: place.indentation + template.file.bytes[block.indentation],
      continuesLine: !block.isStandalone, scope: scope.outer, lineEnd: template.file.bytes[block.lineEnd], outputStart: output.count)
    enter(next, of: entered)
  }

  /// What fills a block: of the parents around it that do, the outermost decides.
  private func filling(of block: Int) -> (scope: Scope, argument: Argument)? {
    var found: (Scope, Argument)?
    var number = place.scope
    while number >= 0 {
      let scope = scopes[number]
      if let argument = scope.arguments.first(where: { $0.block == block }) { found = (scope, argument) }
      number = scope.outer
    }
    return found
  }

  /// Whether there is room for one more; if not, this was the last step.
  private mutating func canEnter(_ name: String, at position: SourcePosition, in template: Int) -> Bool {
    if callers.count < Self.deepest { return true }
    problems.noteTooDeep(name, at: position, in: template)
    isFinished = true
    return false
  }

  private mutating func enter(_ next: Place, of entered: Template) {
    callers.append(place)
    place = next
    template = entered
  }

  mutating func leave() {
    let left = place
    if !left.lineEnd.isEmpty, output.count > left.outputStart, output.last?.isNewline == false {
      output.append(contentsOf: left.lineEnd)
    }
    if left.ownsScope { scopes.removeLast() }
    guard let caller = callers.popLast(), let template = library.templates[caller.template] else {
      isFinished = true
      return
    }
    place = caller
    self.template = template
  }
}
