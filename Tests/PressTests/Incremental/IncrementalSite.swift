import Diagnostics
import Foundation
import Synchronization
import TestSupport

@testable import Press

/// A site that is built in this process, so that a test sees what a build did and not only what came out.
struct IncrementalSite {
  let site: TemporarySite

  init(_ site: TemporarySite) { self.site = site }

  init(fixture: String) throws { site = try TemporarySite(fixture: fixture) }

  struct Build {
    /// Nothing where the machine or the usage was at fault.
    var outcome: Press.Outcome?
    var failure: PressFailure?
    /// What was done, as it was told: `reading content`.
    var steps: [String]

    var publication: [Int] {
      guard let publication = outcome?.report?.publication else { return [] }
      return [publication.written, publication.unchanged, publication.removed]
    }

    var isPublished: Bool { outcome?.report != nil }

    /// How many pages were rendered; nothing where none was looked at.
    var rendered: Int? {
      steps.compactMap { step in
        step.hasPrefix("rendering ") ? step.split(separator: " ").dropFirst().first.flatMap { Int($0) } : nil
      }.last
    }

    /// All that it says of the content, whatever it had to do for that.
    var words: String {
      var report = outcome?.report
      report?.publication = nil
      let problems = (outcome?.problems ?? []).sortedForPrinting().map { "\($0)" }
      return (problems + [report?.summary ?? "nothing published", "\(report?.files ?? 0) files", "\(String(describing: failure))"])
        .joined(separator: "\n")
    }
  }

  /// - Parameter program: what tells the program from others.
  func build(program: String? = "this one", output: String = "Output", _ change: (inout Workspace) -> Void = { _ in }) -> Build {
    var workspace = Workspace(site: site.path, output: "\(site.path)/\(output)")
    workspace.program = program
    change(&workspace)
    let steps = Mutex<[String]>([])
    var build = Build(steps: [])
    do throws(PressFailure) {
      build.outcome = try Press(workspace) { step in steps.withLock { $0.append(step) } }.build()
    } catch {
      build.failure = error
    }
    build.steps = steps.withLock { $0 }
    return build
  }

  /// What makes the site another than a fresh build of the same sources, a line for each file.
  func differencesFromFresh(_ last: Build, _ change: (inout Workspace) -> Void = { _ in }) throws -> [String] {
    try? site.remove("Fresh")
    try site.shell("mkdir Fresh && if [ -d Output/archive ]; then cp -R Output/archive Fresh; fi")
    let fresh = build(program: nil, output: "Fresh", change)
    let words = fresh.words.replacing("/Fresh/archive/", with: "/Output/archive/")
    var differences = last.words == words ? [] : ["one says: \(last.words)\na fresh build: \(words)"]
    if fresh.isPublished {
      differences += try site.publishedTree().differences(to: try TreeSnapshot(site.path + "/Fresh/site"), in: [.bytes, .mode])
    }
    return differences
  }

  var record: String { "Output/.site.build-record" }

  func recordBytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(site.path)/\(record)")) }
}
