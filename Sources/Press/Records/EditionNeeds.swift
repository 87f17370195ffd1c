import Computing
import Archiving
import Model

/// Everything from which the pages of an edition are made, but for those that live on, as digests.
struct EditionNeeds: Equatable {
  var edition: String
  /// Of its own sources.
  var own: ContentDigest
  /// Of what all editions share, and of what it takes from others.
  var others: ContentDigest

  /// Those of all editions; nothing where the machine gives no digests.
  static func all(in manuscript: Manuscript, _ sources: SourceDigests.Table, _ outlines: [EntryOutline]) -> [EditionNeeds]? {
    let maker = EditionNeedsMaker(manuscript, sources, outlines)
    let needs = manuscript.editions.compactMap(maker.needs)
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
  /// The sources in the folder of each edition.
  private let sources: [String: SourceDigests.Table]
  private let outlines: [String: EntryOutline]
  /// What every edition needs, digested once.
  private let shared: ContentDigest?
  /// Where some query reads them.
  private let mentions: ContentDigest?
  /// What the queries of each edition may read.
  private let reaches: [String: [QueryReach]]
  private let data: [String: ContentDigest]

  init(_ manuscript: Manuscript, _ sources: SourceDigests.Table, _ outlines: [EntryOutline]) {
    self.manuscript = manuscript
    self.sources = Dictionary(grouping: sources) { editionKey(ofSource: $0.path) ?? "" }
    self.outlines = Dictionary(outlines.map { ($0.name, $0) }) { first, _ in first }
    shared = ContentDigest(of: sources.filter { Self.isShared($0.path) })
    reaches = Dictionary(manuscript.editions.map { ($0.key, $0.queryReaches) }) { first, _ in first }
    mentions = reaches.values.joined().contains(where: \.readsMentions) ? Self.mentions(in: manuscript) : nil
    let data = self.sources.map { key, sources in
      (key, ContentDigest(of: sources.filter { $0.path.hasPrefix("Content/\(key)/data/") || $0.path.hasSuffix("/queries.csv") }))
    }
    self.data = Dictionary(uniqueKeysWithValues: data).compactMapValues { $0 }
  }

  func needs(_ edition: EditionManuscript) -> EditionNeeds? {
    guard let own = ContentDigest(of: sources[edition.key] ?? []), let shared else { return nil }
    let queries = reaches[edition.key] ?? []
    var ink = RecordInk()
    ink.put(shared)
    if queries.contains(where: \.readsMentions) {
      guard let mentions else { return nil }
      ink.put(mentions)
    }
    for other in manuscript.editions where other.key != edition.key {
      ink.put(other.key)
      guard other.key < edition.key || queries.contains(where: { $0.reaches(other) }), let data = data[other.key] else { continue }
      ink.put(data)
    }
    for name in edition.namedEntries {
      ink.put(name)
      ink.put(outlines[name].map { [$0.digest] } ?? []) { $0.put($1) }
    }
    return ContentDigest(of: ink.bytes).map { EditionNeeds(edition: edition.key, own: own, others: $0) }
  }

  /// Whether any edition's pages may depend on it. No page has the bytes of an asset in it.
  private static func isShared(_ path: String) -> Bool {
    if path.hasPrefix("Templates/assets/") { return false }
    return editionKey(ofSource: path) == nil || path.hasSuffix("/edition.yaml") || path.hasSuffix("/errata.csv")
  }

  /// What the entries of all editions name; of each edition a digest, for all in one would be as long as the texts.
  private static func mentions(in manuscript: Manuscript) -> ContentDigest? {
    var all = RecordInk()
    for edition in manuscript.editions {
      var ink = RecordInk()
      for entry in edition.entries {
        ink.put("\(edition.key)/\(entry.path)")
        ink.put(Language.allCases.flatMap { entry.texts[$0].references }) { ink, reference in
          ink.put(reference.scheme.rawValue)
          ink.put(reference.target)
        }
      }
      guard let digest = ContentDigest(of: ink.bytes) else { return nil }
      all.put(digest)
    }
    return ContentDigest(of: all.bytes)
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
