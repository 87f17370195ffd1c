import Archiving
import Diagnostics
import Model
import SampleBags
import Testing

@Suite struct TagFileTests {
  private func tagFiles(_ change: (inout BagDescription) -> Void = { _ in }) throws -> [String: String] {
    var bag = try SmallBag.description
    change(&bag)
    let files = try ClosedBag(bag, SmallBag.payload()).files
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func `what closes a bag are two files of the payload and the six of BagIt, the tag manifests last`() throws {
    let paths = try ClosedBag(SmallBag.description, SmallBag.payload()).files.map(\.path)
    #expect(
      paths == [
        "data/README.txt", "data/ro-crate-metadata.json", "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt",
        "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
      ])
  }

  @Test func `the declaration has the two lines of BagIt 1.0`() throws {
    #expect(try tagFiles()["bagit.txt"] == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
  }

  @Test func `bag-info has every value, in both languages, long lines folded between words`() throws {
    let expected = """
      Source-Organization: Office of Samples
      Source-Organization: 样本局
      Organization-Address: 1 Long Street
      Organization-Address: 长街1号
      Contact-Phone: +86-10-1
      Title: Yearbook 2010
      Title: 年鉴2010
      External-Description: A yearbook with a description that is so long that it
        does not fit into one line of seventy-nine characters
      External-Description: 年鉴
      External-Identifier: 2010
      Data-Year: 2009
      Bagging-Date: 2010-12-31
      License: Free (https://example.org/free)
      License: 自由 (https://example.org/free)
      Bag-Software-Agent: Yearbook 1.0
      Payload-Oxum: 48.6

      """
    let described = try ClosedBag(SmallBag.description, SmallBag.payload()).files.prefix(2).map(\.bytes.count).reduce(0, +)
    #expect(try tagFiles()["bag-info.txt"] == expected.replacing("48.6", with: "\(48 + described).8"))
  }

  @Test func `line ends in a value become spaces, so that they begin no label`() throws {
    let info = try tagFiles { $0.title.english = "One\nPayload-Oxum: 1.1\r\nTwo" }["bag-info.txt"]
    #expect(info?.contains("Title: One Payload-Oxum: 1.1 Two\n") == true)
  }

  @Test func `a date without its day is no bagging date`() throws {
    let date = try #require(PartialDate("2010-12"))
    #expect(try tagFiles { $0.date = date }["bag-info.txt"]?.contains("Bagging-Date") == false)
  }

  @Test func `manifests are sorted by bytes and write a percent sign as %25`() throws {
    let lines = try #require(try tagFiles()["manifest-sha256.txt"]).split(separator: "\n").map { $0.split(separator: "  ", maxSplits: 1) }
    #expect(
      lines.map { $0[1] } == [
        "data/README.txt", "data/ro-crate-metadata.json", "data/site/data/empty.csv", "data/site/index.html",
        "data/site/zh/2010/页.html", "data/sources/Content/100%25.md", "data/sources/Content/2010/a b.csv",
        "data/sources/Templates/page.mustache",
      ])
    // SHA-256 of nothing at all (NIST).
    #expect(lines[2][0] == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `digests are those of the standard's examples`() throws {
    let file = try BagFile(path: "data/abc", bytes: Array("abc".utf8))
    #expect(file.digests.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      file.digests.sha512 == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
    #expect(file.size == 3)
  }

  @Test func `the digest of an archive is that of its first tag manifest`() throws {
    let closing = try ClosedBag(SmallBag.description, SmallBag.payload())
    let tags = try #require(closing.files.first { $0.path == "tagmanifest-sha256.txt" })
    #expect(closing.digest == (try BagFile(path: tags.path, bytes: tags.bytes)).digests.sha256)
    #expect(closing.count == SmallBag.contents.count + closing.files.count)
    #expect(closing.size == closing.files.reduce(48) { $0 + $1.bytes.count })
  }

  @Test func `the order in which files were made changes nothing`() throws {
    let payload = try SmallBag.payload().sorted { $0.path < $1.path }
    let first = try ClosedBag(SmallBag.description, payload)
    let second = try ClosedBag(SmallBag.description, payload.reversed())
    #expect(first.digest == second.digest)
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
  }
}
