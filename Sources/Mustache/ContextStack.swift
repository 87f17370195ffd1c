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

  /// The value of a name: the innermost object that has its first part decides. Nothing if the name is not known.
  func value(of name: Name) -> MustacheValue? {
    if name.isImplicit { return values[values.count - 1] }
    guard let value = value(ofHead: name.head) else { return nil }
    return name.rest.isEmpty ? value : Self.follow(name.rest, from: value)
  }

  /// Why a name has no value.
  func reason(forMissing name: Name) -> Miss {
    guard var value = value(ofHead: name.head) else { return Miss(part: 0, holder: nil, known: visibleKeys) }
    for (index, part) in name.rest.enumerated() {
      guard case .object(let members) = value else { return Miss(part: index + 1, holder: value, known: []) }
      guard let next = members[part] else { return Miss(part: index + 1, holder: value, known: Set(members.names)) }
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

  private func value(ofHead head: String) -> MustacheValue? {
    var index = values.count - 1
    while index >= 0 {
      if let value = values[index].member(head) { return value }
      index -= 1
    }
    return nil
  }

  private static func follow(_ parts: [String], from start: MustacheValue) -> MustacheValue? {
    var value = start
    for part in parts {
      switch value {
      case .null: return .null
      case .object(let members):
        guard let next = members[part] else { return nil }
        value = next
      case .bool, .text, .markup, .number, .list: return nil
      }
    }
    return value
  }

  private var visibleKeys: Set<String> {
    values.reduce(into: []) { keys, value in
      if case .object(let members) = value { keys.formUnion(members.names) }
    }
  }
}
