import Model
import Testing

@testable import Reading

private struct Case: CustomTestStringConvertible {
  let markdown: String
  let html: String
  var testDescription: String { markdown }

  init(_ markdown: String, _ html: String) { (self.markdown, self.html) = (markdown, html) }
}

@Suite struct EmphasisBesideChinese {
  @Test(arguments: [
    Case("制定**《意见》**并", "制定<strong>《意见》</strong>并"), Case("增强**“造血”功能**，", "增强<strong>“造血”功能</strong>，"),
    Case("**重点项目。**后", "<strong>重点项目。</strong>后"), Case("*（试行）*施行", "<em>（试行）</em>施行"), Case("见*《意见》*。", "见<em>《意见》</em>。"),
    Case("**“甲”**、**“乙”**和**“丙”**", "<strong>“甲”</strong>、<strong>“乙”</strong>和<strong>“丙”</strong>"),
    Case("“**造血**”功能", "“<strong>造血</strong>”功能"), Case("（**重点**）后", "（<strong>重点</strong>）后"),
    Case("***《意见》***并", "<em><strong>《意见》</strong></em>并"), Case("**甲*《乙》*丙**丁", "<strong>甲<em>《乙》</em>丙</strong>丁"),
    Case("**《甲》*乙*（丙）**丁", "<strong>《甲》<em>乙</em>（丙）</strong>丁"), Case("一——**二——**三", "一——<strong>二——</strong>三"),
    Case("热合曼·**买买提·**说", "热合曼·<strong>买买提·</strong>说"), Case("共**８００％**的", "共<strong>８００％</strong>的"),
    Case("省略**……**后", "省略<strong>……</strong>后"), Case("GDP**（全国）**为", "GDP<strong>（全国）</strong>为"),
    Case("**《甲》**\n**《乙》**", "<strong>《甲》</strong><strong>《乙》</strong>"), Case("甲　**《乙》**　丙", "甲　<strong>《乙》</strong>　丙"),
  ])
  private func `Chinese punctuation on either side`(_ test: Case) {
    let read = ReadMarkdown(test.markdown, in: .chinese)
    #expect(read.html == "<p>\(test.html)</p>\n")
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [
    Case("增长**24.7%**的", "增长<strong>24.7%</strong>的"), Case("制定**\"造血\"**功能", "制定<strong>&quot;造血&quot;</strong>功能"),
    Case("建设**厂房(标准)**后", "建设<strong>厂房(标准)</strong>后"), Case("用**`code`**写", "用<strong><code>code</code></strong>写"),
    Case("见**<https://e.org/>**后", "见<strong><a href=\"https://e.org/\">https://e.org/</a></strong>后"),
    Case("写**\\[甲\\]**后", "写<strong>[甲]</strong>后"), Case("用**&amp;**和", "用<strong>&amp;</strong>和"),
    Case("下降**-5**个", "下降<strong>-5</strong>个"), Case("约**5**%的", "约<strong>5</strong>%的"),
  ])
  private func `other punctuation between asterisks and Han characters`(_ test: Case) {
    let read = ReadMarkdown(test.markdown, in: .chinese)
    #expect(read.html == "<p>\(test.html)</p>\n")
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [
    Case("见**[《意见》](document:x)**并", "见<strong>{document:x|《意见》}</strong>并"),
    Case("见**[](document:x)**并", "见<strong>{document:x}</strong>并"),
    Case("见[**《意见》**](document:x)并", "见{document:x|<strong>《意见》</strong>}并"),
    Case("见[制定**《意见》**的](document:x)", "见{document:x|制定<strong>《意见》</strong>的}"),
    Case("**拨付[800万元](figure:a)。**后", "<strong>拨付{figure:a|800万元}。</strong>后"),
    Case("见**[x](https://e.org/a)**后", "见<strong><a href=\"https://e.org/a\">x</a></strong>后"),
    Case("《[甲](term:a)》**（[乙](term:b)）**丙", "《{term:a|甲}》<strong>（{term:b|乙}）</strong>丙"),
  ])
  private func `links within and around`(_ test: Case) {
    let read = ReadMarkdown(test.markdown, in: .chinese)
    #expect(read.html == "<p>\(test.html)</p>\n")
    #expect(read.problems.isEmpty)
  }

  @Test func `the words of a figure are compared without the asterisks' help`() {
    let read = ReadMarkdown("拨付[**约800万元（2009年）**](figure:a)后，[约**800**万元](figure:b)", in: .chinese)
    #expect(read.words == ["约800万元（2009年）", "约800万元"])
    #expect(read.text.references[1].printed?.number?.plainText == "8000000")
  }

  @Test func `headings show what was written`() {
    let read = ReadMarkdown("## 制定**《意见》**并\n", in: .chinese)
    #expect(read.text.blocks.first?.kind == .heading(level: 2, id: "s1", text: "制定《意见》并"))
  }
}

@Suite struct AsterisksThatAreNoEmphasis {
  @Test(arguments: [
    Case("`a*（b）*c` 和 ``x**《y》**z``", "<p><code>a*（b）*c</code> 和 <code>x**《y》**z</code></p>\n"),
    Case("    甲**《乙》**丙\n", "<pre><code>甲**《乙》**丙\n</code></pre>\n"),
    Case("```*（\n**《乙》**丙\n```\n", "<pre><code class=\"language-*（\">**《乙》**丙\n</code></pre>\n"),
    Case("* 《甲》\n* 乙。\n", "<ul>\n<li>《甲》</li>\n<li>乙。</li>\n</ul>\n"), Case("3 * 4 * 5", "<p>3 * 4 * 5</p>\n"),
    Case("3　*　4　*　5", "<p>3　*　4　*　5</p>\n"), Case("甲 * 《乙》 * 丙", "<p>甲 * 《乙》 * 丙</p>\n"),
    Case("甲\n\n***\n\n《乙》", "<p>甲</p>\n<hr />\n<p>《乙》</p>\n"),
    Case("厦门\\*《甲》\\*乙", "<p>厦门*《甲》*乙</p>\n"), Case("> *《甲》*乙\n", "<blockquote>\n<p><em>《甲》</em>乙</p>\n</blockquote>\n"),
    Case("[x](https://e.org/甲*《乙》)", "<p><a href=\"https://e.org/%E7%94%B2*%E3%80%8A%E4%B9%99%E3%80%8B\">x</a></p>\n"),
    Case("<https://e.org/甲*。>", "<p><a href=\"https://e.org/%E7%94%B2*%E3%80%82\">https://e.org/甲*。</a></p>\n"),
    Case("[x](https://e.org/ \"甲**《乙》\")", "<p><a href=\"https://e.org/\" title=\"甲**《乙》\">x</a></p>\n"),
    Case("[x](term:甲*《乙》)", "<p>{term:甲*《乙》|x}</p>\n"), Case("[甲*《乙》]\n\n[甲*《乙》]: term:a\n", "<p>{term:a|甲*《乙》}</p>\n"),
  ])
  private func `stay as they were written`(_ test: Case) {
    let read = ReadMarkdown(test.markdown, in: .chinese)
    #expect(read.html == test.html)
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: ["foo**(bar)**baz", "a * b", "**foo.** bar", "foo, **“bar”**, baz", "(**foo**)", "1**2**3", "**foo**bar", "** foo**"])
  func `Latin text keeps CommonMark's rule where Chinese punctuation is not about`(_ markdown: String) {
    #expect(ReadMarkdown(markdown).html == commonMark(markdown))
  }
}
