import Diagnostics

/// Compares what a bag's manifests list with what is there.
struct Verification {
  private let bag: Bag
  private let manifests: [ManifestList]
  private let oxum: PayloadOxum?
  private let threads: Int
  private var problems: [Diagnostic]
  private var verdict: BagVerdict
  private var results: [ExactPath: DigestRun.Result] = [:]

  init(_ bag: Bag, threads: Int) throws(ArchivingFailure) {
    let reading = try TagFileReading(bag)
    (self.bag, self.threads) = (bag, threads)
    (manifests, oxum, problems) = (reading.manifests, reading.oxum, reading.problems)
    let size = bag.files.reduce(0) { $0 + $1.size }
    // What cannot be read, or is not there, may have listed anything.
    verdict = BagVerdict(isComplete: problems.isEmpty, isValid: false, digest: nil, files: bag.files.count, bytes: size)
  }

  consuming func run() throws(ArchivingFailure) -> (BagVerdict, [Diagnostic]) {
    try makeDigests()
    compareLists()
    compareDigests()
    compareOxum()
    let isWanting = verdict.missing + verdict.extra + verdict.renamed > 0
    verdict.isComplete = verdict.isComplete && !isWanting
    verdict.isValid = verdict.isComplete && problems.isEmpty
    return (verdict, problems)
  }

  private mutating func makeDigests() throws(ArchivingFailure) {
    let results = try DigestRun(bag: bag, threads: threads).results(of: bag.paths)
    self.results = Dictionary(zip(bag.paths.map(ExactPath.init), results)) { first, _ in first }
    if case .digests(let digests) = self.results[ExactPath("tagmanifest-sha256.txt")] { verdict.digest = digests.sha256 }
  }

  /// The manifests that have to list a file: those of the payload, or those of the tag files.
  private func lists(for path: String) -> [ManifestList] {
    let isOfTags = !isPayloadPath(path)
    return manifests.filter { $0.isOfTags == isOfTags }
  }

  // MARK: What is there

  private mutating func compareLists() {
    var listed: Set<ExactPath> = []
    var missing: [ExactPath] = []
    for line in manifests.flatMap(\.lines) where listed.insert(line.path).inserted {
      if results[line.path] == nil { missing.append(line.path) }
    }
    let extra = bag.paths.map(ExactPath.init).filter { !listed.contains($0) && Self.mustBeListed($0.text) }
    let renamed = RenamedFiles(missing: missing, extra: extra, wanted: listedDigest, found: foundDigest)
    for (old, new) in renamed.pairs { tellRenamed(old, new) }
    for path in renamed.missing { tellMissing(path) }
    for path in renamed.extra { tellExtra(path) }
    for path in bag.paths.map(ExactPath.init) where listed.contains(path) { tellUnlisted(path) }
  }

  /// A tag manifest is listed by none.
  private static func mustBeListed(_ path: String) -> Bool {
    !DigestAlgorithm.allCases.contains { path == "tagmanifest-\($0).txt" }
  }

  private func listedDigest(_ path: ExactPath) -> String? {
    lists(for: path.text).first { $0.algorithm == .sha256 }?.digest(of: path)
  }

  private func foundDigest(_ path: ExactPath) -> String? {
    if case .digests(let digests) = results[path] { digests.sha256 } else { nil }
  }

  private mutating func tellRenamed(_ old: ExactPath, _ new: ExactPath) {
    verdict.renamed += 1
    problems.append(
      Diagnostic(
        "renamed-file", "'\(old.text)' is renamed: '\(new.text)' has its bytes", at: bag.location(new.text),
        rule: "a file of an archive keeps its name, letter for letter", fix: "rename it to '\(old.text)'"))
  }

  private mutating func tellMissing(_ path: ExactPath) {
    verdict.missing += 1
    problems.append(
      Diagnostic(
        "missing-file", "'\(path.text)' is missing", at: bag.location(path.text), related: places(of: path),
        rule: "every file that a manifest lists is there"))
  }

  private mutating func tellExtra(_ path: ExactPath) {
    verdict.extra += 1
    problems.append(
      Diagnostic(
        "extra-file", "'\(path.text)' is listed in no manifest", at: bag.location(path.text),
        rule: "an archive holds the files that its manifests list, and no other", fix: "move it out of the archive"))
  }

  /// A file that is there, and that only some of its manifests list.
  private mutating func tellUnlisted(_ path: ExactPath) {
    for list in lists(for: path.text) where list.index[path] == nil {
      verdict.isComplete = false
      problems.append(
        Diagnostic(
          "unlisted-file", "'\(path.text)' is not listed in '\(list.name)'", at: bag.location(list.name), related: places(of: path),
          rule: "all manifests list the same files"))
    }
  }

  private func places(of path: ExactPath) -> [Diagnostic.Related] {
    lists(for: path.text).compactMap { list in
      list.index[path].map { Diagnostic.Related("listed here", place(list.lines[$0].number, in: list)) }
    }
  }

  private func place(_ line: Int, in list: ManifestList) -> SourceLocation {
    SourceLocation(bag.name + "/" + list.name, SourcePosition(line: line, column: 1))
  }

  // MARK: What it is

  private mutating func compareDigests() {
    for path in bag.paths {
      switch results[ExactPath(path)] {
      case .damaged(let reason):
        verdict.altered += 1
        problems.append(
          Diagnostic(
            "damaged-file", "'\(path)' cannot be read: \(reason)", at: bag.location(path),
            rule: "a file has the bytes with which it was archived"))
      case .digests(let digests): compare(ExactPath(path), digests)
      case nil: break
      }
    }
  }

  private mutating func compare(_ path: ExactPath, _ digests: FileDigests) {
    let lists = lists(for: path.text).filter { $0.index[path] != nil }
    let differing = lists.filter { $0.digest(of: path) != digests[$0.algorithm] }
    guard !differing.isEmpty else { return }
    verdict.altered += 1
    if differing.count == lists.count {
      let names = differing.map { "'\($0.name)'" }.joined(separator: " and ")
      problems.append(
        Diagnostic(
          "altered-file", "'\(path.text)' is altered: its digest is not that of \(names)", at: bag.location(path.text),
          related: places(of: path),
          rule: "a file has the bytes with which it was archived", fix: "take the file from another copy of the archive"))
      return
    }
    // One digest proves the file, so it is the other's line that changed.
    for list in differing {
      let line = list.index[path].map { list.lines[$0].number } ?? 1
      problems.append(
        Diagnostic(
          "altered-manifest",
          "'\(list.name)' gives a digest for '\(path.text)' that the file has not, though another manifest gives the file's",
          at: place(line, in: list), rule: "all manifests give digests of the same bytes",
          fix: "take the manifest from another copy of the archive"))
    }
  }

  /// Where everything else agrees; it would only say again that something is missing.
  private mutating func compareOxum() {
    let payload = bag.files.filter { isPayloadPath($0.path) }
    let found = PayloadOxum(bytes: payload.reduce(0) { $0 + $1.size }, files: payload.count)
    guard problems.isEmpty, let oxum, oxum != found else { return }
    problems.append(
      Diagnostic(
        "payload-oxum",
        "'\(PayloadOxum.label)' says \(oxum.bytes) bytes in \(oxum.files) files, but there are \(found.bytes) in \(found.files)",
        at: bag.location(BagInfo.path), rule: "it is the number of bytes and files of the payload"))
  }
}

extension Bag {
  /// Compares everything in the bag with its manifests; each mistake is a problem.
  ///
  /// - Parameter threads: how many read files at once. Memory stays the same whatever the files' sizes.
  /// - Throws: ``ArchivingFailure`` where the system refuses.
  package func verify(threads: Int = 2, problems: inout [Diagnostic]) throws(ArchivingFailure) -> BagVerdict {
    let (verdict, found) = try Verification(self, threads: threads).run()
    problems += found
    return verdict
  }
}
