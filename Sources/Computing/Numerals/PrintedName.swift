/// A name in digits, so that two languages can be compared: the 2-1 of a table, 3G, a telephone number.
struct PrintedName: Hashable {
  /// Its characters, where dashes and digits have one form. Of a telephone number this is the last part, which both languages print.
  private(set) var text: String
  /// The same with a 0 for each run of digits: only names of one form may be meant for each other.
  private(set) var form: String
  /// Of a plain number, which may be an ordinal in the other language: Article 5, 第五条.
  private(set) var number: Int?

  /// Nothing for words, and for addresses, which may well differ.
  init?(_ words: String) {
    var bytes: [UInt8] = []
    var (hasDigits, hasLetters, hasPoints) = (false, false, false)
    for scalar in words.unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigits = true
      case "\u{FF10}"..."\u{FF19}":
        hasDigits = true
        bytes.append(UInt8(scalar.value - 0xFF10 + 48))
        continue
      case "a"..."z", "A"..."Z": hasLetters = true
      case ".": hasPoints = true
      case "-", ",", ":", "'", "_": break
      case "–", "—", "‑", "−":
        bytes.append(UInt8(ascii: "-"))
        continue
      default: return nil
      }
      bytes.append(UInt8(scalar.value))
    }
    guard hasDigits, !(hasLetters && hasPoints) else { return nil }
    if let last = bytes.lastIndex(of: UInt8(ascii: "-")).map({ bytes[($0 + 1)...] }), last.count >= 7, last.allSatisfy(Self.isDigit) {
      bytes = Array(last)
    }
    text = String(decoding: bytes, as: UTF8.self)
    form = Self.form(of: bytes)
    if bytes.count <= 4, bytes[0] != 48, bytes.allSatisfy(Self.isDigit) { number = Int(text) }
  }

  private static func form(of bytes: [UInt8]) -> String {
    var form: [UInt8] = []
    for byte in bytes where !(isDigit(byte) && form.last == 48) { form.append(isDigit(byte) ? 48 : byte) }
    return String(decoding: form, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
