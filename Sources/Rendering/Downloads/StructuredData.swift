import Model

/// What a page is, for programs: JSON-LD in the terms of schema.org, as it stands in a script element. Written at once: every page has it.
struct StructuredData {
  /// Without its last brace.
  private var text: [UInt8]

  /// For a script element, which ends at `</`.
  var bytes: [UInt8] { text + [UInt8(ascii: "}")] }

  private init(_ type: String) {
    text = []
    text.reserveCapacity(1023)
    text += "{\"@context\":\"https://schema.org\",\"@type\":\"".utf8
    text += type.utf8
    text.append(UInt8(ascii: "\""))
  }

  static func website(_ book: Book, in language: Language, url: String) -> StructuredData {
    var data = StructuredData("WebSite")
    data.add("name", book.settings.title[language])
    data.add("description", book.settings.description[language])
    data.add("url", url)
    data.add("inLanguage", language.tag)
    data.add("publisher", book.settings.publisher, in: language)
    return data
  }

  static func report(_ book: Book, title: String, edition: Int, in language: Language, url: String) -> StructuredData {
    var data = StructuredData("Report")
    data.add("name", title)
    data.add("url", url)
    data.add("inLanguage", language.tag)
    data.add(book.editions[edition].settings)
    data.open("isPartOf", "Book")
    data.add("name", book.settings.title[language])
    data.close()
    data.add("publisher", book.settings.publisher, in: language)
    if let licence = book.settings.licence { data.add("license", licence.url) }
    return data
  }

  /// - Parameter download: the address of the file.
  static func dataset(
    _ book: Book, title: String, edition: Int, in language: Language, url: String, download: String
  ) -> StructuredData {
    var data = StructuredData("Dataset")
    data.add("name", title)
    data.add("description", "\(title) · \(book.editions[edition].settings.title[language])")
    data.add("url", url)
    data.add("inLanguage", language.tag)
    data.add(book.editions[edition].settings)
    data.add("creator", book.settings.publisher, in: language)
    if let licence = book.settings.licence { data.add("license", licence.url) }
    data.open("distribution", "DataDownload")
    data.add("encodingFormat", "text/csv")
    data.add("contentUrl", download)
    data.close()
    return data
  }

  // MARK: Members

  private mutating func add(_ settings: EditionSettings) {
    add("datePublished", settings.date.isoText)
    add("temporalCoverage", String(settings.dataYear))
  }

  private mutating func add(_ name: String, _ publisher: YearbookSettings.Publisher, in language: Language) {
    open(name, "Organization")
    add("name", publisher.name[language])
    close()
  }

  private mutating func open(_ name: String, _ type: String) {
    addName(name)
    text += "{\"@type\":\"".utf8
    text += type.utf8
    text.append(UInt8(ascii: "\""))
  }

  private mutating func close() { text.append(UInt8(ascii: "}")) }

  private mutating func addName(_ name: String) {
    text += ",\"".utf8
    text += name.utf8
    text += "\":".utf8
  }

  private mutating func add(_ name: String, _ value: String) {
    addName(name)
    text.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case UInt8(ascii: "<"): text += "\\u003C".utf8
      case UInt8(ascii: "\n"): text += "\\n".utf8
      case 0..<0x20: text += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
