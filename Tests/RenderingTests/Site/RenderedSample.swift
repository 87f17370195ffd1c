import Diagnostics
import Model
import Mustache
import SampleSites

@testable import Rendering

/// A small yearbook, rendered with templates that show what a test looks at.
struct RenderedSample {
  let renderer: SiteRenderer

  /// - Parameter templates: by name; those that are not given print nothing, entries print their body.
  init(_ site: SampleSite, _ templates: [String: String] = [:]) throws {
    let made = try site.made()
    if !made.errors.isEmpty { throw SampleMistake(headlines: made.headlines) }
    self.init(made.book!, templates)
  }

  init(_ book: Book, _ templates: [String: String] = [:]) {
    var all = Dictionary(uniqueKeysWithValues: SiteRenderer.requiredTemplates.map { ($0, "") })
    all["pages/entry"] = "{{entry.body}}"
    all.merge(templates) { _, new in new }
    var problems: [Diagnostic] = []
    let files = all.sorted { $0.key < $1.key }.map { (name: $0.key, file: SourceFile(path: $0.key, bytes: Array($0.value.utf8))) }
    let library = TemplateLibrary(files: files, problems: &problems)
    precondition(problems.isEmpty, "\(problems)")
    renderer = SiteRenderer(book, templates: library, words: ["hello": Bilingual(english: "Hello", chinese: "你好")], generator: "Test")
  }

  /// The file at an address below the site's root; a mistake of the templates is its text.
  func file(_ address: String) -> String {
    guard let page = renderer.pages.first(where: { renderer.address(of: $0) == address }) else { return "no file \(address)" }
    var problems: [Diagnostic] = []
    let bytes = renderer.render(page, problems: &problems)
    return problems.isEmpty ? String(decoding: bytes, as: UTF8.self) : problems.map(\.headline).joined(separator: "\n")
  }

  /// The same as editors see it.
  func file(_ address: String, as view: PreviewView) -> String {
    guard let page = renderer.pages.first(where: { renderer.address(of: $0) == address }) else { return "no file \(address)" }
    var problems: [Diagnostic] = []
    let bytes = renderer.render(page, as: view, problems: &problems)
    return problems.isEmpty ? String(decoding: bytes, as: UTF8.self) : problems.map(\.headline).joined(separator: "\n")
  }

  /// The file in English and in Chinese, for an address below the language's folder.
  func files(_ address: String) -> [String] { ["en/", "zh/"].map { file($0 + address) } }

  var addresses: [String] { renderer.pages.map(renderer.address) }
}

extension SampleSite {
  /// A site with a section of two entries and one below it, an own entry, and two tables of which one takes a parameter.
  static var ordered: SampleSite {
    var site = SampleSite()
    site.setFlows("flow,place,amount\na,wanzhou,1\nb,park,2")
    site.files["Content/2010/east/section.yaml"] = "title: {en: East, zh: 东部}\norder: [one, regions/wanzhou]\n"
    site.addTable("t", SampleSite.flowTable())
    site.addTable("by-place", SampleSite.flowTable(where: "where place = :place"), isPlaced: false)
    site.setEntry("east/one", "## First\n\nText.\n\n### Deeper\n\n#### Deepest\n\n## Second")
    site.setEntry("east/regions/wanzhou", "![](table:by-place)", front: "place: wanzhou\ntemplate: entry\n")
    return site
  }

  static func flowTable(where condition: String = "") -> String {
    """
    columns:
      - {name: flow, label: {en: Flow, zh: 款}}
      - {name: amount, label: {en: Amount, zh: 额}, kind: number}
    sql: select flow, amount, origin as rows from flows \(condition) order by flow

    """
  }
}

/// A sample that a test wrote is itself wrong.
struct SampleMistake: Error {
  let headlines: [String]
}
