import Model

/// What kind of file it is, by the end of its name.
struct MediaType {
  /// As IANA's register has it.
  let name: String
  /// What people call such a file.
  let words: Bilingual<String>

  /// Nothing for an end that is not known.
  static func of(_ path: String) -> MediaType? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return types[String(path[path.utf8.index(after: dot)...])]
  }

  private static let picture = Bilingual(english: "Picture", chinese: "图片")
  private static let types = [
    "css": MediaType(name: "text/css", words: Bilingual(english: "Style sheet", chinese: "样式表")),
    "csv": MediaType(name: "text/csv", words: Bilingual(english: "Table of data", chinese: "数据表")),
    "gif": MediaType(name: "image/gif", words: picture),
    "html": MediaType(name: "text/html", words: Bilingual(english: "Page", chinese: "网页")),
    "ico": MediaType(name: "image/vnd.microsoft.icon", words: picture),
    "jpeg": MediaType(name: "image/jpeg", words: picture),
    "jpg": MediaType(name: "image/jpeg", words: picture),
    "js": MediaType(name: "text/javascript", words: Bilingual(english: "Script", chinese: "脚本")),
    "json": MediaType(name: "application/json", words: Bilingual(english: "Data for programs", chinese: "供程序读取的数据")),
    "md": MediaType(name: "text/markdown", words: Bilingual(english: "Text", chinese: "文稿")),
    "mustache": MediaType(name: "text/plain", words: Bilingual(english: "Template", chinese: "模板")),
    "pdf": MediaType(name: "application/pdf", words: Bilingual(english: "Document", chinese: "文件")),
    "png": MediaType(name: "image/png", words: picture),
    "svg": MediaType(name: "image/svg+xml", words: picture),
    "txt": MediaType(name: "text/plain", words: Bilingual(english: "Plain text", chinese: "纯文本")),
    "webp": MediaType(name: "image/webp", words: picture),
    "woff2": MediaType(name: "font/woff2", words: Bilingual(english: "Typeface", chinese: "字体")),
    "xml": MediaType(name: "application/xml", words: Bilingual(english: "List for programs", chinese: "供程序读取的目录")),
    "yaml": MediaType(name: "application/yaml", words: Bilingual(english: "Declarations", chinese: "配置")),
  ]
}
