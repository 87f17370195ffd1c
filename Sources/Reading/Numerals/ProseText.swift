import Diagnostics
import Model

/// The text of a block without its markup, and where each of its characters stands in the file.
struct ProseText {
  /// What vouches for the words of a link.
  enum Role {
    /// An index of ``EntryText/references``.
    case figure(Int)
    case cited
    case literal(Numeral.Literal)
  }

  struct Zone {
    var range: Range<Int>
    var role: Role
  }

  /// A run of text as it stands on one line of the file.
  private struct Segment {
    var range: Range<Int>
    var position: SourcePosition
    /// Where the file has more characters than the text, which escapes and entities take: how many in all from which character on.
    var gaps: [(index: Int, columns: Int)]
  }

  /// Stands between texts that are not next to each other on the page, such as paragraphs of a list.
  static let stop: Unicode.Scalar = "\n"
  /// Stands in the place of what is not read: code, and words that something vouches for.
  static let hidden: Unicode.Scalar = "\u{FFFC}"

  /// What some of the characters of a text ask for, so that a text without them is passed over.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// An asterisk or a colon.
    static let markup = Traits(rawValue: 1)
    /// What may be a quotation mark.
    static let quotation = Traits(rawValue: 2)
    /// What may have another form in a ``ScanText``.
    static let folded = Traits(rawValue: 4)
  }

  /// The characters, and room for more.
  private var room: [Unicode.Scalar] = []
  private(set) var count = 0
  private(set) var traits: Traits = []
  private(set) var zones: [Zone] = []
  private var segments: [Segment] = []
  /// Where all of it stands, if nothing finer can be said.
  private var onlyLocation: SourceLocation?

  var isEmpty: Bool { segments.isEmpty }

  init() {}

  /// A value of the front matter. Where YAML wrote it otherwise than it reads, all of it stands at its beginning.
  init(_ words: LocatedText, in file: SourceFile) {
    let start = words.location.position ?? SourcePosition(line: 1, column: 1)
    let line = file.line(start.line).unicodeScalars.dropFirst(start.column - 1)
    let quote = line.first == "\"" || line.first == "'" ? 1 : 0
    if !line.dropFirst(quote).starts(with: words.text.unicodeScalars) { onlyLocation = words.location }
    append(
      words.text.unicodeScalars, byteCount: words.text.utf8.count, at: SourcePosition(line: start.line, column: start.column + quote),
      source: [])
  }

  /// Begins anew, in the room that it has.
  mutating func removeAll() {
    (count, traits) = (0, [])
    zones.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
  }

  var scalars: ArraySlice<Unicode.Scalar> { room[..<count] }

  /// Appends text of `byteCount` bytes that stands at `position`, where the file has `source` for it; the same where that is empty.
  /// Joints are left out.
  @discardableResult mutating func append(
    _ text: some Sequence<Unicode.Scalar>, byteCount: Int, at position: SourcePosition, source: ArraySlice<UInt8>
  ) -> Traits {
    makeRoom(for: byteCount)
    var (end, size) = (count, byteCount)
    var added: Traits = []
    var span = room.mutableSpan
    for scalar in text {
      let value = scalar.value
      if value < 0x3B || (value > 0x9F && value < 0x3010) || value >= EmphasisJoint.scalar.value {
        guard scalar != EmphasisJoint.scalar else {
          size -= EmphasisJoint.bytes.count
          continue
        }
        added.formUnion(Self.traits(of: scalar))
      }
      span[end] = scalar
      end += 1
    }
    let range = count..<end
    count = end
    traits.formUnion(added)
    let gaps = source.isEmpty || source.count == size ? [] : Self.gaps(in: room[range], source: source)
    segments.append(Segment(range: range, position: position, gaps: gaps))
    return added
  }

  /// Appends what stands in the text and not in the file.
  mutating func append(_ scalar: Unicode.Scalar) {
    makeRoom(for: 1)
    room[count] = scalar
    count += 1
  }

  private mutating func makeRoom(for added: Int) {
    if room.count < count + added { room += repeatElement(Self.stop, count: max(added, room.count)) }
  }

  /// Letters and Han characters have none.
  @inline(__always) static func traits(of scalar: Unicode.Scalar) -> Traits {
    switch scalar.value {
    case 0x2A, 0x3A: .markup
    case 0x22: .quotation
    case 0x09: .folded
    case 0x00...0x7F: []
    case 0x201C, 0x201D, 0x3008...0x300F: .quotation
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2236, 0x3000, 0xFF05, 0xFF0D, 0xFF0E, 0xFF10...0xFF19: .folded
    default: []
    }
  }

  /// From `start` on the words are those of a link.
  mutating func closeZone(from start: Int, _ role: Role) {
    if start < count { zones.append(Zone(range: start..<count, role: role)) }
  }

  /// Where the characters stand that begin at the first of `range`: as far as they are on one line.
  func location(of range: Range<Int>, in file: String) -> SourceLocation {
    if let onlyLocation { return onlyLocation }
    let first = segment(at: range.lowerBound)
    let start = position(of: range.lowerBound, in: first)
    var last = first
    while last + 1 < segments.count, segments[last + 1].range.lowerBound < range.upperBound,
      segments[last + 1].position.line == start.line
    {
      last += 1
    }
    let end = min(range.upperBound, segments[last].range.upperBound)
    return SourceLocation(file, start, length: position(of: end - 1, in: last).column - start.column + 1)
  }

  private func position(of index: Int, in segment: Int) -> SourcePosition {
    let segment = segments[segment]
    let offset = index - segment.range.lowerBound
    var (low, high) = (0, segment.gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if segment.gaps[middle].index <= offset { low = middle + 1 } else { high = middle }
    }
    let columns = low > 0 ? segment.gaps[low - 1].columns : 0
    return SourcePosition(line: segment.position.line, column: segment.position.column + offset + columns)
  }

  private func segment(at index: Int) -> Int {
    var (low, high) = (0, segments.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if segments[middle].range.lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  private static func gaps(in text: ArraySlice<Unicode.Scalar>, source: ArraySlice<UInt8>) -> [(index: Int, columns: Int)] {
    var gaps: [(index: Int, columns: Int)] = []
    var columns = 0
    var place = source.startIndex
    for (index, scalar) in text.enumerated() {
      while source[place...].starts(with: EmphasisJoint.bytes) { place += EmphasisJoint.bytes.count }
      guard place < source.endIndex else { break }
      let next = source[place...].dropFirst().first ?? 0
      if source[place] == UInt8(ascii: "\\"), isEscapable(next) {
        columns += 1
        gaps.append((index, columns))
        place += 1
      } else if let length = entity(at: place, in: source, for: scalar) {
        columns += length - 1
        gaps.append((index + 1, columns))
        place += length
        continue
      }
      place += UTF8.width(scalar)
    }
    return gaps
  }

  /// CommonMark: a backslash before any ASCII punctuation.
  private static func isEscapable(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte) || (123...126).contains(byte)
  }

  /// The length of the entity that stands for `scalar`.
  private static func entity(at place: Int, in source: ArraySlice<UInt8>, for scalar: Unicode.Scalar) -> Int? {
    guard source[place] == UInt8(ascii: "&"), let end = source[place...].prefix(40).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: source[(place + 1)..<end], as: UTF8.self).lowercased()
    return scalar != "&" || ["amp", "#38", "#x26"].contains(name) ? end - place + 1 : nil
  }
}
