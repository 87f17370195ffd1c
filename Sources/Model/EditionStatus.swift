/// How far an edition is on its way to publication: what an editor in chief looks at.
package struct EditionStatus: Sendable {
  package struct CheckCounts: Hashable, Sendable {
    package var holding = 0
    package var withinRounding = 0
    package var waived = 0
    package var open = 0
    package var undecided = 0

    package init() {}
  }

  /// The edition's key: `2010`.
  package var key: String
  package var title: Bilingual<String>
  package var state: EditionSettings.State
  /// In reading order; what stands in one language only comes last.
  package var entries: [EntryStatus] = []
  package var checks = CheckCounts()
  package var openQueries = 0
  /// What stands in the way and is in no entry: in data, tables, checks.
  package var obstacles: [Obstacle] = []

  package init(key: String, title: Bilingual<String>, state: EditionSettings.State) {
    (self.key, self.title, self.state) = (key, title, state)
  }

  package var isReady: Bool { obstacles.isEmpty && entries.allSatisfy(\.isReady) }
}

/// How far one entry is, in each language.
package struct EntryStatus: Sendable {
  /// Below the edition: `xiamen/overview`.
  package var path: String
  package var texts: Bilingual<TextStatus>
  /// The keys of the open queries that it names.
  package var openQueries: [String] = []
  /// The names of the checks that fail and are waived, whose figures or query it prints.
  package var waivers: [String] = []

  package init(path: String, texts: Bilingual<TextStatus>) {
    (self.path, self.texts) = (path, texts)
  }

  package var isReady: Bool { texts.english.obstacles.isEmpty && texts.chinese.obstacles.isEmpty }
}

/// One language of an entry.
package struct TextStatus: Sendable {
  /// Its title; the path where it is not written.
  package var title: String
  /// Whether there is a text, not only a title.
  package var isWritten: Bool
  package var errors = 0
  package var warnings = 0
  package var numerals = NumeralCount()
  /// Of a translation whose original was noted: whether that has changed since.
  package var isStale = false

  package init(title: String, isWritten: Bool) {
    (self.title, self.isWritten) = (title, isWritten)
  }

  /// Why it cannot be published.
  package var obstacles: [Obstacle] {
    var found: [Obstacle] = []
    if !isWritten { found.append(.notWritten) }
    if errors > 0 { found.append(.errors(errors)) }
    if numerals.unbound > 0 { found.append(.unbound(numerals.unbound)) }
    if isStale { found.append(.staleTranslation) }
    return found
  }
}

/// Why something cannot be published.
package enum Obstacle: Hashable, Sendable {
  case notWritten
  /// So many mistakes.
  case errors(Int)
  /// So many numerals that nothing vouches for.
  case unbound(Int)
  case staleTranslation
  /// The check with that name fails, and nothing waives it.
  case openCheck(String)
}
