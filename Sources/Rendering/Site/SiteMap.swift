import Model
import Parallel

/// Where every page stands, and where the things that prose names are shown. One object, so that to ask it is not to copy it.
final class SiteMap: Sendable {
  let book: Book
  let selection: SiteSelection
  /// Indices of the book's editions that the site has, the oldest first.
  let published: [Int]
  let pages: [Page]
  let provenance: ProvenanceMap
  private let editions: [EditionMap]
  private let addresses: [Bilingual<EditionAddresses>]

  /// What an edition's pages need to find each other.
  private struct EditionMap: Sendable {
    var readingOrder: [Int]
    /// The place of each entry in the reading order.
    var places: [Int: Int] = [:]
    /// The index of each entry, by its path.
    var entries: [String: Int] = [:]
    /// The entries that show a table, in reading order.
    var placements: [ComputedTable.ID: [Int]] = [:]
    var tables: [ComputedTable.ID: Int] = [:]
    /// The table in which the rows of a register are listed: the one whose rows are keyed like it.
    var registers: [Reference.Scheme: Int] = [:]
    /// The rows of those tables, by key.
    var registerRows: [Reference.Scheme: [String: Int]] = [:]
    /// The region page of each place.
    var regions: [String: Int] = [:]
    /// Where a table shows the rows of the edition's errata, by key.
    var errata: [String: (table: Int, row: Int)] = [:]
  }

  /// - Parameters:
  ///   - last: the map of the book as it was; what it has of editions that are the same is not made again.
  ///   - threads: how many of them look at editions.
  init(_ book: Book, _ selection: SiteSelection = SiteSelection(), after last: SiteMap? = nil, threads: Int = 1) {
    (self.book, self.selection) = (book, selection)
    published = book.editions.indices.filter { selection.publishes(book.editions[$0].key) }
    editions = inParallel(count: book.editions.count, threads: threads) { index in
      if let last, book.hasSameEdition(as: last.book, at: index) { return last.editions[index] }
      return Self.map(book.editions[index])
    }
    addresses = inParallel(count: book.editions.count, threads: threads) { index in
      if let last, book.hasSameEdition(as: last.book, at: index) { return last.addresses[index] }
      return Bilingual { EditionAddresses(book.editions[index], in: $0) }
    }
    provenance = ProvenanceMap(book, after: last.map { ($0.book, $0.provenance) }, threads: threads)
    pages = Self.pages(of: book, published, Set(selection.archived.keys), editions, provenance)
  }

  // MARK: Addresses

  /// Below the site's root, with `/` between its parts.
  func address(of page: Page) -> String {
    switch page {
    case .chooser: "index.html"
    case .notFound: "404.html"
    case .sitemap: "sitemap.xml"
    case .home(let language): language.folder + "/index.html"
    case .feed(let language): language.folder + "/feed.xml"
    case .edition(let language, let edition): addresses[edition][language].edition
    case .section(let language, let edition, let section): addresses[edition][language].sections[section]
    case .entry(let language, let edition, let entry): addresses[edition][language].entries[entry]
    case .table(let language, let edition, let table): addresses[edition][language].tables[table]
    case .origins(let language, let edition, let table, let part): addresses[edition][language].origins(ofTable: table, part: part)
    case .data(let language, let edition, let table, let part): addresses[edition][language].data(ofTable: table, part: part)
    case .figures(let language, let edition, let part): addresses[edition][language].figures(part: part)
    case .checks(let language, let edition, let part): addresses[edition][language].checks(part: part)
    case .corrections(let language, let edition, let part): addresses[edition][language].corrections(part: part)
    case .correctionsStyle(let edition): "assets/\(book.editions[edition].key)-corrections.css"
    case .tableDownload(let edition, let table):
      "data/\(book.editions[edition].key)/tables/\(book.editions[edition].tables[table].id.name).csv"
    case .dataDownload(let edition, let table): "data/\(book.editions[edition].key)/\(book.editions[edition].data[table].name).csv"
    case .registerDownload(let table): "data/registers/\(book.registers[table].name).csv"
    case .dataPackage(let edition): "data/\(book.editions[edition].key)/datapackage.json"
    case .elsewhere(_, let address): address
    }
  }

  /// The way from one page, whose address is known, to another, so that the site reads the same from any folder. Every way ends in a
  /// file's name.
  func way(from page: Page, at own: String, to other: Page) -> String {
    page == .notFound ? book.settings.basePath + address(of: other) : relativeAddress(from: own, to: address(of: other))
  }

  /// The address for the world.
  func canonical(_ page: Page) -> String { book.settings.baseURL + address(of: page) }

  /// The addresses of the files that an archived edition brings as they are: those of its living pages are made anew.
  func frozenFiles(ofEdition index: Int) -> [String] {
    guard let files = selection.archived[book.editions[index].key] else { return [] }
    let living = Set(pages.lazy.filter { $0.edition == index }.map(address))
    return files.filter { !living.contains($0) }
  }

  // MARK: Where things are shown

  func tableIndex(_ id: ComputedTable.ID, edition: Int) -> Int? { editions[edition].tables[id] }

  /// What identifies a row of a computed table in a page, as ``ComputedTable/anchor(ofRow:)`` does.
  func anchor(ofRow row: Int, table: Int, edition: Int) -> String {
    addresses[edition].english.anchor(ofRow: book.editions[edition].tables[table].rows[row].key, table: table)
  }

  /// The entry that shows the table first.
  func placement(of id: ComputedTable.ID, edition: Int) -> Int? { editions[edition].placements[id]?.first }

  /// The entries that show the table, in reading order.
  func entriesShowing(_ id: ComputedTable.ID, edition: Int) -> [Int] { editions[edition].placements[id] ?? [] }

  /// The entry with that path below the edition.
  func entry(at path: String, edition: Int) -> Int? { editions[edition].entries[path] }

  /// The entries before and after an entry, in reading order.
  func neighbours(of entry: Int, edition: Int) -> (previous: Int?, next: Int?) {
    let order = editions[edition].readingOrder
    guard let place = editions[edition].places[entry] else { return (nil, nil) }
    return (place > 0 ? order[place - 1] : nil, place + 1 < order.count ? order[place + 1] : nil)
  }

  /// The place that prints an erratum of the edition: a table that lists it, else its row of the data.
  func place(ofErratum key: String, edition: Int, in language: Language) -> (page: Page, fragment: String)? {
    if let found = editions[edition].errata[key] {
      let anchor = anchor(ofRow: found.row, table: found.table, edition: edition)
      return (home(ofTable: found.table, edition: edition, in: language), anchor)
    }
    let isErrata = { (table: DataTable) in table.name == "errata" && table.edition == self.book.editions[edition].key }
    guard let index = book.rows.tables.firstIndex(where: isErrata), let row = book.rows.tables[index].row(withKey: key) else { return nil }
    return provenance.place(ofRow: book.rows.number(table: index, row: row), in: language)
  }

  /// The entry that shows the table first, else the table's own page.
  private func home(ofTable index: Int, edition: Int, in language: Language) -> Page {
    placement(of: book.editions[edition].tables[index].id, edition: edition).map { .entry(language, edition: edition, $0) }
      ?? .table(language, edition: edition, index)
  }

  /// The page on which a row of a register is at home: a region page for a place that has one, else the row in the table that lists them.
  func home(of scheme: Reference.Scheme, _ key: String, edition: Int, in language: Language) -> (page: Page, fragment: String?)? {
    if scheme == .place, let region = editions[edition].regions[key] { return (.entry(language, edition: edition, region), nil) }
    guard let index = editions[edition].registers[scheme], let row = editions[edition].registerRows[scheme]?[key] else { return nil }
    return (home(ofTable: index, edition: edition, in: language), anchor(ofRow: row, table: index, edition: edition))
  }

  // MARK: Making

  private static func map(_ edition: Edition) -> EditionMap {
    let order = edition.readingOrder
    var map = EditionMap(readingOrder: order)
    for (index, table) in edition.tables.enumerated() { map.tables[table.id] = index }
    for (place, index) in order.enumerated() {
      let entry = edition.entries[index]
      map.places[index] = place
      map.entries[entry.manuscript.path] = index
      for table in entry.placedTables { map.placements[table, default: []].append(index) }
      if let place = entry.manuscript.place?.text, map.regions[place] == nil { map.regions[place] = index }
    }
    for (index, table) in edition.tables.enumerated() where table.listsErrata {
      for (row, errata) in table.rows.enumerated() where map.errata[errata.key] == nil { map.errata[errata.key] = (index, row) }
    }
    for (index, table) in edition.tables.enumerated() where table.id.parameters.isEmpty {
      guard let key = table.specification.key?.text ?? table.columns.first?.name, let scheme = Reference.Scheme(rawValue: key),
        RegisterNames.table(for: scheme) != nil
      else { continue }
      if let other = map.registers[scheme], edition.tables[other].rows.count >= table.rows.count { continue }
      map.registers[scheme] = index
      map.registerRows[scheme] = Dictionary(table.rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return map
  }

  /// - Parameters:
  ///   - published: the editions that the site has.
  ///   - archived: the keys of those of which only the living pages are made.
  private static func pages(
    of book: Book, _ published: [Int], _ archived: Set<String>, _ editions: [EditionMap], _ provenance: ProvenanceMap
  ) -> [Page] {
    let rendered = published.filter { !archived.contains(book.editions[$0].key) }
    var pages: [Page] = [.chooser, .notFound, .sitemap]
    for language in Language.allCases {
      pages += [.home(language), .feed(language)]
      for index in rendered {
        let edition = book.editions[index]
        pages.append(.edition(language, index))
        pages += edition.sections.indices.map { .section(language, edition: index, $0) }
        pages += editions[index].readingOrder.map { .entry(language, edition: index, $0) }
        pages += edition.tables.indices.filter { edition.tables[$0].id.parameters.isEmpty }.map { .table(language, edition: index, $0) }
        pages += provenance.pages(of: index, in: language)
      }
      for index in published where archived.contains(book.editions[index].key) {
        pages += provenance.parts(of: .corrections(language, edition: index, part: 0))
      }
    }
    pages += published.map { .correctionsStyle(edition: $0) }
    pages += book.registers.indices.map { .registerDownload($0) }
    for index in rendered {
      let edition = book.editions[index]
      // A data package has at least one resource.
      if !edition.data.isEmpty { pages.append(.dataPackage(edition: index)) }
      pages += edition.data.indices.map { .dataDownload(edition: index, $0) }
      pages += edition.tables.indices.filter { edition.tables[$0].id.parameters.isEmpty }.map { .tableDownload(edition: index, $0) }
    }
    return pages
  }
}

extension Book {
  /// Whether the edition with that index is the one of another book, so that what was made of that one serves again.
  func hasSameEdition(as other: Book, at index: Int) -> Bool {
    guard let own = editions[index].computation, other.editions.indices.contains(index) else { return false }
    return own === other.editions[index].computation
  }
}

extension Entry {
  /// The tables that stand in it, in order.
  var placedTables: [ComputedTable.ID] {
    manuscript.texts.english.tables.compactMap { index in
      if case .table(let id) = resolutions.english[index] { id } else { nil }
    }
  }
}

extension ComputedTable {
  /// Whether its rows are errata, by their keys.
  fileprivate var listsErrata: Bool { id.parameters.isEmpty && dataTables == ["errata"] && specification.key?.text == "erratum" }
}
