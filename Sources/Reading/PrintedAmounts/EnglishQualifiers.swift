import Model

/// The words around an English number that say how it stands to the true one.
enum EnglishQualifiers {
  /// Steps over the words before a number; ``Qualifier/exact`` where there are none.
  static func takePrefix(_ cursor: inout PhraseCursor) -> Qualifier {
    guard let first = cursor.peek(), firsts.mayHold(first) else { return .exact }
    for (words, qualifier) in prefixes where cursor.take(words) { return qualifier }
    return .exact
  }

  /// Steps over, or cuts off, the words after a number or its unit.
  static func takeSuffix(_ cursor: inout PhraseCursor) -> Qualifier {
    for (words, qualifier) in suffixes {
      var ahead = cursor
      if ahead.take(words), ahead.isAtEnd || ahead.peek() == " " {
        cursor = ahead
        return qualifier
      }
      if cursor.dropSuffix(words) { return qualifier }
    }
    return .exact
  }

  /// A longer phrase stands before any that it begins with.
  private static let prefixes: [(String, Qualifier)] = [
    ("more than ", .over), ("slightly more than ", .over), ("slightly over ", .over), ("a little over ", .over), ("over ", .over),
    ("just over ", .over), ("well over ", .over), ("slightly above ", .over), ("just above ", .over), ("exceeding ", .over),
    ("above ", .over), ("at least ", .over), ("no less than ", .over), ("not less than ", .over), ("no fewer than ", .over),
    ("not fewer than ", .over), ("in excess of ", .over), ("upwards of ", .over), ("greater than ", .over),
    ("less than ", .under), ("slightly less than ", .under), ("fewer than ", .under), ("under ", .under), ("just under ", .under),
    ("below ", .under), ("slightly below ", .under), ("just below ", .under), ("well below ", .under), ("well under ", .under),
    ("a little under ", .under), ("up to ", .under), ("at most ", .under), ("no more than ", .under), ("not more than ", .under),
    ("nearly ", .under), ("not quite ", .under), ("almost ", .under), ("close to ", .under),
    ("about ", .about), ("around ", .about), ("some ", .about), ("approximately ", .about), ("roughly ", .about), ("circa ", .about),
    ("an estimated ", .about), ("exactly ", .exact), ("a total of ", .exact),
    ("as many as ", .exact), ("as much as ", .exact),
  ]

  private static let firsts = ScalarFilter(prefixes.compactMap { $0.0.unicodeScalars.first })

  private static let suffixes: [(String, Qualifier)] = [
    (" or more", .over), (" or less", .under), (" or fewer", .under), (" or so", .about),
  ]
}

extension Qualifier {
  /// Two words about one number: they must say the same, or one of them nothing.
  func agreeing(with other: Qualifier) -> Qualifier? {
    self == other || other == .exact ? self : self == .exact ? other : nil
  }
}
