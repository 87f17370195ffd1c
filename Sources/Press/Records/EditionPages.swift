import Computing
import Diagnostics
import Model
import Parallel
import Reading
import Rendering
import Writing

/// The pages of one edition, made anew after some of its texts have changed.
struct EditionPages: Sendable {
  /// But for those that live on, which no text changes.
  let pages: [Page]
  let addresses: Set<String>
  private let renderer: SiteRenderer
  private let key: String
  private let changedPages: Set<Page>

  /// Nothing where the edition cannot be made alone.
  init?(_ made: Press.MadeBook, _ change: TextChange) {
    let renderer = made.renderer
    guard let index = made.book.editions.firstIndex(where: { $0.key == change.edition }) else { return nil }
    let edition = made.book.editions[index]
    // Such a table has no page of its own that would show whether it is as it was among all editions.
    if edition.tables.contains(where: { !$0.id.parameters.isEmpty && QueryReach($0.specification.sql.text).readsMentions }) { return nil }
    pages = renderer.pages.filter { $0.edition == index && !$0.isLiving }
    addresses = Set(pages.map(renderer.address))
    let changed = edition.entries.indices.filter { change.entries.contains(edition.entries[$0].manuscript.path) }
    changedPages = Set(changed.flatMap { entry in Language.allCases.map { .entry($0, edition: index, entry) } })
    (self.renderer, key) = (renderer, change.edition)
  }

  /// Whether a file of the whole site is one of these pages.
  func owns(_ address: String) -> Bool {
    guard editionKey(ofAddress: address) == key, !address.hasPrefix("assets/") else { return false }
    // The pages of corrections live on; no entry is called like them.
    return !Language.allCases.contains { address.hasPrefix("\($0.folder)/\(key)/corrections") } || addresses.contains(address)
  }

  /// Writes the pages; says whether those of changed texts lead where they led, and all others are as they were.
  func write(to writer: SiteWriter, over site: String, threads: Int) throws(WritingFailure) -> Bool {
    let pages = pages
    return try inParallel(count: pages.count, threads: threads) { index throws(WritingFailure) -> Bool in
      var problems: [Diagnostic] = []
      let (page, address) = (pages[index], renderer.address(of: pages[index]))
      let bytes = renderer.render(page, problems: &problems)
      let isChanged = changedPages.contains(page)
      guard problems.isEmpty, !isChanged || leads(bytes, whereLeads: address, of: site) else { return false }
      let isNew = try writer.write(bytes, to: address)
      return isChanged || !isNew
    }.allSatisfy { $0 }
  }

  private func leads(_ bytes: [UInt8], whereLeads address: String, of site: String) -> Bool {
    guard let before = try? SourceTree.readFile(site + "/" + address, shown: address) else { return false }
    return PageLinks.targets(of: bytes, at: address) == PageLinks.targets(of: before, at: address)
  }
}
