import Diagnostics
import SampleSites
import Testing

/// Words that the register of terms says to avoid.
@Suite struct AvoidedTermTests {
  private func sample(_ english: String, _ chinese: String = "文。", front: String = "") -> StructureSample {
    var sample = StructureSample()
    sample.setFlows("flow\na")
    sample.setRegister(
      "terms",
      "term,en,zh,avoid_en,avoid_zh\nyimin,resettled resident,移民,immigrant; immigrants,\n"
        + "zijin,poverty alleviation funds,扶贫资金,anti-poverty fund;relief funds,救济款；救济金\nplain,plain,平,,",
      "{name: term, type: string}, {name: en, type: string}, {name: zh, type: string}, {name: avoid_en, type: string}, "
        + "{name: avoid_zh, type: string}")
    sample.site.files["Content/2010/text.en.md"] = "---\ntitle: Title\n\(front)---\n\(english)\n"
    sample.site.files["Content/2010/text.zh.md"] = "---\ntitle: 标题\n---\n\(chinese)\n"
    return sample
  }

  @Test func `a phrase to avoid is a warning at its passage, with the standard form`() throws {
    let problem = try #require(try sample("First.\n\nMany *relief\nfunds* came.").problems().first)
    #expect((problem.code, problem.severity) == ("avoided-term", .warning))
    #expect(problem.headline == "'relief funds' in this passage is not the standard form, which is 'poverty alleviation funds'")
    #expect(problem.place == "2010/text.en.md:6:1")
    #expect(problem.related.map { $0.location.position?.line } == [3])
    #expect(problem.fix == "write 'poverty alleviation funds'")
  }

  @Test(
    arguments: [
      "Immigrants came.", "IMMIGRANT", "the (immigrant) one", "- one\n- immigrants", "> an immigrant", "## On immigrants",
      "anti-poverty fund",
      "anti poverty\nfund", "[immigrants](term:yimin)", "immigrant's", "an “immigrant”, he",
    ])
  func `whole words are found, whatever their case and markup`(_ text: String) throws {
    #expect(try sample(text, text.hasPrefix("##") ? "## 题" : "文。").told("avoided-term").count == 1)
  }

  @Test(
    arguments: [
      "Immigration and immigrantsx.", "relief. Funds", "relief\n\nfunds", "- relief\n- funds", "`immigrants`", "    immigrants",
      "relief, funds",
      "[immigrants](place:park)", "relief fund", "resettled residents", "re<!-- -->lief",
    ])
  func `parts of words, code, names and words of two passages are not`(_ text: String) throws {
    let sample = sample(text.contains("<") ? "-" : text)
    #expect(try sample.told("avoided-term") == [])
  }

  @Test func `titles, heads and summaries are prose`() throws {
    let told = try sample("Text.", front: "head: On immigrants\nsummary: Relief funds.\n").told("avoided-term")
    #expect(
      told == [
        "2010/text.en.md 'immigrants' in the head is not the standard form, which is 'resettled resident'",
        "2010/text.en.md 'relief funds' in the summary is not the standard form, which is 'poverty alleviation funds'",
      ])
  }

  @Test func `Chinese words are found within the text`() throws {
    let told = try sample("Text.", "当年拨付救济金和**救济**款若干，救济。").told("avoided-term")
    #expect(
      told == [
        "2010/text.zh.md:4:1 '救济款' in this passage is not the standard form, which is '扶贫资金'",
        "2010/text.zh.md:4:1 '救济金' in this passage is not the standard form, which is '扶贫资金'",
      ])
  }

  @Test func `a passage tells a phrase once`() throws {
    #expect(try sample("immigrants, immigrants and relief funds").told("avoided-term").count == 2)
  }

  @Test func `without a register of terms, or its columns, nothing is avoided`() throws {
    var sample = StructureSample()
    sample.setFlows("flow\na")
    sample.site.setEntry("text", "immigrants")
    #expect(try sample.problems() == [])
    sample.setRegister(
      "terms", "term,en,zh\nyimin,immigrants,移民", "{name: term, type: string}, {name: en, type: string}, {name: zh, type: string}")
    #expect(try sample.problems() == [])
  }

  @Test func `a text of a megabyte that begins the phrase again and again is read once`() throws {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try sample(String(repeating: "anti-poverty relief ", count: 20_000)).told("avoided-term") == [])
    #expect(start.duration(to: clock.now) < .seconds(300))
  }
}
