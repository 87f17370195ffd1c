import Model

/// What a bag says of itself. The same values and files give the same bytes on any machine and day.
package struct BagDescription: Sendable {
  /// What others call it by: `2010`.
  package var identifier: String
  package var title: Bilingual<String>
  package var description: Bilingual<String>
  package var publisher: YearbookSettings.Publisher
  package var licence: YearbookSettings.Licence?
  /// The year that the data are about.
  package var dataYear: Int
  /// The day on which the content was issued.
  package var date: PartialDate
  /// The program that made it, with its version.
  package var generator: String
  /// The address at which the content stands, or stood, on the web.
  package var url: String?
  /// The names of files, by their paths below the bag. Those without one are named by their kinds and paths.
  package var names: [String: Bilingual<String>] = [:]

  package init(
    identifier: String, title: Bilingual<String>, description: Bilingual<String>, publisher: YearbookSettings.Publisher, dataYear: Int,
    date: PartialDate, generator: String
  ) {
    (self.identifier, self.title, self.description) = (identifier, title, description)
    (self.publisher, self.dataYear, self.date, self.generator) = (publisher, dataYear, date, generator)
  }
}

/// The files that make a bag of a payload.
package struct BagClosing: Sendable {
  /// In the order in which they are to be written; below the bag.
  package let files: [(path: String, bytes: [UInt8])]
  /// The *digest of an archive*: the SHA-256 of its `tagmanifest-sha256.txt`, and so of all that it lists.
  package let digest: String
  /// The number and the size in bytes of all files, these and the payload's.
  package let count: Int
  package let size: Int
}

extension BagDescription {
  /// Everything that is still to be written when the files of `payload` are: the two files of the payload that describe it
  /// (`data/README.txt`, `data/ro-crate-metadata.json`), which must not be in `payload`, and the tag files.
  ///
  /// - Precondition: all paths lie below `data/`, and no two are the same.
  /// - Throws: ``ArchivingFailure`` where the machine gives no digests.
  package func closing(_ payload: [BagFile]) throws(ArchivingFailure) -> BagClosing {
    precondition(payload.allSatisfy(\.isPayload), "a file of the payload lies outside data/")
    let readme = (path: ReadMe.path, bytes: ReadMe(self).bytes)
    // What is made of them sorts them too, and is done sooner with what is sorted.
    var files = (payload + [try BagFile(path: readme.path, bytes: readme.bytes)]).sorted { bytewise($0.path, $1.path) }
    let crate = (path: Crate.path, bytes: Crate(self, files: files).bytes)
    files.append(try BagFile(path: crate.path, bytes: crate.bytes))
    let tags = try tagFiles(for: files)
    let digest = try BagFile(path: tags[tags.count - 2].path, bytes: tags[tags.count - 2].bytes).digests.sha256
    let size = (files.map(\.size) + tags.map(\.bytes.count)).reduce(0, +)
    return BagClosing(files: [readme, crate] + tags, digest: digest, count: files.count + tags.count, size: size)
  }

  /// The tag files of a bag with exactly these files in its payload, the tag manifests last.
  package func tagFiles(for payload: [BagFile]) throws(ArchivingFailure) -> [(path: String, bytes: [UInt8])] {
    let payload = payload.sorted { bytewise($0.path, $1.path) }
    var files = [(path: "bagit.txt", bytes: BagDeclaration.bytes), (path: "bag-info.txt", bytes: BagInfo(self, payload).bytes)]
    files += DigestAlgorithm.allCases.map { ("manifest-\($0).txt", Manifest.bytes(for: payload, $0)) }
    var listed: [BagFile] = []
    for file in files { listed.append(try BagFile(path: file.path, bytes: file.bytes)) }
    listed.sort { bytewise($0.path, $1.path) }
    return files + DigestAlgorithm.allCases.map { ("tagmanifest-\($0).txt", Manifest.bytes(for: listed, $0)) }
  }
}
