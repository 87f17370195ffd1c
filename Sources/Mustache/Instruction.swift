import Diagnostics

/// One step of printing a template. Texts, here and below, are ranges of the bytes of the template, or of the ``Program`` that it became part
/// of; other numbers point into the lists of either or, for `end`, `body` and `next`, into its instructions.
enum Instruction {
  case text(Range<Int>)
  /// A text of several lines: each but the first is indented if the template is.
  case lines(Range<Int>)
  /// Here begins a line of the template.
  case lineStart
  case variable(name: Int)
  case unescaped(name: Int)
  /// A variable, or an unescaped one, directly in the section of its own name: mostly it is what the section was opened with.
  case opened(name: Int, escaped: Bool)
  /// Prints what follows once for each item, or jumps to `end`, behind ``endSection(body:)``; where ``otherwise(end:)`` is there, behind that.
  case section(name: Int, end: Int)
  case endSection(body: Int)
  case inverted(name: Int, end: Int)
  /// Between a section and the inverted one of the same name that follows it at once, `{{/name}}{{^name}}`: the first was printed, so the second,
  /// which begins with the next instruction, is not.
  case otherwise(end: Int)
  /// A partial or parent; goes on at `next`, behind the arguments.
  case insertion(Int, next: Int)
  /// Prints what fills the block and goes on at `end`, or prints what follows.
  case block(Int, end: Int)
  /// The end of a template or of an argument.
  case leave
}

extension Instruction {
  var text: Range<Int>? {
    switch self {
    case .text(let range), .lines(let range): range
    default: nil
    }
  }
}

/// A tag that puts in another template: a partial, or a parent with what fills its blocks.
struct Insertion {
  enum Target {
    case named(String)
    case dynamic(Name)
  }

  let isParent: Bool
  let target: Target
  let position: SourcePosition
  /// The white space to put before each line of the template; nothing where the tag does not have its line to itself.
  var indentation: Range<Int>
  var arguments: [Argument] = []
  /// The number of the template in its library, if the name is not dynamic and is known. Set by the library.
  var template: Int?
  /// The numbers of the arguments that fill no block of that template. Set by the library.
  var strangers: [Int] = []
}

/// What fills a block of a parent.
struct Argument {
  let name: String
  let position: SourcePosition
  /// The number of its first instruction.
  var start: Int
  /// The number of the name in the library. Set by the library.
  var block = -1

  func location(in path: String) -> SourceLocation {
    SourceLocation(path, position, length: name.unicodeScalars.count)
  }
}

/// A place in a template that can be filled.
struct Block {
  let name: String
  /// Whether what fills the block begins a line.
  let isStandalone: Bool
  /// The white space to put before each line of what fills the block.
  let indentation: Range<Int>
  /// Printed behind what fills the block unless that has a line end already.
  let lineEnd: Range<Int>
  /// The number of the name in the library. Set by the library.
  var number = -1
}
