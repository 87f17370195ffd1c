import Model

/// A declared column bound to the result of its table's query.
struct PreparedColumn {
  /// Where its values come from.
  enum Source {
    case result(Int)
    case pair(english: Int, chinese: Int)
    case derived(TableSpecification.Derivation)
  }

  var declared: TableSpecification.Column
  var source: Source
  /// The data field that gives unit, decimals and qualifiers.
  var field: FieldName?
  var unit: String
  /// Digits after the point in the data.
  var dataDecimals: Int
  /// The result column that names the data rows of this column alone.
  var rows: Int?
  /// The result column that gives its state where there is no value.
  var state: Int?

  var isNumber: Bool { declared.kind == .number }

  /// The result column with its value, of a pair the English one.
  var firstResult: Int? {
    switch source {
    case .result(let index), .pair(let index, _): index
    case .derived: nil
    }
  }
}
