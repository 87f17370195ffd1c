import Diagnostics

/// A number or date that stands in the prose of an entry, in digits or in words, and what vouches for it.
package struct Numeral: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    /// The words of a figure: an index of ``EntryText/references``.
    case figure(Int)
    case literal(Literal)
    /// It stands in the words of a source.
    case cited
    /// Nothing vouches for it.
    case unbound
  }

  /// Why a numeral is no amount that data could give.
  package enum Literal: Hashable, Sendable {
    case date
    case ordinal
    /// Part of a name or code: Table 2-1, 3G, 110 kV, No. 1 Street, a name of the registers.
    case name
    /// In a title or a quotation, or in the words of a reference.
    case title
    /// Marked by its author: `[1996](literal:)`.
    case marked
  }

  package var text: String
  /// What it says; nothing where that cannot be told from the words alone.
  package var printed: PrintedAmount?
  package var standing: Standing
  package var location: SourceLocation
  /// The block in which it stands: an index of ``EntryText/blocks``.
  package var block: Int

  package init(text: String, printed: PrintedAmount?, standing: Standing, location: SourceLocation, block: Int) {
    (self.text, self.printed, self.standing, self.location, self.block) = (text, printed, standing, location, block)
  }
}
