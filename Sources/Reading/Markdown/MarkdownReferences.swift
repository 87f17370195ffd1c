import CMarkdown
import Diagnostics
import Model

extension MarkdownReader {
  /// The reference that a link, or an image alone in its paragraph, is; nothing, with a problem, where it is none.
  ///
  /// - Parameter written: its address.
  mutating func reference(to link: MarkdownNode, _ written: String, inHeading: Bool = false) -> Reference? {
    if isNote(link) { return nil }
    let location = location(of: link)
    guard let address = ReferenceAddress(written, isImage: link.type == CMARK_NODE_IMAGE, at: location, &problems) else { return nil }
    var words: [UInt8] = []
    if let text = link.onlyText {
      text.appendHTML(to: &words)
    } else {
      for child in link.children { child.appendHTML(to: &words) }
    }
    var reference = Reference(
      scheme: address.scheme, target: address.target, words: words, plainWords: link.plainText, location: location)
    reference.parameters = address.parameters
    checkWords(of: reference, written, title: link.title, inHeading: inHeading)
    return address.scheme == .figure && !reference.plainWords.isEmpty ? reference.saying(reference.plainWords, in: language) : reference
  }

  /// The table that an image alone in its paragraph puts in place.
  mutating func tableReference(_ image: MarkdownNode) -> Reference? {
    guard let reference = reference(to: image, image.address) else { return nil }
    if !reference.words.isEmpty {
      report(
        "link-words", "table '\(reference.target)' has the words '\(reference.plainWords)', which nothing would print",
        at: reference.location, "a table's title is in its file", "write '![](table:\(reference.target))'")
    }
    return reference
  }

  /// Words that would be lost, or printed and not meant.
  private mutating func checkWords(of reference: Reference, _ address: String, title: String, inHeading: Bool) {
    let place = reference.location
    if !title.isEmpty {
      report(
        "link-words", "the title '\(title)' of a reference would be lost", at: place, "references have words and no title", "leave it out")
    }
    if reference.plainWords == address {
      report(
        "link-words", "the reference '\(address)' would print its address", at: place, "a reference is written '[words](SCHEME:NAME)'",
        "write '[](\(address))' for the words that the register gives")
    }
    if inHeading, reference.plainWords.isEmpty {
      report(
        "link-words", "the reference '\(address)' in a heading has no words", at: place,
        "headings are repeated in the contents, word by word", "write the words between the brackets")
    }
  }
}

extension Reference {
  /// The same with other words, without markup, and with what they say.
  package func saying(_ words: String, in language: Language) -> Reference {
    var reference = self
    reference.plainWords = words
    reference.printed = readPrintedAmount(words, in: language)
    reference.converted = reference.printed.flatMap { readPrintedAmount($0.conversionText, in: language) }
    return reference
  }
}
