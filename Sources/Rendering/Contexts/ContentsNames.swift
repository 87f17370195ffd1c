import Model
import Mustache

/// The pages that list other pages.
extension PageScope {
  mutating func home() -> Members {
    let description = book.settings.description[language]
    let data = StructuredData.website(book, in: language, url: map.canonical(page))
    var names = frame(kind: "home", heading: book.settings.title[language], description: description, data: data)
    names["editions"] = .list(
      map.published.reversed().map { index in
        var edition = editionLink(index)
        edition["description"] = .text(book.editions[index].settings.title[language])
        edition["contents"] = .list(contents(of: index))
        edition["corrections"] = correctionsLink(index)
        return .object(edition)
      })
    return names
  }

  mutating func editionPage(_ index: Int) -> Members {
    let edition = book.editions[index]
    let title = edition.settings.title[language]
    let data = StructuredData.report(
      book, title: "\(book.settings.title[language]) \(title)", edition: index, in: language, url: map.canonical(page))
    var names = frame(
      kind: "edition", heading: title, title: title, description: book.settings.description[language], data: data)
    names["contents"] = .list(contents(of: index))
    names["tables"] = .list(
      edition.tables.filter { $0.number != nil }.map { .object(tableLink($0, edition: index)) })
    names["appendices"] = .list(appendices(of: index))
    names["counts"] = .object(["tables": count(edition.tables.count), "entries": count(edition.entries.count)])
    return names
  }

  /// The pages that tell where numbers come from: checks, named figures, and the data.
  private func appendices(of edition: Int) -> [MustacheValue] {
    map.provenance.pages(of: edition, in: language).filter { $0.part == 0 && !$0.isOfTable }.map { page in
      .object(["title": .text(PageScope.heading(of: page, in: book)), "href": .text(href(page))])
    }
  }

  private func count(_ number: Int) -> MustacheValue { .text(style.cell(ExactNumber(number), decimals: 0)) }

  mutating func sectionPage(_ edition: Int, _ index: Int) -> Members {
    let section = book.editions[edition].sections[index]
    let title = section.settings.title[language]
    var names = frame(
      kind: "section", heading: title, title: "\(title) · \(book.editions[edition].settings.title[language])", description: nil)
    names["section"] = .object([
      "title": .text(title), "contributor": organisationName(section.settings.contributor?.text, edition: edition),
    ])
    names["contents"] = .list(section.entries.map { .object(entryLink($0, edition: edition)) })
    return names
  }

  /// A table's number and title, and the way to its own page; one with parameters has none, and is met in the entry that shows it.
  func tableLink(_ table: ComputedTable, edition: Int) -> Members {
    var target: String?
    if table.id.parameters.isEmpty, let index = map.tableIndex(table.id, edition: edition) {
      target = href(.table(language, edition: edition, index))
    } else if let entry = map.placement(of: table.id, edition: edition) {
      target = href(.entry(language, edition: edition, entry), fragment: table.anchor)
    }
    return [
      "number": .optional(table.number.map(wording.tableNumber)), "title": .text(table.specification.title[language]),
      "href": .optional(target), "id": .text(table.anchor),
    ]
  }

  private func contents(of edition: Int) -> [MustacheValue] {
    book.editions[edition].contents.map { content in
      switch content {
      case .section(let index):
        let section = book.editions[edition].sections[index]
        return .object([
          "title": .text(section.settings.title[language]), "href": .text(href(.section(language, edition: edition, index))),
          "is_section": .bool(true), "contributor": organisationName(section.settings.contributor?.text, edition: edition),
          "entries": .list(section.entries.map { .object(entryLink($0, edition: edition)) }), "summary": .null, "head": .null,
        ])
      case .entry(let index):
        var link = entryLink(index, edition: edition)
        link["is_section"] = .bool(false)
        link["contributor"] = .null
        link["entries"] = .list([])
        return .object(link)
      }
    }
  }

  private func entryLink(_ index: Int, edition: Int) -> Members {
    let text = book.editions[edition].entries[index].manuscript.texts[language]
    return [
      "title": .text(text.title), "href": .text(href(.entry(language, edition: edition, index))), "summary": .optional(text.summary),
      "head": .optional(text.head),
    ]
  }

  // MARK: Pages of both languages

  /// What stands where a page of another edition would stand.
  func elsewhere(_ edition: String) -> Members {
    var names = bilingualNames()
    names["key"] = .text(edition)
    return names
  }

  private var bilingualKind: String {
    switch page {
    case .chooser: "chooser"
    case .elsewhere: "elsewhere"
    default: "not-found"
    }
  }

  func bilingualNames() -> Members {
    let titles = Language.allCases.map { book.settings.title[$0] }
    return [
      "page": .object([
        "kind": .text(bilingualKind), "title": .text(titles.joined(separator: " · ")),
        "heading": .text(titles[0]), "description": .text(book.settings.description[language]),
        "canonical": page == .chooser ? .text(map.canonical(page)) : .null, "json_ld": .null,
      ]),
      "alternates": .list(page == .chooser ? site.alternates(of: .home(language)) : []),
      "languages": .list(
        Language.allCases.map { language in
          .object([
            "tag": .text(language.tag), "name": .text(Wording.name(of: language)), "title": .text(book.settings.title[language]),
            "description": .text(book.settings.description[language]), "href": .text(href(.home(language))),
            "publisher": .text(book.settings.publisher.name[language]), "words": site.words[language],
            "editions": .list(
              map.published.reversed().map { index in
                .object([
                  "title": .text(book.editions[index].settings.title[language]), "href": .text(href(.edition(language, index))),
                ])
              }),
          ])
        }),
    ]
  }
}

extension Page {
  fileprivate var isOfTable: Bool {
    if case .origins = self { true } else { false }
  }
}
