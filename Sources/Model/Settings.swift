import Diagnostics

/// `Content/yearbook.yaml`: what is the same in all editions.
package struct YearbookSettings: Sendable {
  package struct Publisher: Sendable {
    package var name: Bilingual<String>
    package var address: Bilingual<String>?
    package var postcode: String?
    package var telephone: String?
    package var fax: String?

    package init(name: Bilingual<String>) { self.name = name }
  }

  package struct Licence: Sendable {
    package var name: Bilingual<String>
    package var url: String

    package init(name: Bilingual<String>, url: String) {
      self.name = name
      self.url = url
    }
  }

  package var title: Bilingual<String>
  package var description: Bilingual<String>
  package var publisher: Publisher
  /// Where the site will stand, with a slash at its end: `https://yearbook.example.org/`.
  package var baseURL: String
  package var licence: Licence?
  package var defaultLanguage: Language
  /// What an amount in prose is that nothing vouches for; nothing where it is only counted.
  package var unboundAmounts: Diagnostic.Severity?

  package init(
    title: Bilingual<String>, description: Bilingual<String>, publisher: Publisher, baseURL: String, defaultLanguage: Language
  ) {
    self.title = title
    self.description = description
    self.publisher = publisher
    self.baseURL = baseURL
    self.defaultLanguage = defaultLanguage
  }
}

/// `edition.yaml`.
package struct EditionSettings: Sendable {
  package enum State: String, CaseIterable, Sendable {
    case draft, published, archived
  }

  package var title: Bilingual<String>
  package var dataYear: Int
  package var state: State
  /// The day this edition was issued.
  package var date: PartialDate
  package var contributor: LocatedText?
  package var source: LocatedText?
  /// Of an archived edition, the digest that its archive must have.
  package var archive: LocatedText?
  /// Sections and entries in reading order; what is not named follows by name.
  package var order: [LocatedText] = []

  package init(title: Bilingual<String>, dataYear: Int, state: State, date: PartialDate) {
    self.title = title
    self.dataYear = dataYear
    self.state = state
    self.date = date
  }
}

/// `section.yaml`.
package struct SectionSettings: Sendable {
  package var title: Bilingual<String>
  package var contributor: LocatedText?
  package var order: [LocatedText] = []

  package init(title: Bilingual<String>) { self.title = title }
}
