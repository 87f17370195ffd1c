import Diagnostics

/// A row of an edition's `errata.csv` that names the value it corrects.
package struct Erratum: Sendable {
  /// What stands in a cell, and the amount that it says; nothing where it says none, or more than an amount.
  package struct Words: Sendable {
    package var text: LocatedText
    package var printed: PrintedAmount?

    package init(text: LocatedText, printed: PrintedAmount?) {
      (self.text, self.printed) = (text, printed)
    }
  }

  /// `TABLE/ROW/COLUMN` of the data.
  package var figure: LocatedText
  /// What the edition before printed.
  package var old: Bilingual<Words>
  /// What is right.
  package var new: Bilingual<Words>

  package init(figure: LocatedText, old: Bilingual<Words>, new: Bilingual<Words>) {
    (self.figure, self.old, self.new) = (figure, old, new)
  }
}
