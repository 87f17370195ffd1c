import Diagnostics
import Foundation
import Model
import Reading
import TestSupport

/// Every bound number of a site that an author printed, and where it stands.
struct BoundNumbers {
  struct Place: Hashable {
    var path: String
    var position: SourcePosition
  }

  private var references: [(reference: Reference, language: Language)] = []
  private var files: [String: SourceFile] = [:]
  private var indices: [String: LineIndex] = [:]

  var count: Int { references.count }

  init(_ site: TemporarySite) throws {
    var problems: [Diagnostic] = []
    let tree = try SourceTree(site: site.path, problems: &problems)
    guard let manuscript = try ManuscriptReader.read(tree, problems: &problems) else { return }
    for entry in manuscript.editions.flatMap(\.entries) {
      for language in Language.allCases {
        let text = entry.texts[language]
        files[text.file] = try tree.text(text.file, problems: &problems)
        indices[text.file] = files[text.file].map { LineIndex($0) }
        references += text.references.filter { $0.scheme == .figure && !$0.words.isEmpty }.map { ($0, language) }
      }
    }
  }

  /// Makes the mistake at every place that has room for it.
  ///
  /// - Returns: these references, each by its number, with the place where it now stands: words of another length move what follows.
  func mutate(_ site: TemporarySite, by mutation: Mutation) throws -> [Int: Place] {
    var edits: [String: [(reference: Int, edit: WrittenWords.Edit)]] = [:]
    for (number, (reference, language)) in references.enumerated() {
      let path = reference.location.path
      guard let words = mutation.words(for: reference.plainWords, in: language), let file = files[path], let index = indices[path],
        let edit = WrittenWords(of: reference, in: file, index)?.edit(to: words)
      else { continue }
      edits[path, default: []].append((number, edit))
    }
    var places: [Int: Place] = [:]
    for (path, edits) in edits {
      guard let file = files[path] else { continue }
      var (bytes, shift, line) = ([UInt8](), 0, 0)
      var copied = 0
      for (number, edit) in edits.sorted(by: { $0.edit.range.lowerBound < $1.edit.range.lowerBound }) {
        guard var position = references[number].reference.location.position else { continue }
        if position.line != line { (shift, line) = (0, position.line) }
        position.column += shift
        places[number] = Place(path: path, position: position)
        shift += Self.scalars(edit.bytes) - Self.scalars(file.bytes[edit.range])
        bytes += file.bytes[copied..<edit.range.lowerBound] + edit.bytes
        copied = edit.range.upperBound
      }
      try site.write(Data(bytes + file.bytes[copied...]), to: path)
    }
    return places
  }

  private static func scalars(_ bytes: some Sequence<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  /// How the words of a reference read.
  func words(_ number: Int) -> String { references[number].reference.plainWords }

  /// Writes all files as they were.
  func restore(_ site: TemporarySite) throws {
    for (path, file) in files { try site.write(Data(file.bytes), to: path) }
  }
}
