import Computing
import Diagnostics
import Model
import Reading
import Rendering

/// Finds the words that differ from their figures, and for each the words that say it in the author's form.
struct FigureFixing {
  /// New words for one reference.
  struct Replacement {
    /// An index of the references of the text.
    var reference: Int
    var words: String
  }

  /// What is to be done to one file.
  struct FilePlan {
    var text: EntryText
    var language: Language
    var replacements: [Replacement]
  }

  private let book: Book
  private let soundData: SoundData
  private let verification: FigureVerification
  private let rewordings: Bilingual<Rewording>
  private(set) var plans: [FilePlan] = []
  /// What is told of the words that are left.
  private(set) var left: [Diagnostic] = []

  /// - Parameters:
  ///   - editions: the keys of those whose words may be changed.
  ///   - problems: what is wrong with the content.
  init(_ book: Book, editions: Set<String>, problems: [Diagnostic]) {
    self.book = book
    soundData = SoundData(book.rows, problems: problems)
    verification = FigureVerification(units: book.units)
    rewordings = Bilingual { Rewording(language: $0, units: book.units) }
    for each in book.editions where editions.contains(each.key) { plan(each) }
  }

  private mutating func plan(_ edition: Edition) {
    let tables = Dictionary(edition.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in edition.entries {
      for language in Language.allCases {
        let text = entry.manuscript.texts[language]
        var replacements: [Replacement] = []
        for (index, resolution) in entry.resolutions[language].enumerated() {
          guard case .figure(let figure) = resolution, verification.problem(text.references[index], figure, in: language) != nil else {
            continue
          }
          let isSound = soundData.vouches(for: figure, among: tables)
          switch isSound ? words(for: figure, text.references[index], language) : .failure(.unsoundData) {
          case .success(let words): replacements.append(Replacement(reference: index, words: words))
          case .failure(let reason): left.append(reason.diagnostic(text.references[index]))
          }
        }
        if !replacements.isEmpty { plans.append(FilePlan(text: text.opened, language: language, replacements: replacements)) }
      }
    }
  }

  /// The first proposal that says the figure.
  private func words(for figure: Figure, _ reference: Reference, _ language: Language) -> Result<String, LeftWords> {
    let proposals = rewordings[language].proposals(for: figure, insteadOf: reference.plainWords, printed: reference.printed)
    for proposal in proposals where !proposal.isEmpty {
      if verification.problem(reference.saying(proposal, in: language), figure, in: language) == nil { return .success(proposal) }
    }
    return .failure(reference.printed == nil && proposals.isEmpty ? .unreadable : .noProposal)
  }
}
