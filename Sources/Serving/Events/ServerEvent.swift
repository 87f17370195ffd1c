/// What the server tells a browser, as a server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html).
enum ServerEvent: Equatable {
  /// The page is another one now.
  case page
  /// A stylesheet is another one now: its address below the site's root.
  case style(String)
  case problems(String)
  /// There are no errors, or no more.
  case fine
  /// Says nothing; whether the browser is still there shows.
  case pulse

  /// How long a browser waits before it comes again, in milliseconds.
  static let opening = "retry: 500\n\n"

  var text: String {
    switch self {
    case .page: Self.event("page", "")
    case .style(let path): Self.event("style", path)
    case .problems(let text): Self.event("problems", text)
    case .fine: Self.event("fine", "")
    case .pulse: ":\n\n"
    }
  }

  private static func event(_ name: String, _ data: String) -> String {
    // A line feed or carriage return would end the field.
    let lines = data.split(omittingEmptySubsequences: false) { $0.isNewline }
    return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}
