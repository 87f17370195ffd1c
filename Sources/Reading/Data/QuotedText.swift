/// A cell's text for a message: in quotation marks, cut where it is long, with characters that a terminal would act upon spelt out.
func quoted(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  let shown = scalars.prefix(60).map { $0.properties.generalCategory == .control ? $0.escaped(asASCII: true) : String($0) }
  return "'" + shown.joined() + (shown.count < scalars.count ? "…" : "") + "'"
}
