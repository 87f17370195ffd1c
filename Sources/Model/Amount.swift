/// How a printed number stands to the true one.
package enum Qualifier: String, CaseIterable, Sendable {
  case exact
  /// The true value is above the number: a lower bound.
  case over
  /// The true value is below it: an upper bound.
  case under
  case about

  /// The qualifier of a sum of two parts; nothing where a lower and an upper bound meet, of which no sum can be said.
  ///
  /// A bound outweighs `about`, and that `exact`: so a sum of many parts says the same in whichever order they are taken, and no `about`
  /// among them hides that two bounds meet.
  package func combined(with other: Qualifier) -> Qualifier? {
    switch (self, other) {
    case (.over, .under), (.under, .over): nil
    case (.over, _), (_, .over): .over
    case (.under, _), (_, .under): .under
    case (.about, _), (_, .about): .about
    case (.exact, .exact): .exact
    }
  }
}

/// What a cell of a table says: a number, or why there is none. The six stay apart in cells, footnotes and downloads.
package enum CellState: String, CaseIterable, Sendable {
  case value
  /// Counted, and nothing there.
  case zero
  /// More than nothing, less than the smallest unit printed.
  case tooSmall = "too-small"
  /// The thing does not exist.
  case none
  /// It exists, the number is not known.
  case unknown
  /// The question makes no sense here.
  case notApplicable = "not-applicable"

  /// The mark in a table and in a data file (DOMAIN.md of the house; the legend stands on every page that uses one).
  package var symbol: String? {
    switch self {
    case .value, .zero: nil
    case .tooSmall: "…"
    case .none: "—"
    case .unknown: ".."
    case .notApplicable: "×"
    }
  }
}

/// One value with its unit and qualifier.
package struct Amount: Hashable, Sendable {
  package var number: ExactNumber
  /// A key of the register of units; empty for a plain count.
  package var unit: String
  package var qualifier: Qualifier

  package init(_ number: ExactNumber, unit: String = "", qualifier: Qualifier = .exact) {
    self.number = number
    self.unit = unit
    self.qualifier = qualifier
  }
}
