import SampleSites

@testable import Rendering

/// The places that tell where the numbers of a table `t` come from, as lines: one for each row, in English and in Chinese.
struct RenderedOrigins {
  let sample: RenderedSample

  static let formula =
    "{{#is_arithmetic}} {{equals}} {{before}}{{/is_arithmetic}}{{#is_stated}} says {{/is_stated}}{{#is_rows}} of {{/is_rows}}"
    + "{{#is_count}} counts {{/is_count}}{{#terms}}{{sign}}{{{text}}}{{#href}} [{{href}}]{{/href}}{{/terms}}{{more}}{{after}}"

  private static let origins =
    "{{#table}}{{#origins}}{{title}}{{#date}} {{date}}{{/date}}{{#source}} <{{text}} [{{href}}]{{/source}}:"
    + "{{#cells}} ({{id}} {{label}} {{{value}}}" + formula + "){{/cells}}\n{{/origins}}{{/table}}"

  init(_ site: SampleSite) throws {
    var site = site
    for path in site.files.keys where path.hasSuffix("/data/datapackage.yaml") {
      site.files[path] = site.files[path]?.replacing(
        "primaryKey: flow", with: "foreignKeys: [{fields: place, reference: {resource: places, fields: place}}]\n      primaryKey: flow")
    }
    let templates = ["pages/table": Self.origins, "pages/origins": Self.origins, "references/place": "{{text}}"]
    sample = try RenderedSample(site, templates)
  }

  /// - Parameters:
  ///   - flows: the rows of the data table.
  ///   - columns: each as YAML within braces.
  init(_ flows: String, columns: [String], sql: String, keys: String = "") throws {
    var site = SampleSite()
    site.setFlows(flows)
    site.addTable("t", keys + "columns:\n" + columns.map { "  - {\($0)}\n" }.joined() + "sql: \(sql)\n")
    try self.init(site)
  }

  /// The lines without what the addresses have in common.
  func lines(_ language: String = "en") -> [String] {
    sample.file(language + "/2010/tables/t.html").replacing("../data/flows.html#row-", with: "").replacing("#table-t--", with: "#")
      .replacing("table-t--", with: "").split(separator: "\n").map(String.init)
  }
}
