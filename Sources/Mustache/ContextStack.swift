/// The values a name is looked up in, the innermost last.
struct ContextStack {
  private(set) var values: [MustacheValue] = []

  /// - Parameter outer: what is looked through last.
  mutating func begin(with value: MustacheValue, within outer: MustacheValue?) {
    if let outer { values.append(outer) }
    values.append(value)
  }

  mutating func clear() {
    values.removeAll(keepingCapacity: true)
  }

  mutating func push(_ value: MustacheValue) {
    values.append(value)
  }

  mutating func pop() {
    values.removeLast()
  }

  mutating func replaceLast(with value: MustacheValue) {
    values[values.count - 1] = value
  }

  /// The value of the first part of a name: the innermost object that has it decides. Nothing if the name is not known.
  func value(of head: Span<UInt8>, _ mark: NameMark) -> MustacheValue? {
    var index = values.count - 1
    while index >= 0 {
      if let value = values[index].member(head, mark) { return value }
      index -= 1
    }
    return nil
  }

  /// The value of a name, as messages and insertions need it.
  func value(of name: Name) -> MustacheValue? {
    if name.isImplicit { return values.last }
    return name.rest.reduce(value(ofHead: name.head)) { $0?.following($1.utf8.span, NameMark($1.utf8.span)) }
  }

  /// Why a name has no value.
  func reason(forMissing name: Name) -> Miss {
    guard var value = value(ofHead: name.head) else { return Miss(part: 0, holder: nil, known: visibleNames) }
    for (index, part) in name.rest.enumerated() {
      guard let next = value.member(part.utf8.span, NameMark(part.utf8.span)) else {
        return Miss(part: index + 1, holder: value, known: value.names)
      }
      value = next
    }
    preconditionFailure("the name has a value")
  }

  struct Miss {
    /// The number of the part of the name that is not found, the first being 0.
    var part: Int
    /// Where that part was looked for; nothing for the first part, which is looked for everywhere.
    var holder: MustacheValue?
    var known: Set<String>
  }

  private func value(ofHead head: String) -> MustacheValue? { value(of: head.utf8.span, NameMark(head.utf8.span)) }

  private var visibleNames: Set<String> { values.reduce(into: []) { $0.formUnion($1.names) } }
}
