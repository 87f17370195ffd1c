import Model
import Mustache

/// The reconciliation report: each check with its sides, what came of it, and why what fails is let pass.
extension PageScope {
  mutating func checksPage(_ edition: Int) -> Members {
    let checks = book.editions[edition].checks
    let heading = PageScope.heading(of: page, in: book)
    let title = "\(heading) · \(book.editions[edition].settings.title[language])"
    let data = StructuredData.report(book, title: heading, edition: edition, in: language, url: map.canonical(page))
    var names = frame(kind: "checks", heading: heading, title: title, description: nil, data: data)
    names["checks"] = .list(map.provenance.items(of: page).map { .object(check(checks[$0], edition: edition)) })
    let standings = checks.map(CheckStanding.init)
    names["counts"] = .list(
      CheckStanding.allCases.compactMap { standing in
        let count = standings.count { $0 == standing }
        guard count > 0 else { return nil }
        var names = self.names(of: standing)
        names["count"] = .text(style.cell(ExactNumber(count), decimals: 0))
        return .object(names)
      })
    names.merge(partNames(count: checks.count))
    return names
  }

  private func names(of standing: CheckStanding) -> Members {
    ["verdict": .text(wording.standing(standing)), "mark": .text(standing.mark), "standing": .text(standing.rawValue)]
  }

  private mutating func check(_ outcome: CheckOutcome, edition: Int) -> Members {
    let specification = outcome.specification
    var names = names(of: CheckStanding(outcome))
    names["id"] = .text("check-" + outcome.checkAddress)
    names["title"] = .text(specification.title[language])
    names["row"] = .optional(outcome.row?.label[language])
    names["kind"] = .text(wording.kind(specification.kind))
    names["sides"] = .list(outcome.sides.map { .object(side($0, edition: edition)) })
    names["computed"] = .optional(outcome.computed.map(style.phrase))
    names["difference"] = .optional(outcome.difference.map(style.phrase))
    names["tolerance"] = .optional(
      outcome.tolerance.flatMap { $0.isZero ? nil : style.phrase(Amount($0, unit: outcome.difference?.unit ?? "")) })
    names["note"] = .optional(specification.note?[language])
    names["waiver"] = specification.waiver.map { waiver($0, edition: edition) } ?? .null
    return names
  }

  private mutating func waiver(_ waiver: CheckSpecification.Waiver, edition: Int) -> MustacheValue {
    let query = waiver.query.flatMap { query in
      book.editions[edition].names.names(.query, query.text).map { _ in markup(ofKeys: [query.text], .query, edition: edition) }
    }
    return .object([
      "date": .text(style.date(waiver.date)), "date_iso": .text(waiver.date.isoText), "reason": .text(waiver.reason[language]),
      "query": query.map { .markup($0) } ?? .null,
    ])
  }

  // MARK: Sides

  private mutating func side(_ side: CheckOutcome.Side, edition: Int) -> Members {
    // One part that is the whole side says where it stands; it need not be said twice.
    let isWhole = side.parts.count == 1 && side.parts[0].value == side.value
    let parts = side.parts.prefix(Formula.mostTerms)
    var names: Members = [
      "label": .text(wording.role(side.role)), "value": value(side.value, edition: edition), "is_whole": .bool(isWhole),
      "more": .optional(side.parts.count > parts.count ? wording.further(side.parts.count - parts.count) : nil),
    ]
    names["parts"] = .list(
      parts.map { part in
        .object([
          "label": .optional(label(of: part)), "value": value(part.value, edition: edition),
          "href": .optional(part.origins.first.flatMap { link(toRow: $0).href }),
        ])
      })
    return names
  }

  /// What a part is called; nothing where all that is known of it is a key, which is no word of either language.
  private func label(of part: CheckOutcome.Part) -> String? {
    guard part.label.english == part.label.chinese else { return part.label[language] }
    guard let origin = part.origins.first, part.origins.count == 1 else { return nil }
    let name = link(toRow: origin).name
    return name.foreign == nil ? name.text : nil
  }

  private mutating func value(_ value: CheckOutcome.Value, edition: Int) -> MustacheValue {
    switch value {
    case .amount(let amount): .text(style.phrase(amount))
    case .date(let date): .text(style.date(date))
    case .unknown: .text(wording.unknown)
    case .keys(let keys): .markup(names(ofKeys: keys, edition: edition))
    }
  }

  /// Keys of a list by the names that a register gives them; what no register knows is marked as what it is, a code.
  private mutating func names(ofKeys keys: [String], edition: Int) -> [UInt8] {
    var output: [UInt8] = []
    for key in keys.prefix(Formula.mostTerms * 3) {
      if !output.isEmpty { output += wording.listSeparator.utf8 }
      let scheme = Reference.Scheme.allCases.first { book.editions[edition].names.names($0, key) != nil }
      if let scheme {
        output += markup(ofKeys: [key], scheme, edition: edition)
      } else {
        output += markup("references/passage", ["tag": .text(Language.english.tag), "text": .text(key)])
      }
    }
    if keys.count > Formula.mostTerms * 3 { output += wording.more(keys.count - Formula.mostTerms * 3).utf8 }
    return output.isEmpty ? Array(wording.meaning(of: .state(.none)).utf8) : output
  }
}

extension CheckOutcome {
  /// What identifies it in its page.
  var checkAddress: String {
    specification.name.text + (row.map { "." + addressPart($0.key) } ?? "")
  }
}
