/// The prose of a text, with its blocks and numerals, as bytes and back. Its references stay as they are.
extension EntryText {
  var proseBytes: [UInt8] {
    var ink = PackingInk()
    ink.put(html)
    var end = 0
    ink.put(pieces) { ink, piece in
      switch piece {
      case .html(let range):
        ink.put(UInt(range.count) << 1)
        ink.put(range.lowerBound - end)
        end = range.upperBound
      case .reference(let index): ink.put(UInt(index) << 1 | 1)
      }
    }
    var (line, piece) = (0, 0)
    ink.put(blocks) { ink, block in
      ink.put(block.kind)
      ink.put(block.pieces.lowerBound - piece)
      ink.put(UInt(block.pieces.count))
      ink.put(block.line - line)
      (line, piece) = (block.line, block.pieces.upperBound)
    }
    ink.put(numerals) { $0.put($1, in: file) }
    return ink.bytes
  }

  mutating func takeProse(_ bytes: [UInt8]) {
    var page = PackedPage(bytes)
    html = page.some()
    var end = 0
    pieces = page.items { page in
      let number = page.unsigned()
      if number & 1 == 1 { return .reference(Int(number >> 1)) }
      let start = end + page.number()
      end = start + Int(number >> 1)
      return .html(start..<end)
    }
    var (line, piece) = (0, 0)
    blocks = page.items { page in
      let kind = page.blockKind()
      let start = piece + page.number()
      piece = start + Int(page.unsigned())
      line += page.number()
      return Block(kind: kind, pieces: start..<piece, line: line)
    }
    let file = file
    numerals = page.items { $0.numeral(in: file) }
  }

  mutating func dropProse() { (html, pieces, blocks, numerals) = ([], [], [], []) }
}

extension PackingInk {
  fileprivate mutating func put(_ kind: EntryText.Block.Kind) {
    switch kind {
    case .prose: put(UInt(0))
    case .table: put(UInt(1))
    case .heading(let level, let id, let text):
      put(UInt(level))
      put(id)
      put(text)
    }
  }
}

extension PackedPage {
  /// Headings have the levels 2 to 6.
  fileprivate mutating func blockKind() -> EntryText.Block.Kind {
    switch unsigned() {
    case 0: .prose
    case 1: .table
    case let level: .heading(level: Int(level), id: text(), text: text())
    }
  }
}
