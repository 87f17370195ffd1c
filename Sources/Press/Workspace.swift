import Diagnostics
import Reading
import Writing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a site's parts are, and what a command was asked to do with them.
package struct Workspace: Sendable {
  /// The folder with Content and Templates.
  package var site: String
  /// The folder that gets `site/`.
  package var output: String
  /// Only this edition.
  package var edition: String?
  /// Whether drafts are published too.
  package var drafts: Bool
  /// Whether warnings fail.
  package var strict: Bool
  /// Instead of that of yearbook.yaml.
  package var baseURL: String?
  /// How many threads work.
  package var threads: Int
  /// What tells this program, with its libraries, from any other, for a build that goes on where the last one ended; nothing where that
  /// is not known or not wanted.
  package var program: String?

  package init(
    site: String, output: String? = nil, edition: String? = nil, drafts: Bool = false, strict: Bool = false, baseURL: String? = nil,
    threads: Int = 2
  ) {
    self.site = site
    self.output = output ?? site + "/Output"
    (self.edition, self.drafts, self.strict, self.baseURL, self.threads) = (edition, drafts, strict, baseURL, threads)
  }

  package var publishedSite: String { output + "/site" }

  /// The folder of an edition's archive.
  package func archive(of edition: String) -> String { "\(output)/archive/\(edition)" }

  /// The files of Content and Templates.
  func sources(problems: inout [Diagnostic]) throws(PressFailure) -> SourceTree {
    for part in ["Content", "Templates"] where !Self.isFolder(site + "/" + part) {
      throw .usage("'\(site)' has no folder \(part): run yearbook in a site's folder, or name it with --site")
    }
    for part in ["Content", "Templates"] where isPath(output, inside: site + "/" + part) {
      throw .usage("'\(output)' is in '\(site)/\(part)', which holds sources: name another folder with --output")
    }
    do throws(SourceTree.Failure) {
      return try SourceTree(site: site, problems: &problems)
    } catch {
      throw .machine(error.description)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

/// What ends a command before its content is judged.
package enum PressFailure: Error, Equatable {
  /// Wrong options, or no site: exit status 2.
  case usage(String)
  /// Disk, permission, memory: exit status 3.
  case machine(String)
}

extension Workspace {
  /// Refuses to write where the sources are, or among what was published or archived.
  ///
  /// - Throws: ``PressFailure/usage(_:)``.
  package func refuseReport(at path: String) throws(PressFailure) {
    for folder in [site + "/Content", site + "/Templates", publishedSite, output + "/archive"] where isPath(path, inside: folder) {
      throw .usage("'\(path)' is in '\(folder)': write the report to another folder")
    }
  }

  /// Writes a report that a command was asked for.
  ///
  /// - Throws: ``PressFailure`` where its folder is missing or cannot be written.
  package func write(_ report: [UInt8], to path: String) throws(PressFailure) {
    try refuseReport(at: path)
    do throws(WritingFailure) { try writeFile(report, to: path) } catch { throw PressFailure(error) }
  }

  /// Removes the published site; false where there is none.
  ///
  /// - Throws: ``PressFailure`` where the folder is not ours, or cannot be removed.
  package func clean() throws(PressFailure) -> Bool {
    do throws(WritingFailure) { return try removeSite(at: publishedSite) } catch { throw PressFailure(error) }
  }
}
