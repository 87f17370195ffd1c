import Archiving
import Diagnostics

/// Verifies archives and restores what they were made from.
package struct ArchiveVerification: Sendable {
  /// How many threads read.
  package var threads: Int

  package init(threads: Int) { self.threads = threads }

  /// Compares an archive, a folder or a zip file, with its manifests.
  ///
  /// - Throws: ``PressFailure`` where there is none, or the system refuses.
  package func verify(_ path: String) throws(PressFailure) -> ArchiveReport {
    var problems: [Diagnostic] = []
    do throws(ArchivingFailure) {
      let bag = try Bag(at: path, problems: &problems)
      let verdict = try bag?.verify(threads: threads, problems: &problems)
      return ArchiveReport(path: path, verdict: verdict, problems: problems, bag: bag)
    } catch {
      throw PressFailure(error)
    }
  }
}

extension PressFailure {
  init(_ failure: ArchivingFailure) {
    self = failure.isAbsence ? .usage(failure.description) : .machine(failure.description)
  }
}
