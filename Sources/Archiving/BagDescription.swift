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

/// What is known of a bag when its last file is made.
package struct BagClosing: Sendable {
  /// The *digest of an archive*: the SHA-256 of its `tagmanifest-sha256.txt`, and so of all that it lists.
  package let digest: String
  /// The number and the size in bytes of all files.
  package let count: Int
  package let size: Int
}

extension BagDescription {
  /// Everything that is still to be written when the files of `payload` are: the two files of the payload that describe it
  /// (`data/README.txt`, `data/ro-crate-metadata.json`), which must not be in `payload`, and the tag files.
  ///
  /// - Precondition: all paths lie below `data/`, and no two are the same.
  /// - Parameter write: takes each as soon as it is made, for it is as long as there are files; its path is below the bag.
  /// - Throws: ``ArchivingFailure`` where the machine gives no digests.
  package func close(_ payload: [BagFile], _ write: (_ bytes: [UInt8], _ path: String) -> Void) throws(ArchivingFailure) -> BagClosing {
    precondition(payload.allSatisfy(\.isPayload), "a file of the payload lies outside data/")
    func add(_ bytes: [UInt8], _ path: String) throws(ArchivingFailure) -> BagFile {
      write(bytes, path)
      return try BagFile(path: path, bytes: bytes)
    }
    // What is made of them sorts them too, and is done sooner with what is sorted.
    var files = (payload + [try add(ReadMe(self).bytes, ReadMe.path)]).sorted { bytewise($0.path, $1.path) }
    files.append(try add(Crate(self, files: files).bytes, Crate.path))
    files.sort { bytewise($0.path, $1.path) }
    var tags = [try add(BagDeclaration.bytes, BagDeclaration.path), try add(BagInfo(self, files).bytes, BagInfo.path)]
    for algorithm in DigestAlgorithm.allCases { tags.append(try add(Manifest.bytes(for: files, algorithm), Manifest.path(algorithm))) }
    let listed = tags.sorted { bytewise($0.path, $1.path) }
    for algorithm in DigestAlgorithm.allCases {
      tags.append(try add(Manifest.bytes(for: listed, algorithm), Manifest.tagPath(algorithm)))
    }
    let all = files + tags
    return BagClosing(digest: tags[tags.count - 2].digests.sha256, count: all.count, size: all.reduce(0) { $0 + $1.size })
  }
}
