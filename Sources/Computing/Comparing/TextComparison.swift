import Model

/// Compares what two editions say beside their pages and tables.
package enum TextComparison {
  /// Titles that differ. Of what only one side has, sections alone are told: entries, tables and columns have lists of their own.
  package static func titles(from old: ComparedTexts, to new: ComparedTexts) -> [Comparison.TitleChange] {
    changes(from: old.titles, to: new.titles).filter { title, before, after in
      if before != nil && after != nil || [.edition, .section].contains(title.kind) { return true }
      let column = ComparedTexts.Title(.column, title.key)
      return title.kind == .unit && old.titles[column] != nil && new.titles[column] != nil
    }.map { Comparison.TitleChange($0.key, old: $0.old, new: $0.new) }
  }

  /// Figures whose value or unit differs; a title alone makes no figure another.
  package static func figures(from old: ComparedTexts, to new: ComparedTexts) -> [Comparison.FigureChange] {
    changes(from: old.figures, to: new.figures) { $0.exact == $1.exact && $0.printed == $1.printed }
      .map { Comparison.FigureChange(name: $0.key, old: $0.old, new: $0.new) }
  }

  package static func entries(from old: ComparedTexts, to new: ComparedTexts) -> [Comparison.EntryChange] {
    changes(from: old.entries, to: new.entries).map { key, old, new in
      let none = Bilingual<[String]>(english: [], chinese: [])
      let (before, after) = (old ?? none, new ?? none)
      return Comparison.EntryChange(
        path: key, old == nil ? .added : new == nil ? .removed : .changed, removed: Bilingual { surplus(of: before[$0], over: after[$0]) },
        added: Bilingual { surplus(of: after[$0], over: before[$0]) })
    }
  }

  /// What is not the same on both sides, in the order of the keys.
  private static func changes<Key: Hashable & Comparable, Value>(
    from old: [Key: Value], to new: [Key: Value], isSame: (Value, Value) -> Bool
  ) -> [(key: Key, old: Value?, new: Value?)] {
    Set(old.keys).union(new.keys).sorted().compactMap { key in
      if let before = old[key], let after = new[key], isSame(before, after) { return nil }
      return (key, old[key], new[key])
    }
  }

  private static func changes<Key: Hashable & Comparable, Value: Equatable>(
    from old: [Key: Value], to new: [Key: Value]
  ) -> [(key: Key, old: Value?, new: Value?)] {
    changes(from: old, to: new, isSame: ==)
  }

  /// The paragraphs that stand there more often than here, in their order.
  private static func surplus(of paragraphs: [String], over others: [String]) -> [String] {
    var left = others.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return paragraphs.filter { paragraph in
      guard let count = left[paragraph], count > 0 else { return true }
      left[paragraph] = count - 1
      return false
    }
  }
}
