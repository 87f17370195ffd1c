import Diagnostics

/// The directory at the end of a zip file, which says what is in it and where. All of it is judged before a file is read.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  private(set) var problems: [Diagnostic] = []
  /// Where it begins.
  private(set) var offset = 0
  private let name: String

  static let rule = """
    the zip file of an archive has one folder with at most \(ZipFormat.mostEntries) files in it, stored or deflated, not encrypted, \
    below 4 GiB together, each with bytes and a name of its own, and ends in its directory
    """

  /// - Parameter name: as messages call the zip file.
  init(_ file: borrowing OpenFile, name: String) throws(ArchivingFailure.Cause) {
    self.name = name
    guard let end = try Self.end(of: file) else {
      refuse("'\(name)' does not end as a zip file: it is none, is cut off, or has a comment")
      return
    }
    let count = Int(end.zipShort(10))
    let size = Int(end.zipLong(12))
    offset = Int(end.zipLong(16))
    if count > ZipFormat.mostEntries || offset > ZipFormat.mostBytes || size > ZipFormat.mostBytes {
      refuse("'\(name)' has more than \(ZipFormat.mostEntries) entries, or 4 GiB or more")
    } else if end.zipLong(4) != 0 || Int(end.zipShort(8)) != count || offset + size + ZipFormat.endSize != file.size {
      refuse("'\(name)' has a directory that is not where its end says")
    } else {
      try read(count, try file.bytes(from: offset, count: size)[...])
    }
  }

  /// The last 22 bytes; nothing where they are no end of a zip file.
  private static func end(of file: borrowing OpenFile) throws(ArchivingFailure.Cause) -> ArraySlice<UInt8>? {
    guard file.size >= ZipFormat.endSize else { return nil }
    let end = try file.bytes(from: file.size - ZipFormat.endSize, count: ZipFormat.endSize)[...]
    return end.zipLong(0) == ZipFormat.endSignature && end.zipShort(20) == 0 ? end : nil
  }

  private mutating func read(_ count: Int, _ bytes: ArraySlice<UInt8>) throws(ArchivingFailure.Cause) {
    var rest = bytes
    for number in 1...max(1, count) where count > 0 {
      guard let (entry, size) = ZipEntry.read(rest) else {
        refuse("entry \(number) of '\(name)' cannot be read, or its name is no UTF-8")
        return
      }
      if let fault = entry.fault { refuse("'\(entry.name)' in '\(name)' \(fault)") }
      entries.append(entry)
      rest = rest.dropFirst(size)
    }
    if !rest.isEmpty { refuse("'\(name)' has a directory with more in it than its \(count) entries") }
    checkSizes()
    problems += ZipNames(entries, in: name).problems
  }

  private mutating func checkSizes() {
    var total = 0
    for entry in entries {
      total += entry.size
      if total > ZipFormat.mostBytes {
        refuse("'\(entry.name)' in '\(name)' makes the files larger than 4 GiB together")
        return
      }
    }
  }

  mutating func refuse(_ headline: String) {
    problems.append(Diagnostic("zip-file", headline, at: SourceLocation(name), rule: Self.rule, fix: "take another copy of the archive"))
  }
}

/// Whether the names of a zip file are as many files wherever it is unpacked.
private struct ZipNames {
  private(set) var problems: [Diagnostic] = []
  private let zip: String

  init(_ entries: [ZipEntry], in zip: String) {
    self.zip = zip
    // Texts are the same here also where only their composition differs (é in one character or in two).
    var known: [String: ZipEntry] = [:]
    var folders: [String: String] = [:]
    var tops: Set<String> = []
    for entry in entries {
      let parts = entry.name.split(separator: "/")
      tops.insert(String(parts.first ?? ""))
      if tops.count == 2 || parts.count < 2 && !entry.isFolder { refuse(entry.name, "lies outside the one folder") }
      checkFolders(around: parts, of: entry, &folders)
      if let other = known.updateValue(entry, forKey: entry.name.lowercased()) {
        let isSame = other.name.utf8.elementsEqual(entry.name.utf8)
        refuse(entry.name, isSame ? "stands there twice" : "differs from '\(other.name)' in case or composition only")
      }
    }
    for entry in entries where !entry.isFolder && folders[entry.name.lowercased()] != nil { refuse(entry.name, "is a file and a folder") }
  }

  private mutating func checkFolders(around parts: [Substring], of entry: ZipEntry, _ folders: inout [String: String]) {
    var folder = ""
    for part in entry.isFolder ? parts[...] : parts.dropLast() {
      folder += folder.isEmpty ? part : "/" + part
      let other = folders[folder.lowercased()]
      if let other, !other.utf8.elementsEqual(folder.utf8) {
        refuse(entry.name, "lies in a folder that differs from '\(other)' in case or composition only")
        return
      }
      folders[folder.lowercased()] = folder
    }
  }

  private mutating func refuse(_ name: String, _ reason: String) {
    guard problems.count < 100 else { return }
    problems.append(
      Diagnostic(
        "zip-file", "'\(name)' in '\(zip)' \(reason)", at: SourceLocation(zip), rule: ZipDirectory.rule,
        fix: "take another copy of the archive"))
  }
}
