import Foundation

/// Somebody who edits a yearbook at random: adds, changes, renames and removes files of every kind, breaks things and mends them, and saves
/// now in one way, now in another.
package struct RandomEditor {
  package struct Edit {
    /// What a watch must see.
    package var path: String
    package var work: () throws -> Void
  }

  private let site: TemporarySite
  private var dice: Dice
  private var counter = 0
  private var added: [String] = []
  private var assets: [String] = []
  /// What mends what is broken now.
  private var mending: Edit?

  package init(site: TemporarySite, seed: UInt64 = 2010) {
    self.site = site
    dice = Dice(seed: seed)
  }

  package mutating func next() -> Edit {
    counter += 1
    if let mending, Int.random(in: 0..<3, using: &dice) > 0 {
      self.mending = nil
      return mending
    }
    switch Int.random(in: 0..<13, using: &dice) {
    case 0, 1: return append("\nParagraph \(letters) with *stress*.\n", to: pick(["notes", "work/aid", "lists"]), ".md")
    case 2: return change("north,investment,", number: counter * 1000, in: "Content/2010/data/flows.csv")
    case 3: return replace(#/li-ming,[^\n]*/#, with: "li-ming,Li Ming \(letters),李明\(letters)", in: "Content/registers/people.csv")
    case 4:
      return append(
        "<i>\(counter) {{page.kind}}</i>\n", toFile: pick(["Templates/pages/entry.mustache", "Templates/layouts/page.mustache"]))
    case 5: return append("/* \(counter) */\n", toFile: "Templates/assets/style.css")
    case 6: return addEntry()
    case 7: return added.isEmpty ? addEntry() : removeEntry()
    case 8: return added.isEmpty ? addEntry() : renameEntry()
    case 9: return addTable()
    case 10: return assets.isEmpty ? addAsset() : removeAsset()
    case 11: return replace(#/en: [^,]*Yearbook/#, with: "en: Yearbook", in: "Content/yearbook.yaml")
    default: return breakSomething()
    }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &dice)] }

  /// The counter in letters: a number in prose wants a source.
  private var letters: String { String(String(counter).map { Character(UnicodeScalar(UInt8($0.wholeNumberValue ?? 0) + 97)) }) }

  // MARK: Saving

  /// Writes a file as one editor or another does it.
  private mutating func save(_ path: String, _ text: @escaping () throws -> String) -> Edit {
    let (site, way) = (site, Int.random(in: 0..<3, using: &dice))
    return Edit(path: path) {
      let text = try text()
      switch way {
      case 0: try site.write(text, to: path)
      case 1:
        let swap = (path as NSString).deletingLastPathComponent + "/4913.tmp"
        try site.write(text, to: swap)
        rename("\(site.path)/\(swap)", "\(site.path)/\(path)")
      default:
        if FileManager.default.fileExists(atPath: "\(site.path)/\(path)") { try site.move(path, to: path + "~") }
        try site.write(text, to: path)
        try? site.remove(path + "~")
      }
    }
  }

  private mutating func append(_ text: String, to entry: String, _ ending: String) -> Edit {
    append(text, toFile: "Content/2010/\(entry).\(pick(["en", "zh"]))\(ending)")
  }

  private mutating func append(_ text: String, toFile path: String) -> Edit {
    let site = site
    return save(path) { try site.text(path) + text }
  }

  private mutating func replace(_ pattern: Regex<Substring>, with text: String, in path: String) -> Edit {
    let site = site
    return save(path) { try site.text(path).replacing(pattern, with: text, maxReplacements: 1) }
  }

  private mutating func change(_ row: String, number: Int, in path: String) -> Edit {
    let site = site
    return save(path) {
      try site.text(path).split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.contains(row) else { return String(line) }
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[3] = String(number)
        return cells.joined(separator: ",")
      }.joined(separator: "\n")
    }
  }

  // MARK: Coming and going

  private mutating func addEntry() -> Edit {
    let (site, name, letters) = (site, "Content/2010/\(pick(["", "work/", "more/"]))extra-\(counter)", letters)
    added.append(name)
    return Edit(path: name + ".zh.md") {
      try site.write("---\ntitle: Extra \(letters)\n---\nText, [](table:aid).\n", to: name + ".en.md")
      try site.write("---\ntitle: 附加\(letters)\n---\n文字，[](table:aid)。\n", to: name + ".zh.md")
    }
  }

  private mutating func removeEntry() -> Edit {
    let (site, name) = (site, added.remove(at: Int.random(in: added.indices, using: &dice)))
    return Edit(path: name + ".zh.md") {
      for language in ["en", "zh"] { try site.remove("\(name).\(language).md") }
    }
  }

  private mutating func renameEntry() -> Edit {
    let (site, index) = (site, Int.random(in: added.indices, using: &dice))
    let (old, new) = (added[index], "Content/2010/renamed-\(counter)")
    added[index] = new
    return Edit(path: new + ".zh.md") {
      for language in ["en", "zh"] { try site.move("\(old).\(language).md", to: "\(new).\(language).md") }
    }
  }

  private mutating func addTable() -> Edit {
    let (site, number) = (site, counter)
    return save("Content/2010/tables/extra-\(number).yaml") {
      try site.text("Content/2010/tables/states.yaml").replacing("Every state of a cell", with: "Extra \(number)")
    }
  }

  private mutating func addAsset() -> Edit {
    let (path, number) = ("Templates/assets/\(pick(["", "pictures/"]))\(counter).svg", counter)
    assets.append(path)
    return save(path) { "<svg><!-- \(number) --></svg>" }
  }

  private mutating func removeAsset() -> Edit {
    let (site, path) = (site, assets.removeLast())
    return Edit(path: path) { try site.remove(path) }
  }

  // MARK: Breaking

  private mutating func breakSomething() -> Edit {
    let path = pick([
      "Content/2010/data/flows.csv", "Content/2010/edition.yaml", "Content/2010/notes.en.md", "Templates/layouts/page.mustache",
      "Content/2010/tables/aid.yaml", "Content/registers/units.csv",
    ])
    let site = site
    guard let before = try? site.text(path) else { return append("\n", toFile: path) }
    mending = save(path) { before }
    return save(path) { "\u{1}{{#x}}," + before }
  }
}
