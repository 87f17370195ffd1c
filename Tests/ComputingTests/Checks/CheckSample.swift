import Diagnostics
import Model
import SampleSites

/// Declared checks over rows of data, for tests.
enum CheckSample {
  /// A site with these data and checks.
  ///
  /// - Parameters:
  ///   - values: rows of `flows`, each `KEY=VALUE`: `8000000` is an amount in yuan (`>`, `<`, `~` before it: over, under, about), `3.8%` a
  ///     rate, `65p` projects, `450n` people, `2009-06` or `2009y` a date, `..` an amount that is not known.
  ///   - checks: `NAME: {kind: …}` without titles, one a line. `@a` is the value of row `a`.
  static func site(_ values: String, _ checks: String) -> SampleSite {
    var site = SampleSite()
    let rows = values.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
    var fields: [String: String] = [:]
    var lines = ["flow,amount,bound,rate,projects,people,starts"]
    for row in rows {
      let (field, line) = cells(row[1])
      fields[row[0]] = field
      lines.append(row[0] + "," + line)
    }
    site.setFlows(lines.joined(separator: "\n"))
    site.files["Content/2010/checks.yaml"] = yaml(checks, fields)
    return site
  }

  static func book(_ values: String, _ checks: String) throws -> SampleBook { try site(values, checks).made() }

  /// One check `c` with these keys.
  static func one(_ values: String, _ keys: String) throws -> SampleBook { try book(values, "c: {\(keys)}") }

  private static func cells(_ value: String) -> (field: String, line: String) {
    let bounds: [Character: String] = [">": "over", "<": "under", "~": "about"]
    if let bound = value.first.flatMap({ bounds[$0] }) { return ("amount", "\(value.dropFirst()),\(bound),,,,") }
    switch value.last {
    case "%": return ("rate", ",,\(value.dropLast()),,,")
    case "p": return ("projects", ",,,\(value.dropLast()),,")
    case "n": return ("people", ",,,,\(value.dropLast()),")
    case "y": return ("starts", ",,,,,\(value.dropLast())")
    default: return value.dropFirst().contains("-") ? ("starts", ",,,,,\(value)") : ("amount", "\(value),,,,,")
    }
  }

  private static func yaml(_ checks: String, _ fields: [String: String]) -> String {
    var text = checks.replacing(": {kind:", with: ": {title: {en: Check, zh: 核对}, kind:")
    for (key, field) in fields.sorted(by: { $0.key.count > $1.key.count }) {
      text = text.replacing("@\(key)", with: "flows/\(key)/\(field)")
    }
    return text + "\n"
  }
}

extension SampleBook {
  /// What the edition's checks came to: `a: holds`.
  var verdicts: [String] { edition?.checks.map { "\($0.anchor): \($0.verdict)" } ?? [] }
}
