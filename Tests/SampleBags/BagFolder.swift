import Archiving
import Diagnostics
import Foundation
import TestSupport

/// A bag in a folder of its own for one test, which a test may damage.
package final class BagFolder: Sendable {
  private let folder: TemporaryFolder
  package let path: String

  /// - Parameter contents: the payload, by paths below the bag.
  package init(_ contents: [String: String] = SmallBag.contents) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/2010"
    for (place, text) in contents { try write(Array(text.utf8), to: place) }
    let payload = try contents.map { try BagFile(path: $0.key, bytes: Array($0.value.utf8)) }
    for (place, bytes) in try ClosedBag(SmallBag.description, payload).files { try write(bytes, to: place) }
  }

  /// A path beside the bag.
  package func beside(_ name: String) -> String { folder.path + "/" + name }

  package func write(_ bytes: [UInt8], to place: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(place)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func bytes(_ place: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(place)"))) }

  /// Writes a file anew, with its text changed.
  package func edit(_ place: String, _ change: (inout String) -> Void) throws {
    var text = String(decoding: try bytes(place), as: UTF8.self)
    change(&text)
    try write(Array(text.utf8), to: place)
  }

  package func remove(_ place: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(place)") }

  package func rename(_ place: String, to other: String) throws {
    let parent = URL(fileURLWithPath: "\(path)/\(other)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    guard Foundation.rename("\(path)/\(place)", "\(path)/\(other)") == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Writes the tag manifests anew, so that a tag file may be changed without their noticing it.
  package func renewTagManifests() throws {
    let tags = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
    let files = try tags.map { try BagFile(path: $0, bytes: try bytes($0)) }
    for algorithm in DigestAlgorithm.allCases {
      let lines = files.map { "\($0.digests[algorithm])  \($0.path)\n" }
      try write(Array(lines.joined().utf8), to: "tagmanifest-\(algorithm).txt")
    }
  }

  /// The paths of all its files.
  package func paths() throws -> [String] {
    var problems: [Diagnostic] = []
    return try Bag(at: path, problems: &problems)?.paths ?? []
  }
}

/// What a verification gave.
package struct Verified {
  /// Nothing where the bag was refused.
  package let verdict: BagVerdict?
  package let problems: [Diagnostic]

  package init(_ path: String, threads: Int = 2) throws {
    var problems: [Diagnostic] = []
    verdict = try Bag(at: path, problems: &problems)?.verify(threads: threads, problems: &problems)
    self.problems = problems
  }

  package var codes: [String] { problems.map(\.code).sorted() }

  /// Whether it failed, with a message that names the file and says what is allowed.
  package func fails(naming path: String) -> Bool {
    verdict?.isValid != true && problems.contains { ($0.headline.contains("'\(path)'")) && $0.rule != nil && $0.location != nil }
  }
}
