import Model

/// What must be the same in both languages of a block: its kind, and what it is built of. That its figures are the same is proven elsewhere.
struct BlockOutline: Hashable {
  /// The kind alone: by it blocks are laid side by side.
  enum Kind: Hashable {
    case heading(level: Int)
    case table(String)
    /// The element that holds it: `p`, `ul`.
    case prose(String)
  }

  var kind: Kind
  /// Items, paragraphs and quotations within it, in order.
  var elements: [String] = []

  init(kind: Kind) { self.kind = kind }

  init(_ text: EntryText, block number: Int) {
    let block = text.blocks[number]
    for piece in text.pieces[block.pieces] {
      if case .html(let range) = piece { elements += Self.structure(text.html[range]) }
    }
    switch block.kind {
    case .heading(let level, _, _): kind = .heading(level: level)
    case .table:
      guard case .reference(let index) = text.pieces[block.pieces.lowerBound] else { preconditionFailure("a table is a reference") }
      kind = .table(text.references[index].target)
    case .prose: kind = .prose(elements.first ?? "")
    }
  }

  private static let structural: Set<String> = ["p", "ul", "ol", "li", "blockquote", "pre", "hr"]

  /// The names of the start tags that make structure; emphasis and the like are the translator's.
  private static func structure(_ html: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var rest = html
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let name = rest[(start + 1)...].prefix { (97...122).contains($0) }
      let text = String(decoding: name, as: UTF8.self)
      if structural.contains(text) { names.append(text) }
      rest = rest[(start + 1)...]
    }
    return names
  }
}

/// Which blocks of two languages stand side by side.
enum BlockAlignment {
  /// The longest row of blocks of the same kinds (by dynamic programming) is laid side by side; what is between has no counterpart.
  static func rows(_ outlines: Bilingual<[BlockOutline]>) -> [Bilingual<Int?>] {
    let (left, right) = (outlines.english.map(\.kind), outlines.chinese.map(\.kind))
    // Of very long entries a table of all pairs would be too large: they are taken in order.
    guard left.count * right.count <= 4_000_000 else { return inOrder(left.count, right.count) }
    let width = right.count + 1
    var longest = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        longest[row * width + column] =
          left[row] == right[column]
          ? longest[(row + 1) * width + column + 1] + 1
          : max(longest[(row + 1) * width + column], longest[row * width + column + 1])
      }
    }
    var rows: [Bilingual<Int?>] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        rows.append(Bilingual(english: row, chinese: column))
        (row, column) = (row + 1, column + 1)
      } else if longest[(row + 1) * width + column] >= longest[row * width + column + 1] {
        rows.append(Bilingual(english: row, chinese: nil))
        row += 1
      } else {
        rows.append(Bilingual(english: nil, chinese: column))
        column += 1
      }
    }
    return rows + (row..<left.count).map { Bilingual(english: $0, chinese: nil) }
      + (column..<right.count).map { Bilingual(english: nil, chinese: $0) }
  }

  private static func inOrder(_ left: Int, _ right: Int) -> [Bilingual<Int?>] {
    (0..<max(left, right)).map { Bilingual(english: $0 < left ? $0 : nil, chinese: $0 < right ? $0 : nil) }
  }
}
