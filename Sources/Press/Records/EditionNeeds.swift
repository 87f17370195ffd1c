import Archiving
import Model
import Parallel

/// Everything from which the pages of an edition are made, but for those that live on, as digests.
struct EditionNeeds: Equatable {
  var edition: String
  /// Of its own sources.
  var own: ContentDigest
  /// Of what all editions share, and of what it takes from others.
  var others: ContentDigest
  /// Of what was computed.
  var results: ContentDigest

  /// Those of all editions; nothing where the machine gives no digests.
  static func all(
    in book: Book, from manuscript: Manuscript, _ sources: SourceDigests.Table, _ outlines: [EntryOutline], threads: Int
  ) -> [EditionNeeds]? {
    let maker = EditionNeedsMaker(manuscript, book.rows, sources, outlines)
    let results = inParallel(count: book.editions.count, threads: threads) { EditionResults(book.editions[$0]) }
    let needs = zip(manuscript.editions, results).compactMap { edition, results in results.flatMap { maker.needs(edition, $0) } }
    return needs.count == manuscript.editions.count ? needs : nil
  }

  /// The digest of the sources that lie in an edition's folder.
  static func own(_ edition: String, _ sources: SourceDigests.Table) -> ContentDigest? {
    ContentDigest(of: sources.filter { editionKey(ofSource: $0.path) == edition })
  }
}

/// The edition in whose folder a source lies.
func editionKey(ofSource path: String) -> String? {
  let parts = path.split(separator: "/", maxSplits: 2)
  guard parts.count == 3, parts[0] == "Content", parts[1] != "registers" else { return nil }
  return String(parts[1])
}

extension RecordInk {
  mutating func put(_ source: SourceDigests.Table.Element) {
    put(source.path)
    put(source.digest)
  }
}

extension ContentDigest {
  /// That of some sources together.
  fileprivate init?(of sources: SourceDigests.Table) {
    var ink = RecordInk()
    for source in sources { ink.put(source) }
    self.init(of: ink.bytes)
  }
}

private struct EditionNeedsMaker {
  private let manuscript: Manuscript
  private let rows: RowDirectory
  /// The sources in the folder of each edition.
  private let sources: [String: SourceDigests.Table]
  private let outlines: [String: EntryOutline]
  /// What every edition needs, digested once.
  private let shared: ContentDigest?
  private let data: [String: ContentDigest]

  init(_ manuscript: Manuscript, _ rows: RowDirectory, _ sources: SourceDigests.Table, _ outlines: [EntryOutline]) {
    (self.manuscript, self.rows) = (manuscript, rows)
    self.sources = Dictionary(grouping: sources) { editionKey(ofSource: $0.path) ?? "" }
    self.outlines = Dictionary(outlines.map { ($0.name, $0) }) { first, _ in first }
    shared = ContentDigest(of: sources.filter { Self.isShared($0.path) })
    let data = self.sources.map { key, sources in
      (key, ContentDigest(of: sources.filter { $0.path.hasPrefix("Content/\(key)/data/") || $0.path.hasSuffix("/queries.csv") }))
    }
    self.data = Dictionary(uniqueKeysWithValues: data).compactMapValues { $0 }
  }

  func needs(_ edition: EditionManuscript, _ results: EditionResults) -> EditionNeeds? {
    guard let own = ContentDigest(of: sources[edition.key] ?? []), let shared else { return nil }
    // Pages show the rows behind a value, which are of earlier editions as a rule.
    let showsLaterRows = results.farthestRow >= endOfRows(of: edition.key)
    var ink = RecordInk()
    ink.put(shared)
    for other in manuscript.editions where other.key != edition.key {
      ink.put(other.key)
      guard other.key < edition.key || showsLaterRows, let data = data[other.key] else { continue }
      ink.put(data)
    }
    for name in edition.namedEntries {
      ink.put(name)
      ink.put(outlines[name].map { [$0.digest] } ?? []) { $0.put($1) }
    }
    return ContentDigest(of: ink.bytes).map { EditionNeeds(edition: edition.key, own: own, others: $0, results: results.digest) }
  }

  /// One past the last number of a row of the edition, or of those before it.
  private func endOfRows(of edition: String) -> Int {
    guard let last = rows.tables.lastIndex(where: { ($0.edition ?? "") <= edition }) else { return 1 }
    return rows.number(table: last, row: rows.tables[last].rowCount)
  }

  /// Whether any edition's pages may depend on it. No page has the bytes of an asset in it.
  private static func isShared(_ path: String) -> Bool {
    if path.hasPrefix("Templates/assets/") { return false }
    return editionKey(ofSource: path) == nil || path.hasSuffix("/edition.yaml") || path.hasSuffix("/errata.csv")
  }
}

extension EditionManuscript {
  /// The entries of any edition that its own entries name with an edition's key, in order: `2010/xiamen/overview`.
  var namedEntries: [String] {
    let references = entries.flatMap { entry in Language.allCases.flatMap { entry.texts[$0].references } }
    let names = references.lazy.filter { $0.scheme == .entry && $0.target.prefix { $0 != "/" }.utf8.count == 4 }.map(\.target)
    return Set(names).sorted()
  }
}
