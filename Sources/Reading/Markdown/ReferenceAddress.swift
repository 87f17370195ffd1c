import Diagnostics
import Model

/// The address of a link in a manuscript, taken apart: `table:aid?place=wanzhou`.
struct ReferenceAddress {
  var scheme: Reference.Scheme
  var target: String
  var parameters: [Reference.Parameter] = []

  private static let ruleOfImages = "only tables are put in place with '!': '![](table:NAME)'"

  /// Nothing, with a problem, where the address is of no form that a manuscript may hold.
  init?(_ address: String, isImage: Bool, at location: SourceLocation, _ problems: inout [Diagnostic]) {
    guard let scheme = Self.scheme(of: address) else {
      problems.append(Self.unknown(address, isImage: isImage, at: location))
      return nil
    }
    guard !isImage || scheme == .table else {
      problems.append(
        Diagnostic(
          "misplaced-image", "'![](\(address))' is no table", at: location, rule: Self.ruleOfImages, fix: "write '[](\(address))'"))
      return nil
    }
    let rest = address.utf8.dropFirst(scheme.rawValue.utf8.count + 1)
    let question = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
    (self.scheme, target) = (scheme, String(address[rest.startIndex..<question]))
    guard !target.isEmpty else {
      problems.append(Diagnostic("unknown-link", "'\(address)' names nothing", at: location, rule: "a name follows the colon"))
      return nil
    }
    guard question < rest.endIndex else { return }
    let written = address[question...].dropFirst()
    guard scheme == .table, let parameters = Self.parameters(written) else {
      problems.append(
        Diagnostic(
          "unknown-link", "'?\(written)' is not understood", at: location, rule: "tables take parameters: 'table:NAME?place=wanzhou'"))
      return nil
    }
    self.parameters = parameters
  }

  /// Whether an address leaves the yearbook; all others are references.
  static func leadsOutside(_ address: String) -> Bool { outside.contains { goesOn(address.utf8, behind: $0) } }

  /// The address that marks its words as a numeral that is no data, with a reason behind it or without.
  static let literal: StaticString = "literal:"

  private static let outside = ["https://", "http://", "mailto:"].map { Array($0.utf8) }
  private static let schemes = Reference.Scheme.allCases.map { (scheme: $0, beginning: Array($0.rawValue.utf8) + [UInt8(ascii: ":")]) }

  private static func scheme(of address: String) -> Reference.Scheme? {
    let first = address.utf8.first
    return schemes.first { $0.beginning.first == first && address.utf8.starts(with: $0.beginning) }?.scheme
  }

  /// Whether an address begins so, in letters of either case, and goes on.
  private static func goesOn(_ address: String.UTF8View, behind beginning: [UInt8]) -> Bool {
    guard address.count > beginning.count else { return false }
    return zip(address, beginning).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 >= UInt8(ascii: "a")) }
  }

  private static func parameters(_ text: Substring) -> [Reference.Parameter]? {
    var parameters: [Reference.Parameter] = []
    for pair in text.split(separator: "&", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty else { return nil }
      parameters.append(Reference.Parameter(name: String(sides[0]), value: String(sides[1])))
    }
    return parameters.sorted()
  }

  private static func unknown(_ address: String, isImage: Bool, at location: SourceLocation) -> Diagnostic {
    let schemes = Reference.Scheme.allCases.map(\.rawValue) + ["\(literal)".dropLast().description]
    let hint = address.contains(":") ? suggestion(for: String(address.prefix { $0 != ":" }), among: schemes) : ""
    return Diagnostic(
      "unknown-link", "'\(address)' is not an address that an entry may link to\(hint)", at: location,
      rule: isImage ? ruleOfImages : "links are " + schemes.map { $0 + ":" }.joined(separator: ", ") + ", https:// or mailto:",
      fix: address.hasSuffix(".md") ? "write 'entry:PATH' for another entry" : nil)
  }
}
