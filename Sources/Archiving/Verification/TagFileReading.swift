import Diagnostics

/// Reads the tag files of a bag, as far as its verification wants them.
struct TagFileReading {
  /// The largest tag file that is read, in bytes: a manifest of more than a million files.
  static let largest = 256 << 20

  let bag: Bag
  private(set) var problems: [Diagnostic] = []
  private(set) var manifests: [ManifestList] = []
  /// What `bag-info.txt` says that the payload is; nothing where it does not.
  private(set) var oxum: PayloadOxum?

  init(_ bag: Bag) throws(ArchivingFailure) {
    self.bag = bag
    try checkDeclaration()
    try readManifests()
    try readInfo()
    if bag.has("fetch.txt") {
      problems.append(
        Diagnostic(
          "fetched-file", "'fetch.txt' names files that are elsewhere", at: bag.location("fetch.txt"),
          rule: "an archive holds all of its files, so that it can be read without a network"))
    }
  }

  private mutating func checkDeclaration() throws(ArchivingFailure) {
    guard let bytes = try read(BagDeclaration.path) else {
      problems.append(
        Diagnostic(
          "not-a-bag", "'\(bag.name)' has no '\(BagDeclaration.path)'", at: SourceLocation(bag.name),
          rule: "an archive is a bag of BagIt 1.0 (RFC 8493), which begins with that file", fix: "name the folder or zip file of an archive"
        ))
      return
    }
    if bytes != BagDeclaration.bytes {
      problems.append(
        Diagnostic(
          "bag-version", "'\(BagDeclaration.path)' does not declare BagIt 1.0 in UTF-8", at: bag.location(BagDeclaration.path),
          rule: "its two lines are 'BagIt-Version: 1.0' and 'Tag-File-Character-Encoding: UTF-8'"))
    }
  }

  private mutating func readManifests() throws(ArchivingFailure) {
    for name in bag.paths where !name.utf8.contains(UInt8(ascii: "/")) {
      guard let word = Self.algorithm(of: name) else { continue }
      guard let algorithm = DigestAlgorithm(rawValue: word) else {
        problems.append(unknownAlgorithm(word, name))
        continue
      }
      guard let bytes = try read(name) else { continue }
      manifests.append(ManifestList(bytes, name: name, algorithm: algorithm, bag: bag.name, problems: &problems))
    }
    let names = Set(manifests.map(\.name))
    for algorithm in DigestAlgorithm.allCases {
      let pair = ["manifest-\(algorithm).txt", "tagmanifest-\(algorithm).txt"]
      let isWanted = algorithm == .sha256 || pair.contains(where: names.contains)
      for name in pair where isWanted && !names.contains(name) && !bag.has(name) { problems.append(absentManifest(name)) }
    }
  }

  private mutating func readInfo() throws(ArchivingFailure) {
    guard let bytes = try read(BagInfo.path) else { return }
    oxum = PayloadOxum(info: bytes, at: bag.location(BagInfo.path), problems: &problems)
  }

  /// Nothing where there is no such file, or it is too large.
  private mutating func read(_ name: String) throws(ArchivingFailure) -> [UInt8]? {
    guard let size = bag.size(of: name) else { return nil }
    guard size <= Self.largest else {
      problems.append(
        Diagnostic(
          "tag-file-size", "'\(name)' has \(size) bytes", at: bag.location(name), rule: "a tag file has \(Self.largest) bytes at most"))
      return nil
    }
    do throws(ArchivingFailure) {
      return try bag.read(name)
    } catch {
      guard case .damaged(let reason) = error.cause else { throw error }
      problems.append(Diagnostic("damaged-file", "'\(name)' cannot be read: \(reason)", at: bag.location(name)))
      return nil
    }
  }

  /// `sha256` for `manifest-sha256.txt` and `tagmanifest-sha256.txt`; nothing for names of other kinds.
  private static func algorithm(of name: String) -> String? {
    for start in ["manifest-", "tagmanifest-"] where name.hasPrefix(start) && name.hasSuffix(".txt") {
      return String(name.dropFirst(start.count).dropLast(4))
    }
    return nil
  }

  private func unknownAlgorithm(_ word: String, _ name: String) -> Diagnostic {
    let known = DigestAlgorithm.allCases.map(\.rawValue)
    return Diagnostic(
      "unknown-digest", "'\(word)' in '\(name)' is no digest that is known here\(suggestion(for: word, among: Set(known)))",
      at: bag.location(name), rule: "the manifests of an archive are of \(known.joined(separator: " and "))")
  }

  private func absentManifest(_ name: String) -> Diagnostic {
    Diagnostic(
      "missing-manifest", "'\(name)' is missing", at: bag.location(name),
      rule: "an archive has manifests and tag manifests of sha256, and of each other digest both or none")
  }
}
