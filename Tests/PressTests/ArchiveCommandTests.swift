import Archiving
import Foundation
import SampleBags
import TestSupport
import Testing

/// `yearbook verify` and `yearbook restore`, as they are typed.
@Suite struct ArchiveCommandTests {
  private let bag: BagFolder
  private let sources = ["Content/100%.md", "Content/2010/a b.csv", "Templates/page.mustache"]

  init() throws { bag = try BagFolder() }

  /// Runs the program in the folder around the bag, which is called 2010 there.
  private func run(_ arguments: String...) throws -> CommandResult {
    let command = [Project.program] + arguments
    return try RunningProgram(command, in: bag.beside(""), environment: ["PATH": "/usr/bin:/bin"]).wait()
  }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: bag.beside(folder))) ?? []).sorted()
  }

  // MARK: verify

  @Test func `a sound archive is told in one line, with its digest`() throws {
    let result = try run("verify", "2010")
    let closing = try ClosedBag(SmallBag.description, SmallBag.payload())
    #expect(result.status == 0)
    #expect(result.standardOutput == "")
    #expect(
      result.standardError
        == "2010: complete and valid; \(closing.count) files, \(closing.size) bytes; digest \(closing.digest)\n")
    #expect(try run("verify", "2010", "--quiet").standardError == "")
  }

  @Test func `an altered file is named and fails, while the other archives are verified too`() throws {
    let second = try BagFolder()
    try bag.write([1], to: "data/site/index.html")
    let result = try run("verify", "2010", second.path)
    #expect(result.status == 1)
    #expect(result.standardError.contains("error[altered-file]: 'data/site/index.html' is altered"))
    #expect(result.standardError.contains("--> 2010/data/site/index.html\n"))
    #expect(result.standardError.contains("2010: complete, but not valid: 1 altered; "))
    #expect(result.standardError.contains("\(second.path): complete and valid; "))
  }

  @Test func `a mistake in a manifest is quoted with its line`() throws {
    try bag.edit("manifest-sha256.txt") { $0 = "nonsense\n" + $0 }
    let result = try run("verify", "2010/")
    #expect(result.standardError.contains("--> 2010/manifest-sha256.txt:1:1\n"))
    #expect(result.standardError.contains("| nonsense\n"))
  }

  @Test func `programs get the verdicts and the messages as JSON`() throws {
    try bag.remove("data/site/index.html")
    try bag.write([1], to: "data/new")
    let result = try run("verify", "2010", "--format", "json")
    #expect(result.status == 1)
    #expect(try result.messages().map(\.code).sorted() == ["extra-file", "missing-file"])
    let verdicts = try #require(try JSONSerialization.jsonObject(with: Data(result.standardOutput.utf8)) as? [[String: Any]])
    let verdict = try #require(verdicts.first)
    #expect(verdict["path"] as? String == "2010")
    #expect(verdict["complete"] as? Bool == false && verdict["valid"] as? Bool == false)
    #expect(verdict["missing"] as? Int == 1 && verdict["extra"] as? Int == 1)
  }

  @Test func `nothing at the path is wrong usage`() throws {
    let result = try run("verify", "2009")
    #expect(result.status == 2)
    #expect(result.standardError == "yearbook: could not read '2009': No such file or directory\n")
    #expect(try run("verify").status == 2)
  }

  @Test func `a hostile zip file is refused, and nothing is written anywhere`() throws {
    let zip = ZipMaker([ZipMaker.Entry("2010/bagit.txt"), ZipMaker.Entry("2010/../../evil")])
    try Data(zip.bytes).write(to: URL(fileURLWithPath: bag.beside("2010.zip")))
    #expect(try run("restore", "2010.zip", "--to", "one/new").status == 1)
    let result = try run("verify", "2010.zip")
    #expect(result.status == 1)
    #expect(result.standardError.contains("error[zip-file]: '2010/../../evil' in '2010.zip' has a part '..'"))
    #expect(result.standardError.hasSuffix("2010.zip: refused, nothing was read\n"))
    #expect(names("") == ["2010", "2010.zip"])
  }

  // MARK: restore

  @Test func `the sources are restored as they were, in a folder that is new or empty`() throws {
    for folder in ["new", "one/two"] {
      let result = try run("restore", "2010", "--to", folder)
      #expect(result.status == 0)
      #expect(result.standardError == "3 files restored, 22 bytes\n")
      #expect(try TreeSnapshot(bag.beside(folder)).files.sorted() == sources)
      for path in sources {
        #expect(
          FileManager.default.contents(atPath: bag.beside("\(folder)/\(path)")).map(Array.init) == (try bag.bytes("data/sources/\(path)")))
      }
    }
    #expect(names("") == ["2010", "new", "one"])
  }

  @Test func `a folder with files is refused and kept`() throws {
    try FileManager.default.createDirectory(atPath: bag.beside("mine"), withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: bag.beside("mine/thesis.txt")))
    let result = try run("restore", "2010", "--to", "mine")
    #expect(result.status == 2)
    #expect(result.standardError == "yearbook: 'mine' holds files already; name a folder that is new or empty\n")
    #expect(names("mine") == ["thesis.txt"])
  }

  @Test func `of an archive that is not valid nothing is restored`() throws {
    try bag.write([1], to: "data/site/index.html")
    let result = try run("restore", "2010", "--to", "one/new")
    #expect(result.status == 1)
    #expect(result.standardError.contains("'data/site/index.html' is altered"))
    #expect(result.standardError.hasSuffix("2010: nothing was restored\n"))
    #expect(names("") == ["2010"])
  }

  @Test func `an archive without sources says what it lacks`() throws {
    let bag = try BagFolder(["data/site/index.html": "x"])
    let result = try RunningProgram([Project.program, "restore", bag.path, "--to", bag.beside("new")], in: "/", environment: [:]).wait()
    #expect(result.status == 1)
    #expect(result.standardError.contains("error[no-sources]"))
    #expect(!FileManager.default.fileExists(atPath: bag.beside("new")))
  }
}
