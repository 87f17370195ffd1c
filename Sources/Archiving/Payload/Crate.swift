import Model

/// `data/ro-crate-metadata.json`: what the payload holds, for programs (RO-Crate 1.1), as JSON-LD. Names are in both languages. Digests are
/// left to the manifests: the specification's context has no term for them.
struct Crate {
  static let name = "ro-crate-metadata.json"
  static let path = "data/" + name

  private let bag: BagDescription
  private let tree: CrateTree

  /// - Parameter files: the payload but this file.
  init(_ bag: BagDescription, files: [BagFile]) {
    self.bag = bag
    tree = CrateTree(files)
  }

  var bytes: [UInt8] {
    var bytes = Array("{\"@context\":\"https://w3id.org/ro/crate/1.1/context\",\"@graph\":[\n".utf8)
    // As much as an entity with names in both languages takes.
    bytes.reserveCapacity((tree.files.count + tree.folders.count) * 400)
    // One entity a line: the file of a large payload can be read, searched and compared by people.
    bytes += descriptor.bytes
    for entity in [root, publisher, contact, licence, generator, making] { add(entity, to: &bytes) }
    for path in tree.folders { add(folder(path), to: &bytes) }
    for file in tree.files { add(self.file(file), to: &bytes) }
    bytes += "\n]}\n".utf8
    return bytes
  }

  private func add(_ entity: JSONText?, to bytes: inout [UInt8]) {
    guard let entity else { return }
    bytes += ",\n".utf8
    bytes += entity.bytes
  }

  private var descriptor: JSONText {
    .object([
      ("@id", .string(Self.name)), ("@type", .string("CreativeWork")), ("about", .reference("./")),
      ("conformsTo", .reference("https://w3id.org/ro/crate/1.1")),
    ])
  }

  private var root: JSONText {
    .object([
      ("@id", .string("./")), ("@type", .string("Dataset")), ("identifier", .string(bag.identifier)),
      ("name", .both(bag.title)), ("description", .both(bag.description)), ("datePublished", .string(bag.date.isoText)),
      ("temporalCoverage", .string(String(bag.dataYear))), ("inLanguage", .list(Language.allCases.map { .string($0.tag) })),
      ("license", bag.licence.map { .reference($0.url) } ?? .both(CrateWords.noLicence)), ("publisher", .reference("#publisher")),
      ("url", bag.url.map(JSONText.string)), ("hasPart", .references(tree.parts(of: ""))), ("mentions", .reference("#making")),
    ])
  }

  private var publisher: JSONText {
    .object([
      ("@id", .string("#publisher")), ("@type", .string("Organization")), ("name", .both(bag.publisher.name)),
      ("address", bag.publisher.address.map(JSONText.both)), ("contactPoint", contact.map { _ in .reference("#contact") }),
    ])
  }

  private var contact: JSONText? {
    guard bag.publisher.telephone != nil || bag.publisher.fax != nil else { return nil }
    return .object([
      ("@id", .string("#contact")), ("@type", .string("ContactPoint")), ("name", .both(bag.publisher.name)),
      ("telephone", bag.publisher.telephone.map(JSONText.string)), ("faxNumber", bag.publisher.fax.map(JSONText.string)),
    ])
  }

  private var licence: JSONText? {
    bag.licence.map { licence in
      .object([
        ("@id", .string(licence.url)), ("@type", .string("CreativeWork")), ("name", .both(licence.name)), ("url", .string(licence.url)),
      ])
    }
  }

  private var generator: JSONText {
    .object([("@id", .string("#generator")), ("@type", .string("SoftwareApplication")), ("name", .string(bag.generator))])
  }

  private var making: JSONText {
    .object([
      ("@id", .string("#making")), ("@type", .string("CreateAction")), ("name", .both(CrateWords.making)),
      ("instrument", .reference("#generator")), ("object", .references(tree.folders.filter { $0 == "sources/" })),
      ("result", .references(tree.folders.filter { $0 == "site/" })),
    ])
  }

  private func folder(_ path: String) -> JSONText {
    .object([
      ("@id", .string(uriPath(path))), ("@type", .string("Dataset")), ("name", name(of: path, kind: CrateWords.folder)),
      ("hasPart", .references(tree.parts(of: path))),
    ])
  }

  private func file(_ file: BagFile) -> JSONText {
    let path = CrateTree.path(of: file)
    let type = MediaType.of(path)
    return .object([
      ("@id", .string(uriPath(path))), ("@type", .string("File")), ("name", name(of: path, kind: type?.words ?? CrateWords.file)),
      ("encodingFormat", type.map { .string($0.name) }), ("contentSize", .string(String(file.size))),
    ])
  }

  /// What it is called, or else what kind of file it is, with its path.
  private func name(of path: String, kind: Bilingual<String>) -> JSONText {
    if let name = bag.names["data/" + path] ?? CrateWords.names[path] { return .both(name) }
    return .both(Bilingual(english: "\(kind.english): \(path)", chinese: "\(kind.chinese)：\(path)"))
  }
}

/// What the crate says in words of its own.
private enum CrateWords {
  static let noLicence = Bilingual(english: "No licence is stated.", chinese: "未注明许可协议。")
  static let making = Bilingual(english: "The site was built from the sources", chinese: "由源文件生成网站")
  static let folder = Bilingual(english: "Folder", chinese: "文件夹")
  static let file = Bilingual(english: "File", chinese: "文件")
  static let names = [
    "site/": Bilingual(english: "Site", chinese: "网站"),
    "sources/": Bilingual(english: "Sources", chinese: "源文件"),
    "README.txt": Bilingual(english: "How to read and verify this archive", chinese: "本档案的阅读与校验方法"),
  ]
}

extension JSONText {
  fileprivate static func reference(_ id: String) -> JSONText { .object([("@id", .string(id))]) }

  fileprivate static func references(_ paths: [String]) -> JSONText { .list(paths.map { reference(uriPath($0)) }) }

  /// A text in both languages, each tagged with its own.
  fileprivate static func both(_ texts: Bilingual<String>) -> JSONText {
    .list(Language.allCases.map { .object([("@value", .string(texts[$0])), ("@language", .string($0.tag))]) })
  }
}

/// A path as a relative URI (RFC 3986): what is no unreserved character is written in percent-encoding.
private func uriPath(_ path: String) -> String {
  guard !path.utf8.allSatisfy(isUnreserved) else { return path }
  return path.utf8.reduce(into: "") { text, byte in
    if isUnreserved(byte) {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-")...UInt8(ascii: "9"): true
  case UInt8(ascii: "_"), UInt8(ascii: "~"): true
  default: false
  }
}
