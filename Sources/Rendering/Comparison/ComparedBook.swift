import Model

/// What a computed edition says beside its pages, put so that it can be compared.
extension SiteRenderer {
  /// - Parameter index: of the book's editions.
  package func comparedTexts(ofEdition index: Int) -> ComparedTexts {
    let edition = book.editions[index]
    var texts = ComparedTexts()
    texts.titles = titles(of: edition)
    for entry in edition.entries {
      texts.entries[entry.manuscript.path] = entry.manuscript.texts.map(\.opened.comparedParagraphs)
      for case .figure(let figure) in entry.resolutions.english + entry.resolutions.chinese {
        if let name = figure.name { texts.figures[name] = compared(figure) }
      }
    }
    return texts
  }

  private func titles(of edition: Edition) -> [ComparedTexts.Title: Bilingual<String>] {
    var titles: [ComparedTexts.Title: Bilingual<String>] = [.init(.edition, ""): edition.settings.title]
    for section in edition.sections { titles[.init(.section, section.folder)] = section.settings.title }
    for entry in edition.entries { titles[.init(.entry, entry.manuscript.path)] = entry.manuscript.texts.map(\.title) }
    for table in edition.tables where table.id.parameters.isEmpty {
      titles[.init(.table, table.id.name)] = table.specification.title
      for column in table.columns {
        let key = table.id.name + "/" + column.name
        titles[.init(.column, key)] = column.label
        if column.kind == .number, !column.unit.isEmpty {
          titles[.init(.unit, key)] = Bilingual { styles[$0].unitName(scale: column.scale[$0], unit: column.unit) }
        }
      }
    }
    return titles
  }

  private func compared(_ figure: Figure) -> ComparedFigure {
    var amount: Amount?
    if case .amount(let value) = figure.value { amount = value }
    return ComparedFigure(
      title: figure.title, printed: Bilingual { styles[$0].text(of: figure.value) }, exact: figure.value.exactText, amount: amount)
  }

  /// By how much an amount rose or fell, and by how much of a hundred: `+2 million yuan (+25.0%)`.
  package func difference(from old: Amount, to new: Amount) -> Bilingual<String>? {
    guard old.unit == new.unit, let rise = new.number.adding(-old.number), book.units[new.unit] != nil || new.unit.isEmpty else {
      return nil
    }
    let percent = ExactNumber.quotient(of: rise, by: old.number.magnitude, times: 100, decimals: 1)
    return Bilingual { language in
      let style = styles[language]
      func signed(_ number: ExactNumber, _ text: String) -> String { (number.isNegative || number.isZero ? "" : "+") + text }
      let amount = signed(rise, style.phrase(Amount(rise, unit: new.unit)))
      guard let percent else { return amount }
      let share = signed(percent, style.cell(percent, decimals: 1)) + "%"
      return language == .english ? "\(amount) (\(share))" : "\(amount)（\(share)）"
    }
  }
}

extension NumberStyle {
  /// A figure's value within a sentence.
  func text(of value: Figure.Value) -> String {
    switch value {
    case .amount(let amount): phrase(amount)
    case .date(let date): self.date(date)
    case .text(let text): text[language]
    case .range(let lower, let upper): amountRange(lower.number, upper.number, unit: lower.unit, qualifier: lower.qualifier)
    case .dateRange(let from, let to): dateRange(from, to)
    }
  }
}

extension Figure.Value {
  /// As data files write it, with unit and qualifier.
  fileprivate var exactText: String {
    switch self {
    case .amount(let amount): amount.exactText
    case .date(let date): date.isoText
    case .text(let text): text.english == text.chinese ? text.english : "\(text.english) / \(text.chinese)"
    case .range(let lower, let upper): "\(lower.exactText) to \(upper.exactText)"
    case .dateRange(let from, let to): "\(from.isoText)/\(to.isoText)"
    }
  }
}

extension Amount {
  fileprivate var exactText: String {
    (qualifier == .exact ? "" : qualifier.rawValue + " ") + number.normalized.plainText + (unit.isEmpty ? "" : " " + unit)
  }
}

extension EntryText {
  /// Its title, head and summary are no paragraphs; a table or a generated word stands as what names it.
  fileprivate var comparedParagraphs: [String] {
    [head, summary].compactMap { $0 }
      + blocks.map { block in
        var markup: [UInt8] = []
        for piece in pieces[block.pieces] {
          switch piece {
          case .html(let range): markup += html[range]
          case .reference(let index):
            let reference = references[index]
            markup += reference.words.isEmpty ? Array("[\(reference.scheme.rawValue):\(reference.target)]".utf8) : reference.words
          }
        }
        let text = PageText.plain(markup)
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
  }
}
