import Archiving
import SampleBags
import Testing

/// Whatever happens to a file of a bag, its verification fails and names it.
@Suite struct DamageTests {
  @Test func `a bag as it was made is complete and valid, on any number of threads`() throws {
    let bag = try BagFolder()
    let closing = try ClosedBag(SmallBag.description, SmallBag.payload())
    for threads in [1, 2, 8] {
      let verified = try Verified(bag.path, threads: threads)
      #expect(verified.problems == [])
      #expect(verified.verdict?.isComplete == true && verified.verdict?.isValid == true)
      #expect(verified.verdict?.digest == closing.digest)
      #expect(verified.verdict?.files == closing.count)
      #expect(verified.verdict?.bytes == closing.size)
      #expect(verified.verdict?.summary == "complete and valid")
    }
  }

  @Test func `one bit flipped in any file is found, whichever file and wherever`() throws {
    let bag = try BagFolder()
    for path in try bag.paths() {
      let bytes = try bag.bytes(path)
      for offset in Set([0, bytes.count / 2, bytes.count - 1]) where bytes.indices.contains(offset) {
        for bit in 0..<8 {
          var damaged = bytes
          damaged[offset] ^= 1 << bit
          try bag.write(damaged, to: path)
          #expect(try Verified(bag.path).fails(naming: path), "bit \(bit) of byte \(offset) of \(path)")
        }
      }
      try bag.write(bytes, to: path)
    }
    #expect(try Verified(bag.path).verdict?.isValid == true)
  }

  @Test(arguments: ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"])
  func `a tag manifest, which no other lists, has no byte that may change`(path: String) throws {
    let bag = try BagFolder(["data/a": "a"])
    let bytes = try bag.bytes(path)
    for offset in bytes.indices {
      // The sixth bit is that between small and capital letters.
      for bit in [offset % 5, 5] {
        var damaged = bytes
        damaged[offset] ^= 1 << bit
        try bag.write(damaged, to: path)
        #expect(try Verified(bag.path).verdict?.isValid == false, "bit \(bit) of byte \(offset)")
      }
    }
  }

  @Test func `a file cut off by one byte is found`() throws {
    let bag = try BagFolder()
    for path in try bag.paths() {
      let bytes = try bag.bytes(path)
      if bytes.isEmpty { continue }
      try bag.write(bytes.dropLast(), to: path)
      #expect(try Verified(bag.path).fails(naming: path), "\(path)")
      try bag.write([], to: path)
      #expect(try Verified(bag.path).fails(naming: path), "\(path)")
      try bag.write(bytes, to: path)
    }
  }

  @Test func `a file that is gone is named`() throws {
    let bag = try BagFolder()
    for path in try bag.paths() {
      let bytes = try bag.bytes(path)
      try bag.remove(path)
      let verified = try Verified(bag.path)
      #expect(verified.fails(naming: path), "\(path)")
      #expect(verified.verdict?.isComplete == false, "\(path)")
      try bag.write(bytes, to: path)
    }
  }

  @Test(arguments: ["data/site/new.html", "new.txt", "data/.hidden", "metadata/new.xml", "tagmanifest-sha256.txt.bak"])
  func `a file too many is named`(path: String) throws {
    let bag = try BagFolder()
    try bag.write([1], to: path)
    let verified = try Verified(bag.path)
    #expect(verified.fails(naming: path))
    #expect(verified.codes == ["extra-file"])
    #expect(verified.verdict?.summary == "not complete, and so not valid: 1 extra")
  }

  @Test func `a renamed file is named once, with both of its names`() throws {
    let bag = try BagFolder()
    try bag.rename("data/site/index.html", to: "data/site/Index.html")
    let verified = try Verified(bag.path)
    #expect(verified.problems.map(\.headline) == ["'data/site/index.html' is renamed: 'data/site/Index.html' has its bytes"])
    #expect(verified.verdict?.summary == "not complete, and so not valid: 1 renamed")
  }

  @Test func `of two equal files that are renamed each is told once`() throws {
    let bag = try BagFolder(["data/a": "same", "data/b": "same", "data/c": "other"])
    try bag.rename("data/a", to: "data/x/a")
    try bag.rename("data/b", to: "data/x/b")
    let verified = try Verified(bag.path)
    #expect(
      verified.problems.map(\.headline) == [
        "'data/a' is renamed: 'data/x/a' has its bytes", "'data/b' is renamed: 'data/x/b' has its bytes",
      ])
  }

  @Test func `two files that changed places are both named`() throws {
    let bag = try BagFolder()
    let paths = ["data/site/index.html", "data/sources/Content/100%.md"]
    let bytes = try paths.map(bag.bytes)
    try bag.write(bytes[1], to: paths[0])
    try bag.write(bytes[0], to: paths[1])
    let verified = try Verified(bag.path)
    #expect(paths.allSatisfy(verified.fails(naming:)))
    #expect(verified.verdict?.summary == "complete, but not valid: 2 altered")
  }

  @Test func `names are compared letter for letter: case and composition are not folded`() throws {
    let bag = try BagFolder(["data/é.html": "1"])
    try bag.rename("data/é.html", to: "data/e\u{301}.html")
    #expect(try Verified(bag.path).codes == ["renamed-file"])
    let both = try BagFolder(["data/\u{E9}.html": "1"])
    try both.write([1], to: "data/e\u{301}.html")
    #expect(try Verified(both.path).codes == ["extra-file"])
  }

  @Test func `a payload of another size than bag-info says is not valid, though every digest agrees`() throws {
    let bag = try BagFolder()
    for (value, words) in [
      ("65.9", "says 65 bytes in 9 files"), ("1.1", "says 1 bytes in 1 files"), ("many", "is 'many'"), ("-1", "is '-1'"),
    ] {
      try bag.edit("bag-info.txt") { text in
        let start = text.range(of: "Payload-Oxum: ")?.upperBound ?? text.startIndex
        text = text[..<start] + value + "\n"
      }
      try bag.renewTagManifests()
      let verified = try Verified(bag.path)
      #expect(verified.codes == ["payload-oxum"])
      #expect(verified.problems.first?.headline.contains(words) == true)
      #expect(verified.verdict?.isValid == false)
    }
  }
}
