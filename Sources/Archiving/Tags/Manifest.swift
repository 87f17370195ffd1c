/// `manifest-ALGORITHM.txt` and `tagmanifest-ALGORITHM.txt`: a line for each file, in the form that `sha256sum -c` reads too.
enum Manifest {
  static func path(_ algorithm: DigestAlgorithm) -> String { "manifest-\(algorithm).txt" }

  static func tagPath(_ algorithm: DigestAlgorithm) -> String { "tag" + path(algorithm) }

  /// The lines of `files`, which must be sorted.
  static func bytes(for files: [BagFile], _ algorithm: DigestAlgorithm) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * (algorithm.length + 80))
    for file in files {
      bytes += file.digests[algorithm].utf8
      bytes += "  ".utf8
      bytes += encoded(file.path).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Only what would end a line is written in percent-encoding, and the percent sign itself (RFC 8493, section 2.1.3).
  static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == 10 || $0 == 13 }) else { return path }
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\n": text += "%0A"
      case "\r": text += "%0D"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The path that ``encoded(_:)`` wrote; nothing where a percent sign is not one of its three forms.
  static func decoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var parts = text.split(separator: "%", omittingEmptySubsequences: false)[...]
    var path = String(parts.removeFirst())
    for part in parts {
      switch part.prefix(2).uppercased() {
      case "25": path += "%"
      case "0A": path += "\n"
      case "0D": path += "\r"
      default: return nil
      }
      path += part.dropFirst(2)
    }
    return path
  }
}
