import Diagnostics
import Foundation
import Synchronization
import TestSupport

@testable import Press

/// Archives an edition in this process, so that a test sees which pages were rendered for it and not only what came out.
struct TwiceArchived {
  let site: TemporarySite

  struct Archive {
    /// Nothing where nothing was written.
    var digest: String?
    var failure: PressFailure?
    /// How many pages were rendered; nothing where it did not come so far.
    var rendered: Int?
    /// All that it says of the content.
    var problems: [String] = []
    fileprivate(set) var files: TreeSnapshot?

    /// What must be the same, wherever the pages come from.
    var words: String { ([digest ?? "nothing archived", "\(String(describing: failure))"] + problems).joined(separator: "\n") }
  }

  /// - Parameter change: of the options of a usual build.
  @discardableResult
  func build(_ change: (inout Workspace) -> Void = { _ in }) throws -> Press.Outcome {
    var workspace = workspace("Output")
    change(&workspace)
    return try Press(workspace).build()
  }

  private func workspace(_ output: String) -> Workspace {
    var workspace = Workspace(site: site.path, output: "\(site.path)/\(output)")
    workspace.program = "test"
    return workspace
  }

  /// The archive, which is taken away again, beside the site in Output.
  func besideSite(_ edition: String, keeps: Bool = false) throws -> Archive { try archive(edition, in: "Output", keeps: keeps) }

  /// The same where there is no site.
  func withoutSite(_ edition: String) throws -> Archive {
    try? site.remove("Fresh")
    try site.shell("mkdir Fresh && if [ -d Output/archive ]; then cp -R Output/archive Fresh; fi")
    return try archive(edition, in: "Fresh", keeps: false)
  }

  private func archive(_ edition: String, in output: String, keeps: Bool) throws -> Archive {
    let steps = Mutex<[String]>([])
    var made = Archive()
    do throws(PressFailure) {
      let outcome = try EditionArchiver(workspace(output), edition: edition) { step in steps.withLock { $0.append(step) } }
        .archive(makesZip: false, replacing: nil)
      made.digest = outcome.report?.digest
      made.problems = outcome.problems.sortedForPrinting().map { "\($0)".replacing("/Fresh/archive/", with: "/Output/archive/") }
    } catch {
      made.failure = error
    }
    made.rendered =
      steps.withLock { $0 }.compactMap { step in
        step.hasPrefix("rendering ") ? step.split(separator: " ").dropFirst().first.flatMap { Int($0) } : nil
      }.last
    let folder = "\(output)/archive/\(edition)"
    if made.digest != nil { made.files = try TreeSnapshot("\(site.path)/\(folder)") }
    if made.digest != nil, !keeps { try site.remove(folder) }
    return made
  }

  /// What makes the archive beside the site another than the one without a site, a line for each file.
  func differences(_ edition: String) throws -> [String] {
    let (one, other) = (try besideSite(edition), try withoutSite(edition))
    var found = one.words == other.words ? [] : ["beside the site: \(one.words)\nwithout: \(other.words)"]
    if let one = one.files, let other = other.files { found += one.differences(to: other, in: [.bytes]) }
    return found
  }
}

extension TwiceArchived {
  /// The fixture "features" without the one table that reads mentions, and with an edition after the one of 2010, which has a text, and
  /// other data in the same tables.
  static func threeEditions() throws -> TwiceArchived {
    let site = try TemporarySite(fixture: "features")
    try site.remove("Content/2010/tables/everything.yaml")
    try site.shell("sed -i /table:everything/d Content/2010/lists.*.md")
    try site.shell("mkdir Content/2011 && cp -r Content/2010/data Content/2011/data")
    try site.replace("north,north,aid,1234567", with: "north,north,aid,1300000", in: "Content/2011/data/flows.csv")
    let settings = ["title: {en: 2011 edition, zh: 2011年版}", "data_year: 2010", "state: published", "date: 2011-06-30", ""]
    try site.write(settings.joined(separator: "\n"), to: "Content/2011/edition.yaml")
    try site.write("---\ntitle: Later\n---\nLater words.\n", to: "Content/2011/later.en.md")
    try site.write("---\ntitle: 后来\n---\n后来的话。\n", to: "Content/2011/later.zh.md")
    let errata = try site.text("Content/2010/errata.csv").split(separator: "\n").first.map { "\($0)\n" } ?? ""
    try site.write(errata + "l1,A word,一词,one,一,other,另一,A slip,笔误,2011-08\n", to: "Content/2011/errata.csv")
    return TwiceArchived(site: site)
  }

  /// Adds a table to the edition of 2010, and shows it.
  func addTable(_ sql: String, key: String = "place") throws {
    let table = """
      title: {en: Some aid, zh: 部分帮扶资金}
      unit: yuan
      columns:
        - {name: place, label: {en: County, zh: 县}, kind: place}
        - {name: amount, label: {en: Aid, zh: 帮扶资金}, field: flows.amount}
      key: \(key)
      sql: |
        \(sql)

      """
    try site.write(table, to: "Content/2010/tables/some.yaml")
    for language in ["en", "zh"] { try site.append("\n![](table:some)\n", to: "Content/2010/notes.\(language).md") }
  }
}
