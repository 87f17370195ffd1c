import Archiving

/// All that closes a bag, at once.
@dynamicMemberLookup
package struct ClosedBag {
  /// In the order in which they are written; below the bag.
  package let files: [(path: String, bytes: [UInt8])]
  private let closing: BagClosing

  package init(_ bag: BagDescription, _ payload: [BagFile]) throws {
    var files: [(path: String, bytes: [UInt8])] = []
    closing = try bag.close(payload) { files.append((path: $1, bytes: $0)) }
    self.files = files
  }

  package subscript<Value>(dynamicMember path: KeyPath<BagClosing, Value>) -> Value { closing[keyPath: path] }
}
