import Diagnostics

/// A number or date that stands in the prose of an entry, in digits or in words, and what vouches for it.
package struct Numeral: Hashable, Sendable {
  package enum Standing: Hashable, Sendable {
    /// The words of a figure: an index of ``EntryText/references``.
    case figure(Int)
    case literal(Literal)
    /// It stands in the words of a source.
    case cited
    /// Nothing vouches for it.
    case unbound
  }

  /// Why a numeral is no amount that data could give.
  package enum Literal: Hashable, CaseIterable, Sendable {
    case date
    case ordinal
    /// A part of something: one fifteenth, 三分之一.
    case fraction
    /// Part of a name or code: Table 2-1, 3G, 110 kV, No. 1 Street, a name of the registers.
    case name
    /// In a title or a quotation, or in the words of a reference; in a summary, where the text below it says the same.
    case title
    /// Marked by its author: `[1996](literal:)`.
    case marked
  }

  /// Where in an entry it stands.
  package enum Place: Hashable, Sendable {
    case title, head, summary
    /// An index of ``EntryText/blocks``.
    case block(Int)
  }

  /// What it says, so that two languages can be compared: numbers in full, whatever scale word they were written with.
  package enum Value: Hashable, Sendable {
    case number(ExactNumber)
    case percent(ExactNumber)
    case percentagePoints(ExactNumber)
    case date(PartialDate)
    /// A day or a month whose year the words leave to their reader.
    case dayOfYear(month: Int, day: Int?)
    /// The first year of ten: 1990.
    case decade(Int)
    case ordinal(Int)
    case fraction(Int, of: Int)
  }

  package var text: String
  /// The worth of the last printed digit, where the words say a number, an amount or a date.
  package var quantum: ExactNumber?
  /// One value, the two ends of a range, or none where the words alone do not tell.
  package var values: [Value]
  package var standing: Standing
  package var location: SourceLocation
  package var place: Place

  package init(text: String, quantum: ExactNumber?, values: [Value], standing: Standing, location: SourceLocation, place: Place) {
    (self.text, self.quantum, self.values) = (text, quantum, values)
    (self.standing, self.location, self.place) = (standing, location, place)
  }
}

extension PrintedAmount {
  /// The same as one value or two, in the terms of ``Numeral/Value``.
  package var values: [Numeral.Value] {
    switch value {
    case .number(let number): [value(of: number)]
    case .range(let lower, let upper): [value(of: lower), value(of: upper)]
    case .date(let date): [.date(date)]
    case .dateRange(let from, let to): [.date(from), .date(to)]
    }
  }

  private func value(of number: ExactNumber) -> Numeral.Value {
    if unitText == "%" || unitText == "per cent" { return .percent(number) }
    return unitText.hasPrefix("percentage point") || unitText.hasSuffix("百分点") ? .percentagePoints(number) : .number(number)
  }
}
