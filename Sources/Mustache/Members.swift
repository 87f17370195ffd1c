/// The members of an object, each name once, in the order in which they were given.
///
/// An object is made for every part of a page, and asked for a few names: so its members lie side by side and are looked through, which
/// needs no hashing. Objects whose names are not known to the program are dictionaries.
package struct Members: Sendable {
  // Without labels, as a literal gives them: to give each pair other labels would cost more than to make it.
  private var row: [(MemberName, MustacheValue)]

  package init() { row = [] }

  /// Nothing for a name that is not there. To set it to nothing takes the member away.
  package subscript(name: MemberName) -> MustacheValue? {
    get { place(of: name).map { row[$0].1 } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): row[place].1 = value
      case (let place?, nil): row.remove(at: place)
      case (nil, let value?): row.append((name, value))
      case (nil, nil): break
      }
    }
  }

  package var names: [String] { row.map(\.0.string) }

  /// Adds members; of two with one name the new one stays.
  package mutating func merge(_ others: Members) {
    for (name, value) in others.row { self[name] = value }
  }

  /// The value of a name of a template.
  func value(of name: Span<UInt8>, _ mark: NameMark) -> MustacheValue? {
    for index in row.indices where row[index].0.isSame(as: name, mark) { return row[index].1 }
    return nil
  }

  private func place(of name: MemberName) -> Int? { row.firstIndex { $0.0 == name } }
}

extension Members: ExpressibleByDictionaryLiteral {
  /// Each name is given once.
  package init(dictionaryLiteral members: (MemberName, MustacheValue)...) { row = members }
}
