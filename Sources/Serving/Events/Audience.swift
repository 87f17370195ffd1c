import NIOCore
import NIOHTTP1
import Press
import Synchronization

/// The browsers that listen.
final class Audience: Sendable {
  private struct Listener {
    var channel: any Channel
    var listening: Listening
    /// The text of the problems that it was told of last; nothing where it was told of none yet.
    var problems: String?
  }

  private struct Row {
    var listeners: [Int: Listener] = [:]
    var lastNumber = 0
  }

  private let row = Mutex(Row())
  private let most: Int

  /// - Parameter most: how many may listen at once.
  init(most: Int) { self.most = most }

  /// The pages that someone looks at.
  var viewed: [LiveAddress] { Array(Set(row.withLock { $0.listeners.values.map(\.listening.address) })) }

  /// A number to leave with; nothing where there is no seat.
  func admit(_ channel: any Channel, _ listening: Listening) -> Int? {
    row.withLock { row in
      guard row.listeners.count < most else { return nil }
      row.lastNumber += 1
      row.listeners[row.lastNumber] = Listener(channel: channel, listening: listening)
      return row.lastNumber
    }
  }

  func leave(_ number: Int) { row.withLock { $0.listeners[number] = nil } }

  // MARK: Telling

  /// Tells each of them what it does not know of what is on the stage now.
  func tell(of stage: Stage) {
    for number in row.withLock({ Array($0.listeners.keys) }) { tell(number, of: stage) }
  }

  func tell(_ number: Int, of stage: Stage) {
    guard let listener = row.withLock({ $0.listeners[number] }) else { return }
    let file = stage.file(at: listener.listening.address)
    let problems = ProblemText(of: stage.site, with: file.problems).text
    var events: [ServerEvent] = []
    if problems != listener.problems { events.append(problems.isEmpty ? .fine : .problems(problems)) }
    if file.mark != listener.listening.mark { events.append(.page) }
    row.withLock { row in
      row.listeners[number]?.problems = problems
      row.listeners[number]?.listening.mark = file.mark
    }
    send(events, to: listener.channel)
  }

  /// Tells all of them that a stylesheet has changed, or, of another file that pages show, that they are to be shown anew.
  func tell(ofAssets addresses: [String]) {
    let events = addresses.map { $0.hasSuffix(".css") ? ServerEvent.style($0) : .page }
    for listener in row.withLock({ Array($0.listeners.values) }) { send(events, to: listener.channel) }
  }

  func pulse() {
    for listener in row.withLock({ Array($0.listeners.values) }) { send([.pulse], to: listener.channel) }
  }

  private func send(_ events: [ServerEvent], to channel: any Channel) {
    guard !events.isEmpty else { return }
    // A browser that does not read what it is told has gone; it comes again if it has not.
    guard channel.isWritable else { return channel.close(promise: nil) }
    let text = events.map(\.text).joined()
    channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
  }
}
