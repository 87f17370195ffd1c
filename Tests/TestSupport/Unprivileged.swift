import Foundation

/// A user whom permissions bind.
package enum Unprivileged {
  /// The words before a command that run it as such a user: none for who is one, `setpriv` for root; nothing where neither goes.
  package static let wrapper: [String]? = {
    if geteuid() != 0 { return [] }
    let wrapper = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let trial = try? RunningProgram(wrapper + [Project.program, "--version"], in: "/", environment: [:]).wait()
    return trial?.status == 0 ? wrapper : nil
  }()
}

extension TemporarySite {
  /// Lets every user into the site, to read and to write.
  package func openToAll() throws {
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    chmod(folder, 0o755)
    folder = path
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: folder)) {
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { continue }
      chmod("\(folder)/\(name)", status.st_mode & 0o777 | (status.st_mode & S_IFMT == S_IFDIR ? 0o777 : 0o666))
    }
  }
}
