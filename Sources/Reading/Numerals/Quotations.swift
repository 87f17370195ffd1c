/// The parts of a text in quotation marks or in the marks of a title.
enum Quotations {
  /// The ranges between the marks, outermost ones, in order. A mark without its counterpart opens nothing.
  static func ranges(in text: ScanText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: [(closing: Unicode.Scalar, index: Int)] = []
    for index in text.bounds {
      let scalar = text[index]
      guard scalar == ProseText.stop || ProseText.traits(of: scalar).contains(.quotation) else { continue }
      if scalar == ProseText.stop {
        open = []
      } else if scalar == open.last?.closing {
        let start = open.removeLast().index + 1
        while let last = ranges.last, last.lowerBound >= start { ranges.removeLast() }
        ranges.append(start..<index)
      } else if let closing = closing(of: scalar), open.count < deepest {
        open.append((closing, index))
      }
    }
    return ranges
  }

  /// Deeper marks than these are not counted.
  private static let deepest = 8

  /// Every mark has the trait ``ProseText/Traits/quotation``.
  private static func closing(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "\"": "\""
    case "《": "》"
    case "〈": "〉"
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }
}
