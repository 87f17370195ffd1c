#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds where the links of a finished page lead, whatever templates made it.
package enum PageLinks {
  /// The addresses below the site's root that the page at `address` leads to, each once; what leads out of the site, or to a place within
  /// the page, is left out.
  ///
  /// - Parameter known: addresses that are left out too.
  package static func targets(of page: [UInt8], at address: String, besides known: AddressSet? = nil) -> Set<String> {
    var targets: Set<String> = []
    let folder = address.split(separator: "/").dropLast()
    // The folders of which the page's folder is made, each with a slash at its end, the site's root first.
    let folders = folder.indices.map { folder[..<$0].map { $0 + "/" }.joined() } + [folder.map { $0 + "/" }.joined()]
    page.withUnsafeBufferPointer { bytes in
      var place = 0
      while let start = nextValue(in: bytes, from: place) {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        if let target = resolve(bytes[start..<end], in: folders, besides: known) { targets.insert(target) }
        place = end
      }
    }
    return targets
  }

  /// The beginning of the next `href` or `src`, in double quotes as templates write them.
  private static func nextValue(in bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int? {
    guard let first = bytes.baseAddress else { return nil }
    var index = place
    while index < bytes.count, let found = memchr(first + index, Int32(UInt8(ascii: "=")), bytes.count - index) {
      index = UnsafeRawPointer(first).distance(to: UnsafeRawPointer(found))
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\""),
        ends(bytes[..<index], with: "href") || ends(bytes[..<index], with: "src")
      {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private static func ends(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard bytes.count > count, bytes[bytes.endIndex - count - 1] == UInt8(ascii: " ") else { return false }
    return bytes.suffix(count).elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: count))
  }

  private static func resolve(
    _ value: Slice<UnsafeBufferPointer<UInt8>>, in folders: [String], besides known: AddressSet?
  ) -> String? {
    let way = value.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let first = way.first, first != UInt8(ascii: "/"), !way.contains(UInt8(ascii: ":")) else { return nil }
    var (rest, depth) = (way[...], folders.count - 1)
    while rest.starts(with: "../".utf8) { (rest, depth) = (rest.dropFirst(3), depth - 1) }
    guard depth >= 0 else { return nil }
    // The address of a file is plain, so that this is one whatever way leads there.
    if known?.contains(folders[depth].utf8, rest) == true { return nil }
    let isPlain =
      rest.first?.isSlashOrDot == false && rest.last?.isSlashOrDot == false
      && !zip(rest, rest.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1.isSlashOrDot }
    if isPlain { return folders[depth] + String(decoding: rest, as: UTF8.self) }
    return resolve(rest, below: folders[depth]).flatMap { known?.contains($0) == true ? nil : $0 }
  }

  /// A way that stays in folders, or goes up, behind its beginning.
  private static func resolve(_ way: Slice<UnsafeBufferPointer<UInt8>>, below folder: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in way.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: part, as: UTF8.self)
      if name == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if name != "." {
        parts.append(Substring(name))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension UInt8 {
  fileprivate var isSlashOrDot: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: ".") }
}
