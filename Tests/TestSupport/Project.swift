import Foundation

/// Where the project's own files are, as the tests were compiled.
package enum Project {
  /// The folder with Package.swift, Content and Templates.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The folder of a small yearbook: Content, Templates, and what they must become.
  package static func fixture(_ name: String) -> String { "\(root)/Tests/Fixtures/\(name)" }

  /// The built program, which stands beside the test program.
  package static let program: String = {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("yearbook").path
  }()
}
