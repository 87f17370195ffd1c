import Diagnostics

/// All templates of a site by name: `entry`, `parts/breadcrumbs`. Partials and parents are looked up here.
package struct TemplateLibrary: Sendable {
  /// How much a template may leave to chance.
  package enum Mode: Sendable {
    /// A name, partial, parent or block that is not there is an error.
    case strict
    /// What is not there prints nothing, as the Mustache specification has it.
    case lenient
  }

  /// By number; nothing where reading found mistakes.
  private(set) var templates: [Template?]
  let numbers: [String: Int]
  private(set) var program = Program([])

  /// Reads all templates. What is wrong with them is added to `problems`; such a template stays known by its name but prints nothing.
  ///
  /// - Parameter files: by name, each name once.
  package init(files: [(name: String, file: SourceFile)], problems: inout [Diagnostic]) {
    templates = files.map { Template.parse($0.file, problems: &problems) }
    numbers = Dictionary(uniqueKeysWithValues: zip(files.map(\.name), files.indices))
    link()
    program = Program(templates)
  }

  /// In order.
  package var names: [String] { numbers.keys.sorted() }

  package func contains(_ name: String) -> Bool { numbers[name] != nil }

  /// The names of the templates that these templates put in, at any remove, and their own. Dynamic names are not followed.
  package func reachable(from roots: [String]) -> Set<String> {
    let reached = reached(from: roots.compactMap { numbers[$0] })
    return Set(numbers.filter { reached.contains($0.value) }.keys)
  }

  /// Prints one template, as a ``Renderer`` prints many.
  package func render(
    _ name: String, with context: MustacheValue, within outer: MustacheValue? = nil, mode: Mode, into output: inout [UInt8],
    problems: inout [Diagnostic]
  ) {
    var renderer = Renderer(self, mode: mode)
    renderer.render(name, with: context, within: outer, into: &output, problems: &problems)
  }
}

// MARK: - Links

extension TemplateLibrary {
  func reached(from roots: [Int]) -> Set<Int> {
    var reached = Set(roots)
    var waiting = roots
    while let number = waiting.popLast() {
      for insertion in templates[number]?.insertions ?? [] {
        if let next = insertion.template, reached.insert(next).inserted { waiting.append(next) }
      }
    }
    return reached
  }

  /// Replaces names by numbers.
  private mutating func link() {
    var known: [String: Int] = [:]
    func number(_ name: String) -> Int {
      let number = known[name, default: known.count]
      known[name] = number
      return number
    }
    for index in templates.indices {
      guard let template = templates[index] else { continue }
      var (insertions, blocks) = (template.insertions, template.blocks)
      for block in blocks.indices { blocks[block].number = number(blocks[block].name) }
      for insertion in insertions.indices {
        if case .named(let name) = insertions[insertion].target { insertions[insertion].template = numbers[name] }
        for argument in insertions[insertion].arguments.indices {
          insertions[insertion].arguments[argument].block = number(insertions[insertion].arguments[argument].name)
        }
      }
      templates[index] = template.linked(insertions, blocks)
    }
    findStrangers()
  }

  private mutating func findStrangers() {
    for index in templates.indices {
      guard let template = templates[index] else { continue }
      var insertions = template.insertions
      for insertion in insertions.indices {
        guard let parent = insertions[insertion].template else { continue }
        insertions[insertion].strangers = strangers(among: insertions[insertion].arguments, of: parent)
      }
      templates[index] = template.linked(insertions, template.blocks)
    }
  }
}

// MARK: - Blocks

extension TemplateLibrary {
  /// The numbers of the arguments that fill no block of the parent, nor of a template it puts in.
  /// None where that cannot be told, because a name on the way is dynamic or a template could not be read.
  func strangers(among arguments: [Argument], of parent: Int) -> [Int] {
    guard !arguments.isEmpty, let blocks = blocks(of: parent) else { return [] }
    let numbers = Set(blocks.map(\.number))
    return arguments.indices.filter { !numbers.contains(arguments[$0].block) }
  }

  /// The blocks that can be filled where a template is the parent; nothing where that cannot be told.
  func blocks(of parent: Int) -> [Block]? {
    var blocks: [Block] = []
    for number in reached(from: [parent]) {
      guard let template = templates[number] else { return nil }
      for case .dynamic in template.insertions.lazy.map(\.target) { return nil }
      blocks += template.blocks
    }
    return blocks
  }
}
