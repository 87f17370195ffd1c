/// A row of the register of units: how one unit is named in both languages, and what it is converted to beside it.
package struct Unit: Hashable, Sendable {
  /// The second unit that a figure in this one carries in parentheses: `100 mu (about 6.67 ha)`.
  package struct Conversion: Hashable, Sendable {
    package var unit: String
    package var numerator: Int
    package var denominator: Int
    package var decimals: Int

    package init(unit: String, numerator: Int, denominator: Int, decimals: Int) {
      self.unit = unit
      self.numerator = numerator
      self.denominator = denominator
      self.decimals = decimals
    }
  }

  /// The key, as data files write it: `yuan`, `square-metre`.
  package var key: String
  /// After the number 1.
  package var name: Bilingual<String>
  /// After any other number, in English: `mu`, `square metres`.
  package var englishPlural: String
  package var conversion: Conversion?

  package init(key: String, name: Bilingual<String>, englishPlural: String, conversion: Conversion? = nil) {
    self.key = key
    self.name = name
    self.englishPlural = englishPlural
    self.conversion = conversion
  }
}
