import Foundation
import Press
import TestSupport
import Testing

/// `yearbook check --fix` as an editor meets it.
@Suite struct FixTests {
  private static let english = "Content/2010/work/aid.en.md"
  private static let chinese = "Content/2010/work/aid.zh.md"

  /// A site whose English and Chinese entry end in these sentences.
  private func site(_ english: String, _ chinese: String = "") throws -> TemporarySite {
    let site = try TemporarySite(fixture: "features")
    try site.append("\n" + english, to: Self.english)
    try site.append("\n" + chinese, to: Self.chinese)
    return site
  }

  private func changes(_ result: CommandResult) -> [String] {
    result.standardError.split(separator: "\n").map(String.init).filter { $0.contains("' -> '") }
  }

  @Test func `words that differ are rewritten, and each change is told`() throws {
    let site = try site(
      "In all [5 million yuan](figure:aid.total), [**four** million yuan](figure:aid.total), [3,000,000](figure:aid.total).",
      "共[500万元](figure:aid.total)，[四百万元](figure:aid.total)，[4000000](figure:aid.total)。")
    let before = try site.text(Self.english)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).count
    let result = try site.run("check", "--fix")
    #expect(result.status == 0, "\(result.standardError)")
    #expect(changes(result).contains("\(Self.english):\(line):8: '5 million yuan' -> '4 million yuan'"))
    #expect(changes(result).count == 3)
    #expect(
      try site.text(Self.english) == before.replacing("[5 million", with: "[4 million").replacing("[3,000,000]", with: "[4,000,000]"))
    #expect(try site.run("check", "--fix").standardError.contains("no problems"))
  }

  @Test func `line ends, a byte-order mark and everything else stay, byte for byte`() throws {
    let site = try site("")
    let old =
      "\u{FEFF}" + (try site.text(Self.english)).replacing("\n", with: "\r\n") + "> In all  [5 million\r\n> yuan](figure:aid.total) \t\r\n"
    try site.write(old, to: Self.english)
    chmod("\(site.path)/\(Self.english)", 0o604)
    let tree = try TreeSnapshot(site.path)
    #expect(try changes(site.run("check", "--fix")).count == 1)
    let after = try TreeSnapshot(site.path)
    #expect(after.entries[Self.english]?.bytes == Data(old.replacing("[5 million", with: "[4 million").utf8))
    #expect(after.entries[Self.english]?.mode == tree.entries[Self.english]?.mode)
    #expect(tree.changedFiles(to: after).filter { !$0.hasPrefix("Output") } == [Self.english])
  }

  @Test func `nothing is written where nothing differs`() throws {
    let site = try site("")
    let before = try TreeSnapshot(site.path)
    let result = try site.run("check", "--fix")
    #expect(result.status == 0)
    #expect(result.standardError.hasSuffix("; no site written\n"))
    #expect(before.differences(to: try TreeSnapshot(site.path)) == [])
  }

  @Test func `other mistakes stay, and do not keep words from being rewritten`() throws {
    let site = try site("In all [5 million yuan](figure:aid.total) in [](place:nowhere).", "共[](figure:aid.total)。")
    let result = try site.run("check", "--fix", "--format", "json")
    #expect(result.status == 1)
    let messages = try result.messages()
    #expect(messages.filter { $0.severity == "error" }.map(\.code) == ["unknown-place"])
    #expect(messages.first { $0.code == "rewritten" }?.message == "the words '5 million yuan' were rewritten as '4 million yuan'")
    #expect(try site.text(Self.english).contains("[4 million yuan](figure:aid.total) in"))
  }

  @Test(arguments: [
    ("[5 million yuan][total]\n\n[total]: figure:aid.total", "they are in a link of another form"),
    ("[several yuan](figure:aid.total)", "they are no amount or date"), ("[5&nbsp;million yuan](figure:aid.total)", "they are in a link"),
  ])
  func `what cannot be rewritten is left, and told`(_ text: String, _ reason: String) throws {
    let site = try site(text, "共[](figure:aid.total)。")
    let before = try site.text(Self.english)
    let result = try site.run("check", "--fix", "--format", "json")
    #expect(result.status == 1)
    let messages = try result.messages()
    #expect(messages.contains { $0.code == "not-rewritten" && $0.message.contains(reason) }, "\(messages)")
    #expect(messages.contains { $0.code == "figure-differs" || $0.code == "figure-words" })
    #expect(try site.text(Self.english) == before)
  }

  @Test func `words are not made from data that have errors`() throws {
    let site = try site("In all [5 million yuan](figure:aid.total).", "共[](figure:aid.total)。")
    try site.append("broken,row\n", to: "Content/2010/data/flows.csv")
    let before = try site.text(Self.english)
    let messages = try site.run("check", "--fix", "--format", "json").messages()
    #expect(messages.contains { $0.code == "not-rewritten" && $0.message.contains("the data behind the figure have errors") })
    #expect(try site.text(Self.english) == before)
  }

  @Test func `a file that changes meanwhile is left, and told`() throws {
    let site = try site("In all [5 million yuan](figure:aid.total).", "共[500万元](figure:aid.total)。")
    var told: [String] = []
    let outcome = try Press(Workspace(site: site.path)).fix { change in
      told.append(change.description)
      // Somebody saves the other file before it is written.
      if let text = try? site.text(Self.chinese) { try? site.write(text + "\n又及。\n", to: Self.chinese) }
    }
    #expect(told.count == 1)
    #expect(outcome.report == nil)
    let left = outcome.problems.filter { $0.code == "not-rewritten" }
    #expect(left.map { $0.headline.hasSuffix("the file has changed since it was read") } == [true])
    #expect(try site.text(Self.chinese).hasSuffix("共[500万元](figure:aid.total)。\n又及。\n"))
  }

  @Test func `two thousand places in one file are rewritten in time`() throws {
    let site = try site(
      (1...2000).map { "Then [\($0 + 4) million yuan](figure:aid.total) came." }.joined(separator: "\n"),
      (1...2000).map { _ in "共[](figure:aid.total)。" }.joined(separator: "\n"))
    let result = try site.run("check", "--fix")
    #expect(result.status == 0, "\(result.standardError.suffix(400))")
    #expect(changes(result).count == 2000)
    #expect(try site.text(Self.english).ranges(of: "Then [4 million yuan](figure:aid.total) came.").count == 2000)
    #expect(result.duration < .seconds(300))
  }

  @Test func `changed data are written into every sentence, in both languages`() throws {
    let site = try TemporarySite.real()
    let old = try site.text("Content/2010/data/flows.csv")
    let new = old.replacing(/(?m)^(chongqing-2009,.*?),2000000,/) { "\($0.1),3000000," }
    try #require(new != old)
    try site.write(new, to: "Content/2010/data/flows.csv")
    let result = try site.run("check", "--fix")
    let files = Set(changes(result).map { $0.prefix { $0 != ":" } })
    #expect(files.contains("Content/2010/xiamen/overview.en.md") && files.contains("Content/2010/xiamen/overview.zh.md"))
    #expect(changes(result).contains { $0.hasSuffix("'200万元' -> '300万元'") })
    let rest = try site.run("check", "--format", "json").messages().filter { $0.code == "figure-differs" || $0.code == "figure-words" }
    #expect(rest == [])
  }

  @Test func `quietly and for programs, no line stands beside the messages`() throws {
    let site = try site("In all [5 million yuan](figure:aid.total).", "共[](figure:aid.total)。")
    #expect(try site.run("check", "--fix", "--quiet").standardError == "")
    #expect(try site.text(Self.english).contains("[4 million yuan]"))
  }

  @Test func `a folder that cannot be written to is the machine's failure`() throws {
    guard let wrapper = Unprivileged.wrapper else { return }
    let site = try site("In all [5 million yuan](figure:aid.total).", "共[](figure:aid.total)。")
    try site.openToAll()
    chmod("\(site.path)/Content/2010/work", 0o555)
    let before = try site.text(Self.english)
    let result = try site.run("check", "--fix", wrapper: wrapper)
    #expect(result.status == 3)
    #expect(result.standardError.contains("could not write"))
    #expect(try site.text(Self.english) == before)
  }
}
