import Synchronization

/// Publishes a site, or another folder, whole or not at all: pages go into a staging folder, which is then swapped for the published one.
///
/// A reader of the target sees the old site or the new one at every moment, also when this process is killed or the disk is full.
/// (A power failure is another matter: no file is forced to the disk, which would take longer than to build again.) A file whose bytes
/// are the published ones stays the same file, with its time. Files get the mode 0644 and folders 0755, whatever the umask.
package final class SiteWriter: Sendable {
  private let paths: SitePaths
  private let kind: FolderKind
  private let calls: OptionalCalls
  private let published: PublishedSite
  private let staging: StagingFolder
  private let progress: Mutex<WritingProgress>
  private let lock: Mutex<SiteLock?>

  /// Makes the staging folder beside `target`, and the folders around both.
  ///
  /// Refuses a target that is not ours to replace (a symbolic link, a file, a folder with other things) before anything is written,
  /// and fails at once where another build is at work on it. What a killed build left behind is removed.
  package init(target: String, kind: FolderKind = .site, calls: OptionalCalls = .system) throws(WritingFailure) {
    let paths = try SitePaths(target: target)
    _ = try TargetStanding(of: paths, for: kind)
    try paths.makeParent()
    let lock = try SiteLock(paths)
    try removeLeftovers(paths)
    let published = try PublishedSite(at: paths, for: kind)
    do {
      staging = try StagingFolder(at: paths, for: kind)
    } catch {
      try? removeLeftovers(paths)
      throw error
    }
    progress = Mutex(WritingProgress(hasPublished: published.standing == .site))
    self.published = published
    self.paths = paths
    self.kind = kind
    self.calls = calls
    self.lock = Mutex(lock)
  }

  deinit { removeStaging() }

  /// Adds the file at `path`, relative and with `/` between its parts: `en/2010/index.html`. Several threads may write at once.
  ///
  /// Throws where the file cannot be written, or was added before (`EEXIST`). The first failure ends the build: the staging folder is
  /// removed, as the disk may be full, and every later call throws the same failure.
  ///
  /// - Returns: whether the published site has other bytes there, or none.
  @discardableResult
  package func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(WritingFailure) -> Bool {
    precondition(isPagePath(path), "'\(path)' is not the path of a page")
    try progress.withLock { progress throws(WritingFailure) in try progress.enter() }
    do {
      let comparison = try place(bytes, at: path)
      leave { $0.add(path, size: bytes.count, comparison) }
      return comparison != .same
    } catch {
      leave { $0.fail(error) }
      throw error
    }
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to path: String) throws(WritingFailure) -> Bool {
    try bytes.withUnsafeBufferPointer { bytes throws(WritingFailure) in
      try write(UnsafeRawBufferPointer(bytes), to: path)
    }
  }

  /// Takes the file at `path` over as it is published, unread: who asks for it knows that its bytes are those of the new site.
  ///
  /// Throws as `write` does, and where there is no such file.
  package func keep(_ path: String) throws(WritingFailure) {
    precondition(isPagePath(path), "'\(path)' is not the path of a page")
    try progress.withLock { progress throws(WritingFailure) in try progress.enter() }
    let isPublished = progress.withLock { $0.folders.isPublished(folderPart(of: path), in: published) }
    guard isPublished, let size = published.size(of: path) else {
      let failure = WritingFailure("keep", "\(paths.target)/\(path)", .changed)
      leave { $0.fail(failure) }
      throw failure
    }
    leave { $0.add(path, size: size, .same) }
  }

  /// The published site, which nobody else changes while this writer has the lock; nothing where there is none.
  package var snapshot: SiteSnapshot? { published.standing == .site ? SiteSnapshot(paths.target) : nil }

  private func place(_ bytes: UnsafeRawBufferPointer, at path: String) throws(WritingFailure) -> PublishedSite.Comparison {
    let folder = folderPart(of: path)
    let isPublished = progress.withLock { $0.folders.isPublished(folder, in: published) }
    let comparison = isPublished ? published.compare(path, with: bytes) : .absent
    if comparison != .same {
      try makeFolder(folder)
      try staging.makeFile(path, holding: bytes)
    }
    return comparison
  }

  /// The last thread to leave a broken build removes what it made.
  private func leave(_ record: (inout WritingProgress) -> Void) {
    let isBroken = progress.withLock { progress in
      record(&progress)
      progress.leave()
      return progress.isBroken
    }
    if isBroken { removeStaging() }
  }

  private func makeFolder(_ folder: String) throws(WritingFailure) {
    try progress.withLock { progress throws(WritingFailure) in try progress.folders.make(folder, in: staging) }
  }
}

extension SiteWriter {
  /// Puts the new site in the place of the old one and removes the old one; where nothing changed, nothing is touched.
  ///
  /// To be called once, after the last `write` has returned. When it throws, the old site is still there, except where only the removal
  /// of the old one failed, which the path in the failure tells.
  ///
  /// - Parameter record: what is to be noted beside the site for the next build, from the site as it stands now; nothing is noted where it
  ///   gives nothing. A record that cannot be written is no failure: the next build does without it.
  package func publish(
    recording record: (SiteSnapshot) -> [UInt8]? = { _ in nil }
  ) throws(WritingFailure) -> PublicationReport {
    let progress = try progress.withLock { progress throws(WritingFailure) in
      try progress.complete()
      return progress
    }
    defer { removeStaging() }
    let before = try published.measure()
    if published.standing != .site || !progress.isUnchanged(from: before) {
      try adopt(progress.unchanged)
      let swap = SiteSwap(paths: paths, exchange: calls.exchange)
      try swap.run(replacing: TargetStanding(of: paths, for: kind))
    }
    try removeLeftovers(paths)
    if kind == .site { SiteRecord(paths).replace(with: SiteSnapshot(paths.target).flatMap(record)) }
    return progress.report(before)
  }

  /// Gives the new site up; the published one stays as it is. To be called when no `write` is under way; after `publish`, it does nothing.
  package func discard() {
    progress.withLock { $0.close() }
    removeStaging()
  }

  private func adopt(_ unchanged: [String]) throws(WritingFailure) {
    for path in unchanged {
      try makeFolder(folderPart(of: path))
      try staging.adopt(path, from: published, link: calls.link)
    }
  }

  /// Once; what cannot be removed is left to the next build, which tries again.
  private func removeStaging() {
    lock.withLock { lock in
      if lock != nil { try? removeLeftovers(paths) }
      lock = nil
    }
  }
}
