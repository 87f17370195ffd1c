/// The members of an object, each name once, in the order in which they were given.
///
/// An object is made for every row and cell of a page, and asked for a few names: so its members lie side by side and are looked
/// through, which needs no hashing. Where there are many, as of all words of a site, they are in a dictionary.
package struct Members: Sendable {
  /// More are looked up by their hash.
  static let mostInRow = 24

  private enum Storage: Sendable {
    // Without labels, as a literal gives them: to give each pair other labels would cost more than to make it.
    case row([(String, MustacheValue)])
    case dictionary([String: MustacheValue])
  }

  private var storage: Storage

  package init() { storage = .row([]) }

  package init(_ members: [String: MustacheValue]) {
    storage = members.count > Self.mostInRow ? .dictionary(members) : .row(members.map { ($0.key, $0.value) })
  }

  /// Nothing for a name that is not there. To set it to nothing takes the member away.
  package subscript(name: String) -> MustacheValue? {
    get {
      switch storage {
      case .row(let members):
        return Self.place(of: name, in: members).map { members[$0].1 }
      case .dictionary(let members): return members[name]
      }
    }
    set {
      switch storage {
      case .row(var members):
        // Else the members were copied.
        storage = .row([])
        Self.set(name, to: newValue, in: &members)
        storage = members.count > Self.mostInRow ? .dictionary(Dictionary(uniqueKeysWithValues: members)) : .row(members)
      case .dictionary(var members):
        storage = .row([])
        members[name] = newValue
        storage = .dictionary(members)
      }
    }
  }

  package var names: [String] {
    switch storage {
    case .row(let members): members.map { $0.0 }
    case .dictionary(let members): Array(members.keys)
    }
  }

  /// Adds members; of two with one name the new one stays.
  package mutating func merge(_ others: Members) {
    switch others.storage {
    case .row(let members): for (name, value) in members { self[name] = value }
    case .dictionary(let members): for (name, value) in members { self[name] = value }
    }
  }

  private static func place(of name: String, in members: [(String, MustacheValue)]) -> Int? {
    let length = name.utf8.count
    // Most names differ in length, which is known at once.
    return members.indices.first { members[$0].0.utf8.count == length && members[$0].0 == name }
  }

  private static func set(_ name: String, to value: MustacheValue?, in members: inout [(String, MustacheValue)]) {
    let place = place(of: name, in: members)
    switch (place, value) {
    case (let place?, let value?): members[place].1 = value
    case (let place?, nil): members.remove(at: place)
    case (nil, let value?): members.append((name, value))
    case (nil, nil): break
    }
  }
}

extension Members: ExpressibleByDictionaryLiteral {
  /// Each name is given once.
  package init(dictionaryLiteral members: (String, MustacheValue)...) {
    storage = members.count > Self.mostInRow ? .dictionary(Dictionary(uniqueKeysWithValues: members)) : .row(members)
  }
}
