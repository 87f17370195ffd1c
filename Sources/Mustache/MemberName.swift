/// What a program calls a member: written in its source, so that it lies in memory for good and is neither copied nor counted.
package struct MemberName: Sendable, ExpressibleByStringLiteral {
  private let text: StaticString
  private let mark: NameMark

  package init(stringLiteral text: StaticString) {
    self.text = text
    mark = text.withUTF8Buffer { NameMark($0.span) }
  }

  /// - Parameters:
  ///   - name: of a template, in UTF-8.
  ///   - mark: that of the name.
  func isSame(as name: Span<UInt8>, _ mark: NameMark) -> Bool {
    guard self.mark == mark, text.utf8CodeUnitCount == name.count else { return false }
    let start = text.utf8Start
    for index in name.indices where start[index] != name[index] { return false }
    return true
  }

  static func == (left: MemberName, right: MemberName) -> Bool {
    left.mark == right.mark && (left.text.utf8Start == right.text.utf8Start || left.string == right.string)
  }

  var string: String { text.description }
}

/// By which most names differ: the length, and the first, the last and a middle byte. One comparison tells, where a name is looked for among
/// others.
struct NameMark: Equatable, Sendable {
  private let bits: UInt32

  init(_ name: Span<UInt8>) {
    var bits = UInt32(truncatingIfNeeded: name.count) << 24
    if !name.isEmpty {
      bits |= UInt32(name[0]) << 16 | UInt32(name[name.count - 1]) << 8 | UInt32(name[name.count / 2])
    }
    self.bits = bits
  }
}
