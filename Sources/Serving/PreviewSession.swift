import Diagnostics
import Press

/// A preview from its start to its end: reads a site, serves it, and reads again what changes.
package final class PreviewSession {
  /// What there is to say of it.
  package enum Report {
    /// Where there is very much to read, with the newest edition alone.
    case started(LiveSite, address: String, Duration, isPartial: Bool)
    /// The editions that were missing at the start were read.
    case completed(LiveSite, Duration)
    case changed(PreviewChange)
    /// A look at the pages that nobody looks at found something.
    case checked(LiveSite)
    case note(String)
  }

  let server: PreviewServer
  private let press: LivePress
  private let watch: any SourceWatch
  private let tell: (Report) -> Void
  private let start: ContinuousClock.Instant

  /// Reads the site, and serves it.
  ///
  /// - Parameters:
  ///   - port: exactly that one; nothing for 8080 or the next free one.
  ///   - tell: is told what there is to say.
  /// - Throws: ``PressFailure`` where there is no site, or no port.
  package convenience init(_ workspace: Workspace, port: Int?, tell: @escaping (Report) -> Void) throws(PressFailure) {
    let stop: StopSignal
    do throws(WatchFailure) { stop = try StopSignal() } catch { throw .machine(error.description) }
    try self.init(workspace, port: port.map { .exactly($0) } ?? .from(8080), stop: stop, tell: tell)
  }

  /// - Parameter stop: ends ``run()``.
  init(
    _ workspace: Workspace, port: PreviewServer.PortChoice, limits: ServerLimits = ServerLimits(), timing: BurstTiming = BurstTiming(),
    mostAtOnce: Int = 4000, stop: StopSignal, tell: @escaping (Report) -> Void
  ) throws(PressFailure) {
    start = ContinuousClock.now
    self.tell = tell
    // The watch comes first, so that what changes while the site is read is read again.
    watch = watchSources(of: workspace.site, timing: timing, stop: stop) { tell(.note($0)) }
    press = try LivePress(workspace, mostAtOnce: mostAtOnce)
    server = try PreviewServer(press.site, port: port, limits: limits)
    tell(
      .started(
        press.site, address: "http://localhost:\(server.port)/", ContinuousClock.now - start, isPartial: press.isPartial))
  }

  /// Shows every change until it is stopped.
  package func run() {
    if press.isPartial {
      press.readRest(viewed: server.audience.viewed)
      server.show(press.site)
      tell(.completed(press.site, ContinuousClock.now - start))
    }
    checkAllPages()
    while let changed = watch.next() {
      let start = ContinuousClock.now
      let extent = press.update(changed: changed, viewed: server.audience.viewed)
      let site = press.site
      server.show(site)
      server.audience.tell(ofAssets: PreviewChange.assets(in: changed))
      tell(.changed(PreviewChange(paths: changed.sorted(), extent: extent, site: site, duration: ContinuousClock.now - start)))
      if extent == .templates || extent == .all { checkAllPages() }
    }
    server.close()
  }

  /// Templates may do wrong with pages that nobody looks at.
  private func checkAllPages() {
    press.checkAllPages { !watch.hasNews }
    guard press.site.problems.hasErrors else { return }
    server.show(press.site)
    tell(.checked(press.site))
  }
}

/// One change of the sources, and what was done for it.
package struct PreviewChange {
  /// Files and folders below the site's folder, sorted.
  package var paths: [String]
  package var extent: LivePress.Extent
  package var site: LiveSite
  package var duration: Duration

  /// The addresses of the assets among some paths.
  static func assets(in paths: Set<String>) -> [String] {
    paths.filter { $0.hasPrefix("Templates/assets/") }.map { String($0.dropFirst("Templates/".utf8.count)) }.sorted()
  }

  /// `Content/2010/data/flows.csv: content read and computed again, 152 files`
  package var summary: String {
    let shown = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
    return "\(shown): \(extent.words), \(site.fileCount) files"
  }
}

extension LivePress.Extent {
  fileprivate var words: String {
    switch self {
    case .assets: "assets read again"
    case .templates: "templates read again"
    case .texts(let files): "\(files.keys.sorted().joined(separator: ", ")) computed again"
    case .editions(let editions): "\(editions.sorted().joined(separator: ", ")) computed again"
    case .cells: "data read again, and what uses them computed again"
    case .content: "content read and computed again"
    case .all: "all read and computed again"
    }
  }
}
