import Diagnostics
import Foundation
import Mustache
import Testing

/// The official tests of the Mustache language, from https://github.com/mustache/spec, in lenient mode.
@Suite(.enabled(if: Specification.folder != nil, "YEARBOOK_MUSTACHE_SPEC does not name a folder with the specification's *.json"))
struct SpecificationTests {
  @Test(arguments: Specification.modules)
  func `prints what the specification expects`(module: String) throws {
    let cases = try Specification.cases(of: module)
    try #require(!cases.isEmpty)
    for example in cases {
      var problems: [Diagnostic] = []
      #expect(example.print(&problems) == example.expected, "\(module): \(example.name)")
      #expect(problems.isEmpty, "\(module): \(example.name)")
    }
  }
}

enum Specification {
  /// All modules but lambdas, which this engine does not have.
  static let modules = [
    "comments", "delimiters", "dynamic-names", "inheritance", "interpolation", "inverted", "partials", "sections",
  ]

  static var folder: String? { ProcessInfo.processInfo.environment["YEARBOOK_MUSTACHE_SPEC"] }

  struct Case {
    var name: String
    var data: MustacheValue
    var template: String
    var partials: [String: String]
    var expected: String

    func print(_ problems: inout [Diagnostic]) -> String {
      let texts = [("the case", template)] + partials.map { ($0.key, $0.value) }
      let library = TemplateLibrary(
        files: texts.map { ($0.0, SourceFile(path: $0.0, bytes: Array($0.1.utf8))) }, problems: &problems)
      var output: [UInt8] = []
      library.render("the case", with: data, mode: .lenient, into: &output, problems: &problems)
      return String(decoding: output, as: UTF8.self)
    }
  }

  static func cases(of module: String) throws -> [Case] {
    let root = URL(fileURLWithPath: folder ?? "")
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let file = try #require(files.first { $0 == module + ".json" || $0 == "~" + module + ".json" }, "no file for \(module)")
    return try JSONDecoder().decode(Module.self, from: Data(contentsOf: root.appendingPathComponent(file))).tests.map {
      Case(name: $0.name, data: $0.data.value, template: $0.template, partials: $0.partials ?? [:], expected: $0.expected)
    }
  }

  private struct Module: Decodable {
    struct Test: Decodable {
      var name: String
      var data: JSON
      var template: String
      var partials: [String: String]?
      var expected: String
    }

    var tests: [Test]
  }

  private struct JSON: Decodable {
    var value: MustacheValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let bool = try? container.decode(Bool.self) {
        value = .bool(bool)
      } else if let number = try? container.decode(Double.self) {
        value = .number(number)
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let items = try? container.decode([JSON].self) {
        value = .list(items.map(\.value))
      } else {
        value = .dictionary(try container.decode([String: JSON].self).mapValues(\.value))
      }
    }
  }
}
