import Diagnostics
import Model

/// What keeps an edition from being archived beside its errors: what the status report of editors calls not ready.
struct Unreadiness {
  private let status: EditionStatus?

  init(_ maker: StatusMaker, _ book: Book, _ key: String) {
    status = maker.statuses(of: book.editions.filter { $0.key == key }).first
  }

  /// - Parameter known: what is wrong already; only what it does not say is told.
  func problems(_ known: [Diagnostic]) -> [Diagnostic] {
    guard let status, !known.hasErrors else { return [] }
    let folder = "Content/\(status.key)/"
    var found = status.obstacles.map { problem($0, "edition '\(status.key)'", folder + "checks.yaml") }
    for entry in status.entries {
      for language in Language.allCases {
        let file = "\(folder)\(entry.path).\(language.folder).md"
        found += entry.texts[language].obstacles.map { problem($0, "'\(file)'", file) }
      }
    }
    return found
  }

  private func problem(_ obstacle: Obstacle, _ what: String, _ path: String) -> Diagnostic {
    let reason =
      switch obstacle {
      case .notWritten: "has no text"
      case .errors(let count): "has \(count) error\(count == 1 ? "" : "s")"
      case .unbound(let count): "has \(count) number\(count == 1 ? "" : "s") that nothing vouches for"
      case .staleTranslation: "is a translation whose original has changed since"
      case .openCheck(let name): "has the check '\(name)', which fails and is not waived"
      }
    return Diagnostic(
      "not-ready", "\(what) \(reason)", at: SourceLocation(path), rule: "an edition is archived when it is ready to publish",
      fix: "see 'yearbook check --report status.html'")
  }
}
