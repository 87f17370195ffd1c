import Model
import Reading
import Rendering

extension Press {
  /// Everything from which the pages of a site are made.
  struct MadeBook {
    let book: Book
    let templates: TemplateSet
    let renderer: SiteRenderer
  }

  /// Goes through all stages up to the pages; nothing where there is no manuscript. What is wrong is in `problems`.
  mutating func makeBook() throws(PressFailure) -> MadeBook? {
    let templates = try readTemplates()
    guard let manuscript = try readManuscript() else { return nil }
    let book = try compute(manuscript)
    check(templates, for: book)
    return MadeBook(book: book, templates: templates, renderer: renderer(of: book, templates))
  }
}
