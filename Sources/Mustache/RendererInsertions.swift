import Diagnostics

/// Partials, parents and blocks.
extension Renderer {
  mutating func insert(_ number: Int) {
    // The whole of an insertion is only copied where something is wrong.
    let own = template.insertions
    guard let target = own[number].template ?? target(of: own[number]), let entered = library.templates[target] else { return }
    guard hasRoom || canEnter(own[number].name, at: own[number].position, in: place.template) else { return }
    if isStrict, !own[number].arguments.isEmpty { noteStrangers(own[number], of: target) }
    var next = Place(template: target, scope: place.scope)
    if !own[number].indentation.isEmpty { next.indentation = place.indentation + template.file.bytes[own[number].indentation] }
    if own[number].isParent {
      next.scope = scopes.count
      next.ownsScope = true
      scopes.append(Scope(outer: place.scope, template: place.template, arguments: own[number].arguments))
    }
    enter(next, of: entered)
  }

  /// Looked up where the library has not linked it.
  private mutating func target(of insertion: Insertion) -> Int? {
    switch insertion.target {
    case .named(let name):
      if isStrict { problems.noteUnknownTemplate(name, insertion, in: place.template) }
      return nil
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
      continuesLine: !block.isStandalone, scope: scope.outer, lineEnd: block.lineEnd, outputStart: output.count)
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

  private var hasRoom: Bool { callers.count < Self.deepest }

  /// Whether there is room for one more; if not, this was the last step.
  private mutating func canEnter(_ name: String, at position: SourcePosition, in template: Int) -> Bool {
    if hasRoom { return true }
    problems.noteTooDeep(name, at: position, in: template)
    isFinished = true
    return false
  }

  private mutating func enter(_ next: Place, of entered: Template) {
    var caller = next
    swap(&place, &caller)
    callers.append(caller)
    template = entered
  }

  mutating func leave() {
    if place.ownsScope { scopes.removeLast() }
    guard let caller = callers.popLast(), let template = library.templates[caller.template] else {
      isFinished = true
      return
    }
    if !place.lineEnd.isEmpty, output.count > place.outputStart, output.last?.isNewline == false {
      output.append(template.file.bytes, place.lineEnd)
    }
    place = caller
    self.template = template
  }
}
