import Archiving
import Diagnostics
import Foundation
import Model
import SampleBags
import Testing

@Suite struct ZipTests {
  private func zip(of bag: BagFolder, date: String = "2010-12-31") throws -> [UInt8] {
    var problems: [Diagnostic] = []
    let opened = try #require(try Bag(at: bag.path, problems: &problems))
    let bytes = Collected()
    let isWhole = try opened.writeZip(topFolder: "2010", date: try #require(PartialDate(date)), problems: &problems) { piece in
      bytes.all += piece
      return true
    }
    #expect(isWhole && problems == [])
    return bytes.all
  }

  private final class Collected { var all: [UInt8] = [] }

  private func write(_ bytes: [UInt8], beside bag: BagFolder) throws -> String {
    let path = bag.beside("2010.zip")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `a zip file is verified as the folder it was made of, with the same digest`() throws {
    let bag = try BagFolder()
    let path = try write(try zip(of: bag), beside: bag)
    let (folder, zip) = (try Verified(bag.path), try Verified(path))
    #expect(zip.problems == [])
    #expect(zip.verdict == folder.verdict)
    var problems: [Diagnostic] = []
    let opened = try #require(try Bag(at: path, problems: &problems))
    for place in try bag.paths() { #expect(try opened.read(place) == (try bag.bytes(place))) }
  }

  @Test func `the same bag gives the same bytes, whenever its files were written`() throws {
    let (first, second) = (try BagFolder(), try BagFolder())
    for path in try second.paths() { utimes("\(second.path)/\(path)", nil) }
    chmod(second.path + "/bagit.txt", 0o600)
    #expect(try zip(of: first) == zip(of: second))
    #expect(try zip(of: first) != zip(of: first, date: "2011-01-01"))
  }

  @Test func `a year that the format does not know is the nearest that it knows`() throws {
    let bag = try BagFolder()
    let path = try write(try zip(of: bag, date: "1949"), beside: bag)
    #expect(try Verified(path).verdict?.isValid == true)
  }

  @Test func `other programs test it and find nothing wrong`() throws {
    let bag = try BagFolder()
    let path = try write(try zip(of: bag), beside: bag)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)", path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a deflated zip file of another program is read too`() throws {
    let bag = try BagFolder()
    let path = bag.beside("other.zip")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = URL(fileURLWithPath: bag.beside(""))
    process.arguments = ["python3", "-c", "import shutil; shutil.make_archive('other', 'zip', '.', '2010')"]
    try process.run()
    process.waitUntilExit()
    let verified = try Verified(path)
    #expect(verified.problems == [])
    #expect(verified.verdict == (try Verified(bag.path)).verdict)
  }

  @Test func `one bit flipped anywhere in the bytes of a file is found`() throws {
    let bag = try BagFolder(["data/a": "some text"])
    let bytes = try zip(of: bag)
    for path in try bag.paths() {
      let content = try bag.bytes(path)
      let start = try #require(bytes.firstRange(of: Array("2010/\(path)".utf8) + content)).upperBound - content.count
      for offset in [start, start + content.count - 1] {
        var damaged = bytes
        damaged[offset] ^= 4
        #expect(try Verified(try write(damaged, beside: bag)).fails(naming: path), "\(path)")
      }
    }
  }

  @Test func `a zip file cut off anywhere is refused`() throws {
    let bag = try BagFolder(["data/a": "some text"])
    let bytes = try zip(of: bag)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      let verified = try Verified(try write(Array(bytes[..<count]), beside: bag))
      #expect(verified.verdict == nil && verified.problems.count == 1, "\(count) bytes")
    }
  }
}
