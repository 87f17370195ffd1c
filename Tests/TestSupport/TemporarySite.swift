import Foundation

/// A yearbook of its own for one test: a copy of Content and Templates that a test may change, and the program to build it with.
package final class TemporarySite: Sendable {
  private let folder: TemporaryFolder
  /// The folder with Content, Templates and, once built, Output.
  package let path: String

  /// A copy of the small yearbook Tests/Fixtures/`fixture`.
  package convenience init(fixture: String) throws { try self.init(copying: Project.fixture(fixture)) }

  /// A copy of the project's own yearbook.
  package static func real() throws -> TemporarySite { try TemporarySite(copying: Project.root) }

  /// - Parameter name: of the folder, for tests of what paths may change.
  package init(copying source: String, to name: String = "site") throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for part in ["Content", "Templates"] {
      // A link would be copied as one, and the test would change the original.
      let original = URL(fileURLWithPath: "\(source)/\(part)").resolvingSymlinksInPath().path
      try FileManager.default.copyItem(atPath: original, toPath: "\(path)/\(part)")
    }
  }

  /// Where the site is published.
  package var published: String { path + "/Output/site" }

  package func publishedTree() throws -> TreeSnapshot { try TreeSnapshot(published) }

  /// The names in Output, hidden ones too.
  package func namesInOutput() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/Output")) ?? []).sorted()
  }

  // MARK: Running

  /// Runs `yearbook` in the site's folder, with these arguments and nothing but these variables and PATH in its environment.
  ///
  /// - Parameters:
  ///   - preparation: what a shell does first: `umask 077`.
  ///   - wrapper: a command that is to run the program: its words come before the program's.
  @discardableResult
  package func run(
    _ arguments: String..., environment: [String: String] = [:], after preparation: String = ":", wrapper: [String] = [],
    in workingFolder: String? = nil
  ) throws -> CommandResult {
    try start(arguments, environment: environment, after: preparation, wrapper: wrapper, in: workingFolder).wait()
  }

  /// Starts `yearbook`, and does not wait.
  package func start(
    _ arguments: [String], environment: [String: String] = [:], after preparation: String = ":", wrapper: [String] = [],
    in workingFolder: String? = nil
  ) throws -> RunningProgram {
    let variables = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    return try RunningProgram(
      wrapper + [Project.program] + arguments, in: workingFolder ?? path, preparation: preparation, environment: variables)
  }
}

extension TemporarySite {
  // MARK: Changing

  package struct EditFailed: Error {
    package let text: String
    package let path: String
  }

  package func text(_ place: String) throws -> String { try String(contentsOfFile: "\(path)/\(place)", encoding: .utf8) }

  /// Writes a file, with the folders around it.
  package func write(_ text: String, to place: String) throws { try write(Data(text.utf8), to: place) }

  package func write(_ bytes: Data, to place: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(place)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Replaces the first `old` in a file; throws where there is none.
  package func replace(_ old: String, with new: String, in place: String) throws {
    let text = try text(place)
    guard let range = text.range(of: old) else { throw EditFailed(text: old, path: place) }
    try write(text.replacingCharacters(in: range, with: new), to: place)
  }

  package func append(_ addition: String, to place: String) throws { try write(try text(place) + addition, to: place) }

  package func remove(_ place: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(place)") }

  package func move(_ place: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(place)", toPath: "\(path)/\(other)")
  }

  package func link(_ place: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(place)", withDestinationPath: destination)
  }
}
