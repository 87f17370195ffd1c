import Foundation
import TestSupport
import Testing

@testable import Writing

@Suite struct PathInsideTests {
  @Test func `what stands in a folder, or will, is inside it, by whichever way`() throws {
    let folder = try TemporaryFolder()
    let content = folder.path + "/Content"
    for place in ["/Content/2010", "/Other"] {
      try FileManager.default.createDirectory(atPath: folder.path + place, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/Other/way", withDestinationPath: "../Content")
    for path in ["", "/", "/2010", "/2010/new/page.html", "/2010/../x", "/./new"] {
      #expect(isPath(content + path, inside: content), "\(path)")
    }
    #expect(isPath(folder.path + "/Other/way/new", inside: content))
    #expect(isPath(content + "/2010", inside: folder.path + "/Other/way"))
    for path in ["/Contents", "/Content.html", "/Other/x", "/Other/new/Content", "", "/Content/../Other/y"] {
      #expect(!isPath(folder.path + path, inside: content), "\(path)")
    }
    #expect(!isPath(content + "/x", inside: folder.path + "/missing"))
  }
}
