import Model

extension Amount {
  /// For messages: all digits and the key of the unit, `8000000 yuan`.
  var plainText: String { number.normalized.plainText + (unit.isEmpty ? "" : " " + unit) }

  /// The same with what qualifies it: `over 8000000 yuan`.
  var qualifiedText: String { (qualifier == .exact ? "" : qualifier.rawValue + " ") + plainText }
}
