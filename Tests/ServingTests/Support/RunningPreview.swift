import Foundation
import Press
import Synchronization
import TestSupport

@testable import Serving

/// A preview of a site that runs within the test, on a port of its own.
final class RunningPreview: Sendable {
  let port: Int
  let server: PreviewServer
  private let stop: StopSignal
  private let reports: Mutex<[String]>
  private let ended = DispatchSemaphore(value: 0)

  /// What a thread that runs a preview hands over.
  private final class Handover: Sendable {
    let reports = Mutex<[String]>([])
    let server = Mutex<Result<PreviewServer, PressFailure>?>(nil)
    let isReady = DispatchSemaphore(value: 0)
  }

  init(
    _ site: TemporarySite, port: PreviewServer.PortChoice = .exactly(0), limits: ServerLimits = ServerLimits(),
    timing: BurstTiming = BurstTiming(), mostAtOnce: Int = 4000
  ) throws {
    let stop = try StopSignal()
    let ended = ended
    let handover = Handover()
    let thread = Thread { [path = site.path] in
      do throws(PressFailure) {
        let session = try PreviewSession(
          Workspace(site: path, drafts: true), port: port, limits: limits, timing: timing, mostAtOnce: mostAtOnce, stop: stop
        ) { report in handover.reports.withLock { $0.append(report.line) } }
        handover.server.withLock { $0 = .success(session.server) }
        handover.isReady.signal()
        session.run()
        ended.signal()
      } catch {
        handover.server.withLock { $0 = .failure(error) }
        handover.isReady.signal()
        ended.signal()
      }
    }
    thread.stackSize = 8 << 20
    thread.start()
    handover.isReady.wait()
    guard let made = handover.server.withLock({ $0 }) else { throw PressFailure.machine("no server") }
    server = try made.get()
    (self.port, self.stop, self.handover) = (server.port, stop, handover)
    reports = Mutex([])
  }

  private let handover: Handover

  deinit {
    stop.send()
    ended.wait()
  }

  /// The lines that it had to say.
  var lines: [String] { handover.reports.withLock { $0 } }

  /// Waits until `isMet` says yes.
  func wait(_ limit: Duration = .seconds(20), until isMet: () throws -> Bool) rethrows -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if try isMet() { return true }
      usleep(2000)
    }
    return try isMet()
  }

  /// Does an edit, and waits until the preview says that it has seen a change of `path`.
  func edit(_ path: String, _ change: () throws -> Void) throws -> Bool {
    let before = lines.count
    try change()
    return wait { lines.dropFirst(before).contains { $0.contains(path) } }
  }
}

extension PreviewSession.Report {
  var line: String {
    switch self {
    case .started(_, let address, _, let isPartial): "started \(address)" + (isPartial ? " in part" : "")
    case .completed: "completed"
    case .changed(let change): "\(change.paths.joined(separator: ", ")): \(change.summary)"
    case .checked: "checked"
    case .note(let text): text
    }
  }
}
