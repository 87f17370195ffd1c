import Diagnostics

/// A manifest as it was read: what it says of each file, in its order.
struct ManifestList: Sendable {
  struct Line: Sendable {
    let path: ExactPath
    let digest: String
    /// From 1.
    let number: Int
  }

  /// `manifest-sha256.txt`
  let name: String
  let algorithm: DigestAlgorithm
  let lines: [Line]
  /// Every path with the place of its line in ``lines``.
  let index: [ExactPath: Int]
  /// Whether it lists the tag files, not the payload.
  var isOfTags: Bool { name.hasPrefix("tag") }

  func digest(of path: ExactPath) -> String? { index[path].map { lines[$0].digest } }

  /// How many lines of one manifest have a message of their own.
  private static let mostMessages = 100

  /// - Parameter bag: as messages call it.
  init(_ bytes: [UInt8], name: String, algorithm: DigestAlgorithm, bag: String, problems all: inout [Diagnostic]) {
    let reader = ManifestLineReader(name: name, algorithm: algorithm, bag: bag)
    var problems: [Diagnostic] = []
    var lines: [Line] = []
    var index: [ExactPath: Int] = [:]
    var previous: Line?
    for (place, text) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      // What comes after the end of the last line.
      if text.isEmpty, text.endIndex == bytes.endIndex { break }
      guard let line = reader.line(text, number: place + 1, endsInLineFeed: text.endIndex < bytes.endIndex, problems: &problems) else {
        continue
      }
      let isKnown = index[line.path] != nil
      reader.checkOrder(of: line, after: previous, isKnown: isKnown, problems: &problems)
      if !isKnown {
        index[line.path] = lines.count
        lines.append(line)
      }
      previous = line
    }
    (self.name, self.algorithm, self.lines, self.index) = (name, algorithm, lines, index)
    all += problems.prefix(Self.mostMessages)
    if problems.count > Self.mostMessages {
      let rest = problems.count - Self.mostMessages
      all.append(Diagnostic("manifest-line", "'\(name)' has \(rest) more mistakes of this kind", at: SourceLocation(bag + "/" + name)))
    }
  }
}

/// Reads the lines of a manifest in the one form in which they are written here, so that no byte of it can change unnoticed.
private struct ManifestLineReader {
  let name: String
  let algorithm: DigestAlgorithm
  let bag: String

  private var rule: String {
    """
    a line is \(algorithm.length) digits 0-9 a-f, two spaces, and a path with '%', line feed and carriage return as %25, %0A and %0D; \
    it ends in a line feed
    """
  }

  func line(_ bytes: ArraySlice<UInt8>, number: Int, endsInLineFeed: Bool, problems: inout [Diagnostic]) -> ManifestList.Line? {
    let digest = bytes.prefix(algorithm.length)
    let rest = bytes.dropFirst(algorithm.length)
    guard digest.count == algorithm.length, digest.allSatisfy(Self.isDigit), rest.starts(with: "  ".utf8), endsInLineFeed else {
      problems.append(problem("manifest-line", "line \(number) of '\(name)' is not a digest with a path", number, rule: rule))
      return nil
    }
    let written = rest.dropFirst(2)
    guard let text = String(validating: written, as: UTF8.self), let path = Manifest.decoded(text),
      Manifest.encoded(path).utf8.elementsEqual(written)
    else {
      problems.append(problem("manifest-line", "line \(number) of '\(name)' has a path that cannot be read", number, rule: rule))
      return nil
    }
    if let fault = BagPath.fault(of: path) ?? wrongPart(path) {
      problems.append(problem("archive-path", "'\(path)' \(fault)", number, rule: BagPath.rule))
      return nil
    }
    return ManifestList.Line(path: ExactPath(path), digest: String(decoding: digest, as: UTF8.self), number: number)
  }

  /// Sorted lines have one order only, and a path twice is a path next to itself.
  func checkOrder(of line: ManifestList.Line, after previous: ManifestList.Line?, isKnown: Bool, problems: inout [Diagnostic]) {
    let path = line.path.text
    if isKnown {
      problems.append(
        problem("listed-twice", "'\(path)' is listed twice in '\(name)'", line.number, rule: "a manifest lists each file once"))
    } else if let previous, !bytewise(previous.path.text, path) {
      problems.append(
        problem(
          "manifest-order", "'\(path)' stands after '\(previous.path.text)' in '\(name)'", line.number,
          rule: "paths stand in the order of their bytes"))
    }
  }

  /// A manifest of the payload lists nothing else, and one of the tags nothing of it.
  private func wrongPart(_ path: String) -> String? {
    if isPayloadPath(path) == !name.hasPrefix("tag") { return nil }
    return isPayloadPath(path) ? "lies in data/, which tag manifests do not list" : "lies outside data/"
  }

  private func problem(_ code: String, _ headline: String, _ number: Int, rule: String) -> Diagnostic {
    Diagnostic(code, headline, at: SourceLocation(bag + "/" + name, SourcePosition(line: number, column: 1)), rule: rule)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
