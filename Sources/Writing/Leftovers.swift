#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Clears what a build leaves beside the target: an unfinished site, or the old one after a swap. The lock must be held.
///
/// First, an old site that was set aside is put back, if the new one has not come into its place.
func removeLeftovers(_ paths: SitePaths) throws(WritingFailure) {
  var status = stat()
  if lstat(paths.target, &status) == 0 {
    try removeAll(at: paths.setAside)
  } else if lstat(paths.setAside, &status) == 0 {
    try explain("put back", paths.setAside, try attempt { rename(paths.setAside, paths.target) })
  }
  try removeAll(at: paths.staging)
}

/// Removes the site at `target`, as ``SiteWriter`` makes it, and what killed builds left beside it; says whether there was one.
///
/// Readers see it whole or not at all. Refuses what is not ours, as ``SiteWriter`` does; an empty folder stays.
package func removeSite(at target: String) throws(WritingFailure) -> Bool {
  let paths = try SitePaths(target: target)
  _ = try TargetStanding(of: paths, for: .site)
  guard access(paths.parent, F_OK) == 0 else { return false }
  let lock = try SiteLock(paths)
  defer { extendLifetime(lock) }
  try removeLeftovers(paths)
  SiteRecord(paths).replace(with: nil)
  guard try TargetStanding(of: paths, for: .site) == .site else { return false }
  try explain("remove", paths.target, try attempt { rename(paths.target, paths.staging) })
  try removeAll(at: paths.staging)
  return true
}

private func removeAll(at path: String) throws(WritingFailure) {
  try explain("remove", path, try removeTree(path))
}
