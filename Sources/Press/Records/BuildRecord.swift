import Archiving
import Diagnostics
import Writing

/// What a build notes down for the next one: what it was made from, what it made, and what it said.
///
/// It is trusted only as a whole: where its digest is not that of its bytes, or it is of another program or other options, there is none.
struct BuildRecord {
  /// By whom and how the site was made.
  var maker: Maker
  var sources: SourceDigests.Table
  /// In the order of the editions.
  var needs: [EditionNeeds]
  /// By edition and path.
  var outlines: [EntryOutline]
  /// The site as it stood when the build had ended.
  var site: SiteSnapshot
  /// As they were shown.
  var problems: [Diagnostic]
  var report: Report

  /// The program with its libraries, and all options that make a difference.
  struct Maker: Equatable {
    var program: String
    var options: [String]

    /// Nothing where the workspace does not know by which program it is used.
    init?(_ workspace: Workspace, _ archives: ArchivedEditions) {
      guard let program = workspace.program else { return nil }
      self.program = "\(generatorName) \(program)"
      options = [
        workspace.site, workspace.output, workspace.edition ?? "all editions", workspace.drafts ? "with drafts" : "without drafts",
        workspace.strict ? "strict" : "not strict", workspace.baseURL.map { "at " + $0 } ?? "at its own address",
      ]
      options += archives.keys.sorted().flatMap { [$0, archives[$0]?.digest ?? ""] }
    }

    init(program: String, options: [String]) { (self.program, self.options) = (program, options) }
  }

  // MARK: As bytes

  private static let title = "yearbook build record 3\n"

  var bytes: [UInt8]? {
    var ink = RecordInk()
    ink.put(maker.program)
    ink.put(maker.options) { $0.put($1) }
    ink.put(sources) { $0.put($1) }
    ink.put(needs) { $0.put($1) }
    ink.put(outlines) { $0.put($1) }
    ink.put(site.items) { $0.put($1) }
    ink.put(problems) { $0.put($1) }
    ink.put(report)
    guard let digest = ContentDigest(of: ink.bytes) else { return nil }
    return Array(Self.title.utf8) + digest.bytes + ink.bytes
  }

  /// What the last build of a site noted down, if it was made by the same.
  init?(ofSite target: String, by maker: Maker) {
    guard let bytes = readSiteRecord(of: target), let record = try? BuildRecord(bytes), record.maker == maker else { return nil }
    self = record
  }

  init(_ bytes: [UInt8]) throws(RecordDamage) {
    let title = Array(Self.title.utf8)
    let content = bytes.dropFirst(title.count + ContentDigest.size)
    guard bytes.starts(with: title), let digest = ContentDigest(bytes: bytes.dropFirst(title.count).prefix(ContentDigest.size)),
      digest == ContentDigest(of: content)
    else { throw RecordDamage() }
    var page = RecordPage(content)
    maker = Maker(program: try page.text(), options: try page.list { page throws(RecordDamage) in try page.text() })
    sources = try page.list { page throws(RecordDamage) in (path: try page.text(), digest: try page.digest()) }
    needs = try page.list { page throws(RecordDamage) in try page.needs() }
    outlines = try page.list { page throws(RecordDamage) in try page.outline() }
    site = SiteSnapshot(items: try page.list { page throws(RecordDamage) in try page.item() })
    problems = try page.list { page throws(RecordDamage) in try page.problem() }
    report = try page.report()
    guard page.isRead else { throw RecordDamage() }
  }

  init(_ notes: BuildNotes, _ site: SiteSnapshot, problems: [Diagnostic], _ report: Report) {
    (maker, sources, needs, outlines) = (notes.maker, notes.sources.all, notes.needs, notes.outlines)
    (self.site, self.problems, self.report) = (site, problems, report)
  }
}
