import Diagnostics
import Model

/// Reads a CSV file by its schema: every cell typed, every rule of the schema kept.
///
/// The columns may stand in any order; values are in the order of the schema's fields. A row with a mistake stays in the table with what
/// can be read of it, so that references to its key are not reported as well: a table with errors is not for printing.
/// - Parameters:
///   - edition: the edition whose data these are; nothing for a register.
///   - problems: takes the problems of the file, of which the first hundred are told.
package func readDataTable(
  _ resource: DataResource, edition: String?, _ file: SourceFile, problems: inout [Diagnostic]
) -> DataTable {
  var found = FileProblems(file)
  var rows = RowReader(resource, file)
  file.bytes.withUnsafeBufferPointer { bytes in
    var parser = CSVParser(bytes)
    guard let header = DataHeader(&parser, bytes, resource, &found) else { return }
    rows.reserve(for: bytes)
    while parser.advance() { rows.append(parser, bytes, header, &found) }
  }
  let table = DataTable(resource: resource, edition: edition, file: file, values: rows.values, cellOffsets: rows.offsets)
  checkKeys(of: table, &found)
  table.checkYears(&found)
  found.finish(&problems)
  return table
}

/// The rows of a table while they are read.
private struct RowReader {
  private(set) var values: DataValues
  private(set) var offsets: [UInt32] = []
  private let columns: [CellReader]

  init(_ resource: DataResource, _ file: SourceFile) {
    let schema = resource.schema
    values = DataValues(in: file.bytes)
    columns = schema.fields.map {
      CellReader($0, missingValues: schema.missingValues, isKey: schema.primaryKey.contains($0.name))
    }
  }

  /// Makes room for the rows of a file, unless it has far more lines than such rows would take.
  mutating func reserve(for bytes: CellBytes) {
    var lines = 0
    for byte in bytes { lines &+= byte == .lineFeed ? 1 : 0 }
    let cells = min(lines * columns.count, bytes.count / 4)
    values.reserveCapacity(cells)
    offsets.reserveCapacity(cells)
  }

  mutating func append(_ parser: CSVParser, _ bytes: CellBytes, _ header: DataHeader, _ problems: inout FileProblems) {
    if parser.mistake == nil, parser.fields.count == header.width {
      append(parser.fields, bytes, header, &problems)
    } else if parser.mistake?.kind == .unterminatedQuote, let guess = OpenQuote(parser, bytes, header) {
      problems.report(
        .unterminatedQuote, of: parser, at: guess.fields[guess.index].start, likelyEnd: guess.fields[guess.index].content.upperBound)
      append(guess.fields, bytes, header, &problems)
    } else {
      appendBroken(parser, bytes, header, &problems)
    }
  }

  private mutating func append(_ fields: [CSVParser.Field], _ bytes: CellBytes, _ header: DataHeader, _ problems: inout FileProblems) {
    for (column, position) in header.positions.enumerated() {
      guard let position else {
        append(missingAt: fields[0].start)
        continue
      }
      let field = fields[position]
      append(value(of: field, bytes, columns[column], &problems), field)
    }
  }

  /// Reports a row that has not one field for each column, and keeps what it has of the key.
  private mutating func appendBroken(
    _ parser: CSVParser, _ bytes: CellBytes, _ header: DataHeader, _ problems: inout FileProblems
  ) {
    let start = parser.fields.first?.start ?? parser.mistake?.offset ?? 0
    if let mistake = parser.mistake {
      problems.report(mistake.kind, of: parser, at: mistake.offset)
      if parser.fields.isEmpty { return }
    } else {
      problems.report(at: start) { header.raggedRow(fields: parser.fields.count, at: $0) }
    }
    for (column, position) in zip(columns, header.positions) {
      guard column.isKey, column.field.type == .string, let position, position < parser.fields.count else {
        append(missingAt: start)
        continue
      }
      let field = parser.fields[position]
      append(.text(String(decoding: bytes[field.content], as: UTF8.self)), field)
    }
  }

  private mutating func append(_ value: DataValue, _ field: CSVParser.Field) {
    values.append(value, writtenIn: field.hasDoubledQuotes ? nil : field.content)
    offsets.append(UInt32(truncatingIfNeeded: field.start))
  }

  private mutating func append(missingAt offset: Int) {
    values.append(.missing(.none), writtenIn: nil)
    offsets.append(UInt32(truncatingIfNeeded: offset))
  }

  private func value(
    of field: CSVParser.Field, _ bytes: CellBytes, _ column: CellReader, _ problems: inout FileProblems
  ) -> DataValue {
    let written = bytes[field.content]
    guard field.hasDoubledQuotes else { return value(of: CellBytes(rebasing: written), at: field.start, column, &problems) }
    let text = String(decoding: written, as: UTF8.self).replacing("\"\"", with: "\"")
    return Array(text.utf8).withUnsafeBufferPointer { value(of: $0, at: field.start, column, &problems) }
  }

  private func value(of cell: CellBytes, at offset: Int, _ column: CellReader, _ problems: inout FileProblems) -> DataValue {
    do throws(CellFault) {
      return try column.read(cell)
    } catch {
      problems.report(at: offset) { column.diagnostic(error, cell: String(decoding: cell, as: UTF8.self), at: $0) }
      return column.field.type == .string && !cell.isEmpty ? .text(String(decoding: cell, as: UTF8.self)) : .missing(.none)
    }
  }
}
