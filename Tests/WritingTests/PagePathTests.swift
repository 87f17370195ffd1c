import Testing

@testable import Writing

@Suite struct PagePathTests {
  @Test(arguments: ["a", "index.html", "en/2010/index.html", ".nojekyll", "a/.yearbook", "...", "..a/b..", "zh/资料/表 1.html"])
  func `relative paths lead to pages`(path: String) {
    #expect(isPagePath(path))
  }

  @Test(arguments: ["", "/", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/.", "a/..", "a/../b", "a/./b", "a\0b", ".yearbook"])
  func `paths that are absolute, lead elsewhere, have empty parts or name the marker do not`(path: String) {
    #expect(!isPagePath(path))
  }

  @Test func `a path out of the site stops the program before anything is written`() async throws {
    let folder = try TestFolder()
    await #expect(processExitsWith: .failure) { [site = folder.site as String] in
      try SiteWriter(target: site).write([49], to: "../../escaped.html")
    }
    #expect(folder.names(in: "") == ["Output"])
  }
}
