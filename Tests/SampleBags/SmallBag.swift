import Archiving
import Model

/// A bag of a few small files, as values.
package enum SmallBag {
  /// Letters outside ASCII, a space, and a percent sign, which manifests write otherwise.
  package static let contents = [
    "data/site/index.html": "<p>Page</p>\n", "data/site/zh/2010/页.html": "<p>网页</p>\n", "data/site/data/empty.csv": "",
    "data/sources/Content/2010/a b.csv": "a,b\n1,2\n", "data/sources/Content/100%.md": "Text\n",
    "data/sources/Templates/page.mustache": "{{text}}\n",
  ]

  package static func payload() throws -> [BagFile] {
    try contents.map { try BagFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  package static var description: BagDescription {
    get throws {
      guard let date = PartialDate("2010-12-31") else { throw NoDate() }
      var publisher = YearbookSettings.Publisher(name: Bilingual(english: "Office of Samples", chinese: "样本局"))
      publisher.address = Bilingual(english: "1 Long Street", chinese: "长街1号")
      publisher.telephone = "+86-10-1"
      var bag = BagDescription(
        identifier: "2010", title: Bilingual(english: "Yearbook 2010", chinese: "年鉴2010"),
        description: Bilingual(
          english: "A yearbook with a description that is so long that it does not fit into one line of seventy-nine characters",
          chinese: "年鉴"),
        publisher: publisher, dataYear: 2009, date: date, generator: "Yearbook 1.0")
      bag.licence = YearbookSettings.Licence(name: Bilingual(english: "Free", chinese: "自由"), url: "https://example.org/free")
      bag.names = ["data/site/index.html": Bilingual(english: "Front page", chinese: "首页")]
      return bag
    }
  }

  private struct NoDate: Error {}
}
