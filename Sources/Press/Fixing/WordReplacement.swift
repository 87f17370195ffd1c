import Diagnostics
import Model
import Reading
import Writing

/// Puts new words into one file of an entry, and changes nothing else in it.
struct WordReplacement {
  let plan: FigureFixing.FilePlan
  /// The file as it was read just now, letter for letter.
  let bytes: [UInt8]
  private(set) var changes: [WordChange] = []
  private(set) var left: [Diagnostic] = []
  private var edits: [WrittenWords.Edit] = []

  init(_ plan: FigureFixing.FilePlan, in file: SourceFile, _ bytes: [UInt8]) {
    (self.plan, self.bytes) = (plan, bytes)
    let lines = LineIndex(file)
    for replacement in plan.replacements {
      let reference = plan.text.references[replacement.reference]
      guard let edit = WrittenWords(of: reference, in: file, lines)?.edit(to: replacement.words) else {
        left.append(LeftWords.notInPlace.diagnostic(reference))
        continue
      }
      edits.append(edit)
      changes.append(WordChange(location: reference.location, old: reference.plainWords, new: replacement.words))
    }
  }

  /// Whether the file still says what the plan was made for.
  func isFor(_ file: SourceFile) -> Bool {
    readEntryText(file, in: plan.language).map { readsAlike($0, with: [:]) } == true && Array(bytes.suffix(file.bytes.count)) == file.bytes
  }

  /// The file with the new words; nothing where it would then not read as it did but for these.
  func newBytes(after file: SourceFile) -> [UInt8]? {
    var body: [UInt8] = []
    var copied = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= copied else { return nil }
      body += file.bytes[copied..<edit.range.lowerBound] + edit.bytes
      copied = edit.range.upperBound
    }
    body += file.bytes[copied...]
    let text = readEntryText(SourceFile(path: file.path, bytes: body), in: plan.language)
    let isLeft = Set(left.map(\.location))
    let written = plan.replacements.filter { !isLeft.contains(plan.text.references[$0.reference].location) }
    let words = Dictionary(written.map { ($0.reference, $0.words) }, uniquingKeysWith: { first, _ in first })
    guard text.map({ readsAlike($0, with: words) }) == true else { return nil }
    // A byte-order mark stands before what was read as text.
    return bytes.dropLast(file.bytes.count) + body
  }

  /// Whether a text is that of the plan, but for the new words of some references.
  private func readsAlike(_ text: EntryText, with words: [Int: String]) -> Bool {
    let old = plan.text
    guard old.html == text.html, old.blocks.map(\.kind) == text.blocks.map(\.kind), old.references.count == text.references.count else {
      return false
    }
    return zip(old.references, text.references).enumerated().allSatisfy { index, pair in
      let (before, after) = pair
      return before.scheme == after.scheme && before.target == after.target && after.plainWords == words[index] ?? before.plainWords
    }
  }
}
