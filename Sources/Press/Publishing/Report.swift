import Model
import Rendering
import Writing

/// What a build or a check covered, in numbers.
package struct Report: Sendable {
  package var pages: Bilingual<Int>
  package var tables: Int
  /// How often prose prints a figure: bound words and generated ones.
  package var figures: Bilingual<Int>
  /// How many of them were printed by an author and verified.
  package var verified: Bilingual<Int>
  /// The numerals of all prose, and what vouches for them.
  package var numerals: Bilingual<NumeralCount>
  /// All files of the site.
  package var files: Int
  /// Nothing where nothing was written.
  package var publication: PublicationReport?

  init(
    pages: Bilingual<Int>, tables: Int, figures: Bilingual<Int>, verified: Bilingual<Int>, numerals: Bilingual<NumeralCount>, files: Int
  ) {
    (self.pages, self.tables, self.figures) = (pages, tables, figures)
    (self.verified, self.numerals, self.files) = (verified, numerals, files)
  }

  init(_ renderer: SiteRenderer) {
    let editions = renderer.publishedEditions
    let entries = editions.flatMap(\.entries)
    let archived = renderer.frozenFiles.filter { $0.hasSuffix(".html") }
    pages = Bilingual { language in
      renderer.pages.count { $0.language == language && !$0.isFeed } + archived.count { $0.hasPrefix(language.folder + "/") }
    }
    tables = editions.reduce(0) { $0 + $1.tables.count }
    figures = Bilingual { language in entries.count(in: language) { $0.scheme == .figure } }
    verified = Bilingual { language in entries.count(in: language) { $0.scheme == .figure && !$0.words.isEmpty } }
    numerals = Bilingual { language in
      entries.reduce(into: NumeralCount()) { $0 += $1.numerals[language] }
    }
    files = 0
  }

  /// One line for an editor: pages, tables, figures, and what was written.
  package var summary: String {
    var parts = [
      "\(pages.english) pages in English, \(pages.chinese) in Chinese", tables == 1 ? "1 table" : "\(tables) tables",
      "\(figures.english) figures in English (\(verified.english) verified), \(figures.chinese) in Chinese (\(verified.chinese) verified)",
      "in English \(numerals.english.summary)", "in Chinese \(numerals.chinese.summary)",
    ]
    if let publication {
      parts.append("\(publication.written) files written, \(publication.unchanged) unchanged, \(publication.removed) removed")
    }
    return parts.joined(separator: "; ")
  }
}

extension [Entry] {
  fileprivate func count(in language: Language, where isCounted: (Reference) -> Bool) -> Int {
    reduce(0) { $0 + $1.manuscript.texts[language].references.count(where: isCounted) }
  }
}

extension Page {
  fileprivate var isFeed: Bool {
    if case .feed = self { true } else { false }
  }
}
