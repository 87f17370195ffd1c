import Diagnostics
import Model

/// Words in an author's file that were replaced by others.
package struct WordChange: Hashable, Sendable {
  package var location: SourceLocation
  package var old: String
  package var new: String

  /// `Content/2010/notes.en.md:20:19: '2 million yuan' -> '3 million yuan'`
  package var description: String {
    let place = location.position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(location.path)\(place): '\(old)' -> '\(new)'"
  }

  /// The same as a notice, for programs that read messages.
  package var diagnostic: Diagnostic {
    Diagnostic(.notice, "rewritten", "the words '\(old)' were rewritten as '\(new)'", at: location)
  }
}

/// Why words that differ from their figure were left as they are.
enum LeftWords: Error {
  case unreadable, unsoundData, noProposal, notInPlace, fileChanged

  func diagnostic(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      .notice, "not-rewritten", "the words '\(reference.plainWords)' were not rewritten: \(reason)", at: reference.location,
      rule: "only words that are one amount or date, in a link '[words](figure:NAME)', are rewritten, and only from sound data", fix: fix)
  }

  private var reason: String {
    switch self {
    case .unreadable: "they are no amount or date"
    case .unsoundData: "the data behind the figure have errors"
    case .noProposal: "no words of their form say the figure"
    case .notInPlace: "they are in a link of another form, or a line break or markup within them would move"
    case .fileChanged: "the file has changed since it was read"
    }
  }

  private var fix: String {
    switch self {
    case .unsoundData: "mend the data first"
    case .fileChanged: "run the command again"
    case .unreadable, .noProposal, .notInPlace: "write them by hand, or leave the brackets empty"
    }
  }
}
