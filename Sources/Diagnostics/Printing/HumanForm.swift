/// The form for people: headline, place, the line before and the line itself with a caret below, related places, rule and fix.
struct HumanForm {
  let palette: Palette
  var sources: SourceShelf

  mutating func text(for diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    let excerpt = place.flatMap { sources.excerpt(of: $0, withLineBefore: true) }
    let related = diagnostic.related.map { ($0, sources.excerpt(of: $0.location, withLineBefore: false)) }
    let numbers = ([excerpt] + related.map(\.1)).compactMap { $0?.lines.last?.number }
    let gutter = String(numbers.max() ?? 0).count

    var lines = [headline(of: diagnostic)]
    if let place { lines.append("  " + palette.paint("-->", .blue) + " " + shown(place)) }
    if let excerpt {
      lines += excerpt.lines.map { quote($0, gutter: gutter) }
      lines.append(caretLine(under: excerpt.marked, gutter: gutter, ink: ink(for: diagnostic.severity)))
    }
    for (mention, excerpt) in related {
      lines.append("  \(Glyph.shown(mention.label)): \(shown(mention.location))")
      lines += (excerpt?.lines ?? []).map { quote($0, gutter: gutter) }
    }
    if let rule = diagnostic.rule { lines.append("  rule: " + Glyph.shown(rule)) }
    if let fix = diagnostic.fix { lines.append("  fix:  " + Glyph.shown(fix)) }
    return lines.map { $0.withoutTrailingSpaces + "\n" }.joined()
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    palette.paint("\(diagnostic.severity.word)[\(Glyph.shown(diagnostic.code))]", .bold, ink(for: diagnostic.severity))
      + palette.paint(": " + Glyph.shown(diagnostic.headline), .bold)
  }

  private func shown(_ place: SourceLocation) -> String {
    let path = Glyph.shown(place.path)
    guard let position = place.position else { return path }
    return "\(path):\(position.line):\(position.column)"
  }

  private func quote(_ line: ExcerptLine, gutter: Int) -> String {
    let number = String(line.number)
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    return palette.paint("\(padding)\(number) |", .blue) + " " + line.text
  }

  private func caretLine(under marked: Range<Int>, gutter: Int, ink: Ink) -> String {
    palette.paint(String(repeating: " ", count: gutter + 1) + "|", .blue)
      + String(repeating: " ", count: marked.lowerBound + 1)
      + palette.paint(String(repeating: "^", count: marked.count), .bold, ink)
  }

  private func ink(for severity: Diagnostic.Severity) -> Ink {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .notice: .cyan
    }
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: Substring {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}

/// The SGR codes of ECMA-48, by what they are used for here; bright blue, because the dark one cannot be read on black.
enum Ink: String {
  case bold = "1"
  case red = "31"
  case yellow = "33"
  case cyan = "36"
  case blue = "94"
}

/// Colours a text, or leaves it alone where no colours are wanted.
struct Palette {
  let isOn: Bool

  func paint(_ text: String, _ inks: Ink...) -> String {
    isOn ? "\u{1B}[\(inks.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m" : text
  }
}
