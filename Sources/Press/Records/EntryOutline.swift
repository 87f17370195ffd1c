import Archiving
import Model
import Parallel

/// What all but its own page can see of an entry: everything of it but its prose and the numbers in that.
struct EntryOutline: Equatable {
  /// The edition and the path below it: `2010/xiamen/overview`.
  var name: String
  var digest: ContentDigest
  /// For the line that sums up.
  var numerals: Bilingual<NumeralCount>

  init(name: String, digest: ContentDigest, numerals: Bilingual<NumeralCount>) {
    (self.name, self.digest, self.numerals) = (name, digest, numerals)
  }

  init?(_ entry: EntryManuscript, of edition: String) {
    var ink = RecordInk()
    ink.put(entry.path)
    ink.put(entry.section)
    for key in [entry.slug, entry.template, entry.place, entry.contributor] { ink.put(key?.text) }
    for language in Language.allCases { ink.put(outlineOf: entry.texts[language]) }
    guard let digest = ContentDigest(of: ink.bytes) else { return nil }
    (name, self.digest, numerals) = ("\(edition)/\(entry.path)", digest, entry.numerals)
  }

  /// Those of all entries, by edition and path; nothing where the machine gives no digests.
  static func all(in manuscript: Manuscript, threads: Int) -> [EntryOutline]? {
    let editions = manuscript.editions
    let made = inParallel(count: editions.count, threads: threads) { index in
      editions[index].entries.compactMap { EntryOutline($0, of: editions[index].key) }
    }
    return zip(made, editions).allSatisfy { $0.count == $1.entries.count } ? made.flatMap { $0 } : nil
  }
}

extension RecordInk {
  /// What is known of a text without its prose; its headings are of its own page alone.
  fileprivate mutating func put(outlineOf text: KeptText) {
    put(text.file)
    put(text.title)
    put(text.head)
    put(text.summary)
    put(text.translation.map { $0 == .fresh ? "fresh" : "stale" })
    put(text.isWritten ? 1 : 0)
    put(text.tables) { $0.put($1) }
    put(text.references) { ink, reference in
      ink.put(reference.scheme.rawValue)
      ink.put(reference.target)
      ink.put(reference.parameters) { ink, parameter in
        ink.put(parameter.name)
        ink.put(parameter.value)
      }
      ink.put(String(decoding: reference.words, as: UTF8.self))
      ink.put(reference.plainWords)
    }
  }
}
