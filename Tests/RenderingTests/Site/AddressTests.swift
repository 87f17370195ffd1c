import Model
import SampleSites
import Testing

@testable import Rendering

/// Where pages stand, and the ways between them.
@Suite struct AddressTests {
  @Test func `every page has an address of its own, the same in both languages`() throws {
    let addresses = try RenderedSample(.ordered).addresses
    #expect(Set(addresses).count == addresses.count)
    let english = addresses.filter { $0.hasPrefix("en/") }.map { $0.dropFirst(3) }
    let chinese = addresses.filter { $0.hasPrefix("zh/") }.map { $0.dropFirst(3) }
    #expect(english == chinese)
    #expect(
      english == [
        "index.html", "feed.xml", "2010/index.html", "2010/east/index.html", "2010/east/one.html", "2010/east/regions/wanzhou.html",
        "2010/notes.html", "2010/tables/t.html", "2010/corrections.html", "2010/data/flows.html",
      ])
    #expect(
      addresses.filter { !$0.hasPrefix("en/") && !$0.hasPrefix("zh/") } == [
        "index.html", "404.html", "sitemap.xml", "assets/2010-corrections.css", "data/registers/units.csv", "data/registers/places.csv",
        "data/2010/datapackage.json", "data/2010/flows.csv", "data/2010/tables/t.csv",
      ])
  }

  @Test(
    arguments: [
      ("index.html", "en/index.html", "en/index.html"), ("en/index.html", "index.html", "../index.html"),
      ("en/a.html", "en/a.html", "a.html"),
      ("en/2010/x/y.html", "zh/2010/x/y.html", "../../../zh/2010/x/y.html"), ("en/2010/x/y.html", "en/2010/index.html", "../index.html"),
      ("en/2010/x/index.html", "en/2010/x/y/z.html", "y/z.html"), ("en/2010/x.html", "en/2010/x/y.html", "x/y.html"),
      ("x/x/x.html", "x/x.html", "../x.html"), ("a/b.html", "a/b.html/c.html", "b.html/c.html"),
    ])
  func `the way from one address to another is relative`(_ from: String, _ to: String, _ way: String) {
    #expect(relativeAddress(from: from, to: to) == way)
  }

  @Test func `every page has a number of its own`() throws {
    let pages = try RenderedSample(.ordered).renderer.pages
    #expect(Set(pages.compactMap(\.number)).count == pages.count)
    var near: [Page] = [.elsewhere(edition: "2010", address: "en/2010/x.html")]
    for language in Language.allCases {
      for (edition, table, part) in [(0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0), (4095, 1, 1), (1, 4_194_303, 1), (1, 1, 4_194_303)] {
        near.append(.data(language, edition: edition, table, part: part))
        near.append(.origins(language, edition: edition, table, part: part))
      }
    }
    #expect(Set(near.compactMap(\.number)).count == near.count - 1)
  }

  @Test func `a page beyond all numbers has none, and is found all the same`() throws {
    let page = Page.data(.english, edition: 0, 0, part: 1 << 22)
    #expect(page.number == nil)
    var made = 0
    let table = Page.table(.english, edition: 0, 0)
    let folder = try RenderedSample(.ordered).renderer.newMemory(of: table, at: "en/2010/tables/t.html", in: .english)
    let memory = PageMemory(table, folder)
    for _ in 0..<2 {
      #expect(
        memory.way(to: page) {
          made += 1
          return "way"
        } == "way")
    }
    #expect(made == 2)
  }

  @Test func `ways lead from every page to every other`() throws {
    let addresses = try RenderedSample(.ordered).addresses
    for from in addresses {
      for to in addresses {
        var parts = from.split(separator: "/").dropLast().map(String.init)
        for step in relativeAddress(from: from, to: to).split(separator: "/") {
          if step == ".." { parts.removeLast() } else { parts.append(String(step)) }
        }
        #expect(parts.joined(separator: "/") == to)
      }
    }
  }

  @Test(
    arguments: [
      ("https://example.org/", "/"), ("https://example.org/yearbook/", "/yearbook/"), ("http://localhost:8080/a/b/", "/a/b/"),
      ("https://host", "/"),
    ])
  func `the base path is what follows the host`(_ base: String, _ path: String) throws {
    var site = SampleSite.ordered
    site.files["Content/yearbook.yaml"] = site.files["Content/yearbook.yaml"]?.replacing("https://example.org/", with: base)
    let sample = try RenderedSample(
      site,
      [
        "pages/not-found": "{{root}} {{site.href}} {{#languages}}{{href}} {{#editions}}{{href}} {{/editions}}{{/languages}}",
        "pages/section": "{{root}}",
      ])
    // The page for what is not found is served at any address: its links begin at the root.
    #expect(
      sample.file("404.html")
        == "\(path) \(path)zh/index.html \(path)en/index.html \(path)en/2010/index.html \(path)zh/index.html \(path)zh/2010/index.html ")
    #expect(sample.file("en/2010/east/index.html") == "../../../")
  }

  @Test func `a slug is the last part of an address`() throws {
    var site = SampleSite.ordered
    site.setEntry("east/one", "-", front: "slug: other\n")
    #expect(try RenderedSample(site).addresses.contains("en/2010/east/other.html"))
  }
}
