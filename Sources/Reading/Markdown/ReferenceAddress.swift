import Diagnostics
import Model

/// The address of a link in a manuscript, taken apart: `table:aid?place=wanzhou`.
struct ReferenceAddress {
  var scheme: Reference.Scheme
  var target: String
  var parameters: [Reference.Parameter] = []

  /// Nothing, with a problem, where the address is of no form that a manuscript may hold.
  init?(_ address: String, isImage: Bool, at location: SourceLocation, _ problems: inout [Diagnostic]) {
    let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let schemes = Reference.Scheme.allCases.map(\.rawValue)
    guard parts.count == 2, let scheme = Reference.Scheme(rawValue: String(parts[0])) else {
      let name = String(parts.first ?? "")
      let hint = parts.count == 2 ? suggestion(for: name, among: schemes) : ""
      problems.append(
        Diagnostic(
          "unknown-link", "'\(address)' is not an address that an entry may link to\(hint)", at: location,
          rule: "links are " + schemes.map { $0 + ":" }.joined(separator: ", ") + ", https: or mailto:",
          fix: address.hasSuffix(".md") ? "write 'entry:PATH' for another entry" : nil))
      return nil
    }
    guard !isImage || scheme == .table else {
      problems.append(
        Diagnostic(
          "misplaced-image", "'![](\(address))' is no table", at: location, rule: "only tables are put in place with '!'",
          fix: "write '[](\(address))'"))
      return nil
    }
    self.scheme = scheme
    let halves = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    target = String(halves.first ?? "")
    guard !target.isEmpty else {
      problems.append(Diagnostic("unknown-link", "'\(address)' names nothing", at: location, rule: "a name follows the colon"))
      return nil
    }
    guard halves.count == 2 else { return }
    for pair in halves[1].split(separator: "&", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, scheme == .table else {
        problems.append(
          Diagnostic(
            "unknown-link", "'?\(halves[1])' is not understood", at: location, rule: "tables take parameters: 'table:NAME?place=wanzhou'"))
        return nil
      }
      parameters.append(Reference.Parameter(name: String(sides[0]), value: String(sides[1])))
    }
    parameters.sort()
  }
}
