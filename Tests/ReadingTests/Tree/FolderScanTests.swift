import Diagnostics
import Glibc
import Testing

@testable import Reading

@Suite struct FoldersOfASite {
  private let folder = TestFolder()

  private func scan() throws -> (tree: SourceTree, problems: [Diagnostic]) {
    folder.folder("Content")
    folder.folder("Templates")
    var problems: [Diagnostic] = []
    let tree = try SourceTree(site: folder.path, problems: &problems)
    return (tree, problems)
  }

  @Test func `files are found at any depth, sorted, and read`() throws {
    for name in [
      "Content/yearbook.yaml", "Content/2010/a.en.md", "Content/2010/b/c/d/e.zh.md", "Templates/pages/entry.mustache", "README.md",
    ] {
      folder.write("text of \(name)", to: name)
    }
    folder.folder("Content/2011/empty")
    let (tree, problems) = try scan()
    #expect(
      tree.paths == ["Content/2010/a.en.md", "Content/2010/b/c/d/e.zh.md", "Content/yearbook.yaml", "Templates/pages/entry.mustache"])
    #expect(try tree.read("Content/2010/a.en.md") == Array("text of Content/2010/a.en.md".utf8))
    #expect(problems.isEmpty)
  }

  @Test(arguments: [".hidden", ".git", "a.en.md~", "#a.en.md#", ".a.en.md.swp"])
  func `hidden files and editors' backups are left out`(_ name: String) throws {
    folder.write("x", to: "Content/" + name)
    folder.write("x", to: "Content/\(name)/a.en.md")
    let (tree, problems) = try scan()
    #expect(tree.paths.isEmpty && problems.isEmpty)
  }

  @Test(arguments: ["a~b", "a#", "#a", "a b", "厦门.md", "a\nb", "-", "...a"])
  func `other names are not`(_ name: String) throws {
    folder.write("x", to: "Content/x" + name)
    #expect(try scan().tree.paths == ["Content/x" + name])
  }

  @Test(arguments: ["../secret", "/etc/passwd", "nowhere", "."])
  func `symbolic links are refused, wherever they lead`(_ target: String) throws {
    folder.write("x", to: "secret")
    folder.folder("Content")
    symlink(target, folder.path + "/Content/link")
    let (tree, problems) = try scan()
    #expect(tree.paths.isEmpty)
    #expect(problems.headlines == ["'Content/link' is a symbolic link"])
  }

  @Test func `pipes are refused, and do not stop the reading`() throws {
    folder.folder("Content")
    mkfifo(folder.path + "/Content/pipe", 0o644)
    #expect(try scan().problems.codes == ["special-file"])
  }

  @Test func `a file that became a pipe, a folder or a link is not read`() throws {
    for name in ["pipe", "folder", "link"] { folder.write("x", to: "Content/" + name) }
    let tree = try scan().tree
    for name in ["pipe", "folder", "link"] { unlink(folder.path + "/Content/" + name) }
    mkfifo(folder.path + "/Content/pipe", 0o644)
    folder.folder("Content/folder")
    symlink("/etc/passwd", folder.path + "/Content/link")
    for name in ["pipe", "folder", "link"] { #expect(throws: SourceTree.Failure.self) { try tree.read("Content/" + name) } }
  }

  @Test func `a name that is no UTF-8 is told`() throws {
    folder.folder("Content")
    folder.write("x", to: "Content/ok.md")
    let raw = Array((folder.path + "/Content/").utf8).map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xCF), CChar(bitPattern: 0xC3), 0]
    close(open(raw, O_WRONLY | O_CREAT, 0o644))
    let (tree, problems) = try scan()
    #expect(tree.paths == ["Content/ok.md"])
    #expect(problems.codes == ["file-name"])
  }

  @Test func `a missing folder is a failure with its reason`() {
    var problems: [Diagnostic] = []
    #expect(throws: SourceTree.Failure.self) { try SourceTree(site: folder.path, problems: &problems) }
    do throws(SourceTree.Failure) { _ = try SourceTree(site: folder.path, problems: &problems) } catch {
      #expect(error.description == "'Content' cannot be read: No such file or directory")
    }
  }

  @Test func `a file that went away is a failure`() throws {
    folder.write("x", to: "Content/a.md")
    let tree = try scan().tree
    unlink(folder.path + "/Content/a.md")
    #expect(throws: SourceTree.Failure.self) { try tree.read("Content/a.md") }
  }

  @Test func `folders fifteen hundred deep are read`() throws {
    folder.write("x", to: "Content/" + String(repeating: "d/", count: 1500) + "a.md")
    #expect(try scan().tree.paths.count == 1)
  }

  @Test func `thousands of files in one folder are found`() throws {
    folder.folder("Content/2010")
    for number in 0..<3000 { folder.write("x", to: "Content/2010/e\(number).en.md") }
    let tree = try scan().tree
    #expect(tree.paths.count == 3000)
    #expect(tree.paths == tree.paths.sorted())
    for path in tree.paths { #expect(tree.contains(path)) }
  }

  @Test func `an empty file and one of a megabyte are read whole`() throws {
    folder.write("", to: "Content/empty")
    folder.write(String(repeating: "厦", count: 400_000), to: "Content/large")
    let tree = try scan().tree
    #expect(try tree.read("Content/empty").isEmpty)
    #expect(try tree.read("Content/large").count == 1_200_000)
  }
}
