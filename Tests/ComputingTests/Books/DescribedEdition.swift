import Model

extension Edition {
  /// What was computed of it, to be compared with that of another computing.
  var described: String {
    let texts = entries.map { $0.manuscript.texts.map(\.opened) }
    // Tables share their specification: as a text it would be but the name of a type.
    let tables = tables.map { "\($0.id) \(String(describing: $0.number)) \($0.columns) \($0.rows) \($0.specification)" }
    return "\(texts) \(entries.map(\.resolutions)) \(tables) \(checks.map(\.anchor))"
  }
}
