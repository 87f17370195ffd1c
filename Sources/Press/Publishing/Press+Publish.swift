import Diagnostics
import Model
import Parallel
import Reading
import Rendering
import Writing

/// Takes a file of a site: its bytes and its address. Several threads may give at once.
typealias FileTaker = @Sendable ([UInt8], String) throws(PressFailure) -> Void

extension Press {
  /// Makes every file of a site and hands it on; afterwards `problems` has what the templates did wrong.
  ///
  /// - Parameter finished: the pages that need not be made.
  /// - Returns: how many files it made; none where something is wrong.
  mutating func produce(
    _ renderer: SiteRenderer, assets: [String], besides finished: (any FinishedPages)? = nil, _ take: @escaping FileTaker
  ) throws(PressFailure) -> Int {
    let copies = assets.flatMap { asset in
      AssetAddresses.all(of: asset, editions: renderer.renderedEditions).map { (asset: asset, address: $0) }
    }
    let made = Set(renderer.pages.map(renderer.address)).union(copies.map(\.address))
    let archived = ArchivedFiles(of: renderer.publishedEditions, in: archives, besides: made)
    let known = made.union(archived.addresses)
    let addresses = AddressSet(known)
    let missing = MissingTargets(known: addresses)
    // Where all pages are made, the same map gave both ends of each link but those that templates write themselves.
    let isWhole = renderer.selection.only == nil && archived.addresses.isEmpty
    let noted = isWhole ? renderer.firstPagesOfTemplates : renderer.pages.indices.map { $0 }
    try makePages(renderer, besides: finished, noting: (Set(noted), missing), take)
    problems += isWhole ? missing.deadLinks : archived.deadLinks(missing.all)
    guard !fails else { return 0 }
    for copy in copies { try take(try read(copy.asset), copy.address) }
    let frozen = MissingTargets(known: addresses)
    try archived.copyAll(threads: workspace.threads, noting: frozen, take)
    return known.count + (try standIn(for: missing.all + frozen.all, archived, renderer, take))
  }

  /// Renders the pages that are not finished, and hands all on.
  ///
  /// - Parameter noted: the pages of which it is noted where they lead.
  private mutating func makePages(
    _ renderer: SiteRenderer, besides finished: (any FinishedPages)?, noting noted: (pages: Set<Int>, in: MissingTargets),
    _ take: @escaping FileTaker
  ) throws(PressFailure) {
    let pages = renderer.pages
    let isFinished = pages.map { finished?.contains($0, of: renderer) ?? false }
    progress("rendering \(isFinished.count { !$0 }) files")
    problems += try inParallel(count: pages.count, threads: workspace.threads) { index throws(PressFailure) -> [Diagnostic] in
      let address = renderer.address(of: pages[index])
      let missing = noted.pages.contains(index) ? noted.in : nil
      if isFinished[index], let finished, try finished.handOn(address, noting: missing, to: take) { return [] }
      var problems: [Diagnostic] = []
      let bytes = renderer.render(pages[index], problems: &problems)
      guard problems.isEmpty else { return problems }
      missing?.note(bytes, at: address)
      try take(bytes, address)
      return []
    }.joined()
  }

  /// A page at each address of another edition that pages lead to, which says that it is not here; for another file, the archived one.
  ///
  /// - Returns: how many files it made.
  private mutating func standIn(
    for missing: [(target: String, page: String)], _ archived: ArchivedFiles, _ renderer: SiteRenderer, _ take: FileTaker
  ) throws(PressFailure) -> Int {
    var made: Set<String> = []
    for (target, page) in missing where !made.contains(target) {
      if target.hasSuffix(".html"), let edition = editionKey(ofAddress: target) {
        try take(renderer.render(.elsewhere(edition: edition, address: target), problems: &problems), target)
      } else if let bytes = try archived.copy(of: target, for: page) {
        try take(bytes, target)
      } else {
        continue
      }
      made.insert(target)
    }
    return made.count
  }

  func read(_ path: String) throws(PressFailure) -> [UInt8] {
    do throws(SourceTree.Failure) { return try tree.read(path) } catch { throw .machine(error.description) }
  }

  /// Renders into a staging folder and puts it in place; nothing is published where a template is wrong.
  ///
  /// - Parameter report: is told what was published.
  mutating func publish(_ renderer: SiteRenderer, assets: [String], _ report: inout Report) throws(PressFailure) {
    let writer: SiteWriter
    do throws(WritingFailure) { writer = try SiteWriter(target: workspace.publishedSite) } catch { throw PressFailure(error) }
    do {
      let kept = notes?.keptPages(workspace.publishedSite, writer)
      report.files = try produce(renderer, assets: assets, besides: kept) { bytes, address throws(PressFailure) in
        do throws(WritingFailure) { _ = try writer.write(bytes, to: address) } catch { throw PressFailure(error) }
      }
      guard !fails else {
        writer.discard()
        return
      }
      report.publication = try publish(writer, report)
    } catch {
      writer.discard()
      throw error
    }
  }

  private func publish(_ writer: SiteWriter, _ report: Report) throws(PressFailure) -> PublicationReport {
    do throws(WritingFailure) {
      return try writer.publish { site in notes?.record(site, problems: archives.shown(problems), report)?.bytes }
    } catch {
      throw PressFailure(error)
    }
  }
}
