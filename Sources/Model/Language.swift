/// The two languages of every yearbook.
///
/// They are fixed: each has a grammar of numbers and dates in the room Rendering and another for reading them in the room Reading.
package enum Language: String, CaseIterable, Sendable, Comparable {
  case english = "en"
  case chinese = "zh"

  /// The value of `lang` and `hreflang` (BCP 47).
  package var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }

  /// The folder of the site that holds its pages, and the part of a file's name before `.md`: `en`, `zh`.
  package var folder: String { rawValue }

  package var other: Language { self == .english ? .chinese : .english }

  package static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}

/// The same thing in both languages.
package struct Bilingual<Value> {
  package var english: Value
  package var chinese: Value

  package init(english: Value, chinese: Value) {
    self.english = english
    self.chinese = chinese
  }

  /// Both made by one function.
  package init(_ make: (Language) throws -> Value) rethrows {
    english = try make(.english)
    chinese = try make(.chinese)
  }

  package subscript(_ language: Language) -> Value {
    get { language == .english ? english : chinese }
    // In place: adding to the list of one language would copy it else.
    _modify { if language == .english { yield &english } else { yield &chinese } }
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Bilingual<Other> {
    Bilingual<Other>(english: try transform(english), chinese: try transform(chinese))
  }
}

extension Bilingual: Sendable where Value: Sendable {}
extension Bilingual: Equatable where Value: Equatable {}
extension Bilingual: Hashable where Value: Hashable {}
