/// Waits for changes of a site's sources.
protocol SourceWatch: AnyObject {
  /// Waits, and gives the paths of what has changed since the last time, once it has been quiet for a moment: of files, and of folders that
  /// came or went with all they hold. Nothing once the watch was stopped.
  func next() -> Set<String>?

  /// Whether something has changed again.
  var hasNews: Bool { get }
}

/// How changes that belong together are taken together.
struct BurstTiming: Sendable {
  /// An editor's save is over when nothing has happened for so long.
  var quiet: Duration = .milliseconds(15)
  /// A long row of changes is shown from time to time.
  var longest: Duration = .milliseconds(100)
  /// How often folders are looked through where nothing tells of changes.
  var polling: Duration = .milliseconds(500)
}

/// Why the folders of a site cannot be watched.
struct WatchFailure: Error, CustomStringConvertible {
  var description: String
}

/// The best watch there is: the system's own, or one that looks.
///
/// - Parameter explain: is told where the system's own fails.
func watchSources(of site: String, timing: BurstTiming, stop: StopSignal, explain: (String) -> Void) -> any SourceWatch {
  #if os(Linux)
    do throws(WatchFailure) { return try InotifyWatch(site: site, timing: timing, stop: stop) } catch {
      explain("\(error); looking for changes every \(timing.polling) instead")
    }
  #endif
  return PollingWatch(site: site, timing: timing, stop: stop)
}
