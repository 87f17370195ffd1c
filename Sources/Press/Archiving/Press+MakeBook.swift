import Model
import Reading
import Rendering

extension Press {
  /// Everything from which the pages of a site are made.
  struct MadeBook {
    let manuscript: Manuscript
    let book: Book
    let templates: TemplateSet
    let renderer: SiteRenderer
  }

  /// Goes through all stages up to the pages; nothing where there is no manuscript. What is wrong is in `problems`.
  mutating func makeBook() throws(PressFailure) -> MadeBook? {
    var memory = ReadingMemory()
    return try makeBook(memory: &memory)
  }

  mutating func makeBook(memory: inout ReadingMemory) throws(PressFailure) -> MadeBook? {
    let templates = try readTemplates()
    guard let manuscript = try readManuscript(memory: &memory) else { return nil }
    let book = try compute(manuscript)
    check(templates, for: book)
    return MadeBook(manuscript: manuscript, book: book, templates: templates, renderer: renderer(of: book, templates))
  }
}
