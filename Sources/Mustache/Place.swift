/// A place in a template that is being printed, and what holds there.
struct Place {
  var template: Int
  /// The number of the next instruction.
  var instruction: Int
  /// What is put before each line: a range of ``Renderer/margins``. That of what is entered from here begins no earlier.
  var indentation = 0..<0
  /// Whether the first line continues a line that is already indented.
  var continuesLine = false
  /// The number of the innermost scope; -1 for none.
  var scope = -1
  /// Whether this is a parent, with a scope of its own.
  var ownsScope = false
  /// For what fills a block: printed at its end if it printed something but no line end. A range of the program's bytes.
  var lineEnd = 0..<0
  /// Where in the output its print began.
  var outputStart = 0
}

/// What fills the blocks of a parent that is being printed.
struct Scope {
  /// The scope in which the parent's tag stands; -1 for none.
  let outer: Int
  /// The template in which it stands.
  let template: Int
  /// Numbers of ``Program/fillings``.
  let arguments: Range<Int>
}
