import Computing
import Diagnostics
import Model
import Reading
import SampleSites
import Testing

/// A small yearbook whose data have the columns that the program knows, and what its structure shows.
struct StructureSample {
  var site = SampleSite()

  private static let fields = [
    "flow": "{name: flow, type: string, constraints: {required: true}}",
    "amount": "{name: amount, type: integer, unit: yuan, qualifier: bound}",
    "bound": "{name: bound, type: string, constraints: {enum: [exact, over, about, under]}}",
    "rate": "{name: rate, type: number, decimals: 2, unit: percent}",
    "value": "{name: value, type: integer}",
    "projects": "{name: projects, type: integer}",
    "starts": "{name: starts, type: date}", "ends": "{name: ends, type: date}", "date": "{name: date, type: date}",
  ]

  /// A data table `flows`, as CSV with any columns; those of other names are texts. `place` leads to the register of places.
  mutating func setFlows(_ csv: String, edition: String = "2010") {
    let lines = csv.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let names = lines[0].split(separator: ",").map(String.init)
    // The column of qualifiers, to which the amounts point, is always there.
    let columns = names.contains("bound") ? names : names + ["bound"]
    let rows = names.contains("bound") ? lines : [lines[0] + ",bound"] + lines.dropFirst().map { $0 + ",exact" }
    site.files["Content/\(edition)/data/flows.csv"] = rows.joined(separator: "\n") + "\n"
    let fields = columns.map { Self.fields[$0] ?? "{name: \($0), type: string}" }
    site.files["Content/\(edition)/data/datapackage.yaml"] =
      "name: data\nresources:\n  - name: flows\n    path: flows.csv\n    title: {en: Flows, zh: 款项}\n    schema:\n      fields:\n"
      + fields.map { "        - \($0)\n" }.joined() + "      primaryKey: flow\n"
      + (names.contains("place") ? "      foreignKeys: [{fields: place, reference: {resource: places, fields: place}}]\n" : "")
  }

  mutating func setRegister(_ name: String, _ csv: String, _ fields: String) {
    site.files["Content/registers/\(name).csv"] = csv + "\n"
    let package = (site.files["Content/registers/datapackage.yaml"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let kept = package.prefix { $0 != "  - name: \(name)" }.joined(separator: "\n")
    site.files["Content/registers/datapackage.yaml"] =
      (kept.hasSuffix("\n") ? kept : kept + "\n")
      + "  - name: \(name)\n    path: \(name).csv\n    title: {en: R, zh: 册}\n    schema: {fields: [\(fields)], primaryKey: \(name.dropLast())}\n"
  }

  /// A table that shows the amount of each flow.
  mutating func addList(edition: String = "2010", _ columns: String = "flow, amount, origin as rows") {
    site.addTable(
      "list",
      TableYAML.columns(
        "{name: flow, label: {en: F, zh: 款}}", "{name: amount, label: {en: A, zh: 额}, field: flows.amount}",
        sql: "select \(columns) from flows where edition = :edition order by flow"), edition: edition)
  }

  /// What the structure of the book shows; reading and computing find no error, or those with these codes.
  func problems(besides codes: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let manuscript = try #require(try ManuscriptReader.read(SourceTree(site.files), problems: &problems), sourceLocation: sourceLocation)
    let book = try BookMaker.make(manuscript, problems: &problems)
    #expect(problems.filter { $0.severity == .error }.map(\.code) == codes, sourceLocation: sourceLocation)
    return StructureReview.problems(of: book, from: manuscript, after: problems).sortedForPrinting()
  }

  /// The problems with one of these codes, as `path:line:column headline` without `Content/`.
  func told(_ codes: String..., sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> [String] {
    try problems(sourceLocation: sourceLocation).filter { codes.contains($0.code) }.map { "\($0.place) \($0.headline)" }
  }
}

extension Diagnostic {
  /// `2010/data/flows.csv:2:5`.
  var place: String {
    let path = location?.path.replacing("Content/", with: "") ?? ""
    return path + (location?.position.map { ":\($0.line):\($0.column)" } ?? "")
  }
}
