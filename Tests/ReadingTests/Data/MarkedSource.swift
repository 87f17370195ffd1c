import Diagnostics

/// A file for a test, in which the places that are meant stand between ⟦ and ⟧, which do not belong to it.
struct MarkedSource {
  let file: SourceFile
  /// The marked places, in the file's order.
  let locations: [SourceLocation]

  init(_ text: String, path: String = "Content/2010/data/flows.csv") {
    var plain = String.UnicodeScalarView()
    var locations: [SourceLocation] = []
    var position = SourcePosition(line: 1, column: 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": locations.append(SourceLocation(path, position))
      case "⟧": locations[locations.count - 1].length = max(1, position.column - (locations.last?.position?.column ?? 0))
      default:
        plain.append(scalar)
        position = scalar == "\n" ? SourcePosition(line: position.line + 1, column: 1) : position.next
      }
    }
    file = SourceFile(path: path, bytes: Array(String(plain).utf8))
    self.locations = locations
  }
}

extension SourcePosition {
  fileprivate var next: SourcePosition { SourcePosition(line: line, column: column + 1) }
}

extension [Diagnostic] {
  var codes: [String] { map(\.code) }
  var headlines: [String] { map(\.headline) }
  /// Where each problem stands; those without a place are left out.
  var locations: [SourceLocation] { compactMap(\.location) }
  /// Line and column of each, without the length.
  var positions: [SourcePosition] { compactMap(\.location?.position) }
}
