import Diagnostics
import Model

/// Reads the rows of `errata.csv` that name the value they correct.
enum ErratumReader {
  /// The column that names it, as `TABLE/ROW/COLUMN`.
  static let figure = "figure"

  /// Whether the first line of the file names the column.
  static func hasFigures(_ file: SourceFile) -> Bool {
    file.line(1).split(separator: ",").contains { $0 == figure || $0 == "\"\(figure)\"" }
  }

  static func errata(_ table: DataTable) -> [Erratum] {
    guard let column = table.schema.index(of: figure) else { return [] }
    let cells = ErratumCells(table: table, places: FieldLocator(table.file))
    return (0..<table.rowCount).compactMap { row in
      cells.text(row, column).map { Erratum(figure: $0, old: cells.words("old", row), new: cells.words("new", row)) }
    }
  }
}

/// The cells of `errata.csv` with their places.
private struct ErratumCells {
  let table: DataTable
  let places: FieldLocator

  func text(_ row: Int, _ field: Int) -> LocatedText? {
    table[row, field].text.map {
      LocatedText($0, places.location(ofFieldAt: Int(table.cellOffsets[row * table.schema.fields.count + field])))
    }
  }

  /// What the pair of columns says, as an amount where it is one.
  func words(_ column: String, _ row: Int) -> Bilingual<Erratum.Words> {
    Bilingual { language in
      let text = table.schema.index(of: "\(column)_\(language.rawValue)").flatMap { self.text(row, $0) }
      return Erratum.Words(
        text: text ?? LocatedText("", SourceLocation(table.file.path)), printed: text.flatMap { readPrintedAmount($0.text, in: language) })
    }
  }
}
