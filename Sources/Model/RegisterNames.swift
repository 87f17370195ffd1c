/// The names that the registers give: by kind and key, in both languages.
package struct RegisterNames: Sendable {
  /// The name in each language; nothing where it is not confirmed.
  package typealias Names = Bilingual<String?>

  private var names: [Reference.Scheme: [String: Names]] = [:]

  /// The SQL table that holds the names of `scheme`; nothing for what is no register.
  package static func table(for scheme: Reference.Scheme) -> String? {
    switch scheme {
    case .place: "places"
    case .person: "people"
    case .organisation: "organisations"
    case .document: "documents"
    case .source: "sources"
    case .term: "terms"
    case .query: "queries"
    case .figure, .table, .entry: nil
    }
  }

  /// Reads the names from the tables that hold them. The columns are `name_en`, `name_zh`, or the pair `title_…`, `about_…`, or `en`, `zh`.
  package init(_ tables: [DataTable]) {
    for scheme in Reference.Scheme.allCases {
      for table in tables where table.name == Self.table(for: scheme) { read(table, scheme) }
    }
  }

  package func names(_ scheme: Reference.Scheme, _ key: String) -> Names? { names[scheme]?[key] }

  package func keys(_ scheme: Reference.Scheme) -> [String] { names[scheme].map { Array($0.keys) } ?? [] }

  private mutating func read(_ table: DataTable, _ scheme: Reference.Scheme) {
    let pairs = ["name_", "title_", "about_", ""]
    guard table.schema.primaryKey.count == 1, let key = table.schema.index(of: table.schema.primaryKey[0]),
      let pair = pairs.first(where: { table.schema.index(of: $0 + "en") != nil && table.schema.index(of: $0 + "zh") != nil }),
      let english = table.schema.index(of: pair + "en"), let chinese = table.schema.index(of: pair + "zh")
    else { return }
    for row in 0..<table.rowCount {
      let value = table[row, key]
      guard let name = value.text ?? value.integer.map(String.init) else { continue }
      names[scheme, default: [:]][name] = Names(english: table[row, english].text, chinese: table[row, chinese].text)
    }
  }
}
