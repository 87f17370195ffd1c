import Diagnostics

/// What a check of an edition came to: the sides as they are, and whether they agree.
package struct CheckOutcome: Sendable {
  package enum Verdict: String, Sendable {
    case holds
    /// Only because each value is rounded: within the tolerance, or within the span that the rounding of its inputs leaves.
    case holdsWithinRounding
    case fails
    /// A side has no known value.
    case undecided
  }

  package struct Side: Sendable {
    package var role: CheckSpecification.Role
    package var value: Value
    /// What the value is made of, in order: the terms of a sum, the rows of a query.
    package var parts: [Part]

    package init(role: CheckSpecification.Role, value: Value, parts: [Part]) {
      (self.role, self.value, self.parts) = (role, value, parts)
    }
  }

  package enum Value: Hashable, Sendable {
    case amount(Amount)
    case date(PartialDate)
    /// Keys of a list, sorted.
    case keys([String])
    case unknown
  }

  /// One data row or one cell that enters a side.
  package struct Part: Sendable {
    /// What it is called on a page; empty for a number or date that the check itself states.
    package var label: Bilingual<String>
    package var value: Value
    /// The data rows behind it, as numbers of the book's ``RowDirectory``.
    package var origins: [Int]
    /// Where its value stands in a data file, or is declared.
    package var location: SourceLocation?

    package init(label: Bilingual<String>, value: Value, origins: [Int] = [], location: SourceLocation? = nil) {
      (self.label, self.value, self.origins, self.location) = (label, value, origins, location)
    }
  }

  package var specification: CheckSpecification
  /// The row of the table for which it was made, where it is made for each row: its key and what it is called.
  package var row: (key: String, label: Bilingual<String>)?
  package var sides: [Side]
  /// What follows from the sides and is compared with what is stated: a growth, a share, a quotient.
  package var computed: Amount?
  /// Between which values the computed one lies, where the printed ones that it follows from are rounded.
  package var span: (low: ExactNumber, high: ExactNumber)?
  /// How far the two sides are apart, without sign.
  package var difference: Amount?
  /// How far they may be apart.
  package var tolerance: ExactNumber?
  package var verdict: Verdict

  package init(specification: CheckSpecification, sides: [Side], verdict: Verdict) {
    (self.specification, self.sides, self.verdict) = (specification, sides, verdict)
  }

  /// `chongqing-funds`, or of one row of a table `reconciliation.aid-2009`: what identifies it in a page.
  package var anchor: String { row.map { specification.name.text + "." + $0.key } ?? specification.name.text }

  /// Fails, and nothing lets it pass.
  package var isOpen: Bool { verdict == .fails && specification.waiver == nil }
}
