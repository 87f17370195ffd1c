import Diagnostics

/// One narrative in both languages, as it was read: nothing in it is resolved yet.
package struct EntryManuscript: Sendable {
  /// Its place below the edition, without language and extension: `xiamen/regions/chongqing`.
  package var path: String
  /// The folder of its section, if it is in one: `xiamen`.
  package var section: String?
  /// The last part of its address, where the front matter names one.
  package var slug: LocatedText?
  /// Which of Templates/pages shows it.
  package var template: LocatedText?
  /// Binds `:place` in its tables.
  package var place: LocatedText?
  package var contributor: LocatedText?
  package var texts: Bilingual<KeptText>

  package init(path: String, section: String?, texts: Bilingual<KeptText>) {
    self.path = path
    self.section = section
    self.texts = texts
  }

  /// The address below the edition, without extension: its path, or its folder and its slug.
  package var address: String {
    guard let slug else { return path }
    return (path.split(separator: "/").dropLast().map(String.init) + [slug.text]).joined(separator: "/")
  }
}

/// An entry in one language: HTML between references, in blocks.
package struct EntryText: Sendable {
  package enum Piece: Sendable {
    /// A range of ``EntryText/html``.
    case html(Range<Int>)
    /// An index of ``EntryText/references``.
    case reference(Int)
  }

  package struct Block: Sendable {
    package enum Kind: Sendable, Equatable {
      /// The pieces are what stands within the heading. Levels 2 to 6; ids are the same in both languages.
      case heading(level: Int, id: String, text: String)
      /// The one piece is a reference to the table that stands here.
      case table
      case prose
    }

    package var kind: Kind
    package var pieces: Range<Int>
    package var line: Int

    package init(kind: Kind, pieces: Range<Int>, line: Int) {
      self.kind = kind
      self.pieces = pieces
      self.line = line
    }
  }

  /// How a translation stands to the text from which it was made.
  package enum Translation: Sendable {
    /// That text is as it was when the translation was last checked.
    case fresh
    case stale
  }

  package var file: String
  package var title: String
  package var head: String?
  package var summary: String?
  package var html: [UInt8] = []
  package var pieces: [Piece] = []
  package var blocks: [Block] = []
  package var references: [Reference] = []
  /// Every number in the prose, in order; figures without words, which are generated, have none.
  package var numerals: [Numeral] = []
  /// Nothing where the front matter does not say of what it is a translation.
  package var translation: Translation?

  package init(file: String, title: String) {
    self.file = file
    self.title = title
  }

  /// Gives back the room that arrays took to grow: texts are kept for as long as the book.
  package mutating func trim() {
    html = Self.exactly(html)
    pieces = Self.exactly(pieces)
    blocks = Self.exactly(blocks)
    references = Self.exactly(references)
    numerals = Self.exactly(numerals)
  }

  private static func exactly<Element>(_ elements: [Element]) -> [Element] {
    elements.withUnsafeBufferPointer { Array($0) }
  }
}
