import Model

/// `bagit.txt`: what makes a folder a bag (RFC 8493, section 2.1.1).
enum BagDeclaration {
  static let path = "bagit.txt"
  static let bytes = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
}

/// `bag-info.txt`: labels and values for people and programs (RFC 8493, section 2.2.2). What is in two languages has a line for each.
struct BagInfo {
  static let path = "bag-info.txt"
  /// The recommended length, in characters.
  private static let lineLength = 79

  private(set) var bytes: [UInt8] = []

  init(_ bag: BagDescription, _ payload: [BagFile]) {
    add("Source-Organization", bag.publisher.name)
    if let address = bag.publisher.address { add("Organization-Address", address) }
    add("Organization-Postcode", bag.publisher.postcode)
    add("Contact-Phone", bag.publisher.telephone)
    add("Contact-Fax", bag.publisher.fax)
    add("Title", bag.title)
    add("External-Description", bag.description)
    add("External-Identifier", bag.identifier)
    add("External-Address", bag.url)
    add("Data-Year", String(bag.dataYear))
    // The label wants a whole day; where that is not known, the crate has what is.
    if bag.date.day != nil { add("Bagging-Date", bag.date.isoText) }
    if let licence = bag.licence { add("License", licence.name.map { "\($0) (\(licence.url))" }) }
    add("Bag-Software-Agent", bag.generator)
    add("Payload-Oxum", "\(payload.map(\.size).reduce(0, +)).\(payload.count)")
  }

  private mutating func add(_ label: String, _ texts: Bilingual<String>) {
    for language in Language.allCases { add(label, texts[language]) }
  }

  /// Long values are folded between words, where unfolding gives back the space that was there. Chinese has no such places.
  private mutating func add(_ label: String, _ value: String?) {
    let words = value.map { $0.split(whereSeparator: \.isWhitespace) } ?? []
    guard !words.isEmpty else { return }
    var line = label + ":"
    for (index, word) in words.enumerated() {
      if index > 0, line.count + 1 + word.count > Self.lineLength {
        bytes += (line + "\n").utf8
        line = " "
      }
      line += " " + word
    }
    bytes += (line + "\n").utf8
  }
}
