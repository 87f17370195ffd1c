import Diagnostics
import Model

/// The tables of a finished site, as its files say them: no schema is at hand there.
package enum PublishedTables {
  /// A CSV file as texts. What is no CSV is a problem, with the line on which it is not.
  ///
  /// - Parameter key: the names of the columns that name a row; those that the file has not are left out.
  package static func read(_ file: SourceFile, key: [String], problems: inout [Diagnostic]) -> ComparedTable? {
    var table = ComparedTable(header: [], rows: [], key: [])
    var wrong: (offset: Int, what: String)?
    file.bytes.withUnsafeBufferPointer { bytes in
      var parser = CSVParser(bytes)
      while wrong == nil, parser.advance() {
        let fields = parser.fields.map { text($0, in: bytes) }
        if let mistake = parser.mistake {
          wrong = (mistake.offset, "the file is no CSV")
        } else if table.header.isEmpty {
          table.header = fields
        } else if fields.count != table.header.count {
          wrong = (parser.fields.first?.start ?? 0, "the row has \(fields.count) fields, the first row \(table.header.count)")
        } else {
          table.rows.append(fields)
        }
      }
    }
    if let wrong {
      problems.append(
        Diagnostic(
          "unreadable-table", wrong.what, at: SourceLocation(file.path, file.position(ofByte: wrong.offset)),
          rule: "a download is CSV (RFC 4180), with as many fields in every row", fix: "build the site again"))
      return nil
    }
    table.key = key.compactMap { table.header.firstIndex(of: $0) }
    return table
  }

  private static func text(_ field: CSVParser.Field, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes[field.content], as: UTF8.self)
    return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  /// The primary key of each table that a published `datapackage.json` describes, by its file's name: `flows.csv`.
  package static func keys(_ package: SourceFile, problems: inout [Diagnostic]) -> [String: [String]] {
    // JSON is YAML, too.
    guard let root = YAMLParser.parse(package, problems: &problems) else { return [:] }
    guard case .sequence(let resources)? = root["resources"]?.content else {
      problems.append(
        Diagnostic(
          "unreadable-package", "'\(package.path)' lists no resources", at: SourceLocation(package.path),
          rule: "a data package has a list 'resources'", fix: "build the site again"))
      return [:]
    }
    let pairs = resources.compactMap { resource -> (String, [String])? in
      guard let path = resource["path"]?.text, case .sequence(let key)? = resource["schema"]?["primaryKey"]?.content else { return nil }
      return (path, key.compactMap(\.text))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension YAMLNode {
  /// The value of a key of a mapping.
  fileprivate subscript(_ key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.text == key }?.value
  }
}
