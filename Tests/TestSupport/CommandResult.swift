import Foundation

/// What a run of the program gave.
package struct CommandResult: Sendable {
  /// Nothing where a signal ended it.
  package let status: Int32?
  package let standardOutput: String
  package let standardError: String
  package let duration: Duration

  /// The messages of a run with `--format json`, in the order in which they were printed.
  package func messages() throws -> [PrintedMessage] {
    let decoder = JSONDecoder()
    return try standardError.split(separator: "\n").map { try decoder.decode(PrintedMessage.self, from: Data($0.utf8)) }
  }
}

/// A line of `--format json`, as another program reads it.
package struct PrintedMessage: Decodable, Hashable, Sendable {
  package struct Related: Decodable, Hashable, Sendable {
    package let label: String
    package let path: String?
    package let line: Int?
    package let column: Int?
  }

  package let severity: String
  package let code: String
  package let message: String
  package let path: String?
  package let line: Int?
  package let column: Int?
  package let length: Int?
  package let rule: String?
  package let fix: String?
  package let related: [Related]

  /// `Content/2010/edition.yaml:3:7`
  package var place: String { [path, line.map { "\($0)" }, column.map { "\($0)" }].compactMap(\.self).joined(separator: ":") }

  /// Everything that it says.
  package var words: String { [message, rule, fix].compactMap(\.self).joined(separator: "\n") }
}
