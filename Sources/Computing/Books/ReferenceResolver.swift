import Diagnostics
import Model

/// Finds what each reference of an edition's entries means.
struct ReferenceResolver {
  private let edition: EditionManuscript
  private let names: RegisterNames
  private let tables: Set<ComputedTable.ID>
  private let placement: TablePlacement
  private let verification: FigureVerification
  private var sources: FigureSources
  private var figures: FigureResolver
  private(set) var problems: [Diagnostic] = []
  private let manuscript: Manuscript
  /// The index of each entry by its path, in each edition that something asked for.
  private var entryIndices: [String: [String: Int]] = [:]
  /// The mistakes of each entry so far.
  private(set) var entryProblems: [[Diagnostic]] = []
  private(set) var foundEveryFigure = true

  init(
    manuscript: Manuscript, edition: EditionManuscript, names: RegisterNames, tables: [ComputedTable], placement: TablePlacement,
    rows: RowDirectory, units: [String: Unit], figures: FigureResolver
  ) {
    (self.manuscript, self.edition, self.names, self.placement, self.figures) = (manuscript, edition, names, placement, figures)
    self.tables = Set(tables.map(\.id))
    verification = FigureVerification(units: units)
    sources = FigureSources(rows: rows, tables: tables)
  }

  /// The next entry of the edition, with its mistakes among ``problems``.
  ///
  /// - Parameter known: the entry as it was, if it is as it was.
  mutating func entry(_ entry: EntryManuscript, in order: ReadingOrder, known: (entry: Entry, problems: [Diagnostic])?) -> Entry {
    if let known {
      figures.markUsed(by: entry)
      problems += known.problems
      entryProblems.append(known.problems)
      return known.entry
    }
    let before = problems.count
    let section = entry.section.flatMap { order.sectionIndices[$0] }
    let made = Entry(
      manuscript: entry, resolutions: resolutions(of: entry), section: section,
      contributor: contributor(of: entry, section.map { order.sections[$0] }))
    entryProblems.append(Array(problems[before...]))
    return made
  }

  private mutating func resolutions(of entry: EntryManuscript) -> Bilingual<[Resolution]> {
    if let place = entry.place { _ = name(.place, place) }
    return Bilingual { language in
      entry.texts[language].references.map { resolve($0, in: entry, language) }
    }
  }

  /// The organisation that wrote the entry: its own, its section's or the edition's.
  private mutating func contributor(of entry: EntryManuscript, _ section: Section?) -> String? {
    guard let key = entry.contributor ?? section?.settings.contributor ?? edition.settings.contributor else { return nil }
    if case .name = name(.organisation, key) { return key.text }
    return nil
  }

  /// What was declared for the edition and is wrong or without use.
  mutating func checkRest() {
    for source in edition.tables.compactMap(\.source) + [edition.settings.source].compactMap({ $0 }) { _ = name(.source, source) }
    for (_, section) in edition.sections {
      if let key = section.contributor { _ = name(.organisation, key) }
    }
    for figure in edition.figures where !figures.used.contains(figure.name.text) {
      _ = self.figures.figure(figure.name.text, at: figure.name.location, problems: &problems)
      problems.append(
        Diagnostic(
          .warning, "unused-figure", "no entry prints figure '\(figure.name.text)'", at: figure.name.location,
          fix: "write '[](figure:\(figure.name.text))' in an entry, or remove it"))
    }
  }

  private mutating func resolve(_ reference: Reference, in entry: EntryManuscript, _ language: Language) -> Resolution {
    let target = LocatedText(reference.target, reference.location)
    switch reference.scheme {
    case .figure: return figure(reference, language)
    case .table: return table(reference, in: entry)
    case .entry: return self.entry(target)
    case .term, .place, .person, .organisation, .document, .source, .query: return name(reference.scheme, target)
    }
  }

  private mutating func figure(_ reference: Reference, _ language: Language) -> Resolution {
    let before = problems.count
    let found = figures.figure(reference.target, at: reference.location, problems: &problems)
    if problems.count > before { foundEveryFigure = false }
    guard let figure = found else { return .unresolved }
    if var problem = verification.problem(reference, figure, in: language) {
      problem.related = sources.places(of: figure)
      problems.append(problem)
    }
    return .figure(figure)
  }

  private mutating func table(_ reference: Reference, in entry: EntryManuscript) -> Resolution {
    guard placement.declares(reference.target) else {
      let known = placement.tableNames
      problems.append(
        Diagnostic(
          "unknown-table", "table '\(reference.target)' is not declared\(suggestion(for: reference.target, among: known))",
          at: reference.location, rule: "every table is a file Content/\(edition.key)/tables/NAME.yaml",
          fix: "write one of its names, or add the file"))
      return .unresolved
    }
    if let id = placement.id(of: reference, in: entry) { return table(id, reference) }
    guard let wanted = placement.parameters(of: reference.target) else { return .unresolved }
    let given = reference.parameters.map(\.name)
    func listed(_ names: [String]) -> String {
      names.isEmpty ? "no parameters" : names.map { "'\($0)'" }.joined(separator: ", ")
    }
    problems.append(
      Diagnostic(
        "table-parameters",
        "table '\(reference.target)' is given \(listed(given)), not \(listed(wanted))",
        at: reference.location,
        rule: "the parameters of a table are those that its query binds: "
          + (wanted.isEmpty ? "none" : wanted.map { ":" + $0 }.joined(separator: ", ")),
        fix: wanted.isEmpty ? "leave them out" : "write '\(reference.target)?\(wanted.map { $0 + "=…" }.joined(separator: "&"))'"))
    return .unresolved
  }

  /// A table that was computed. Its parameters with the name of a register are keys of it.
  private mutating func table(_ id: ComputedTable.ID, _ reference: Reference) -> Resolution {
    for parameter in id.parameters {
      guard let scheme = Reference.Scheme(rawValue: parameter.name), RegisterNames.table(for: scheme) != nil else { continue }
      guard case .name = name(scheme, LocatedText(parameter.value, reference.location)) else { return .unresolved }
    }
    if tables.contains(id) { return .table(id) }
    guard !placement.isPlaced(id), !id.parameters.isEmpty else { return .unresolved }
    problems.append(
      Diagnostic(
        "unknown-table",
        "no entry shows table '\(reference.target)' with \(id.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ", "))",
        at: reference.location, rule: "a cross-reference leads to a table with parameters where it stands",
        fix: "put '![](table:…)' with these parameters into an entry"))
    return .unresolved
  }

  private mutating func entry(_ target: LocatedText) -> Resolution {
    let first = String(target.text.prefix { $0 != "/" })
    if let index = entryIndices(ofEdition: first)[String(target.text.dropFirst(first.count + 1))] {
      return .entry(edition: first, index: index)
    }
    let known = entryIndices(ofEdition: edition.key)
    if let index = known[target.text] { return .entry(edition: edition.key, index: index) }
    problems.append(
      Diagnostic(
        "unknown-entry", "entry '\(target.text)' does not exist\(suggestion(for: target.text, among: known.keys))", at: target.location,
        rule: "an entry is named by its path below the edition, without language and extension: entry:xiamen/measures"))
    return .unresolved
  }

  /// Empty where there is no such edition.
  private mutating func entryIndices(ofEdition key: String) -> [String: Int] {
    if let known = entryIndices[key] { return known }
    let entries = manuscript.editions.first { $0.key == key }?.entries ?? []
    let indices = Dictionary(entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    entryIndices[key] = indices
    return indices
  }

  /// A row of a register.
  private mutating func name(_ scheme: Reference.Scheme, _ key: LocatedText) -> Resolution {
    if names.names(scheme, key.text) != nil { return .name(scheme, key: key.text) }
    let register = RegisterNames.table(for: scheme) ?? scheme.rawValue
    problems.append(
      Diagnostic(
        "unknown-\(scheme.rawValue)",
        "\(scheme.rawValue) '\(key.text)' is not in the register of \(register)\(suggestion(for: key.text, among: names.keys(scheme)))",
        at: key.location, rule: "every \(scheme.rawValue) that an entry names is a row of the table '\(register)'",
        fix: "write the key of a row, or add the row"))
    return .unresolved
  }
}
