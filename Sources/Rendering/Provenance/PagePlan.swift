import Model

/// How long lists are split over pages: none has so much that it would be heavy to load (50 KB).
struct PagePlan: Sendable {
  /// What stands on each page; one page at least, unless there is nothing.
  let parts: [Range<Int>]

  /// What a page may have beside its frame, in bytes of the house's own templates.
  static let most = 34_000

  /// As few pages as can be, of about the same length.
  ///
  /// - Parameter sizes: about how many bytes each item makes.
  init(_ sizes: [Int], most: Int = Self.most) {
    let count = Self.parts(of: sizes, most: most).count
    let total = sizes.reduce(0, +)
    let even = count > 1 ? min(most, total / count + (sizes.max() ?? 0)) : most
    let parts = Self.parts(of: sizes, most: even)
    self.parts = parts.count == count ? parts : Self.parts(of: sizes, most: most)
  }

  private static func parts(of sizes: [Int], most: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, size) = (0, 0)
    for (index, item) in sizes.enumerated() {
      if index > start, size + item > most {
        parts.append(start..<index)
        (start, size) = (index, 0)
      }
      size += item
    }
    return sizes.isEmpty ? [] : parts + [start..<sizes.count]
  }

  /// The page that has item `index`.
  func part(of index: Int) -> Int {
    var (low, high) = (0, parts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if parts[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }
}

// MARK: About how many bytes things make

extension DataLayout {
  func size(of row: Int, in table: DataTable) -> Int {
    func length(_ texts: Bilingual<Int>) -> Int {
      max(table[row, texts.english].text?.utf8.count ?? 0, table[row, texts.chinese].text?.utf8.count ?? 0)
    }
    var size = 220 + (title.map(length) ?? 60) + 220 * sources.count
    for note in notes where length(note) > 0 { size += 50 + length(note) }
    for column in columns {
      switch column {
      case .text(let texts): size += length(texts) == 0 ? 0 : 80 + length(texts)
      case .value(let field): if table[row, field] != .missing(.none) { size += 120 }
      case .reference(let field, _): if table[row, field] != .missing(.none) { size += 240 }
      }
    }
    return size
  }
}

extension ComputedTable {
  /// The places that tell where the row's cells come from; 0 where none has a number.
  func originSize(of row: Int) -> Int {
    let counted = rows[row].kind == .row || rows[row].kind == .ofWhich ? 0 : rows.count
    return columns.indices.reduce(0) { size, column in
      guard isTraced(row: row, column: column) else { return size }
      let terms = max(rows[row].cells[column].origins.isEmpty ? 2 : rows[row].cells[column].origins.count, counted)
      return size + (size == 0 ? 290 : 130) + 120 * min(terms, Formula.mostTerms)
    }
  }

  /// The table itself.
  var size: Int {
    rows.reduce(500) { size, row in
      size + 60
        + row.cells.reduce(0) { size, cell in
          switch cell.content {
          case .text(let text): size + 30 + max(text.english.utf8.count, text.chinese.utf8.count)
          case .keys(let keys): size + 110 * keys.count
          case .number, .date: size + 110
          default: size + 40
          }
        }
    }
  }

  /// Whether the page tells where the cell comes from: every number, and what is not known but has a row.
  func isTraced(row: Int, column: Int) -> Bool {
    guard rows[row].kind != .group, columns[column].kind == .number else { return false }
    let cell = rows[row].cells[column]
    return switch cell.content {
    case .number: true
    case .state: !cell.origins.isEmpty
    default: false
    }
  }
}
