import Diagnostics
import NIOHTTP1
import Press
import Synchronization

/// What the server shows now: a site, which may be exchanged at any moment, and the pages that were rendered of it.
final class Stage: Sendable {
  private struct Scene {
    var site: LiveSite
    /// Counts the sites, so that no page of an old one is kept for the new.
    var number = 0
    var files: [LiveAddress: ShownFile] = [:]
    var size = 0
  }

  /// Rendered pages are kept up to this many bytes.
  private static let largestStore = 16 << 20

  private let scene: Mutex<Scene>

  init(_ site: LiveSite) { scene = Mutex(Scene(site: site)) }

  var site: LiveSite { scene.withLock { $0.site } }

  func show(_ site: LiveSite) {
    scene.withLock { $0 = Scene(site: site, number: $0.number + 1) }
  }

  /// What stands at an address; the page that says that nothing does, where nothing does.
  func file(at address: LiveAddress) -> ShownFile {
    let (kept, site, number) = scene.withLock { ($0.files[address], $0.site, $0.number) }
    if let kept { return kept }
    let file = ShownFile(of: site, at: address)
    scene.withLock { scene in
      guard scene.number == number, file.status == .ok else { return }
      if scene.size + file.bytes.count > Self.largestStore { (scene.files, scene.size) = ([:], 0) }
      scene.size += file.bytes.count
      scene.files[address] = file
    }
    return file
  }
}

/// A file as it is served: a page has the preview's script before its end.
struct ShownFile: Sendable {
  var status: HTTPResponseStatus
  var type: String
  var bytes: [UInt8]
  var tag: EntityTag
  /// Names the bytes without what the preview adds.
  var mark: String
  /// What templates do wrong with it.
  var problems: [Diagnostic]

  init(of site: LiveSite, at address: LiveAddress) {
    let found = site.file(at: address)
    let file = found ?? site.notFoundPage ?? LiveFile(bytes: Placeholder.page(site))
    status = found != nil ? .ok : site.notFoundPage != nil ? .notFound : .serviceUnavailable
    type = found != nil ? ContentType.of(address.path) : ContentType.of("index.html")
    (bytes, problems) = (file.bytes, file.problems)
    let name = EntityTag(bytes)
    mark = name.text
    guard type.hasPrefix("text/html") else {
      tag = name
      return
    }
    let end = site.pageEnd(for: address, folder: PreviewFiles.folder, mark: mark)
    problems += end?.problems ?? []
    let isWhole = end.map { $0.problems.isEmpty } ?? false
    bytes.insertBeforeEnd(isWhole ? end?.bytes ?? [] : PreviewFiles.plainScript(mark: mark))
    tag = EntityTag(bytes)
  }
}

extension [UInt8] {
  /// Puts something before the last `</body>`, or at the end where there is none.
  fileprivate mutating func insertBeforeEnd(_ addition: [UInt8]) {
    let mark = Array("</body>".utf8)
    var place = count - mark.count
    while place >= 0, !self[place..<(place + mark.count)].elementsEqual(mark) { place -= 1 }
    insert(contentsOf: addition, at: place >= 0 ? place : count)
  }
}
