import NIOCore
import Synchronization

/// The connections that are open, in the order in which they fell silent.
final class Connections: Sendable {
  private struct Guest {
    var channel: any Channel
    /// Counts up with every silence; nothing while a request is read or answered.
    var silentSince: Int?
  }

  private struct Book {
    var guests: [ObjectIdentifier: Guest] = [:]
    var silences = 0
  }

  private let book = Mutex(Book())
  private let most: Int

  init(most: Int) { self.most = most }

  var count: Int { book.withLock { $0.guests.count } }

  /// Whether there is room for one more, perhaps because another, which had been silent for longest, was sent away.
  func admit(_ channel: any Channel) -> Bool {
    var leaving: (any Channel)?
    let isAdmitted = book.withLock { book in
      if book.guests.count >= most {
        let silent = book.guests.compactMap { key, guest in guest.silentSince.map { (key, $0) } }
        guard let oldest = silent.min(by: { $0.1 < $1.1 }) else { return false }
        leaving = book.guests.removeValue(forKey: oldest.0)?.channel
      }
      book.silences += 1
      book.guests[ObjectIdentifier(channel)] = Guest(channel: channel, silentSince: book.silences)
      return true
    }
    leaving?.close(promise: nil)
    return isAdmitted
  }

  func leave(_ channel: any Channel) { book.withLock { $0.guests[ObjectIdentifier(channel)] = nil } }

  func setBusy(_ isBusy: Bool, _ channel: any Channel) {
    book.withLock { book in
      book.silences += 1
      book.guests[ObjectIdentifier(channel)]?.silentSince = isBusy ? nil : book.silences
    }
  }
}
