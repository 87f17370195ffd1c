/// All templates of a library as one list of instructions, so that going from one to another while printing costs nothing. Texts are ranges
/// of the program's bytes; other numbers point into its lists.
///
/// What is read at each step has no parts that are counted: the lists are those of all threads, and where two count, each waits for the other.
final class Program: Sendable {
  let bytes: [UInt8]
  let instructions: [Instruction]
  /// Of the names, what looking up needs.
  let keys: [Key]
  /// The parts of names behind the first dot.
  let parts: [Key.Part]
  /// For messages.
  let names: [Name]
  /// Of the insertions, what printing needs.
  let entrances: [Entrance]
  /// For messages, and for those that are not linked.
  let insertions: [Insertion]
  /// Of the insertions' arguments, what printing needs.
  let fillings: [Filling]
  /// For messages.
  let arguments: [Argument]
  let gaps: [Gap]
  /// The number of each template's first instruction, by the template's number; nothing for one that could not be read.
  let starts: [Int?]

  init(_ templates: [Template?]) {
    var (bytes, instructions, names): ([UInt8], [Instruction], [Name]) = ([], [], [])
    var (insertions, gaps, starts): ([Insertion], [Gap], [Int?]) = ([], [], [])
    for template in templates {
      starts.append(template == nil ? nil : instructions.count)
      guard let template else { continue }
      let shift = Shift(
        bytes: bytes.count, instructions: instructions.count, names: names.count, insertions: insertions.count, blocks: gaps.count)
      bytes += template.file.bytes
      instructions += template.instructions.map(shift.moved)
      names += template.names
      insertions += template.insertions.map(shift.moved)
      gaps += template.blocks.map(shift.gap)
    }
    var entrances: [Entrance] = []
    var arguments: [Argument] = []
    for insertion in insertions {
      let own = arguments.count..<arguments.count + insertion.arguments.count
      entrances.append(Entrance(insertion, start: insertion.template.flatMap { starts[$0] }, arguments: own))
      arguments += insertion.arguments
    }
    var texts = KeyTexts(bytes)
    keys = names.map { texts.key(of: $0) }
    (self.bytes, parts, self.instructions, self.names, self.starts) = (texts.bytes, texts.parts, instructions, names, starts)
    (self.entrances, self.insertions, self.arguments, self.gaps) = (entrances, insertions, arguments, gaps)
    fillings = arguments.map { Filling(block: $0.block, start: $0.start) }
  }
}

/// A name as it is looked up.
struct Key {
  struct Part {
    /// A range of the program's bytes.
    let range: Range<Int>
    let mark: NameMark
  }

  let head: Part
  /// Numbers of ``Program/parts``.
  let rest: Range<Int>
  let isImplicit: Bool
}

/// Puts the texts of names behind the templates' bytes.
private struct KeyTexts {
  private(set) var bytes: [UInt8]
  private(set) var parts: [Key.Part] = []
  private var known: [String: Key.Part] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func key(of name: Name) -> Key {
    let start = parts.count
    for text in name.rest { parts.append(part(text)) }
    return Key(head: part(name.head), rest: start..<parts.count, isImplicit: name.isImplicit)
  }

  private mutating func part(_ text: String) -> Key.Part {
    if let part = known[text] { return part }
    let part = Key.Part(range: bytes.count..<bytes.count + text.utf8.count, mark: NameMark(text.utf8.span))
    bytes += text.utf8
    known[text] = part
    return part
  }
}

/// Where an insertion leads.
struct Entrance {
  /// The start of what is not linked: a template with a dynamic name, one that is not there, or one that could not be read.
  static let unknown = -1

  var template: Int
  /// The number of the template's first instruction.
  var start: Int
  let isParent: Bool
  let indentation: Range<Int>
  /// Numbers of ``Program/fillings``.
  let arguments: Range<Int>
  let mayHaveStrangers: Bool

  init(_ insertion: Insertion, start: Int?, arguments: Range<Int>) {
    template = insertion.template ?? Self.unknown
    self.start = start ?? Self.unknown
    (isParent, indentation, self.arguments) = (insertion.isParent, insertion.indentation, arguments)
    mayHaveStrangers = insertion.template == nil ? !arguments.isEmpty : !insertion.strangers.isEmpty
  }
}

/// What fills a block: the block's number in the library, and the number of the filling's first instruction.
struct Filling {
  let block: Int
  let start: Int
}

/// A place that can be filled, as ``Block`` has it.
struct Gap {
  /// The number of the name in the library.
  let block: Int
  let isStandalone: Bool
  let indentation: Range<Int>
  let lineEnd: Range<Int>
}

/// By how much the numbers of one template grow in a program.
private struct Shift {
  let bytes: Int
  let instructions: Int
  let names: Int
  let insertions: Int
  let blocks: Int

  func moved(_ instruction: Instruction) -> Instruction {
    switch instruction {
    case .text(let range): .text(moved(range))
    case .lines(let range): .lines(moved(range))
    case .lineStart, .leave: instruction
    case .variable(let name): .variable(name: name + names)
    case .unescaped(let name): .unescaped(name: name + names)
    case .opened(let name, let escaped): .opened(name: name + names, escaped: escaped)
    case .section(let name, let end): .section(name: name + names, end: end + instructions)
    case .endSection(let body): .endSection(body: body + instructions)
    case .inverted(let name, let end): .inverted(name: name + names, end: end + instructions)
    case .otherwise(let end): .otherwise(end: end + instructions)
    case .insertion(let number, let next): .insertion(number + insertions, next: next + instructions)
    case .block(let number, let end): .block(number + blocks, end: end + instructions)
    }
  }

  func moved(_ insertion: Insertion) -> Insertion {
    var insertion = insertion
    insertion.indentation = moved(insertion.indentation)
    for index in insertion.arguments.indices { insertion.arguments[index].start += instructions }
    return insertion
  }

  func gap(_ block: Block) -> Gap {
    Gap(
      block: block.number, isStandalone: block.isStandalone, indentation: moved(block.indentation), lineEnd: moved(block.lineEnd))
  }

  private func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + bytes..<range.upperBound + bytes }
}
