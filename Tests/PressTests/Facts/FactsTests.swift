import Foundation
import Testing

@testable import Press

/// The promise of the edition: every fact of its source stands on a page of each language.
@Suite struct FactsTests {
  /// The words of all pages of one language, in which each page is one line without markup.
  private func words(in language: String, of site: URL) throws -> String {
    let folder = site.appending(path: "site/\(language)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var words = ""
    for case let file as URL in files where file.pathExtension == "html" {
      words += try plainText(String(contentsOf: file, encoding: .utf8)) + "\n"
    }
    return words
  }

  private func plainText(_ html: String) throws -> String {
    // Marks of notes stand within sentences; they are no words of it.
    var text = html.replacing(/<sup.*?<\/sup>/.dotMatchesNewlines(), with: "")
    text = text.replacing(/<[^>]*>/, with: "")
    for (entity, character) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text.replacing(/\s+/, with: " ")
  }

  @Test func `every fact of the source stands on an English and on a Chinese page`() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "yearbook-facts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let outcome = try Press(Workspace(site: root.path, output: output.path)).build()
    #expect(outcome.report != nil, "\(outcome.problems)")
    let english = try words(in: "en", of: output)
    let chinese = try words(in: "zh", of: output)
    for fact in facts2009 {
      #expect(english.contains(fact.english), "\(fact.fact): the English pages do not say '\(fact.english)'")
      #expect(chinese.contains(fact.chinese), "\(fact.fact): the Chinese pages do not say '\(fact.chinese)'")
    }
    #expect(Set(facts2009.map(\.fact).filter { $0.hasPrefix("F") }).count == 70)
  }
}
