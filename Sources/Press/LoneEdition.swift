import Model

extension Book {
  /// Leaves one edition, which says what it says among all.
  ///
  /// What its texts name in other editions leads nowhere then; where the words were to be generated, the titles stand as text.
  mutating func keep(only key: String) {
    let all = self
    editions.removeAll { $0.key != key }
    for edition in editions.indices {
      for entry in editions[edition].entries.indices {
        for language in Language.allCases { editions[edition].entries[entry].writeTitles(from: all, butFor: key, in: language) }
      }
    }
  }
}

extension Entry {
  fileprivate mutating func writeTitles(from book: Book, butFor key: String, in language: Language) {
    for (index, resolution) in resolutions[language].enumerated() {
      guard case .entry(let other, let number) = resolution, other != key, manuscript.texts[language].references[index].words.isEmpty,
        let edition = book.editions.first(where: { $0.key == other })
      else { continue }
      manuscript.texts[language].references[index].words = markup(of: edition.entries[number].manuscript.texts[language].title)
    }
  }

  private func markup(of text: String) -> [UInt8] {
    text.utf8.reduce(into: []) { bytes, byte in
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
