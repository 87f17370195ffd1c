import Foundation
import Testing

@testable import Writing

@Suite struct ModeTests {
  @Test(arguments: [0o000, 0o022, 0o077, 0o137, 0o777] as [mode_t])
  func `files are 0644 and folders 0755 whatever the umask`(mask: mode_t) async throws {
    let folder = try TestFolder()
    try folder.makeFolder("Output")
    await #expect(processExitsWith: .success) { [site = folder.site as String, mask] in
      umask(mask)
      try publish(["a.html": "1", "en/x/b.html": "2"], to: site)
      try publish(["a.html": "1", "en/x/b.html": "3"], to: site)
    }
    for place in ["Output/site", "Output/site/en", "Output/site/en/x"] {
      #expect(try folder.status(place).st_mode == S_IFDIR | 0o755)
    }
    for place in [".yearbook", "a.html", "en/x/b.html"] {
      #expect(try folder.status("Output/site/" + place).st_mode == S_IFREG | 0o644)
    }
  }

  @Test func `a folder that passes its group on does so whatever the umask`() async throws {
    let folder = try TestFolder()
    try folder.makeFolder("Output")
    chmod(folder.path + "/Output", 0o2755)
    await #expect(processExitsWith: .success) { [site = folder.site as String] in
      umask(0o077)
      try publish(["en/x/b.html": "2"], to: site)
    }
    #expect(try folder.status("Output/site/en/x").st_mode == S_IFDIR | 0o2755)
  }
}
