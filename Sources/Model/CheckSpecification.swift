import Diagnostics

/// An item of `checks.yaml`: sides that must stand to each other as the kind of the check says.
package struct CheckSpecification: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The parts add up to the total.
    case parts
    /// Some parts of a total, not all: they are at most the total.
    case ofWhich = "of-which"
    /// Two statements of one value.
    case equal
    /// The factors, multiplied, are the result: years × tranche = commitment.
    case product
    /// One side divided by another is as stated.
    case ratio
    /// A part in percent of a whole is as stated.
    case share
    /// The growth in percent from one value to another, a year if there are several steps, is as stated.
    case growth
    /// One side is not smaller than the other: a cumulative value than an annual one.
    case atLeast = "at-least"
    /// A value, or one side divided by another, lies between two bounds: yuan a mu, aid a project.
    case between
    /// One date is not after the other.
    case order
    /// Dates lie within the data year, or within the dates that are given.
    case within
    /// Two lists hold the same keys: the places that a title names and those of its body.
    case same
    /// A query gives no row.
    case none
  }

  /// What a side is in its check, and the key under which it stands in `checks.yaml`.
  package enum Role: String, CaseIterable, Sendable {
    case parts, total, left, right, factors, result, of, per, stated, part, whole, from, rise, to, larger, smaller, value, minimum, maximum,
      earlier, later, rows
  }

  package enum Side: Sendable {
    /// Names of figures, `TABLE/ROW/COLUMN`, plain numbers or dates; with ``CheckSpecification/rowsOf`` also columns of that table. A
    /// hyphen before a name takes its value away; a plain number may be `about`, `over` or `under`.
    case terms([LocatedText])
    /// The rows of a query: `value`, and what stands behind it.
    case query(TableSpecification.Query, field: LocatedText?)
  }

  package enum Tolerance: Hashable, Sendable {
    /// Half of the last printed digit of each value that enters, added up. The usual one.
    case rounding
    case exact
    case amount(ExactNumber)
  }

  /// Why a check that does not hold is let pass.
  package struct Waiver: Hashable, Sendable {
    package var date: PartialDate
    package var reason: Bilingual<String>
    /// The open query that asks for an answer: a key of the edition's `queries.csv`.
    package var query: LocatedText?

    package init(date: PartialDate, reason: Bilingual<String>, query: LocatedText? = nil) {
      (self.date, self.reason, self.query) = (date, reason, query)
    }
  }

  package var name: LocatedText
  package var title: Bilingual<String>
  package var kind: Kind
  package var sides: [Role: Side]
  /// The computed table for each of whose rows the check is made.
  package var rowsOf: LocatedText?
  /// How many yearly steps growth was made in.
  package var steps = 1
  package var tolerance = Tolerance.rounding
  package var level = Diagnostic.Severity.error
  package var waiver: Waiver?
  package var note: Bilingual<String>?

  package init(name: LocatedText, title: Bilingual<String>, kind: Kind, sides: [Role: Side]) {
    (self.name, self.title, self.kind, self.sides) = (name, title, kind, sides)
  }
}
