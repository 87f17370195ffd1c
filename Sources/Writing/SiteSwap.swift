#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts the staged site in the place of the published one.
struct SiteSwap {
  let paths: SitePaths
  let exchange: (String, String) -> Int32

  /// In one step; the old site, if there was one, then has the staging folder's name.
  ///
  /// Where the file system cannot swap two folders, two renames do it, with a short moment between them in which no site is there and
  /// the old one is set aside. ``removeLeftovers(_:)`` puts it back if the second rename fails, or when the next build starts after a
  /// process was killed in that moment.
  func run(replacing standing: TargetStanding) throws(WritingFailure) {
    try explain("publish", paths.target, try standing == .absent ? move(paths.staging, to: paths.target) : swap())
  }

  private func swap() throws(SystemError) {
    switch exchange(paths.staging, paths.target) {
    case 0: break
    case EINVAL, ENOSYS, EOPNOTSUPP: try renameTwice()
    case let number: throw SystemError(number: number)
    }
  }

  private func renameTwice() throws(SystemError) {
    try move(paths.target, to: paths.setAside)
    try move(paths.staging, to: paths.target)
  }

  private func move(_ from: String, to name: String) throws(SystemError) {
    try attempt { rename(from, name) }
  }
}
