/// What a writer has done so far, and whether it may go on.
struct WritingProgress: Sendable {
  private enum Phase {
    case open, closed
    case failed(WritingFailure)
  }

  var folders: SiteFolders
  /// Paths of the files whose bytes are the published ones. They are linked at the end only, as a build that changes nothing needs none.
  private(set) var unchanged: [String] = []
  private var phase = Phase.open
  /// Calls of `write` under way.
  private var writing = 0
  private var written = 0
  /// How many of the published files are in the new site as well, with whatever bytes.
  private var kept = 0
  private var bytes = 0

  init(hasPublished: Bool) {
    folders = SiteFolders(hasPublished: hasPublished)
  }

  /// Counts a call of `write` in; throws the failure of an earlier one.
  mutating func enter() throws(WritingFailure) {
    try refuseAfterFailure()
    writing += 1
  }

  /// Counts a call of `write` out, whether it has placed its file or failed.
  mutating func leave() {
    writing -= 1
  }

  mutating func add(_ path: String, size: Int, _ comparison: PublishedSite.Comparison) {
    bytes += size
    if comparison != .absent { kept += 1 }
    if comparison == .same { unchanged.append(path) } else { written += 1 }
  }

  /// The first failure is the one that is told.
  mutating func fail(_ failure: WritingFailure) {
    if case .open = phase { phase = .failed(failure) }
  }

  /// Whether a call has failed and no other is still under way.
  var isBroken: Bool {
    if case .failed = phase { writing == 0 } else { false }
  }

  /// Ends the writing, in order to publish; throws the failure of an earlier call.
  mutating func complete() throws(WritingFailure) {
    try refuseAfterFailure()
    close()
  }

  /// Ends the writing, if it has not ended yet.
  mutating func close() {
    precondition(writing == 0, "a site is published or discarded while a page of it is written")
    if case .open = phase { phase = .closed }
  }

  func report(_ before: TreeSize) -> PublicationReport {
    PublicationReport(written: written, unchanged: unchanged.count, removed: before.files - kept, bytes: bytes)
  }

  /// Whether the new site is just what is published.
  func isUnchanged(from before: TreeSize) -> Bool {
    written == 0 && before == TreeSize(files: kept, folders: folders.count, oddFolders: 0)
  }

  private func refuseAfterFailure() throws(WritingFailure) {
    switch phase {
    case .open: break
    case .failed(let failure): throw failure
    case .closed: preconditionFailure("this site has been published or discarded already")
    }
  }
}
