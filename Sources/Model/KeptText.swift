import Diagnostics
import Packing

/// An entry's text in one language, as it is kept for as long as the book. In large yearbooks its prose is packed, and unpacked whenever
/// it is wanted, so that much of it takes little memory.
package struct KeptText: Sendable {
  /// One reading of a text, which its copies share.
  private final class Reading: Sendable {
    /// Without its prose where that is packed.
    let text: EntryText
    let prose: (bytes: [UInt8], count: Int, packer: Packer)?
    let isWritten: Bool
    let numerals: NumeralCount
    let headings: [Heading]
    let tables: [Int]

    init(_ text: EntryText, packedBy packer: Packer?) {
      (isWritten, numerals) = (!text.blocks.isEmpty, NumeralCount(text))
      (headings, tables) = (text.headings, text.tables)
      prose = packer.map { packer in
        let bytes = text.proseBytes
        return (packer.pack(bytes), bytes.count, packer)
      }
      var kept = text
      if packer != nil { kept.dropProse() }
      self.text = kept
    }
  }

  package struct Heading: Sendable {
    private let smallLevel: Int8
    private let smallLine: Int32

    package init(level: Int, line: Int) { (smallLevel, smallLine) = (Int8(clamping: level), Int32(clamping: line)) }

    package var level: Int { Int(smallLevel) }
    package var line: Int { Int(smallLine) }
  }

  private let reading: Reading
  /// Nothing where the front matter does not say of what it is a translation.
  package var translation: EntryText.Translation?

  /// - Parameter packer: packs the prose; it stays as it is where there is none.
  package init(_ text: EntryText, packedBy packer: Packer? = nil) {
    reading = Reading(text, packedBy: packer)
    translation = text.translation
  }

  /// With its prose. It is unpacked for each call: who wants more than one thing of it asks once.
  package var opened: EntryText {
    var text = reading.text
    text.translation = translation
    if let prose = reading.prose { text.takeProse(prose.packer.unpack(prose.bytes, count: prose.count)) }
    return text
  }

  /// Whether it comes from the same reading of the same file.
  package func isSame(as other: KeptText) -> Bool { reading === other.reading }

  package var file: String { reading.text.file }
  package var title: String { reading.text.title }
  package var head: String? { reading.text.head }
  package var summary: String? { reading.text.summary }
  package var references: [Reference] { reading.text.references }
  /// Whether there is anything below its front matter.
  package var isWritten: Bool { reading.isWritten }
  package var numeralCount: NumeralCount { reading.numerals }
  package var headings: [Heading] { reading.headings }
  /// Of the tables that stand in it, indices of ``references``.
  package var tables: [Int] { reading.tables }
}

extension EntryText {
  fileprivate var headings: [KeptText.Heading] {
    blocks.compactMap { block in
      if case .heading(let level, _, _) = block.kind { .init(level: level, line: block.line) } else { nil }
    }
  }

  fileprivate var tables: [Int] {
    blocks.filter { $0.kind == .table }.compactMap { block in
      if case .reference(let index) = pieces[block.pieces.lowerBound] { index } else { nil }
    }
  }
}
