import Diagnostics

/// As ``suggestion(for:among:)``, but nothing for a name so long that the comparison, which takes time in proportion
/// to the product of two lengths, would be felt: such a name is no slip of the pen.
func nearNames(_ name: String, among known: some Sequence<String>) -> String {
  let longest = 100
  guard name.utf8.count <= longest else { return "" }
  return suggestion(for: name, among: known.filter { $0.utf8.count <= longest })
}

/// "'a', 'b' and 3 more": names in order, the first few of them.
func listed(_ names: some Sequence<String>) -> String {
  let shown = 12
  let sorted = Set(names).sorted()
  let first = sorted.prefix(shown).map { "'\($0)'" }.joined(separator: ", ")
  return sorted.count > shown ? "\(first) and \(sorted.count - shown) more" : first
}
