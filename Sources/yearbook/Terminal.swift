import ArgumentParser
import Diagnostics
import Press

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two outputs: data go to standard output, messages to standard error, colour and progress only where it is a terminal.
enum Terminal {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Colour on a terminal, unless NO_COLOR (no-color.org) is set or the terminal is dumb.
  static var hasColor: Bool {
    guard isTerminal, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  static var coreCount: Int { max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// A line to standard error.
  static func say(_ text: String) { write(text + "\n") }

  static func write(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Data to standard output.
  static func print(_ data: [UInt8]) { write(data, to: STDOUT_FILENO) }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Shows an address in the browser that the system prefers; where there is none, the address is on the terminal.
  static func open(_ address: String) {
    #if os(Linux)
      let opener = "xdg-open"
    #else
      let opener = "open"
    #endif
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(opener), strdup(address), nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    if posix_spawnp(&process, opener, &actions, nil, &words, environ) != 0 { say("yearbook: there is no \(opener) to open a browser") }
  }

  /// What is done now, in place of what was done before.
  static func showProgress(_ text: String) {
    if isTerminal { write("\r\u{1B}[2K" + (text.isEmpty ? "" : text + " …")) }
  }

  /// Tells why a command ended early, and gives its exit status.
  static func report(_ failure: PressFailure) -> ExitCode {
    showProgress("")
    switch failure {
    case .usage(let text):
      say("yearbook: " + text)
      return ExitCode(2)
    case .machine(let text):
      say("yearbook: " + text)
      return ExitCode(3)
    }
  }
}
