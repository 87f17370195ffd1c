import Model
import Mustache

/// The numbered notes of a table or of a page. Places that share a note share its number.
struct NoteList {
  enum Marks {
    /// ① to ㊿, as in the tables of statistical yearbooks.
    case circled
    /// 1, 2, 3: for notes of the text, so that the two kinds are not taken for each other.
    case plain
  }

  /// What the notes' identifiers begin with.
  let prefix: String
  let marks: Marks
  private var texts: [Bilingual<String>] = []
  private var numbers: [Bilingual<String>: Int] = [:]

  init(prefix: String, marks: Marks) {
    (self.prefix, self.marks) = (prefix, marks)
  }

  var isEmpty: Bool { texts.isEmpty }

  /// What the place of a note sees. The first place of a note is where the note leads back to.
  mutating func add(_ text: Bilingual<String>) -> MustacheValue {
    let known = numbers[text]
    let number = known ?? texts.count + 1
    if known == nil {
      texts.append(text)
      numbers[text] = number
    }
    return .object([
      "mark": .text(mark(number)), "href": .text("#" + id(number)), "id": known == nil ? .text(id(number) + "-mark") : .null,
    ])
  }

  /// The notes themselves.
  func names(in language: Language) -> [MustacheValue] {
    texts.enumerated().map { index, text in
      .object([
        "mark": .text(mark(index + 1)), "html": .text(text[language]), "id": .text(id(index + 1)),
        "back": .text("#" + id(index + 1) + "-mark"),
      ])
    }
  }

  private func id(_ number: Int) -> String { "\(prefix)_note-\(number)" }

  private func mark(_ number: Int) -> String {
    guard marks == .circled else { return String(number) }
    return switch number {
    case 1...20: String(Unicode.Scalar(0x2460 + UInt32(number - 1))!)
    case 21...35: String(Unicode.Scalar(0x3251 + UInt32(number - 21))!)
    case 36...50: String(Unicode.Scalar(0x32B1 + UInt32(number - 36))!)
    default: "(\(number))"
    }
  }
}
