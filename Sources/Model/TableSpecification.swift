import Diagnostics

/// `tables/NAME.yaml`: a computed table as its author declared it.
package struct TableSpecification: Sendable {
  package enum View: String, CaseIterable, Sendable {
    case table, timeline, list
  }

  /// What a cell of the column is, and so how it is printed.
  package enum ColumnKind: String, CaseIterable, Sendable {
    case text, number, date, year, place, organisation, person, document, source, term, entries, query, url
    /// Text in that language on pages of both.
    case english, chinese

    /// The kinds that name a row of a register.
    package var scheme: Reference.Scheme? { self == .entries ? .entry : Reference.Scheme(rawValue: rawValue) }
  }

  /// What stands in the column's cell of the last row.
  package enum Total: String, CaseIterable, Sendable {
    case none, sum, average
  }

  /// How a column follows from others, row by row.
  package enum Derivation: Sendable {
    /// Percent of the column's total.
    case share(of: LocatedText)
    /// The column divided by another.
    case ratio(of: LocatedText, per: LocatedText)
    /// Percent against the same row of the edition before.
    case growth(of: LocatedText)
  }

  package struct Column: Sendable {
    package var name: LocatedText
    package var label: Bilingual<String>
    package var kind: ColumnKind
    /// `flows.amount`: where unit, decimals and qualifier come from.
    package var field: LocatedText?
    package var unit: LocatedText?
    package var scale: Bilingual<Int>?
    /// Digits after the point.
    package var decimals: Bilingual<Int>?
    package var total: Total
    package var derivation: Derivation?

    package init(name: LocatedText, label: Bilingual<String>, kind: ColumnKind, total: Total = .none) {
      self.name = name
      self.label = label
      self.kind = kind
      self.total = total
    }
  }

  package struct Query: Sendable {
    package var text: String
    package var location: SourceLocation
    /// By how many columns its lines are indented in the file; nothing where the file does not show them letter for letter.
    package var indentation: Int?

    package init(text: String, location: SourceLocation, indentation: Int?) {
      self.text = text
      self.location = location
      self.indentation = indentation
    }

    /// Where the byte at `offset` of the query stands in its file; of no byte, where the query begins. The whole query where that
    /// cannot be said.
    package func location(ofByte offset: Int?) -> SourceLocation {
      guard let indentation, let start = location.position else { return location }
      let place = SourceFile(path: location.path, bytes: Array(text.utf8)).position(ofByte: offset ?? 0)
      let position = SourcePosition(line: start.line + place.line - 1, column: place.column + indentation)
      return SourceLocation(location.path, position)
    }
  }

  package var name: String
  package var file: String
  package var title: Bilingual<String>
  package var columns: [Column]
  package var sql: Query
  package var unit: LocatedText?
  package var scale: Bilingual<Int>?
  package var view: View = .table
  package var source: LocatedText?
  package var notes: [Bilingual<String>] = []
  package var key: LocatedText?
  package var group: LocatedText?
  package var ofWhich: LocatedText?
  package var ofWhichIsExhaustive = false
  package var totalLabel: Bilingual<String>?
  package var rowNote: LocatedText?

  package init(name: String, file: String, title: Bilingual<String>, columns: [Column], sql: Query) {
    self.name = name
    self.file = file
    self.title = title
    self.columns = columns
    self.sql = sql
  }
}

/// An item of `figures.yaml`: one value that prose may name.
package struct FigureSpecification: Sendable {
  package enum Origin: Sendable {
    /// `TABLE/ROW/COLUMN` of data or of a computed table.
    case cell(LocatedText)
    case query(TableSpecification.Query, field: LocatedText?)
    /// The two ends, each a cell: `3 to 5 million yuan`, 1996—2000年.
    case range(from: LocatedText, to: LocatedText)
  }

  package var name: LocatedText
  package var title: Bilingual<String>
  package var origin: Origin
  package var unit: LocatedText?
  package var note: Bilingual<String>?

  package init(name: LocatedText, title: Bilingual<String>, origin: Origin) {
    self.name = name
    self.title = title
    self.origin = origin
  }
}
