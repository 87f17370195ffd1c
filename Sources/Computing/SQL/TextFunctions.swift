import CSQLite

/// SQLite's own text functions, done again so that their work is counted as steps: within SQLite one call is one step, however long
/// the texts are, and a query of few steps could run for days. Results are SQLite's.
struct TextFunctions {
  private typealias Text = UnsafeBufferPointer<UInt8>

  private enum Answer {
    case integer(Int64)
    case text([UInt8])
    case tooLong
    case failure(String)
  }

  private static let longestPattern = 1000
  /// Bytes compared that count for one step.
  private static let bytesAStep = 16

  private let arguments: [Text]
  private let mostBytes: Int
  /// Bytes compared so far.
  private var work = 0

  static func install(on handle: OpaquePointer, meter: StepMeter) {
    typealias Callback = @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
    func add(_ name: String, _ count: Int32, _ callback: Callback) {
      let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
      sqlite3_create_function_v2(handle, name, count, flags, Unmanaged.passUnretained(meter).toOpaque(), callback, nil, nil, nil)
    }
    add("length", 1) { TextFunctions.answer($0, $1, $2) { call in call.length() } }
    add("lower", 1) { TextFunctions.answer($0, $1, $2) { call in call.folded { (65...90).contains($0) ? $0 + 32 : $0 } } }
    add("upper", 1) { TextFunctions.answer($0, $1, $2) { call in call.folded { (97...122).contains($0) ? $0 - 32 : $0 } } }
    add("instr", 2) { TextFunctions.answer($0, $1, $2) { call in call.position() } }
    add("replace", 3) { TextFunctions.answer($0, $1, $2) { call in call.replacement() } }
    for count in Int32(1)...2 {
      add("trim", count) { TextFunctions.answer($0, $1, $2) { call in call.trimmed(start: true, end: true) } }
      add("ltrim", count) { TextFunctions.answer($0, $1, $2) { call in call.trimmed(start: true, end: false) } }
      add("rtrim", count) { TextFunctions.answer($0, $1, $2) { call in call.trimmed(start: false, end: true) } }
    }
    add("glob", 2) { TextFunctions.answer($0, $1, $2) { call in call.match(sqlite3_strglob) } }
    add("like", 2) { TextFunctions.answer($0, $1, $2) { call in call.match { sqlite3_strlike($0, $1, 0) } } }
    add("like", 3) { TextFunctions.answer($0, $1, $2) { call in call.matchWithEscape() } }
  }

  /// NULL where an argument is NULL, as in SQLite.
  private static func answer(
    _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?,
    _ compute: (inout TextFunctions) -> Answer
  ) {
    let texts = (0..<Int(count)).compactMap { index -> Text? in
      let value = values?[index]
      return sqlite3_value_text(value).map { Text(start: $0, count: Int(sqlite3_value_bytes(value))) }
    }
    guard texts.count == count else { return sqlite3_result_null(context) }
    let mostBytes = sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1)
    var call = TextFunctions(arguments: texts, mostBytes: Int(mostBytes))
    let answer = compute(&call)
    guard let meter = StepMeter.of(context), meter.charge(call.work / bytesAStep) else {
      return sqlite3_result_error_code(context, SQLITE_INTERRUPT)
    }
    switch answer {
    case .integer(let number): sqlite3_result_int64(context, number)
    case .text(let bytes): sqlite3_result_text(context, bytes, Int32(bytes.count), sqliteCopies)
    case .tooLong: sqlite3_result_error_toobig(context)
    case .failure(let message): sqlite3_result_error(context, message, -1)
    }
  }

  private init(arguments: [Text], mostBytes: Int) {
    self.arguments = arguments
    self.mostBytes = mostBytes
  }

  /// Characters before the first zero byte, as SQLite counts.
  private mutating func length() -> Answer {
    work += arguments[0].count
    return .integer(Int64(arguments[0].prefix { $0 != 0 }.count { $0 & 0xC0 != 0x80 }))
  }

  private mutating func folded(_ fold: (UInt8) -> UInt8) -> Answer {
    work += arguments[0].count
    return .text(arguments[0].map(fold))
  }

  private mutating func firstIndex(of needle: Text, in text: Text, from start: Int) -> Int? {
    guard needle.count <= text.count else { return nil }
    for candidate in stride(from: start, through: text.count - needle.count, by: 1) {
      var length = 0
      while length < needle.count, text[candidate + length] == needle[length] { length += 1 }
      work += length + 1
      if length == needle.count { return candidate }
    }
    return nil
  }

  /// `instr(text, part)`: characters up to and with the first of the part; 0 where it is not in the text.
  private mutating func position() -> Answer {
    guard let index = firstIndex(of: arguments[1], in: arguments[0], from: 0) else { return .integer(0) }
    return .integer(1 + Int64(arguments[0][..<index].count { $0 & 0xC0 != 0x80 }))
  }

  private mutating func replacement() -> Answer {
    let (text, part, other) = (arguments[0], arguments[1], arguments[2])
    guard !part.isEmpty else { return .text(Array(text)) }
    var result: [UInt8] = []
    var start = 0
    while let found = firstIndex(of: part, in: text, from: start) {
      result.append(contentsOf: text[start..<found])
      result.append(contentsOf: other)
      start = found + part.count
      guard result.count <= mostBytes else { return .tooLong }
    }
    return .text(result + text[start...])
  }

  private mutating func trimmed(start: Bool, end: Bool) -> Answer {
    let characters = arguments.count == 2 ? Self.characters(of: arguments[1]) : [[UInt8(ascii: " ")]]
    work += arguments[0].count + characters.count * Self.bytesAStep
    var rest = arguments[0][...]
    while start, let character = characters.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(character.count)
      work += characters.count
    }
    while end, let character = characters.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(character.count)
      work += characters.count
    }
    return .text(Array(rest))
  }

  private static func characters(of text: Text) -> [[UInt8]] {
    var characters: [[UInt8]] = []
    var start = 0
    while start < text.count {
      let end = text[(start + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
      characters.append(Array(text[start..<end]))
      start = end
    }
    return characters
  }

  /// `like(pattern, text)` and `glob(pattern, text)`; SQLite ends both arguments with a zero byte.
  private mutating func match(_ compare: (UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32) -> Answer {
    let (pattern, text) = (arguments[0], arguments[1])
    guard pattern.count <= Self.longestPattern else { return .failure("LIKE or GLOB pattern of more than \(Self.longestPattern) bytes") }
    work += pattern.count * text.count
    let isMatch = pattern.withMemoryRebound(to: CChar.self) { pattern in
      text.withMemoryRebound(to: CChar.self) { compare(pattern.baseAddress, $0.baseAddress) == 0 }
    }
    return .integer(isMatch ? 1 : 0)
  }

  private mutating func matchWithEscape() -> Answer {
    let escape = String(decoding: arguments[2], as: UTF8.self).unicodeScalars
    guard let sign = escape.first, escape.count == 1 else { return .failure("ESCAPE expression must be a single character") }
    return match { sqlite3_strlike($0, $1, sign.value) }
  }
}
