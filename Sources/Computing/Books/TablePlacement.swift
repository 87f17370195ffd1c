import Diagnostics
import Model
import Parallel

/// Which tables stand where: computes each table once for each set of parameters that an entry shows it with, and numbers them.
struct TablePlacement {
  private let edition: EditionManuscript
  private let order: ReadingOrder
  private var computer: TableComputer
  private let specifications: [String: TableSpecification]
  private(set) var problems: [Diagnostic] = []
  private var tables: [ComputedTable.ID: ComputedTable] = [:]
  /// As they were computed the last time, if they still are what they were.
  private let known: EditionParts.ComputedTables?
  private(set) var made = EditionParts.ComputedTables()
  private let threads: Int
  private var numbers: [ComputedTable.ID: ComputedTable.Number] = [:]
  /// The names of tables that some entry shows, also of those that cannot be computed.
  private var shown: Set<String> = []

  /// - Parameters:
  ///   - known: the tables of the last time; nothing where data or declarations are others now.
  ///   - threads: how many of them compute.
  init(
    edition: EditionManuscript, order: ReadingOrder, computer: TableComputer, known: EditionParts.ComputedTables? = nil, threads: Int = 1
  ) {
    (self.edition, self.order, self.computer, self.known, self.threads) = (edition, order, computer, known, threads)
    specifications = Dictionary(edition.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var tableNames: [String] { Array(specifications.keys) }

  func declares(_ table: String) -> Bool { specifications[table] != nil }

  /// All tables: numbered ones in order, then those that no entry shows.
  mutating func computeTables() -> [ComputedTable] {
    prepare()
    var wanted = edition.tables.map(\.name).sorted().filter { made.parameters[$0] == [] }.map { ComputedTable.ID(name: $0) }
    var counters: [Int?: Int] = [:]
    for (entry, chapter) in order.entriesByChapter {
      for id in placedTables(of: edition.entries[entry]) where numbers[id] == nil {
        let number = counters[chapter, default: 0] + 1
        counters[chapter] = number
        numbers[id] = .init(chapter: chapter, number: number)
        if !id.parameters.isEmpty { wanted.append(id) }
      }
    }
    compute(wanted)
    reportUnused()
    return tables.values.map { table in (place: place(of: table), table: numbered(table)) }.sorted { $0.place < $1.place }.map(\.table)
  }

  private mutating func prepare() {
    if let known {
      (made.parameters, made.parameterProblems) = (known.parameters, known.parameterProblems)
    } else {
      for table in edition.tables.sorted(by: { $0.name < $1.name }) {
        made.parameters[table.name] = computer.parameters(of: table, problems: &made.parameterProblems)
      }
    }
    problems += made.parameterProblems
  }

  private func numbered(_ table: ComputedTable) -> ComputedTable {
    var table = table
    table.number = numbers[table.id]
    return table
  }

  /// What tables are sorted by: chapters, then the edition's own entries, then tables that no entry shows.
  private func place(of table: ComputedTable) -> (Int, Int, String) {
    guard let number = numbers[table.id] else { return (.max, .max, table.anchor) }
    return (number.chapter ?? .max - 1, number.number, "")
  }

  /// The table that a reference in an entry means; nothing where its name or a parameter is not known.
  func id(of reference: Reference, in entry: EntryManuscript) -> ComputedTable.ID? {
    guard let wanted = made.parameters[reference.target] else { return nil }
    var bound = reference.parameters
    for name in wanted where !bound.contains(where: { $0.name == name }) {
      guard name == "place", let place = entry.place else { return nil }
      bound.append(.init(name: name, value: place.text))
    }
    return bound.count == wanted.count ? .init(name: reference.target, parameters: bound.sorted()) : nil
  }

  /// Whether an entry shows the table, with these parameters.
  func isPlaced(_ id: ComputedTable.ID) -> Bool { numbers[id] != nil }

  /// The parameters of a table; nothing where there is no such table, or none that can be computed.
  func parameters(of table: String) -> [String]? { made.parameters[table] }

  /// The tables that stand in the entry, in both languages the same ones.
  private mutating func placedTables(of entry: EntryManuscript) -> [ComputedTable.ID] {
    let placed = entry.texts.map { text in text.tables.map { text.references[$0] } }
    let names = placed.map { $0.map(\.tableAddress) }
    if names.english != names.chinese {
      let place = placed.chinese.first?.location ?? SourceLocation(entry.texts.chinese.file)
      problems.append(
        Diagnostic(
          "languages-differ", "the tables of entry '\(entry.path)' are not the same in both languages", at: place,
          related: [.init("in English", placed.english.first?.location ?? SourceLocation(entry.texts.english.file))],
          rule: "both languages show the same tables in the same order",
          fix: "in English: \(names.english.joined(separator: ", ")); in Chinese: \(names.chinese.joined(separator: ", "))"))
    }
    shown.formUnion(placed.english.map(\.target))
    reportTwice(placed.english)
    return placed.english.compactMap { id(of: $0, in: entry) }
  }

  private mutating func reportTwice(_ placed: [Reference]) {
    var seen: [String: Reference] = [:]
    for reference in placed {
      guard let first = seen.updateValue(reference, forKey: reference.tableAddress) else { continue }
      problems.append(
        Diagnostic(
          "table-twice", "table '\(reference.tableAddress)' stands twice in this entry", at: reference.location,
          related: [.init("first here", first.location)], rule: "a table stands once in an entry, and has one number",
          fix: "write '[](table:\(reference.tableAddress))' for a cross-reference"))
    }
  }

  private mutating func compute(_ wanted: [ComputedTable.ID]) {
    let due = wanted.filter { known?.parts[$0] == nil }
    // What is wrong with a query of the last time was told with that.
    if known != nil { for name in Set(due.map(\.name)) { computer.prepareAgain(specifications[name]) } }
    let parts = computed(due)
    for id in wanted {
      guard let part = known?.parts[id] ?? parts[id] else { continue }
      (tables[id], made.parts[id]) = (part.table, part)
      problems += part.problems
    }
  }

  private func computed(_ due: [ComputedTable.ID]) -> [ComputedTable.ID: EditionParts.ComputedTables.Part] {
    let (computer, specifications) = (computer, specifications)
    let parts = inParallel(count: due.count, threads: threads) { index -> EditionParts.ComputedTables.Part in
      var problems: [Diagnostic] = []
      let table = specifications[due[index].name].flatMap { computer.compute($0, due[index].parameters, problems: &problems) }
      return (table, problems)
    }
    return Dictionary(zip(due, parts)) { first, _ in first }
  }

  private mutating func reportUnused() {
    for table in edition.tables.sorted(by: { $0.name < $1.name }) where !shown.contains(table.name) {
      problems.append(
        Diagnostic(
          .warning, "unused-table", "no entry shows table '\(table.name)'", at: SourceLocation(table.file),
          rule: "a table without a place has no number", fix: "put '![](table:\(table.name))' into an entry, or remove the file"))
    }
  }
}

extension Reference {
  /// What stands after `table:`, its parameters included.
  fileprivate var tableAddress: String {
    target + (parameters.isEmpty ? "" : "?" + parameters.map { $0.name + "=" + $0.value }.joined(separator: "&"))
  }
}
