import Diagnostics
import Model

extension YearbookSettings {
  /// Reads `Content/yearbook.yaml`; nothing, with problems, where something required is missing.
  init?(_ file: SourceFile, problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(root: file, "yearbook.yaml", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let description = mapping.requiredBilingual("description", &problems)
    let publisher = mapping.requiredNode("publisher", &problems).flatMap { Publisher($0, &problems) }
    let baseURL = mapping.requiredText("base_url", &problems).flatMap { Self.baseURL($0, &problems) }
    let licence = mapping.node("licence").flatMap { Licence($0, &problems) }
    let language = mapping.word("default_language", as: Language.self, &problems)
    let unboundAmounts = mapping.node("figures").flatMap { Self.unboundAmounts($0, &problems) }
    mapping.finish(&problems)
    guard let title, let description, let publisher, let baseURL else { return nil }
    self.init(
      title: title, description: description, publisher: publisher, baseURL: baseURL, defaultLanguage: language ?? .english)
    (self.licence, self.unboundAmounts) = (licence, unboundAmounts)
  }

  private enum RequiredFigures: String, CaseIterable { case notice, warning, error }

  /// `figures: {require: error}`
  private static func unboundAmounts(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> Diagnostic.Severity? {
    guard var mapping = YAMLMapping(node, "'figures'", &problems) else { return nil }
    if mapping.requiredNode("require", &problems) == nil { return nil }
    let word = mapping.word("require", as: RequiredFigures.self, &problems)
    mapping.finish(&problems)
    switch word {
    case .notice: return .notice
    case .warning: return .warning
    case .error: return .error
    case nil: return nil
    }
  }

  /// An address of the form `https://host/path/`; the slash at its end is added where it is missing.
  package static func baseURL(_ text: LocatedText, _ problems: inout [Diagnostic]) -> String? {
    let rest = ["https://", "http://"].first { text.text.hasPrefix($0) }.map { text.text.dropFirst($0.count) }
    let plain = text.text.utf8.allSatisfy { (33...126).contains($0) && !"\"<>#?\\^`{|}".utf8.contains($0) }
    guard plain, let rest, !rest.isEmpty, !rest.hasPrefix("/") else {
      problems.append(
        Diagnostic(
          "base-url", "'\(text.text)' is not an address at which a site can stand", at: text.location,
          rule: "base_url is of the form https://host/ or https://host/path/"))
      return nil
    }
    return text.text.hasSuffix("/") ? text.text : text.text + "/"
  }
}

extension YearbookSettings.Publisher {
  init?(_ node: YAMLNode, _ problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(node, "the publisher", &problems) else { return nil }
    let name = mapping.requiredBilingual("name", &problems)
    let address = mapping.bilingual("address", &problems)
    let postcode = mapping.text("postcode", &problems)?.text
    let telephone = mapping.text("telephone", &problems)?.text
    let fax = mapping.text("fax", &problems)?.text
    mapping.finish(&problems)
    guard let name else { return nil }
    self.init(name: name)
    (self.address, self.postcode, self.telephone, self.fax) = (address, postcode, telephone, fax)
  }
}

extension YearbookSettings.Licence {
  init?(_ node: YAMLNode, _ problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(node, "the licence", &problems) else { return nil }
    let name = mapping.requiredBilingual("name", &problems)
    let url = mapping.requiredText("url", &problems).flatMap { Self.webAddress($0, &problems) }
    mapping.finish(&problems)
    guard let name, let url else { return nil }
    self.init(name: name, url: url)
  }

  private static func webAddress(_ text: LocatedText, _ problems: inout [Diagnostic]) -> String? {
    if text.text.hasPrefix("https://") || text.text.hasPrefix("http://") { return text.text }
    problems.append(
      Diagnostic(
        "web-address", "'\(text.text)' is not the address of a licence", at: text.location, rule: "an address begins with https://"))
    return nil
  }
}

extension EditionSettings {
  /// Reads `edition.yaml`.
  init?(_ file: SourceFile, problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(root: file, "edition.yaml", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let titlePlace = mapping.node("title")?.location
    let dataYear = mapping.requiredInteger("data_year", in: 1000...9999, &problems)
    let state = mapping.word("state", as: State.self, &problems) ?? .draft
    let date = mapping.requiredText("date", &problems).flatMap { Self.day($0, &problems) }
    let contributor = mapping.text("contributor", &problems)
    let source = mapping.text("source", &problems)
    let archive = mapping.text("archive", &problems).flatMap { Self.archive($0, state, &problems) }
    let order = mapping.order(&problems)
    mapping.finish(&problems)
    guard let title, let dataYear, let date else { return nil }
    if let titlePlace { Self.checkYears(of: title, dataYear, at: titlePlace, &problems) }
    self.init(title: title, dataYear: dataYear, state: state, date: date)
    (self.contributor, self.source, self.archive, self.order) = (contributor, source, archive, order)
  }

  /// The title says no year but those of the edition and of its data.
  private static func checkYears(
    of title: Bilingual<String>, _ dataYear: Int, at place: SourceLocation, _ problems: inout [Diagnostic]
  ) {
    guard case .edition(let key, .settings) = ContentFile(path: place.path) else { return }
    for language in Language.allCases {
      let years = Array(title[language].utf8).withUnsafeBufferPointer(writtenYears)
      for year in years.subtracting([Int(key) ?? 0, dataYear]).sorted() {
        problems.append(
          Diagnostic(
            "title-year", "\(quoted(title[language])) says \(year), and this is the edition of \(key) with the data of \(dataYear)",
            at: place,
            rule: "the title of an edition says its own year and that of its data", fix: "correct the year, or 'data_year'"))
      }
    }
  }

  private static func archive(_ text: LocatedText, _ state: State, _ problems: inout [Diagnostic]) -> LocatedText? {
    guard text.text.utf8.count == 64, text.text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      problems.append(
        Diagnostic(
          "archive-digest", "'\(text.text)' is not the digest of an archive", at: text.location,
          rule: "a digest is 64 digits from 0 to 9 and a to f, as 'yearbook archive' and 'yearbook verify' print it"))
      return nil
    }
    if state == .archived { return text }
    problems.append(
      Diagnostic(
        "archive-digest", "'archive' is given, and the edition is \(state.rawValue)", at: text.location,
        rule: "'archive' is the digest of an archive from which the pages come: the state is 'archived' then",
        fix: "write 'state: archived', or remove the line"))
    return nil
  }

  private static func day(_ text: LocatedText, _ problems: inout [Diagnostic]) -> PartialDate? {
    if let date = PartialDate(text.text), date.day != nil { return date }
    problems.append(Diagnostic("wrong-type", "'\(text.text)' is not a day", at: text.location, rule: "a day is written 2009-06-05"))
    return nil
  }
}

extension SectionSettings {
  /// Reads `section.yaml`.
  init?(_ file: SourceFile, problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(root: file, "section.yaml", &problems) else { return nil }
    let title = mapping.requiredBilingual("title", &problems)
    let contributor = mapping.text("contributor", &problems)
    let order = mapping.order(&problems)
    mapping.finish(&problems)
    guard let title else { return nil }
    self.init(title: title)
    (self.contributor, self.order) = (contributor, order)
  }
}

extension YAMLMapping {
  /// The names of `order`, each once.
  fileprivate mutating func order(_ problems: inout [Diagnostic]) -> [LocatedText] {
    let names = texts("order", &problems)
    reportRepeated(names, "name", "'order' has each section and entry once", &problems)
    return names
  }

  /// The mapping that a whole file is, or the part of it in `bytes`, which begins at line `linesBefore + 1`. An empty one has no keys.
  init?(
    root file: SourceFile, part bytes: ArraySlice<UInt8>? = nil, linesBefore: Int = 0, _ what: String, _ problems: inout [Diagnostic]
  ) {
    let before = problems.count
    let node = YAMLParser.parse(file, bytes, linesBefore: linesBefore, problems: &problems)
    guard node != nil || problems.count == before else { return nil }
    let start = SourceLocation(file.path, SourcePosition(line: 1, column: 1))
    self.init(node ?? YAMLNode(content: .mapping([]), location: start), what, &problems)
  }
}
