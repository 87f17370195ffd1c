import Model

/// How a number came about, as far as that is certain: arithmetic is shown only where doing it again gives the number.
struct Formula: Equatable {
  enum Form: Equatable {
    case sum, difference
    /// One divided by the other.
    case quotient
    /// The same in percent.
    case percentage
    /// One in percent of the other, above 100.
    case growth
    /// The sum of what stands in rows, divided by how many there are.
    case average
    /// The number of the rows.
    case count
    /// What its one row says, as it is.
    case stated
    /// The rows behind it; what was done with them, only the query says.
    case rows
  }

  struct Term: Equatable {
    /// Nothing for a row that is named, not added.
    var amount: Amount?
    var place: Place
  }

  enum Place: Hashable {
    /// A data row: a number of the book's ``RowDirectory``.
    case row(Int)
    /// A cell of the same table: indices of its rows and columns.
    case cell(row: Int, column: Int)
    case nowhere
  }

  var form: Form
  /// At most ``mostTerms``.
  var terms: [Term]
  /// How many further ones there are.
  var hidden: Int

  static let mostTerms = 12

  /// Terms beyond ``mostTerms`` are counted, not kept.
  init(_ form: Form, _ terms: some Collection<Term>) {
    self.form = form
    self.terms = Array(terms.prefix(Self.mostTerms))
    hidden = max(0, terms.count - Self.mostTerms)
  }
}

extension Formula {
  /// Whether some of its terms are cells of the same table.
  var isOfCells: Bool { terms.contains { if case .cell = $0.place { true } else { false } } }
}

extension Formula.Term {
  init(row: Int) { self.init(amount: nil, place: .row(row)) }
}
