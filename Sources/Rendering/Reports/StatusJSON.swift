import Model

extension EditionStatus {
  /// The same for programs: one object an edition, keys in English, numbers as numbers.
  package static func json(_ editions: [EditionStatus]) -> [UInt8] {
    JSONText.list(editions.map(\.json)).bytes + [UInt8(ascii: "\n")]
  }

  private var json: JSONText {
    .object([
      ("edition", .string(key)), ("title", .pair(title)), ("state", .string(state.rawValue)), ("ready", .flag(isReady)),
      ("reasons", .list(obstacles.map(\.json))), ("open_queries", .number(openQueries)),
      (
        "checks",
        .object([
          ("holding", .number(checks.holding)), ("within_rounding", .number(checks.withinRounding)), ("waived", .number(checks.waived)),
          ("open", .number(checks.open)), ("undecided", .number(checks.undecided)),
        ])
      ), ("entries", .list(entries.map(\.json))),
    ])
  }
}

extension EntryStatus {
  fileprivate var json: JSONText {
    .object([
      ("entry", .string(path)), ("ready", .flag(isReady)), ("open_queries", .list(openQueries.map(JSONText.string))),
      ("waivers", .list(waivers.map(JSONText.string))), ("en", texts.english.json), ("zh", texts.chinese.json),
    ])
  }
}

extension TextStatus {
  fileprivate var json: JSONText {
    .object([
      ("title", .string(title)), ("written", .flag(isWritten)), ("errors", .number(errors)), ("warnings", .number(warnings)),
      ("numerals", .number(numerals.total)), ("bound", .number(numerals.bound)), ("literal", .number(numerals.literal)),
      ("cited", .number(numerals.cited)), ("unbound", .number(numerals.unbound)), ("reasons", .list(obstacles.map(\.json))),
    ])
  }
}

extension Obstacle {
  /// Its kind, with the number or name that it has.
  fileprivate var json: JSONText {
    switch self {
    case .notWritten: .object([("kind", .string("not-written"))])
    case .errors(let count): .object([("kind", .string("errors")), ("count", .number(count))])
    case .unbound(let count): .object([("kind", .string("unbound")), ("count", .number(count))])
    case .staleTranslation: .object([("kind", .string("stale-translation"))])
    case .openCheck(let name): .object([("kind", .string("open-check")), ("check", .string(name))])
    }
  }
}

extension JSONText {
  /// A text in both languages.
  static func pair(_ texts: Bilingual<String>) -> JSONText {
    .object([("en", .string(texts.english)), ("zh", .string(texts.chinese))])
  }
}
