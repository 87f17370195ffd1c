import Diagnostics

/// A row of an edition's `errata.csv`: what this edition or an earlier one printed, and what is right.
package struct Erratum: Sendable {
  /// What stands in a cell, and the amount that it says; nothing where it says none, or more than an amount.
  package struct Words: Sendable {
    package var text: LocatedText
    package var printed: PrintedAmount?

    package init(text: LocatedText, printed: PrintedAmount?) {
      (self.text, self.printed) = (text, printed)
    }
  }

  /// Where the corrected words stand, as far as the row says.
  package struct Target: Sendable {
    /// The edition; nothing for the one before.
    package var edition: LocatedText?
    /// `TABLE/ROW/COLUMN` of data or of a computed table, or a name of figures.yaml.
    package var figure: LocatedText?
    /// The path of an entry below the edition.
    package var entry: LocatedText?

    package init(edition: LocatedText? = nil, figure: LocatedText? = nil, entry: LocatedText? = nil) {
      (self.edition, self.figure, self.entry) = (edition, figure, entry)
    }
  }

  /// What names it in its file.
  package var key: LocatedText
  package var target: Target
  package var about: Bilingual<String>
  /// What was printed.
  package var old: Bilingual<Words>
  /// What is right.
  package var new: Bilingual<Words>
  package var reason: Bilingual<String>
  /// The day, month or year of the correction, as it is written.
  package var date: LocatedText

  package init(
    key: LocatedText, target: Target, about: Bilingual<String>, old: Bilingual<Words>, new: Bilingual<Words>, reason: Bilingual<String>,
    date: LocatedText
  ) {
    (self.key, self.target, self.about, self.reason, self.date) = (key, target, about, reason, date)
    (self.old, self.new) = (old, new)
  }
}
