import Diagnostics
import Model

/// Reads the rows of `errata.csv`.
enum ErratumReader {
  /// The columns that say where the corrected words stand; a file may lack each of them.
  private enum Column: String, CaseIterable {
    case corrects, entry, figure
  }

  /// Which of them the first line of the file names.
  static func optionalColumns(of file: SourceFile) -> [String] {
    let names = file.line(1).split(separator: ",")
    return Column.allCases.map(\.rawValue).filter { column in names.contains { $0 == column || $0 == "\"\(column)\"" } }
  }

  /// What the rows say; without those that lack something, which was reported when the table was read.
  static func errata(_ table: DataTable) -> [Erratum] {
    let cells = ErratumCells(table: table, places: FieldLocator(table.file))
    return (0..<table.rowCount).compactMap { row in
      guard let key = cells.text(row, "erratum"), let date = cells.text(row, "date"), let about = cells.texts(row, "about"),
        let old = cells.texts(row, "old"), let new = cells.texts(row, "new"), let reason = cells.texts(row, "reason")
      else { return nil }
      let target = Erratum.Target(
        edition: cells.text(row, Column.corrects.rawValue), figure: cells.text(row, Column.figure.rawValue),
        entry: cells.text(row, Column.entry.rawValue))
      return Erratum(
        key: key, target: target, about: about.map(\.text), old: words(old), new: words(new), reason: reason.map(\.text), date: date)
    }
  }

  /// What a pair of columns says, as an amount where it is one.
  private static func words(_ texts: Bilingual<LocatedText>) -> Bilingual<Erratum.Words> {
    Bilingual { Erratum.Words(text: texts[$0], printed: readPrintedAmount(texts[$0].text, in: $0)) }
  }
}

/// The cells of `errata.csv` with their places.
private struct ErratumCells {
  let table: DataTable
  let places: FieldLocator

  func text(_ row: Int, _ column: String) -> LocatedText? {
    guard let field = table.schema.index(of: column), let text = table[row, field].text else { return nil }
    return LocatedText(text, places.location(ofFieldAt: Int(table.cellOffsets[row * table.schema.fields.count + field])))
  }

  /// A column in both languages; nothing where one of them says nothing.
  func texts(_ row: Int, _ column: String) -> Bilingual<LocatedText>? {
    guard let english = text(row, column + "_en"), let chinese = text(row, column + "_zh") else { return nil }
    return Bilingual(english: english, chinese: chinese)
  }
}
