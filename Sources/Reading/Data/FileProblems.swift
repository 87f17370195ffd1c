import Diagnostics

/// The problems of one data file. The first hundred are told, the others counted: a file in which every row is wrong has one cause.
struct FileProblems {
  static let mostTold = 100

  private let file: SourceFile
  private var told: [Diagnostic] = []
  private var untold = 0
  private var lines: FieldLocator?

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Adds the problem that `make` makes for the field that begins at byte `offset`.
  /// - Parameters:
  ///   - first: the byte at which an earlier field begins that the message also shows.
  ///   - related: other bytes that it shows, with a word on each.
  mutating func report(
    at offset: Int, first: Int? = nil, related: [(label: String, offset: Int)] = [], _ make: (SourceLocation) -> Diagnostic
  ) {
    guard told.count < Self.mostTold else {
      untold += 1
      return
    }
    let lines = self.lines ?? FieldLocator(file)
    self.lines = lines
    var problem = make(lines.location(ofFieldAt: offset))
    if let first { problem.related.append(.init("first here", lines.location(ofFieldAt: first))) }
    for place in related {
      var location = lines.location(ofFieldAt: place.offset)
      location.length = 1
      problem.related.append(.init(place.label, location))
    }
    told.append(problem)
  }

  /// Adds what is wrong with the current record.
  ///
  /// - Parameter end: where a quotation that is open should most likely end.
  mutating func report(_ mistake: CSVParser.Mistake, of parser: CSVParser, at offset: Int, likelyEnd end: Int? = nil) {
    var related: [(label: String, offset: Int)] = end.map { [("most likely left open here", $0)] } ?? []
    if let other = parser.otherEnd {
      related.append((mistake == .textAfterQuote ? "the quotation opens here" : "text follows its end here", other))
    }
    report(at: offset, related: related) { mistake.diagnostic(at: $0) }
  }

  /// Hands the problems over.
  func finish(_ problems: inout [Diagnostic]) {
    problems += told
    guard untold > 0 else { return }
    problems.append(
      Diagnostic(
        "too-many-problems", "\(untold) more problem\(untold == 1 ? "" : "s") of this file \(untold == 1 ? "is" : "are") not shown",
        at: SourceLocation(file.path), rule: "the first \(Self.mostTold) problems of a data file are shown",
        fix: "mend those first; the others may have the same cause"))
  }
}
