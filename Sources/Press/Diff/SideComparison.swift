import Computing
import Diagnostics
import Model
import Parallel
import Reading
import Rendering

/// Compares two sides, edition by edition.
struct SideComparison {
  let old: ComparedSide
  let new: ComparedSide
  let threads: Int
  private(set) var problems: [Diagnostic] = []

  init(_ old: ComparedSide, _ new: ComparedSide, threads: Int) {
    (self.old, self.new, self.threads) = (old, new, threads)
  }

  /// Two editions, or what is left of one where the other side has none of its name.
  private struct Pair {
    var old: (key: String, edition: ComparedEdition)?
    var new: (key: String, edition: ComparedEdition)?
    /// Whether the names of what differs say of which edition it is.
    var isOneOfMany = false

    var isOfOneKey: Bool { old?.key == new?.key }
  }

  mutating func run() throws(PressFailure) -> Comparison {
    var comparison = Comparison(old: .init(name: old.name), new: .init(name: new.name))
    for pair in try pairs() {
      comparison.old.titles.merge(titles(of: pair.old)) { $1 }
      comparison.new.titles.merge(titles(of: pair.new)) { $1 }
      let prefix = pair.isOneOfMany ? (pair.old ?? pair.new).map { $0.key + "/" } ?? "" : ""
      let texts = [pair.old, pair.new].compactMap { $0 }.filter { !$0.key.isEmpty }
      if texts.contains(where: { $0.edition.computed == nil }) {
        comparison.hasTexts = false
      } else {
        compareTexts(pair, prefix, &comparison)
      }
      comparison.tables += try tables(pair).map { $0.named(prefix + $0.name) }
      comparison.pages += try pages(pair)
    }
    return comparison
  }

  private func pairs() throws(PressFailure) -> [Pair] {
    guard let left = old.key ?? new.key, let right = new.key ?? old.key else {
      return Set(old.editions.keys).union(new.editions.keys).sorted().map { key in
        Pair(old: old.editions[key].map { (key, $0) }, new: new.editions[key].map { (key, $0) }, isOneOfMany: !key.isEmpty)
      }
    }
    try SideOpener.check(left, isAmong: old.editions, of: "'\(old.name)'")
    try SideOpener.check(right, isAmong: new.editions, of: "'\(new.name)'")
    return [Pair(old: old.editions[left].map { (left, $0) }, new: new.editions[right].map { (right, $0) })]
  }

  private func titles(of side: (key: String, edition: ComparedEdition)?) -> [String: Bilingual<String>] {
    guard let side, let computed = side.edition.computed else { return [:] }
    return [side.key: computed.site.book.editions[computed.index].settings.title]
  }

  // MARK: Texts

  private func compareTexts(_ pair: Pair, _ prefix: String, _ comparison: inout Comparison) {
    func texts(_ side: (key: String, edition: ComparedEdition)?) -> ComparedTexts {
      side?.edition.computed.map { $0.site.comparedTexts(ofEdition: $0.index) } ?? ComparedTexts()
    }
    let (before, after) = (texts(pair.old), texts(pair.new))
    comparison.titles += TextComparison.titles(from: before, to: after).map { change in
      var named = change
      named.title.key = change.title.kind == .edition ? String(prefix.dropLast()) : prefix + change.title.key
      return named
    }
    let site = pair.new?.edition.computed?.site
    comparison.figures += TextComparison.figures(from: before, to: after).map { change in
      var named = change
      named.name = prefix + change.name
      if let old = change.old?.amount, let new = change.new?.amount { named.difference = site?.difference(from: old, to: new) }
      return named
    }
    comparison.entries += TextComparison.entries(from: before, to: after).map { change in
      var named = change
      named.path = prefix + change.path
      return named
    }
  }

  // MARK: Pages

  private func pages(_ pair: Pair) throws(PressFailure) -> [Comparison.PageChange] {
    func pages(_ side: (key: String, edition: ComparedEdition)?) -> Set<String> {
      Set(side?.edition.paths.filter { $0.hasSuffix(".html") } ?? [])
    }
    let (before, after) = (pages(pair.old), pages(pair.new))
    let all = before.union(after).sorted()
    let edition = (pair.old ?? pair.new)?.key ?? ""
    return try inParallel(count: all.count, threads: threads) { index throws(PressFailure) -> Comparison.PageChange? in
      let path = all[index]
      let name = pair.isOneOfMany ? EditionAddress(key: edition, path: path).full : path
      guard let old = pair.old, let new = pair.new, before.contains(path), after.contains(path) else {
        return .init(name, before.contains(path) ? .removed : .added)
      }
      return try Self.change(name, try old.edition.read(path), try new.edition.read(path), isOfOneKey: pair.isOfOneKey)
    }.compactMap { $0 }
  }

  /// Around the texts of two editions stand two titles and addresses: that says nothing.
  private static func change(
    _ name: String, _ old: [UInt8], _ new: [UInt8], isOfOneKey: Bool
  ) throws(PressFailure) -> Comparison.PageChange? {
    if old == new { return nil }
    let isSame = PageText.words(of: old) == PageText.words(of: new)
    return isSame && !isOfOneKey ? nil : .init(name, .changed, isFrameOnly: isSame)
  }

  // MARK: Tables

  private mutating func tables(_ pair: Pair) throws(PressFailure) -> [TableChange] {
    let (before, after) = (try TableFiles(pair.old?.edition, &problems), try TableFiles(pair.new?.edition, &problems))
    var changes: [TableChange] = []
    for name in Set(before.names).union(after.names).sorted() {
      guard before.names.contains(name), after.names.contains(name) else {
        let isNew = after.names.contains(name)
        var change = TableChange(name: name, isNew ? .added : .removed)
        let files = isNew ? after : before
        (change.title, change.rowCount) = (files.printed(name)?.title, try files.table(name, &problems)?.rows.count ?? 0)
        changes.append(change)
        continue
      }
      if try before.bytes(name) == after.bytes(name) { continue }
      guard let old = try before.table(name, &problems), let new = try after.table(name, &problems),
        let change = TableComparison.change(name, from: old, to: new)
      else { continue }
      changes.append(change.printed(old, before.printed(name), new, after.printed(name)))
    }
    return changes
  }
}
