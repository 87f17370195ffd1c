import Diagnostics

/// Everything the authors said, read and typed, each piece with its place; what follows from it is not computed yet.
package struct Manuscript: Sendable {
  package var settings: YearbookSettings
  package var registers: [DataTable]
  /// By year, the oldest first.
  package var editions: [EditionManuscript]

  package init(settings: YearbookSettings, registers: [DataTable], editions: [EditionManuscript]) {
    self.settings = settings
    self.registers = registers
    self.editions = editions
  }
}

package struct EditionManuscript: Sendable {
  /// The folder's name: `2010`.
  package var key: String
  package var settings: EditionSettings
  /// The folder of each section below the edition, with its settings.
  package var sections: [(folder: String, settings: SectionSettings)] = []
  /// By path.
  package var entries: [EntryManuscript] = []
  package var data: [DataTable] = []
  package var tables: [TableSpecification] = []
  package var figures: [FigureSpecification] = []
  /// By name.
  package var checks: [CheckSpecification] = []
  /// In the order of the file.
  package var errata: [Erratum] = []

  package init(key: String, settings: EditionSettings) {
    self.key = key
    self.settings = settings
  }
}
