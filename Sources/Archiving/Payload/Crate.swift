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
    let entities =
      [descriptor, root, publisher, contact, licence, generator, making].compactMap { $0 } + tree.folders.map(folder) + tree.files.map(file)
    // One entity a line: the file of a large payload can be read, searched and compared by people.
    return Array("{\"@context\":\"https://w3id.org/ro/crate/1.1/context\",\"@graph\":[\n".utf8)
      + entities.map { $0.bytes }.joined(separator: ",\n".utf8) + Array("\n]}\n".utf8)
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
      ("@id", .string(uriPath(path))), ("@type", .string("Dataset")), ("name", name(of: path)),
      ("hasPart", .references(tree.parts(of: path))),
    ])
  }

  private func file(_ file: BagFile) -> JSONText {
    let path = CrateTree.path(of: file)
    return .object([
      ("@id", .string(uriPath(path))), ("@type", .string("File")), ("name", name(of: path)),
      ("encodingFormat", MediaType.of(path).map { .string($0.name) }), ("contentSize", .string(String(file.size))),
    ])
  }

  /// What it is called, or else what kind of file it is, with its path.
  private func name(of path: String) -> JSONText {
    if let name = bag.names["data/" + path] ?? CrateWords.names[path] { return .both(name) }
    let kind = path.hasSuffix("/") ? CrateWords.folder : MediaType.of(path)?.words ?? CrateWords.file
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
  let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
  guard !path.utf8.allSatisfy(plain.contains) else { return path }
  return path.utf8.reduce(into: "") { text, byte in
    if plain.contains(byte) {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
