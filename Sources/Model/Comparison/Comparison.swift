/// What differs between two sides: editions, archives or finished sites. Each list is in the order of its keys.
package struct Comparison: Sendable {
  package enum Change: String, CaseIterable, Sendable {
    case added, removed, changed
  }

  /// One of the two sides.
  package struct Side: Sendable {
    /// As it was asked for.
    package var name: String
    /// The titles of its editions, by key; nothing where only its pages are at hand.
    package var titles: [String: Bilingual<String>] = [:]

    package init(name: String) { self.name = name }
  }

  package struct PageChange: Sendable {
    /// Without the edition, where two editions are compared: `en/xiamen/overview.html`.
    package var address: String
    package var change: Change
    /// Whether the text is the same and only what stands around it differs: markup, head, foot.
    package var isFrameOnly: Bool

    package init(_ address: String, _ change: Change, isFrameOnly: Bool = false) {
      (self.address, self.change, self.isFrameOnly) = (address, change, isFrameOnly)
    }
  }

  package struct TitleChange: Sendable {
    package var title: ComparedTexts.Title
    package var old: Bilingual<String>?
    package var new: Bilingual<String>?

    package init(_ title: ComparedTexts.Title, old: Bilingual<String>?, new: Bilingual<String>?) {
      (self.title, self.old, self.new) = (title, old, new)
    }
  }

  package struct FigureChange: Sendable {
    package var name: String
    package var old: ComparedFigure?
    package var new: ComparedFigure?
    /// By how much an amount rose, as each language prints it.
    package var difference: Bilingual<String>?

    package init(name: String, old: ComparedFigure?, new: ComparedFigure?) {
      (self.name, self.old, self.new) = (name, old, new)
    }
  }

  package struct EntryChange: Sendable {
    package var path: String
    package var change: Change
    /// In each language the paragraphs that are on one side only.
    package var removed: Bilingual<[String]>
    package var added: Bilingual<[String]>

    package init(path: String, _ change: Change, removed: Bilingual<[String]>, added: Bilingual<[String]>) {
      (self.path, self.change, self.removed, self.added) = (path, change, removed, added)
    }
  }

  package var old: Side
  package var new: Side
  package var titles: [TitleChange] = []
  package var figures: [FigureChange] = []
  package var tables: [TableChange] = []
  package var entries: [EntryChange] = []
  package var pages: [PageChange] = []
  /// Whether titles, figures and entries were compared; of finished sites only pages and downloads are at hand.
  package var hasTexts = true

  package init(old: Side, new: Side) {
    (self.old, self.new) = (old, new)
  }

  /// How many titles, figures, tables, entries and pages differ.
  package var count: Int { titles.count + figures.count + tables.count + entries.count + pages.count }
}
