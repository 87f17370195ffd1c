/// What kind of file it is, by the end of its name (IANA's register of media types).
enum MediaType {
  /// Nothing for an end that is not known.
  static func of(_ path: String) -> String? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return types[String(path[path.utf8.index(after: dot)...])]
  }

  private static let types = [
    "css": "text/css", "csv": "text/csv", "gif": "image/gif", "html": "text/html", "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": "text/javascript", "json": "application/json", "md": "text/markdown", "mustache": "text/plain",
    "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml", "txt": "text/plain", "webp": "image/webp",
    "woff2": "font/woff2", "xml": "application/xml", "yaml": "application/yaml",
  ]
}
