import Diagnostics

/// One typed cell of a data file.
package enum DataValue: Hashable, Sendable {
  /// Also years, booleans (0 and 1), and numbers as integers of the field's declared decimals.
  case integer(Int)
  /// Also dates, as ISO 8601 text of the known precision.
  case text(String)
  /// Empty (`none`), or one of the symbols.
  case missing(CellState)

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }
}

/// The typed rows of one data file, row by row in one array.
package struct DataTable: Sendable {
  package var resource: DataResource
  /// The edition whose data these are; nothing for a register.
  package var edition: String?
  package var file: SourceFile
  /// `rowCount * schema.fields.count` values.
  package var values: DataValues
  /// The byte at which each cell begins in `file`, in the order of `values`.
  package var cellOffsets: [UInt32]

  package init(resource: DataResource, edition: String?, file: SourceFile, values: DataValues = DataValues([]), cellOffsets: [UInt32] = [])
  {
    self.resource = resource
    self.edition = edition
    self.file = file
    self.values = values
    self.cellOffsets = cellOffsets
  }

  package var name: String { resource.name.text }
  package var schema: TableSchema { resource.schema }
  package var rowCount: Int { schema.fields.isEmpty ? 0 : values.count / schema.fields.count }

  package subscript(row: Int, field: Int) -> DataValue { values[row * resource.schema.fields.count + field] }

  /// Where the cell stands in its file, as long as the author wrote it, quotation marks included; of several lines, the first.
  package func location(row: Int, field: Int) -> SourceLocation {
    location(row: row, field: field) { file.position(ofByte: $0) }
  }

  /// The same, for who asks for many places: with the file's own index of lines.
  package func location(row: Int, field: Int, in lines: LineIndex) -> SourceLocation {
    location(row: row, field: field, lines.position)
  }

  private func location(row: Int, field: Int, _ position: (Int) -> SourcePosition) -> SourceLocation {
    let start = Int(cellOffsets[row * schema.fields.count + field])
    let scalars = file.bytes[start..<cellEnd(from: start)].count { $0 & 0xC0 != 0x80 }
    return SourceLocation(file.path, position(start), length: scalars)
  }

  /// The cell as its author wrote it, quotation marks included; of several lines, the first.
  package func writtenText(row: Int, field: Int) -> String {
    let start = Int(cellOffsets[row * schema.fields.count + field])
    return String(decoding: file.bytes[start..<cellEnd(from: start)], as: UTF8.self)
  }

  /// The line of the file (from 1) on which row `row` begins.
  package func line(ofRow row: Int) -> Int {
    file.position(ofByte: Int(cellOffsets[row * schema.fields.count])).line
  }

  private func cellEnd(from start: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    let rest = file.bytes[start...]
    let hasQuotes = rest.first == quote
    var isWithinQuotes = false
    let end = rest.firstIndex { byte in
      if hasQuotes, byte == quote { isWithinQuotes.toggle() }
      return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ",") && !isWithinQuotes
    }
    return end ?? rest.endIndex
  }

  /// What names the row in an address: the value of its one-column primary key, else its place from 1.
  package func key(ofRow row: Int) -> String {
    guard schema.primaryKey.count == 1, let field = schema.index(of: schema.primaryKey[0]) else { return String(row + 1) }
    return self[row, field].text ?? self[row, field].integer.map(String.init) ?? String(row + 1)
  }

  /// The row whose one-column primary key is `key`.
  package func row(withKey key: String) -> Int? {
    guard schema.primaryKey.count == 1, let field = schema.index(of: schema.primaryKey[0]) else { return nil }
    let number = Int(key).flatMap { String($0) == key ? $0 : nil }
    let width = schema.fields.count
    return (0..<rowCount).first { row in
      if values.isText(key, at: row * width + field) { return true }
      return number.map { values[row * width + field] == .integer($0) } ?? false
    }
  }
}
