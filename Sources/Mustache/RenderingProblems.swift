import Diagnostics

/// The mistakes found while a template is printed: each once for its place, however often that is passed.
struct RenderingProblems {
  private(set) var found: [Diagnostic] = []
  private let library: TemplateLibrary
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var template: Int
    var position: SourcePosition
    var code: String
  }

  init(_ library: TemplateLibrary) {
    self.library = library
  }

  mutating func noteUnknown(_ name: Name, _ context: ContextStack, in template: Int) {
    note("unknown-name", at: name.position, in: template) { path, _ in
      .unknownName(name, context.reason(forMissing: name), in: path)
    }
  }

  mutating func noteUnprintable(_ name: Name, _ value: MustacheValue, in template: Int) {
    note("unprintable-value", at: name.position, in: template) { path, _ in .unprintable(name, value, in: path) }
  }

  mutating func noteNoText(_ name: Name, _ value: MustacheValue, in template: Int) {
    note("dynamic-name", at: name.position, in: template) { path, _ in .dynamicNameNoText(name, value, in: path) }
  }

  mutating func noteUnknownTemplate(_ name: String, _ insertion: Insertion, in template: Int) {
    note("unknown-\(insertion.noun)", at: insertion.position, in: template) { path, library in
      .unknownInsertion(name, insertion, known: library.numbers.keys, in: path)
    }
  }

  mutating func noteUnknownBlock(_ argument: Argument, of parent: Int, in template: Int) {
    note("unknown-block", at: argument.position, in: template) { path, library in
      .unknownBlock(argument, of: library.templates[parent], known: library.blocks(of: parent) ?? [], in: path)
    }
  }

  mutating func noteTooDeep(_ name: String, at position: SourcePosition, in template: Int) {
    note("template-depth", at: position, in: template) { path, _ in
      .tooDeep(name, at: SourceLocation(path, position, length: name.unicodeScalars.count))
    }
  }

  /// - Parameter make: from the path of the template's file.
  private mutating func note(
    _ code: String, at position: SourcePosition, in template: Int, make: (String, TemplateLibrary) -> Diagnostic
  ) {
    guard seen.insert(Key(template: template, position: position, code: code)).inserted else { return }
    found.append(make(library.templates[template]?.file.path ?? "", library))
  }
}
