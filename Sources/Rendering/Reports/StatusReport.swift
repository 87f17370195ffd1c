import Diagnostics
import Model
import Mustache

extension SiteRenderer {
  /// The status of the editions as one page for editors, in both languages, complete in itself: it belongs to no site.
  ///
  /// What its template, `reports/status`, does wrong is added to `problems`.
  package func statusReport(_ editions: [EditionStatus], problems: inout [Diagnostic]) -> [UInt8] {
    let names: Members = [
      "title": .text(Language.allCases.map { book.settings.title[$0] }.joined(separator: " · ")),
      "generator": .text(generator), "tag": .text(book.settings.defaultLanguage.tag),
      "languages": .list(
        Language.allCases.map { language in
          let names = StatusNames(style: styles[language], wording: Wording(language: language))
          return .object([
            "tag": .text(language.tag), "title": .text(book.settings.title[language]), "words": words[language],
            "editions": .list(editions.map(names.edition)),
          ])
        }),
    ]
    var output: [UInt8] = []
    templates.render("reports/status", with: .object(names), mode: .strict, into: &output, problems: &problems)
    return output
  }
}

/// What the template of the status page sees, in one language.
struct StatusNames {
  let style: NumberStyle
  let wording: Wording

  private var language: Language { wording.language }

  func edition(_ status: EditionStatus) -> MustacheValue {
    .object([
      "key": .text(status.key), "title": .text(status.title[language]), "state": .text(wording.state(status.state)),
      "is_ready": .bool(status.isReady), "obstacles": obstacles(status.obstacles), "open_queries": number(status.openQueries),
      "checks": .list(
        [
          (status.checks.holding, wording.holds), (status.checks.withinRounding, wording.holdsWithinRounding),
          (status.checks.waived, wording.waived), (status.checks.open, wording.fails), (status.checks.undecided, wording.undecided),
        ].filter { $0.0 > 0 }.map { .object(["number": number($0.0), "label": .text($0.1)]) }),
      "entries": .list(status.entries.map { entry($0, of: status.key) }),
    ])
  }

  /// Named in the page's language, as far as it stands in that.
  private func entry(_ status: EntryStatus, of edition: String) -> MustacheValue {
    .object([
      "entry": .text(status.texts[language].title), "path": .text("Content/\(edition)/\(status.path)"), "is_ready": .bool(status.isReady),
      "texts": .list(Language.allCases.map { text(status.texts[$0], in: $0) }),
      "open_queries": .list(status.openQueries.map { .text($0) }), "waivers": .list(status.waivers.map { .text($0) }),
    ])
  }

  private func text(_ status: TextStatus, in own: Language) -> MustacheValue {
    .object([
      "language": .text(Wording.name(of: own)), "tag": .text(own.tag), "is_first": .bool(own == Language.allCases.first),
      "is_written": .bool(status.isWritten),
      "is_checked": .bool(status.isWritten && status.errors == 0), "errors": number(status.errors), "warnings": number(status.warnings),
      "has_warnings": .bool(status.warnings > 0), "bound": number(status.numerals.bound), "numerals": number(status.numerals.total),
      "obstacles": obstacles(status.obstacles), "can_publish": .bool(status.obstacles.isEmpty),
    ])
  }

  private func obstacles(_ obstacles: [Obstacle]) -> MustacheValue { .list(obstacles.map { .text(wording.reason($0)) }) }

  private func number(_ number: Int) -> MustacheValue { .text(style.cell(ExactNumber(number), decimals: 0)) }
}
