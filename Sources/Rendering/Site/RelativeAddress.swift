import Model

extension YearbookSettings {
  /// The path of the base address: `/` or `/yearbook/`.
  var basePath: String {
    let rest = baseURL.drop { $0 != ":" }.dropFirst(3)
    return String(rest.drop { $0 != "/" })
  }
}

/// `../assets/yearbook.css`: the way between two addresses below one root.
func relativeAddress(from: String, to: String) -> String {
  let slash = UInt8(ascii: "/")
  var (own, other) = (from, to)
  return own.withUTF8 { own in
    other.withUTF8 { other in
      // The folders that both are in are left out.
      var shared = 0
      for index in 0..<min(own.count, other.count) {
        guard own[index] == other[index] else { break }
        if own[index] == slash { shared = index + 1 }
      }
      let depth = own[shared...].count { $0 == slash }
      return String(unsafeUninitializedCapacity: 3 * depth + other.count - shared) { buffer in
        for step in 0..<depth { _ = buffer[(3 * step)...].initialize(fromContentsOf: "../".utf8) }
        return buffer[(3 * depth)...].initialize(fromContentsOf: UnsafeBufferPointer(rebasing: other[shared...]))
      }
    }
  }
}
