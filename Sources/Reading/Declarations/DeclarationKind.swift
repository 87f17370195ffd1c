import Diagnostics
import Model

/// Files of one kind that declare something: how one is read, and where the memory keeps what it gave.
struct DeclarationKind<Item: Sendable>: Sendable {
  let shelf: WritableKeyPath<ReadingMemory, ReadingMemory.Shelf<[Item]>> & Sendable
  let read: @Sendable (SourceFile, inout [Diagnostic]) -> [Item]
}

extension DeclarationKind<DataResource> {
  /// `datapackage.yaml`.
  static var package: Self { Self(shelf: \.packages) { readDataPackage($0, problems: &$1) } }
}

extension DeclarationKind<TableSpecification> {
  /// `tables/NAME.yaml`.
  static var table: Self {
    Self(shelf: \.tables) { file, problems in
      let name = file.path.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) } ?? ""
      return TableSpecification(file, name: name, problems: &problems).map { [$0] } ?? []
    }
  }
}

extension DeclarationKind<FigureSpecification> {
  /// `figures.yaml`.
  static var figures: Self { Self(shelf: \.figures) { FigureSpecification.readAll($0, problems: &$1) } }
}

extension DeclarationKind<CheckSpecification> {
  /// `checks.yaml`.
  static var checks: Self { Self(shelf: \.checks) { CheckSpecification.readAll($0, problems: &$1) } }
}
