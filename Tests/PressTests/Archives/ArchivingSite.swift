import Foundation
import TestSupport
import Testing

/// What `yearbook archive --format json` says.
struct MadeArchive: Decodable {
  let edition: String
  let path: String
  let digest: String
  let files: Int
  let bytes: Int
  let zip: String?
}

extension TemporarySite {
  /// Archives an edition.
  @discardableResult
  func archive(_ edition: String = "2010", _ more: [String] = []) throws -> MadeArchive {
    let result = try start(["archive", edition, "--format", "json"] + more).wait()
    try #require(result.status == 0, "\(result.standardError)")
    return try JSONDecoder().decode(MadeArchive.self, from: Data(result.standardOutput.utf8))
  }

  /// Says in edition.yaml that the edition is archived.
  func declareArchived(_ edition: String = "2010", digest: String? = nil) throws {
    let line = digest.map { "\narchive: \($0)" } ?? ""
    try replace("state: published", with: "state: archived" + line, in: "Content/\(edition)/edition.yaml")
  }

  func archiveTree(_ edition: String = "2010") throws -> TreeSnapshot { try TreeSnapshot("\(path)/Output/archive/\(edition)") }

  /// Changes every template, an asset, the words of the templates and yearbook.yaml, as years do.
  func changeWhatAllEditionsShare() throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: path + "/Templates").sorted() where name.hasSuffix(".mustache") {
      let place = "Templates/" + name
      if !["feed", "sitemap"].contains(where: name.hasPrefix) { try write(try text(place) + "<!-- changed -->", to: place) }
    }
    try write("/* changed */", to: "Templates/assets/style.css")
    try replace("title:", with: "title: {en: Another Yearbook, zh: 另一年鉴}\n#", in: "Content/yearbook.yaml")
  }

  /// Runs a line of a shell in the site's folder.
  func shell(_ line: String) throws {
    let result = try RunningProgram(["/bin/sh", "-ec", line], in: path, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]).wait()
    try #require(result.status == 0, "\(result.standardError)")
  }
}

extension TreeSnapshot {
  /// The files of one edition in a site, by their addresses, without its corrections, which go on living.
  func files(of edition: String) -> [String: Data] {
    let folders = ["en", "zh", "data", "assets"].map { "\($0)/\(edition)/" }
    return entries.filter { path, _ in folders.contains(where: path.hasPrefix) && !path.hasSuffix("/corrections.html") }
      .compactMapValues(\.bytes).filter { !$0.value.isEmpty }
  }
}
