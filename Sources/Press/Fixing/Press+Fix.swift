import Diagnostics
import Model
import Reading
import Writing

extension Press {
  /// Rewrites the words that differ from their figures, and nothing else in any file; then checks the content as it is now.
  ///
  /// - Parameter tell: is told each change once it is on disk.
  /// - Returns: the outcome of that check, with a notice for each of the words that differ and were left.
  package consuming func fix(makesStatusPage: Bool = false, telling tell: (WordChange) -> Void) throws(PressFailure) -> Outcome {
    var left: [Diagnostic] = []
    if let manuscript = try readManuscript() {
      let book = try compute(manuscript)
      let living = book.editions.map(\.key).filter { archives[$0] == nil && (workspace.edition ?? $0) == $0 }
      let fixing = FigureFixing(book, editions: Set(living), problems: problems)
      left = fixing.left
      for plan in fixing.plans { left += try rewrite(plan, telling: tell) }
    }
    var outcome = try Press(workspace, progress: progress).check(makesStatusPage: makesStatusPage)
    outcome.problems += left
    return outcome
  }

  /// Writes one file anew; gives what is told of the words that were left.
  private func rewrite(_ plan: FigureFixing.FilePlan, telling tell: (WordChange) -> Void) throws(PressFailure) -> [Diagnostic] {
    progress("rewriting " + plan.text.file)
    let places = plan.replacements.map { plan.text.references[$0.reference] }
    let bytes: [UInt8]
    do throws(SourceTree.Failure) { bytes = try tree.read(plan.text.file) } catch { throw .machine(error.description) }
    var problems: [Diagnostic] = []
    let changed = places.map { LeftWords.fileChanged.diagnostic($0) }
    guard let file = decodeText(bytes, path: plan.text.file, acceptsGB18030: false, problems: &problems) else { return changed }
    let replacement = WordReplacement(plan, in: file, bytes)
    guard replacement.isFor(file) else { return changed }
    guard !replacement.changes.isEmpty else { return replacement.left }
    guard let new = replacement.newBytes(after: file) else { return places.map { LeftWords.notInPlace.diagnostic($0) } }
    guard try write(new, over: bytes, to: plan.text.file) else { return changed }
    replacement.changes.forEach(tell)
    return replacement.left
  }

  private func write(_ new: [UInt8], over old: [UInt8], to path: String) throws(PressFailure) -> Bool {
    do throws(WritingFailure) {
      return try replaceFile(at: workspace.site + "/" + path, holding: old, with: new)
    } catch {
      throw PressFailure(error)
    }
  }
}
