import Model
import Mustache

/// What was corrected in an edition: its page of corrections, the mark on the list of years, and the notice on its own pages.
extension PageScope {
  mutating func correctionsPage(_ edition: Int) -> Members {
    let made = book.editions[edition]
    let heading = PageScope.heading(of: page, in: book)
    let data = StructuredData.report(book, title: heading, edition: edition, in: language, url: map.canonical(page))
    var names = frame(
      kind: "corrections", heading: heading, title: "\(heading) · \(made.settings.title[language])", description: nil, data: data)
    names["corrections"] = .list(map.provenance.items(of: page).map { .object(correction(made.corrections[$0], edition: edition)) })
    names["count"] = made.corrections.isEmpty ? .null : .text(wording.corrections(made.corrections.count))
    names.merge(partNames(count: made.corrections.count))
    return names
  }

  private func correction(_ correction: Correction, edition: Int) -> Members {
    [
      "id": .text(correction.anchor), "date": .text(style.date(correction.date)), "date_iso": .text(correction.date.isoText),
      "about": .text(correction.about[language]), "old": .text(correction.old[language]), "new": .text(correction.new[language]),
      "reason": .text(correction.reason[language]), "has_places": .bool(!correction.places.isEmpty),
      "places": .list(correction.places.compactMap { place($0, edition: edition) }),
      "printed": printed(correction, edition: edition),
    ]
  }

  /// The page or table that is corrected.
  private func place(_ place: Correction.Place, edition: Int) -> MustacheValue? {
    switch place {
    case .entry(let index): link(.entry(language, edition: edition, index), nil)
    case .cell(let address):
      map.tableIndex(address.table, edition: edition).map { index in
        link(.table(language, edition: edition, index), book.editions[edition].tables[index].anchor(ofRow: address.row))
      }
    case .row(let number): map.provenance.place(ofRow: number, in: language).map { link($0.page, $0.fragment) }
    case .figure(let name):
      map.provenance.place(ofFigure: name, edition: edition, in: language).map { link($0.page, $0.fragment) }
    }
  }

  /// The later edition that prints it; nothing where the edition corrects itself. An edition that is not in the book has no link.
  private func printed(_ correction: Correction, edition: Int) -> MustacheValue {
    guard correction.printedIn != book.editions[edition].key else { return .null }
    guard let later = book.editions.firstIndex(where: { $0.key == correction.printedIn }) else {
      return .object(["title": .text(correction.printedIn), "href": .null])
    }
    let place = map.place(ofErratum: correction.key, edition: later, in: language)
    let target = place.map { href($0.page, fragment: $0.fragment) } ?? href(.edition(language, later))
    return .object(["title": .text(book.editions[later].settings.title[language]), "href": .text(target)])
  }

  private func link(_ target: Page, _ fragment: String?) -> MustacheValue {
    .object(["title": .text(PageScope.heading(of: target, in: book)), "href": .text(href(target, fragment: fragment))])
  }

  // MARK: Marks

  /// For the list of years; nothing for an edition without corrections.
  func correctionsLink(_ edition: Int) -> MustacheValue {
    let count = book.editions[edition].corrections.count
    if count == 0 { return .null }
    return .object([
      "title": .text(wording.corrections(count)), "href": .text(href(.corrections(language, edition: edition, part: 0))),
    ])
  }

  /// What the style sheet beside the edition's pages sees: in each language what it puts before their sentence about corrections.
  func correctionsStyle(_ edition: Int) -> Members {
    let count = book.editions[edition].corrections.count
    return [
      "is_corrected": .bool(count > 0),
      "notices": .list(
        Language.allCases.map { language in
          .object(["tag": .text(language.tag), "words": .markup(styleText(Wording(language: language).hasCorrections(count)))])
        }),
    ]
  }

  /// As a style sheet writes a text, marks and all.
  private func styleText(_ text: String) -> [UInt8] {
    let escaped = text.utf8.reduce(into: [UInt8]()) { bytes, byte in
      if [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return "\"".utf8 + escaped + "\"".utf8
  }
}

extension Correction {
  /// What identifies it in its page.
  var anchor: String { "correction-\(printedIn)-" + addressPart(key) }
}
