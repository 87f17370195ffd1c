import Diagnostics

/// A template, read once and ready to be printed any number of times.
package struct Template: Sendable {
  /// What it was read from; texts are printed from its bytes.
  package let file: SourceFile
  let instructions: [Instruction]
  let names: [Name]
  var insertions: [Insertion]
  var blocks: [Block]
  let ignored: [Ignored]

  /// Reads a template. Everything that is wrong with it is added to `problems`, and then there is none.
  package static func parse(_ file: SourceFile, problems: inout [Diagnostic]) -> Template? {
    var lexer = Lexer(file)
    lexer.run()
    let nesting = Nesting(lexer)
    problems += lexer.problems + nesting.problems
    guard lexer.problems.isEmpty, nesting.problems.isEmpty else { return nil }
    var compiler = Compiler(nesting, Layout(nesting, bytes: file.bytes))
    compiler.run()
    return Template(
      file: file, instructions: compiler.instructions, names: compiler.names, insertions: compiler.insertions, blocks: compiler.blocks,
      ignored: nesting.ignored)
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
