import Diagnostics
import Glibc

/// No line of any file is longer, in bytes: whatever is longer was not written by a person, and a message could not quote it.
let longestLine = 1_000_000

/// Turns the bytes of a file into text that is UTF-8, or says why it is none.
///
/// Accepted are UTF-8, UTF-8 with a byte-order mark, and, for data files, GB18030 (of which GBK and GB2312 are parts); whatever is not
/// plain UTF-8 is told in a notice. UTF-16, NUL bytes, and lines over ``longestLine`` bytes are refused.
/// - Parameters:
///   - path: the path for messages, as in ``SourceFile/path``.
///   - acceptsGB18030: whether bytes that are no UTF-8 may be GB18030; they are only where all of them can be read so.
/// - Returns: nothing where there is an error, which is then the last of `problems`.
package func decodeText(
  _ bytes: consuming [UInt8], path: String, acceptsGB18030: Bool, problems: inout [Diagnostic]
) -> SourceFile? {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    problems.append(
      Diagnostic("encoding", "the file is written in UTF-16", at: SourceLocation(path), rule: encodingRule, fix: "save it as UTF-8"))
    return nil
  }
  if bytes.starts(with: byteOrderMark) {
    bytes.removeFirst(byteOrderMark.count)
    problems.append(notice("UTF-8 with a byte-order mark", path))
  }
  let file = SourceFile(path: path, bytes: bytes)
  if let problem = nulByte(in: file) ?? longLine(in: file) {
    problems.append(problem)
    return nil
  }
  guard let fault = firstFault(in: file.bytes) else { return file }
  return acceptsGB18030 ? recoded(file, fault, &problems) : refuse(file, fault, "UTF-8", &problems)
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
private let encodingRule = "a file is text in UTF-8; data files may also be GB18030"

private func nulByte(in file: SourceFile) -> Diagnostic? {
  guard let offset = offset(of: 0, in: file.bytes, from: 0) else { return nil }
  return Diagnostic(
    "nul-byte", "a NUL byte stands here", at: SourceLocation(file.path, file.position(ofByte: offset)), rule: encodingRule,
    fix: "take it out; where there are many, the file is UTF-16 or no text: save it as UTF-8")
}

private func longLine(in file: SourceFile) -> Diagnostic? {
  var start = 0
  while file.bytes.count - start > longestLine {
    let end = offset(of: UInt8(ascii: "\n"), in: file.bytes, from: start) ?? file.bytes.count
    if end - start > longestLine {
      return Diagnostic(
        "line-too-long", "this line has \(end - start) bytes", at: SourceLocation(file.path, file.position(ofByte: start)),
        rule: "a line has at most \(longestLine) bytes", fix: "break the line")
    }
    start = end + 1
  }
  return nil
}

/// The first `byte` at or after `start`; nothing where there is none.
private func offset(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress, start < buffer.count else { return nil }
    return memchr(base + start, Int32(byte), buffer.count - start).map { UnsafeRawPointer($0) - base }
  }
}

/// The offset of the first byte that is no UTF-8.
private func firstFault(in bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

private func recoded(_ file: SourceFile, _ fault: Int, _ problems: inout [Diagnostic]) -> SourceFile? {
  switch decodeGB18030(file.bytes) {
  case .text(var bytes):
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
    problems.append(notice("GB18030", file.path))
    return SourceFile(path: file.path, bytes: bytes)
  case .fault(let other) where other > fault:
    return refuse(file, other, "GB18030, in which everything before it can be read", &problems)
  case .fault:
    return refuse(file, fault, "UTF-8 (nor is the file GB18030)", &problems)
  case .noConverter:
    return refuse(file, fault, "UTF-8, and this machine has no converter for GB18030", &problems)
  }
}

private func refuse(_ file: SourceFile, _ fault: Int, _ encoding: String, _ problems: inout [Diagnostic]) -> SourceFile? {
  let hex = String(file.bytes[fault], radix: 16, uppercase: true)
  problems.append(
    Diagnostic(
      "encoding", "byte 0x\(hex) (number \(fault + 1) of the file) is not \(encoding)",
      at: SourceLocation(file.path, file.position(ofByte: fault)), rule: encodingRule, fix: "save the file as UTF-8"))
  return nil
}

private func notice(_ encoding: String, _ path: String) -> Diagnostic {
  Diagnostic(
    .notice, "encoding", "the file is written in \(encoding), and was read as such", at: SourceLocation(path), rule: encodingRule)
}
