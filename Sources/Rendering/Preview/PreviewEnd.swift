import Diagnostics
import Model
import Mustache

extension SiteRenderer {
  /// The path of the site's base address: `/` or `/yearbook/`.
  package var basePath: String { book.settings.basePath }

  /// What a page has before its end in a preview, and in no published site: the template `preview/page-end`.
  ///
  /// - Parameters:
  ///   - folder: where the preview's server has its script, with a slash at its end.
  ///   - mark: names the bytes of the page.
  ///   - view: how the page is looked at; nothing for what readers see.
  ///   - isPart: whether other editions are still being read.
  package func previewEnd(
    of page: Page, view: PreviewView?, isPart: Bool = false, folder: String, mark: String, problems: inout [Diagnostic]
  ) -> [UInt8] {
    var names = commonNames(of: page, at: map.address(of: page), in: page.language ?? book.settings.defaultLanguage)
    names["folder"] = .text(folder)
    names["mark"] = .text(mark)
    let isEntry = if case .entry = page { true } else { false }
    names["has_views"] = .bool(isEntry)
    names["is_parallel"] = .bool(isEntry && view == .parallel)
    names["shows_numbers"] = .bool(isEntry && view == .figures)
    names["is_part"] = .bool(isPart)
    names["is_plain"] = .bool(!isEntry || view == nil)
    var output: [UInt8] = []
    templates.render("preview/page-end", with: .object(names), mode: .strict, into: &output, problems: &problems)
    return output
  }
}
