import Computing
import Diagnostics
import Foundation
import Model
import Reading
import Testing

@testable import Rendering

/// The yearbook of this project, rendered whole.
@Suite struct RealContentTests {
  /// The project's folder: this file stands four folders below.
  private static let site = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")

  private struct Rendered {
    var files: [String: String] = [:]
    var problems: [Diagnostic] = []
  }

  /// - Parameter mostOpenTexts: more texts than these are packed.
  private static func render(mostOpenTexts: Int = 8000) throws -> Rendered? {
    guard FileManager.default.fileExists(atPath: site + "/Content/yearbook.yaml") else { return nil }
    var rendered = Rendered()
    let tree = try SourceTree(site: site, problems: &rendered.problems)
    let templates = try TemplateSet.read(tree, problems: &rendered.problems)
    var memory = ReadingMemory(mostOpenTexts: mostOpenTexts)
    var manuscript = try #require(try ManuscriptReader.read(tree, memory: &memory, problems: &rendered.problems))
    // Drafts are not published.
    manuscript.editions.removeAll { $0.settings.state == .draft }
    let book = try BookMaker.make(manuscript, problems: &rendered.problems)
    try #require(!rendered.problems.hasErrors, "\(rendered.problems.map(\.headline))")
    let renderer = SiteRenderer(book, templates: templates.library, words: templates.words, generator: "Test")
    for page in renderer.pages {
      let bytes = renderer.render(page, problems: &rendered.problems)
      rendered.files[renderer.address(of: page)] = String(decoding: bytes, as: UTF8.self)
    }
    for name in templates.assets.map({ $0.dropFirst("Templates/assets/".count) }) {
      rendered.files["assets/\(name)"] = ""
      // A build gives each edition a copy.
      for edition in book.editions { rendered.files["assets/\(edition.key)/\(name)"] = "" }
    }
    return rendered
  }

  @Test func `pages of packed texts are those of open ones`() throws {
    guard let open = try Self.render(), let packed = try Self.render(mostOpenTexts: 0) else { return }
    #expect(packed.files.keys.sorted() == open.files.keys.sorted())
    #expect(packed.files.filter { open.files[$0.key] != $0.value }.keys.sorted() == [])
    #expect(packed.problems == open.problems)
  }

  @Test func `every link leads to a file and a place that are there`() throws {
    guard let rendered = try Self.render() else { return }
    #expect(rendered.problems.map(\.headline) == [])
    let ids = rendered.files.mapValues { Self.values(of: "id", in: $0) }
    var fragments = 0
    for (address, text) in rendered.files where address.hasSuffix(".html") {
      for href in Self.values(of: "href", in: text) where !href.contains(":") {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = Self.resolve(String(parts[0]), from: address)
        #expect(rendered.files[target] != nil, "\(href) on \(address)")
        guard parts.count == 2 else { continue }
        fragments += 1
        #expect(ids[target]?.contains(String(parts[1])) == true, "\(href) on \(address)")
      }
    }
    #expect(fragments > 100)
  }

  @Test func `every figure in the text leads to where it comes from`() throws {
    guard let rendered = try Self.render() else { return }
    var figures = 0
    for (address, text) in rendered.files where address.hasSuffix(".html") {
      figures += text.components(separatedBy: "<a class=\"figure\"").count - 1
      #expect(!text.contains("<span class=\"figure\""), "\(address)")
    }
    #expect(figures > 200)
  }

  @Test func `no page has an identifier twice, a link without an address, or a mark of the engine`() throws {
    guard let rendered = try Self.render() else { return }
    for (address, text) in rendered.files where address.hasSuffix(".html") {
      let ids = Self.values(of: "id", in: text)
      #expect(Set(ids).count == ids.count, "\(address)")
      #expect(!text.contains("{{") && !text.contains("href=\"\""), "\(address)")
    }
  }

  @Test func `two renderings give the same bytes, and both languages have the same pages`() throws {
    guard let first = try Self.render(), let second = try Self.render() else { return }
    #expect(first.files == second.files)
    let english = first.files.keys.filter { $0.hasPrefix("en/") }.map { $0.dropFirst(3) }
    #expect(Set(english) == Set(first.files.keys.filter { $0.hasPrefix("zh/") }.map { $0.dropFirst(3) }))
  }

  @Test func `what programs read can be read`() throws {
    guard let rendered = try Self.render() else { return }
    for (address, text) in rendered.files {
      if address.hasSuffix(".json") { _ = try JSONSerialization.jsonObject(with: Data(text.utf8)) }
      for script in text.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst() {
        _ = try JSONSerialization.jsonObject(with: Data((script.components(separatedBy: "</script>").first ?? "").utf8))
      }
    }
  }

  private static func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
      part.prefix { $0 != "\"" }.replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  /// The address that a relative way leads to; for the page for what is not found, which may be served anywhere, from the root.
  private static func resolve(_ way: String, from address: String) -> String {
    if way.isEmpty { return address }
    var parts = way.hasPrefix("/") ? [] : address.split(separator: "/").dropLast().map(String.init)
    for step in way.split(separator: "/") {
      if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
    }
    return parts.joined(separator: "/")
  }
}
