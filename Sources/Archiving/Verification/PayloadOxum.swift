import Diagnostics

/// What `bag-info.txt` says of the payload as a whole: `Payload-Oxum: BYTES.FILES`.
struct PayloadOxum: Hashable, Sendable {
  static let label = "Payload-Oxum"

  let bytes: Int
  let files: Int

  init(bytes: Int, files: Int) { (self.bytes, self.files) = (bytes, files) }

  /// Nothing where it is not given, or not rightly.
  init?(info: [UInt8], at location: SourceLocation, problems: inout [Diagnostic]) {
    let lines = info.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    let places = lines.indices.filter { lines[$0].hasPrefix(Self.label + ":") }
    guard let place = places.first else { return nil }
    let value = lines[place].dropFirst(Self.label.count + 1).drop { $0 == " " }
    let numbers = value.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard places.count == 1, numbers.count == 2, let bytes = numbers[0], let files = numbers[1] else {
      let line = SourcePosition(line: (places.count > 1 ? places[1] : place) + 1, column: 1)
      problems.append(
        Diagnostic(
          "payload-oxum", places.count > 1 ? "'\(Self.label)' is given twice" : "'\(Self.label)' is '\(value)'",
          at: SourceLocation(location.path, line),
          rule: "it is given once, as the payload's bytes and files with a dot between them: 1234.5"))
      return nil
    }
    self.init(bytes: bytes, files: files)
  }
}
