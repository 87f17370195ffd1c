/// What an edition says beside its pages and tables, put so that two editions can be compared.
package struct ComparedTexts: Sendable {
  /// What a title is the title of.
  package struct Title: Hashable, Comparable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case edition, section, entry, table, column, unit
    }

    package var kind: Kind
    /// Its name below the edition; empty for the edition itself.
    package var key: String

    package init(_ kind: Kind, _ key: String) {
      (self.kind, self.key) = (kind, key)
    }

    package static func < (left: Title, right: Title) -> Bool {
      let order = Kind.allCases
      let (first, second) = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
      return first == second ? left.key < right.key : first < second
    }
  }

  package var titles: [Title: Bilingual<String>] = [:]
  /// The figures of figures.yaml that entries name.
  package var figures: [String: ComparedFigure] = [:]
  /// The paragraphs of each entry, headings and tables among them, by its path.
  package var entries: [String: Bilingual<[String]>] = [:]

  package init() {}
}

/// A figure as both languages print it.
package struct ComparedFigure: Hashable, Sendable {
  package var title: Bilingual<String>?
  package var printed: Bilingual<String>
  /// The value as data files write it, with its unit.
  package var exact: String
  /// Nothing for a date, a text or a range.
  package var amount: Amount?

  package init(title: Bilingual<String>?, printed: Bilingual<String>, exact: String, amount: Amount?) {
    (self.title, self.printed, self.exact, self.amount) = (title, printed, exact, amount)
  }
}

/// A table as its file says it: texts, and the columns that name a row.
package struct ComparedTable: Sendable {
  package var header: [String]
  package var rows: [[String]]
  /// Indices of the header; none where a row is named by its place.
  package var key: [Int]

  package init(header: [String], rows: [[String]], key: [Int]) {
    (self.header, self.rows, self.key) = (header, rows, key)
  }
}
