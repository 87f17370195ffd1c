import Model

/// Where every page stands, and where the things that prose names are shown.
struct SiteMap: Sendable {
  let book: Book
  let selection: SiteSelection
  /// Indices of the book's editions that the site has, the oldest first.
  let published: [Int]
  let pages: [Page]
  let provenance: ProvenanceMap
  private let editions: [EditionMap]

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

  /// - Parameter last: the map of the book as it was; what it has of editions that are the same is not made again.
  init(_ book: Book, _ selection: SiteSelection = SiteSelection(), after last: SiteMap? = nil) {
    (self.book, self.selection) = (book, selection)
    published = book.editions.indices.filter { selection.publishes(book.editions[$0].key) }
    editions = book.editions.indices.map { index in
      if let last, book.hasSameEdition(as: last.book, at: index) { return last.editions[index] }
      return Self.map(book.editions[index])
    }
    provenance = ProvenanceMap(book, after: last.map { ($0.book, $0.provenance) })
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
    case .edition(let language, let edition): "\(folder(language, edition))/index.html"
    case .section(let language, let edition, let section):
      "\(folder(language, edition))/\(book.editions[edition].sections[section].folder)/index.html"
    case .entry(let language, let edition, let entry): "\(folder(language, edition))/\(book.editions[edition].entries[entry].address).html"
    case .table(let language, let edition, let table):
      "\(folder(language, edition))/tables/\(book.editions[edition].tables[table].id.name).html"
    case .origins(let language, let edition, let table, let part):
      "\(folder(language, edition))/tables/\(book.editions[edition].tables[table].id.name)/origins\(suffix(part)).html"
    // No name of a data table has a hyphen.
    case .data(let language, let edition, let table, let part):
      "\(folder(language, edition))/data/\(book.editions[edition].data[table].name)\(suffix(part)).html"
    case .figures(let language, let edition, let part): "\(folder(language, edition))/data/named-figures\(suffix(part)).html"
    case .checks(let language, let edition, let part): "\(folder(language, edition))/data/reconciliation-report\(suffix(part)).html"
    case .corrections(let language, let edition, let part): "\(folder(language, edition))/corrections\(suffix(part)).html"
    case .correctionsStyle(let edition): "assets/\(book.editions[edition].key)-corrections.css"
    case .tableDownload(let edition, let table):
      "data/\(book.editions[edition].key)/tables/\(book.editions[edition].tables[table].id.name).csv"
    case .dataDownload(let edition, let table): "data/\(book.editions[edition].key)/\(book.editions[edition].data[table].name).csv"
    case .registerDownload(let table): "data/registers/\(book.registers[table].name).csv"
    case .dataPackage(let edition): "data/\(book.editions[edition].key)/datapackage.json"
    case .elsewhere(_, let address): address
    }
  }

  private func folder(_ language: Language, _ edition: Int) -> String { language.folder + "/" + book.editions[edition].key }

  private func suffix(_ part: Int) -> String { part == 0 ? "" : "-\(part + 1)" }

  /// The way from one page to another, so that the site reads the same from any folder. Every way ends in a file's name.
  func href(from page: Page, to other: Page, fragment: String? = nil) -> String {
    let end = fragment.map { "#" + $0 } ?? ""
    if page == other, fragment != nil { return end }
    if page == .notFound { return book.settings.basePath + address(of: other) + end }
    return relativeAddress(from: address(of: page), to: address(of: other)) + end
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
      let table = book.editions[edition].tables[found.table]
      return (home(of: table, found.table, edition: edition, in: language), table.anchor(ofRow: found.row))
    }
    let isErrata = { (table: DataTable) in table.name == "errata" && table.edition == book.editions[edition].key }
    guard let index = book.rows.tables.firstIndex(where: isErrata), let row = book.rows.tables[index].row(withKey: key) else { return nil }
    return provenance.place(ofRow: book.rows.number(table: index, row: row), in: language)
  }

  /// The entry that shows the table first, else the table's own page.
  private func home(of table: ComputedTable, _ index: Int, edition: Int, in language: Language) -> Page {
    editions[edition].placements[table.id]?.first.map { .entry(language, edition: edition, $0) }
      ?? .table(language, edition: edition, index)
  }

  /// The page on which a row of a register is at home: a region page for a place that has one, else the row in the table that lists them.
  func home(of scheme: Reference.Scheme, _ key: String, edition: Int, in language: Language) -> (page: Page, fragment: String?)? {
    let map = editions[edition]
    if scheme == .place, let region = map.regions[key] { return (.entry(language, edition: edition, region), nil) }
    guard let index = map.registers[scheme], let row = map.registerRows[scheme]?[key] else { return nil }
    let table = book.editions[edition].tables[index]
    return (home(of: table, index, edition: edition, in: language), table.anchor(ofRow: row))
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
    let text = manuscript.texts.english
    return text.blocks.filter { $0.kind == .table }.compactMap { block in
      guard case .reference(let index) = text.pieces[block.pieces.lowerBound], case .table(let id) = resolutions.english[index] else {
        return nil
      }
      return id
    }
  }
}

extension ComputedTable {
  /// Whether its rows are errata, by their keys.
  fileprivate var listsErrata: Bool { id.parameters.isEmpty && dataTables == ["errata"] && specification.key?.text == "erratum" }
}

extension YearbookSettings {
  /// The path of the base address: `/` or `/yearbook/`.
  var basePath: String {
    let rest = baseURL.drop { $0 != ":" }.dropFirst(3)
    return String(rest.drop { $0 != "/" })
  }
}

/// `../assets/yearbook.css`: the way between two addresses below one root.
func relativeAddress(from: String, to: String) -> String {
  let slash = UInt8(ascii: "/")
  var (own, other) = (from.utf8[...], to.utf8[...])
  // The folders that both are in are left out.
  while let ownEnd = own.firstIndex(of: slash), let otherEnd = other.firstIndex(of: slash), own[..<ownEnd].elementsEqual(other[..<otherEnd])
  {
    own = own[own.index(after: ownEnd)...]
    other = other[other.index(after: otherEnd)...]
  }
  return String(repeating: "../", count: own.count { $0 == slash }) + String(Substring(other))
}
