import Reading
import Rendering
import Writing

/// The pages of some editions that a build takes over from the published site: nothing that they are made of has changed.
struct KeptPages: FinishedPages {
  private let editions: Set<String>
  /// The files that the site has.
  private let addresses: Set<String>
  private let site: String
  private let writer: SiteWriter

  /// - Parameters:
  ///   - last: what the last build noted down, whose site is the published one.
  ///   - needs: of the editions as they are now.
  init(_ last: BuildRecord, _ needs: [EditionNeeds], in site: String, _ writer: SiteWriter) {
    editions = Set(needs.filter(last.needs.contains).map(\.edition))
    addresses = last.site.pages
    (self.site, self.writer) = (site, writer)
  }

  func contains(_ page: Page, of renderer: SiteRenderer) -> Bool {
    guard !page.isLiving, let edition = page.edition else { return false }
    return editions.contains(renderer.book.editions[edition].key) && addresses.contains(renderer.address(of: page))
  }

  /// The page stays where it is.
  func handOn(_ address: String, noting missing: MissingTargets?, to take: FileTaker) throws(PressFailure) -> Bool {
    if let missing, address.hasSuffix(".html") {
      do throws(SourceTree.Failure) {
        missing.note(try SourceTree.readFile(site + "/" + address, shown: address), at: address)
      } catch {
        throw .machine(error.description)
      }
    }
    do throws(WritingFailure) { try writer.keep(address) } catch { throw PressFailure(error) }
    return true
  }
}
