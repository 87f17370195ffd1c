import Diagnostics
import Model
import Mustache

/// One page while it is made: what its templates see, how its references look, and which marks it used.
struct PageScope {
  let site: SiteRenderer
  let page: Page
  let language: Language
  var problems: [Diagnostic] = []
  /// The marks that tables of this page carry.
  var marks: Set<CellMark> = []
  /// Whether some number of this page was rounded.
  var isRounded = false
  /// Whether every number of the text shows what vouches for it: for editors only.
  var marksNumbers = false
  /// The notes that figures of this page's text carry.
  var notes = NoteList(prefix: "text", marks: .plain)
  /// The names that every template of the page sees.
  private(set) var common: MustacheValue = .null

  init(_ site: SiteRenderer, _ page: Page, _ language: Language) {
    (self.site, self.page, self.language) = (site, page, language)
    common = .object(site.commonNames(of: page, in: language))
  }

  var book: Book { site.book }
  var map: SiteMap { site.map }
  var style: NumberStyle { site.styles[language] }
  var wording: Wording { Wording(language: language) }

  func href(_ other: Page, fragment: String? = nil) -> String { map.href(from: page, to: other, fragment: fragment) }

  /// A template's output as markup.
  mutating func markup(_ template: String, _ names: [String: MustacheValue]) -> [UInt8] {
    var output: [UInt8] = []
    append(template, names, to: &output)
    return output
  }

  mutating func append(_ template: String, _ names: [String: MustacheValue], to output: inout [UInt8]) {
    site.templates.render(template, with: .object(names), within: common, mode: .strict, into: &output, problems: &problems)
  }
}

extension MustacheValue {
  /// A text, or null.
  static func optional(_ text: String?) -> MustacheValue { text.map { .text($0) } ?? .null }
}
