import NIOHTTP1
import Press

/// Decides what a request is answered with, from its head alone: nothing that a preview shows is sent to it.
struct Answerer: Sendable {
  let stage: Stage
  let rule: HostRule

  func answer(_ request: HTTPRequestHead) -> Answer {
    guard request.method == .GET || request.method == .HEAD else {
      var answer = Answer(.methodNotAllowed, "a preview is read with GET and HEAD")
      answer.headers.add(name: "Allow", value: "GET, HEAD")
      return answer
    }
    if let status = rule.refusal(of: request.headers) {
      return Answer(status, "a preview is at \(HostRule.names.joined(separator: ", ")), port \(rule.port)")
    }
    guard request.uri.utf8.count <= Self.longestTarget else { return Answer(.uriTooLong, "no address is so long") }
    guard let target = RequestTarget(request.uri) else { return Answer(.badRequest, "this is no path below the site's root") }
    return target.parts.first == PreviewFiles.name ? own(target, request) : file(target, request)
  }

  private static let longestTarget = 4096

  private func file(_ target: RequestTarget, _ request: HTTPRequestHead) -> Answer {
    let site = stage.site
    let address = site.address(of: target, view: target.query["view"])
    if !target.isFolder, site.hasFolder(address.path) { return Answer(movedTo: "/\(address.path)/") }
    let file = stage.file(at: address)
    return Answer(file: file.bytes, file.tag, type: file.type, status: file.status, to: request)
  }

  /// What the server has beside the site.
  private func own(_ target: RequestTarget, _ request: HTTPRequestHead) -> Answer {
    switch target.path {
    case PreviewFiles.name + "/preview.js":
      let script = Array(PreviewFiles.script.utf8)
      return Answer(file: script, EntityTag(script), type: ContentType.of("preview.js"), to: request)
    case PreviewFiles.name + "/events":
      guard let page = target.query["page"].flatMap({ RequestTarget($0) }), let mark = target.query["mark"] else {
        return Answer(.badRequest, "which page is shown is missing")
      }
      return Answer(events: Listening(address: stage.site.address(of: page, view: target.query["view"]), mark: mark))
    default: return Answer(.notFound, "the preview has no such file")
    }
  }
}

extension LiveSite {
  /// - Parameter view: the name of an editors' view of the page; one that there is not is as good as none.
  func address(of target: RequestTarget, view: String?) -> LiveAddress {
    var parts = target.parts
    // Links of the page for wrong addresses begin with the path that the site will have once it is published.
    let base = basePath.split(separator: "/").map(String.init)
    if !base.isEmpty, parts.starts(with: base), parts.count > base.count { parts.removeFirst(base.count) }
    let path = parts.joined(separator: "/")
    return LiveAddress(target.isFolder ? path + "index.html" : path, view: view.flatMap { LiveAddress.View(rawValue: $0) })
  }
}
