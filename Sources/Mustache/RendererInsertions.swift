import Diagnostics

/// Partials, parents and blocks.
extension Renderer {
  mutating func insert(_ number: Int, _ bytes: Span<UInt8>) {
    var entrance = program.entrances[number]
    if entrance.start == Entrance.unknown {
      // The whole of an insertion is only copied where it is not linked, or something is wrong.
      let insertion = program.insertions[number]
      guard let target = insertion.template ?? target(of: insertion), let start = program.starts[target] else { return }
      (entrance.template, entrance.start) = (target, start)
    }
    guard hasRoom || canEnter(program.insertions[number].name, at: program.insertions[number].position, in: place.template) else { return }
    if isStrict, entrance.mayHaveStrangers { noteStrangers(program.insertions[number], of: entrance.template) }
    // Where the tag has no white space before it, neither has what it puts in.
    var margin = place.indentation.upperBound..<place.indentation.upperBound
    if !entrance.indentation.isEmpty { margin = self.margin(adding: bytes.extracting(entrance.indentation)) }
    var next = Place(template: entrance.template, instruction: entrance.start, indentation: margin, scope: place.scope)
    if entrance.isParent {
      next.scope = scopes.count
      next.ownsScope = true
      scopes.append(Scope(outer: place.scope, template: place.template, arguments: entrance.arguments))
    }
    enter(next)
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
  mutating func enterBlock(_ number: Int, end: Int, _ bytes: Span<UInt8>) {
    let gap = program.gaps[number]
    guard let (scope, argument) = filling(of: gap.block) else { return }
    let filling = program.fillings[argument]
    guard hasRoom || canEnter(program.arguments[argument].name, at: program.arguments[argument].position, in: scope.template) else {
      return
    }
    place.instruction = end
    enter(
      Place(
        template: scope.template, instruction: filling.start, indentation: margin(adding: bytes.extracting(gap.indentation)),
        continuesLine: !gap.isStandalone, scope: scope.outer, lineEnd: gap.lineEnd, outputStart: output.count))
  }

  /// What fills a block, by its number: of the parents around it that do, the outermost decides.
  private func filling(of block: Int) -> (scope: Scope, argument: Int)? {
    var found: (Scope, Int)?
    var number = place.scope
    while number >= 0 {
      let scope = scopes[number]
      if let argument = scope.arguments.first(where: { program.fillings[$0].block == block }) { found = (scope, argument) }
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

  /// The indentation that holds now, and more.
  private mutating func margin(adding white: Span<UInt8>) -> Range<Int> {
    if white.isEmpty { return place.indentation }
    let start = margins.count
    for index in place.indentation { margins.append(margins[index]) }
    margins.append(white)
    return start..<margins.count
  }

  private mutating func enter(_ next: Place) {
    callers.append(place)
    place = next
  }

  mutating func leave(_ bytes: Span<UInt8>) {
    if place.ownsScope { scopes.removeLast() }
    guard let caller = callers.popLast() else {
      isFinished = true
      return
    }
    if !place.lineEnd.isEmpty, output.count > place.outputStart, output.last?.isNewline == false {
      output.append(bytes.extracting(place.lineEnd))
    }
    if margins.count > caller.indentation.upperBound { margins.removeSubrange(caller.indentation.upperBound...) }
    place = caller
  }
}
