import Foundation

/// A program that was started and may be killed.
package struct RunningProgram: Sendable {
  package let process: pid_t
  private let folder: TemporaryFolder
  private let start = ContinuousClock.now

  /// Starts `command`, whose first word is the path of a program; what it prints goes into files.
  ///
  /// A shell changes into the folder, does what `preparation` says (`umask 077`), and becomes the program, so that it has its number.
  package init(_ command: [String], in workingFolder: String, preparation: String = ":", environment: [String: String]) throws {
    folder = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (stream, name) in [(STDOUT_FILENO, "stdout"), (STDERR_FILENO, "stderr")] {
      posix_spawn_file_actions_addopen(&actions, stream, "\(folder.path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    // Nothing of the test program is open in the program: it may be told to open but a few files.
    for descriptor in 3..<Int32(100) { posix_spawn_file_actions_addclose(&actions, descriptor) }
    let shell = ["/bin/sh", "-c", "cd \"$0\" && \(preparation) && exec \"$@\"", workingFolder]
    let words = (shell + command).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, shell[0], &actions, nil, words, variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    self.process = process
  }

  /// Ends the program at once, as a crash would.
  package func killAtOnce() { kill(process, SIGKILL) }

  /// Waits until the program has ended; one that takes longer than `limit` is killed.
  package func wait(limit: Duration = .seconds(60)) throws -> CommandResult {
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw POSIXError(.ECHILD) }
      if ContinuousClock.now - start > limit { killAtOnce() }
      usleep(1000)
    }
    // The low seven bits are the signal that ended it, the next eight the exit status (wait(2)).
    return CommandResult(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil, standardOutput: try text("stdout"), standardError: try text("stderr"),
      duration: ContinuousClock.now - start)
  }

  private func text(_ stream: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(stream)")), as: UTF8.self)
  }
}
