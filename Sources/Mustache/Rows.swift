/// Objects that all have the same members, as the cells of a table have: their values lie side by side, and the names are there once.
package final class Rows: Sendable {
  let names: [MemberName]
  /// Those of the first object in the order of the names, then those of the next.
  let values: [MustacheValue]

  package init(_ names: [MemberName], _ values: [MustacheValue]) {
    precondition(names.isEmpty ? values.isEmpty : values.count.isMultiple(of: names.count), "each object has a value for each name")
    (self.names, self.values) = (names, values)
  }

  var count: Int { names.isEmpty ? 0 : values.count / names.count }

  /// The value of a name of a template in object number `index`.
  func value(of name: Span<UInt8>, _ mark: NameMark, at index: Int) -> MustacheValue? {
    for place in names.indices where names[place].isSame(as: name, mark) { return values[index * names.count + place] }
    return nil
  }
}
