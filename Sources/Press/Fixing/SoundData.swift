import Diagnostics
import Model

/// Which figures can be trusted: no file that their data are in has an error, for a row that could not be read is missing in every sum.
struct SoundData {
  private let rows: RowDirectory
  /// The paths of the files of Content that have errors.
  private let wrongFiles: Set<String>
  /// The names of the data tables among them.
  private let wrongTables: Set<String>

  init(_ rows: RowDirectory, problems: [Diagnostic]) {
    self.rows = rows
    let files = Set(problems.filter { $0.severity == .error }.compactMap { $0.location?.path })
    wrongFiles = files
    wrongTables = Set(rows.tables.filter { Self.isWrong($0, files) }.map(\.name))
  }

  /// - Parameter tables: the computed tables of the figure's edition.
  func vouches(for figure: Figure, among tables: [ComputedTable.ID: ComputedTable]) -> Bool {
    if wrongFiles.isEmpty { return true }
    if let cell = figure.cell, let table = tables[cell.table] {
      if wrongFiles.contains(table.specification.file) || table.dataTables.contains(where: wrongTables.contains) { return false }
    }
    if figure.origins.isEmpty, figure.cell == nil { return wrongTables.isEmpty }
    return figure.origins.allSatisfy { origin in rows.row(origin).map { !wrongTables.contains($0.table.name) } ?? false }
  }

  private static func isWrong(_ table: DataTable, _ files: Set<String>) -> Bool {
    let folder = table.file.path.split(separator: "/").dropLast().joined(separator: "/")
    return files.contains(table.file.path) || files.contains(folder + "/datapackage.yaml")
  }
}
