import Diagnostics
import Testing

@Suite struct NearestNamesTests {
  private let places = ["wanzhou", "qianjiang", "wulong", "haiyuan", "jingyuan"]

  @Test(arguments: [
    ("wanzou", ["wanzhou"]), ("wnazhou", ["wanzhou"]), ("WANZHOU", ["wanzhou"]), ("wanzhouu", ["wanzhou"]), ("xyz", []), ("", []),
    ("wanzhou", ["wanzhou"]), ("jinyuan", ["jingyuan"]),
  ])
  func `names within a third of the letters are offered, nearest first`(name: String, expected: [String]) {
    #expect(nearestNames(to: name, among: places) == expected)
  }

  @Test func `one wrong character of a short Chinese name is enough`() {
    #expect(nearestNames(to: "万洲", among: ["万州", "重庆", "万"]) == ["万", "万州"])
  }

  @Test func `two neighbours that changed places are one mistake`() {
    #expect(nearestNames(to: "州万", among: ["万州", "重庆"]) == ["万州"])
    #expect(nearestNames(to: "州万", among: ["万重州"]).isEmpty)
  }

  @Test func `at most the limit is offered, ties in alphabetical order`() {
    let names = ["abcd4", "abcd2", "abcd3", "abcd1"]
    #expect(nearestNames(to: "abcd", among: names) == ["abcd1", "abcd2", "abcd3"])
    #expect(nearestNames(to: "abcd", among: names.shuffled(), limit: 1) == ["abcd1"])
    #expect(nearestNames(to: "abcd", among: [String]()).isEmpty)
  }

  @Test func `the suggestion ends a headline`() {
    #expect(suggestion(for: "wanzou", among: places) == "; did you mean 'wanzhou'?")
    #expect(suggestion(for: "hayuan", among: ["hanyuan"] + places) == "; did you mean 'haiyuan' or 'hanyuan'?")
    #expect(suggestion(for: "xiamen", among: places).isEmpty)
  }
}
