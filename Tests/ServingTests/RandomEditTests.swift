import Diagnostics
import Foundation
import Press
import TestSupport
import Testing

@testable import Serving

/// After any edits, a page that is served is the page that a build would write.
@Suite struct RandomEditTests {
  /// What a build of the site as it is now gives; its problems where it publishes nothing.
  private func build(_ site: TemporarySite) throws -> (files: [String: Data]?, problems: Set<Diagnostic>) {
    let folder = try TemporaryFolder()
    let outcome = try Press(Workspace(site: site.path, output: folder.path, drafts: true)).build()
    guard outcome.report != nil else { return (nil, Set(outcome.problems)) }
    let tree = try TreeSnapshot(folder.path + "/site")
    return (Dictionary(uniqueKeysWithValues: tree.visibleFiles.map { ($0, tree.entries[$0]?.bytes ?? Data()) }), [])
  }

  /// The addresses at which something else is served than was built.
  private func differences(_ preview: RunningPreview, _ files: [String: Data]) throws -> [String] {
    try files.keys.sorted().filter { path in
      guard let reply = try preview.get("/" + path), reply.status == 200 else { return true }
      var bytes = reply.body
      if path.hasSuffix(".html"), let script = bytes.firstRange(of: Array("<script src=\"/_yearbook/".utf8)),
        let end = bytes[script.lowerBound...].firstRange(of: Array("</script>\n".utf8))
      {
        bytes.removeSubrange(script.lowerBound..<end.upperBound)
      }
      return Data(bytes) != files[path]
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `after two hundred random edits every page is that of a fresh build`() throws {
    let site = try TemporarySite(fixture: "features")
    let preview = try RunningPreview(site)
    var editor = RandomEditor(site: site)
    var (whole, broken) = (0, 0)
    var last: [String] = []
    for number in 1...200 {
      let edit = editor.next()
      try #require(try preview.edit(edit.path, edit.work), "edit \(number) of \(edit.path) was not seen")
      guard number % 5 == 0 else { continue }
      let built = try build(site)
      let files = built.files ?? [:]
      if files.isEmpty { broken += 1 } else { whole += 1 }
      last = built.problems.map(\.headline)
      // A change may come in two parts, of which the first is seen alone.
      let agrees = try preview.wait(.seconds(5)) {
        try preview.problems == built.problems && differences(preview, files).isEmpty
      }
      let others = try differences(preview, files)
      let strange = preview.problems.symmetricDifference(built.problems).map(\.headline)
      #expect(agrees, "after edit \(number) of \(edit.path): \(others) \(strange)")
      if !agrees { return }
    }
    #expect(whole >= 15 && broken >= 3, "\(whole) whole, \(broken) broken: \(last)")
  }
}

extension RunningPreview {
  /// The problems of the sources as they were seen last, where there is an error among them.
  var problems: Set<Diagnostic> {
    let problems = server.site.problems
    return problems.hasErrors ? Set(problems) : []
  }
}
