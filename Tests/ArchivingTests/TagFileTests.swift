import Archiving
import Model
import Testing

struct TagFileTests {
  @Test func `Tag files are the six of BagIt, the tag manifests last`() throws {
    let paths = try SmallBag.description().tagFiles(for: SmallBag.payload()).map(\.path)
    #expect(
      paths == [
        "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
      ])
  }
}
