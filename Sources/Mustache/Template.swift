import Diagnostics

/// A template as it was read. A library makes a ``Program`` of all of them, which is what is printed.
package final class Template: Sendable {
  /// What it was read from; texts are ranges of its bytes.
  package let file: SourceFile
  let instructions: [Instruction]
  let names: [Name]
  let insertions: [Insertion]
  let blocks: [Block]
  let ignored: [Ignored]

  private init(
    _ file: SourceFile, _ instructions: [Instruction], _ names: [Name], _ insertions: [Insertion], _ blocks: [Block], _ ignored: [Ignored]
  ) {
    (self.file, self.instructions, self.names) = (file, instructions, names)
    (self.insertions, self.blocks, self.ignored) = (insertions, blocks, ignored)
  }

  /// The same with what a library knows of its insertions and blocks.
  func linked(_ insertions: [Insertion], _ blocks: [Block]) -> Template {
    Template(file, instructions, names, insertions, blocks, ignored)
  }

  /// Reads a template. Everything that is wrong with it is added to `problems`, and then there is none.
  package static func parse(_ file: SourceFile, problems: inout [Diagnostic]) -> Template? {
    var lexer = Lexer(file)
    lexer.run()
    let nesting = Nesting(lexer)
    problems += lexer.problems + nesting.problems
    guard lexer.problems.isEmpty, nesting.problems.isEmpty else { return nil }
    var compiler = Compiler(nesting, Layout(nesting, bytes: file.bytes))
    compiler.run()
    return Template(file, compiler.instructions, compiler.names, compiler.insertions, compiler.blocks, nesting.ignored)
  }
}

extension Insertion {
  /// The name of the template as the tag gives it, without the asterisk of a dynamic name.
  var name: String {
    switch target {
    case .named(let name): name
    case .dynamic(let name): name.text
    }
  }

  var noun: String { isParent ? "parent" : "partial" }

  /// Where the name stands.
  func location(in path: String) -> SourceLocation {
    SourceLocation(path, position, length: name.unicodeScalars.count)
  }
}
