import Diagnostics

/// What a link in a manuscript points to, by the scheme of its address: `figure:aid.total`.
package struct Reference: Sendable {
  package enum Scheme: String, CaseIterable, Sendable {
    case figure, table, term, place, person, organisation, document, source, entry, query
  }

  package var scheme: Scheme
  /// What follows the colon, without parameters: `aid-by-recipient/total/aid`.
  package var target: String
  /// `?place=wanzhou`: for tables.
  package var parameters: [Parameter] = []
  /// The words between the brackets as HTML; empty where they are to be generated.
  package var words: [UInt8]
  /// The same without markup.
  package var plainWords: String
  /// What the words say; apart, as the words of most references are no amounts, and these are large.
  private var amounts: Amounts?
  package var location: SourceLocation

  package init(scheme: Scheme, target: String, words: [UInt8], plainWords: String, location: SourceLocation) {
    self.scheme = scheme
    self.target = target
    self.words = words
    self.plainWords = plainWords
    self.location = location
  }

  /// What the words say, where they are a figure's and are an amount or a date.
  package var printed: PrintedAmount? {
    get { amounts?.printed }
    set { amounts = Amounts(printed: newValue, converted: converted) }
  }

  /// Likewise what the words in parentheses at their end say: `about 6.67 ha`.
  package var converted: PrintedAmount? {
    get { amounts?.converted }
    set { amounts = Amounts(printed: printed, converted: newValue) }
  }

  private final class Amounts: Sendable {
    let printed: PrintedAmount?
    let converted: PrintedAmount?

    init?(printed: PrintedAmount?, converted: PrintedAmount?) {
      if printed == nil, converted == nil { return nil }
      (self.printed, self.converted) = (printed, converted)
    }
  }

  package struct Parameter: Hashable, Comparable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }

    package static func < (left: Parameter, right: Parameter) -> Bool { (left.name, left.value) < (right.name, right.value) }
  }
}
