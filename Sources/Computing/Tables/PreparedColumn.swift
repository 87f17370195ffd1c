import Model

/// A declared column bound to the result of its table's query.
struct PreparedColumn {
  /// Where its values come from.
  enum Source {
    case result(Int)
    case pair(english: Int, chinese: Int)
    case derived(Derivation)
  }

  /// How it follows from other columns, which are indices of the table's columns.
  enum Derivation {
    case share(of: Int)
    case ratio(of: Int, per: Int)
    case growth(of: Int)
  }

  var declared: TableSpecification.Column
  var source: Source
  /// The data field that gives unit, decimals and qualifiers.
  var field: FieldName?
  /// Where its rows say that a value is not known, or not exact; nothing where none does.
  var places: FieldPlaces?
  var unit: String
  /// What is printed is divided by this.
  var scale = Bilingual(english: 1, chinese: 1)
  /// Digits after the point in the data.
  var dataDecimals: Int
  /// Whether it is computed in a way after which a bound is no bound any more.
  var turnsBounds = false
  /// The result column that names the data rows of this column alone.
  var rows: Int?
  /// The result column that gives its state where there is no value.
  var state: Int?
  /// The result column that names the kinds of rows that its sums put together on purpose.
  var kinds: Int?

  var name: String { declared.name.text }

  var isNumber: Bool { declared.kind == .number }

  var isDerived: Bool { if case .derived = source { true } else { false } }

  /// What stands below the column; of a derived one it is derived as well.
  var total: TableSpecification.Total { isDerived ? .none : declared.total }

  /// Digits after the point where the author declares none: those of the data; one of a percentage, none of a ratio.
  var usualDecimals: Int {
    switch declared.derivation {
    case .share, .growth: 1
    case .ratio: 0
    case nil: dataDecimals
    }
  }

  /// What a derived value is rounded to: the finer of the two languages.
  var mostDecimals: Int { declared.decimals.map { max($0.english, $0.chinese) } ?? usualDecimals }

  /// The result column with its value, of a pair the English one.
  var firstResult: Int? {
    switch source {
    case .result(let index), .pair(let index, _): index
    case .derived: nil
    }
  }

  /// What the rows of the result say in the column `NAME_kinds`: words divided by commas.
  func kinds(in result: [[SQLValue]]) -> Set<String> {
    guard let kinds else { return [] }
    return Set(result.flatMap { $0[kinds].text.split { $0 == "," || $0 == " " } }.map(String.init))
  }
}
