import Model

/// Text under construction. Bytes, because most of it is digits.
struct PrintedText {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(63) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A noun after its number: a space parts them in English.
  mutating func append(_ noun: String, after language: Language) {
    if language == .english { bytes.append(UInt8(ascii: " ")) }
    append(noun)
  }

  mutating func append(_ form: CompactForm, in language: Language) {
    if form.coefficient.isNegative { append(NumberStyle.minus) }
    appendDigits(form.coefficient.unscaled.magnitude, decimals: form.coefficient.decimals, grouped: language == .english)
    if let scale = form.scale { append(scale.text) }
  }

  /// The digits of `magnitude`, the last `decimals` of them after a point; `grouped`: a comma between thousands.
  mutating func appendDigits(_ magnitude: UInt, decimals: Int, grouped: Bool) {
    let start = bytes.count
    var rest = magnitude
    var place = 0
    while rest > 0 || place <= decimals {
      if place == decimals, place > 0 {
        bytes.append(UInt8(ascii: "."))
      } else if grouped, place > decimals, (place - decimals) % 3 == 0 {
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      place += 1
    }
    // Not `reverse`, which copies a slice.
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  mutating func appendZeros(_ count: Int, afterPoint: Bool) {
    guard count > 0 else { return }
    if afterPoint { bytes.append(UInt8(ascii: ".")) }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
  }
}
