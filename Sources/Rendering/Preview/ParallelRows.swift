import Model
import Mustache

/// An entry in both languages, block by block.
extension PageScope {
  /// Links of both lead from this page, each to the pages of its own language.
  mutating func parallelRows(of entry: Entry, edition: Int) -> [MustacheValue] {
    var scopes = Bilingual { PageScope(site, page, $0) }
    let texts = entry.manuscript.texts.map(\.opened)
    let outlines = texts.map { text in text.blocks.indices.map { BlockOutline(text, block: $0) } }
    let rows = BlockAlignment.rows(outlines).map { row in
      let sides = Language.allCases.map { language in
        var body: [UInt8] = []
        if let block = row[language] {
          scopes[language].append(block, of: texts[language], entry.resolutions[language], edition: edition, to: &body)
        }
        return MustacheValue.object(["tag": .text(language.tag), "body": .markup(body), "is_missing": .bool(row[language] == nil)])
      }
      let english = row.english.map { outlines.english[$0] }
      return MustacheValue.object(["sides": .list(sides), "differs": .bool(english != row.chinese.map { outlines.chinese[$0] })])
    }
    problems += Language.allCases.flatMap { scopes[$0].problems }
    return rows
  }
}
