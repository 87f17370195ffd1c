import CMarkdown
import Glibc

/// What libcmark itself makes of a text.
func commonMark(_ markdown: String) -> String {
  let html = markdown.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
  }
  guard let html, let html else { return "" }
  defer { free(html) }
  return String(cString: html)
}
