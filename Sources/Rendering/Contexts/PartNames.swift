import Model
import Mustache

/// Lists that are split over several pages.
extension PageScope {
  /// Which part of the list the page has, and the ways to others: the first, the last and those nearby.
  func partNames(count: Int) -> Members {
    let parts = map.provenance.parts(of: page)
    guard parts.count > 1 else { return ["part": .null, "parts": .list([])] }
    let near = page.part - 3...page.part + 3
    let shown = parts.indices.filter { $0 == 0 || $0 == parts.count - 1 || near.contains($0) }
    return [
      "part": .text(wording.part(map.provenance.items(of: page), of: count)),
      "parts": .list(
        shown.enumerated().map { place, index in
          .object([
            "title": .text(String(index + 1)), "href": .text(href(parts[index])), "current": .bool(index == page.part),
            "follows_gap": .bool(place > 0 && shown[place - 1] != index - 1),
          ])
        }),
    ]
  }

  /// The parts before and after this one.
  func neighbouringParts() -> (previous: Page?, next: Page?) {
    let parts = map.provenance.parts(of: page)
    let part = page.part
    return (part > 0 && part <= parts.count ? parts[part - 1] : nil, part + 1 < parts.count ? parts[part + 1] : nil)
  }
}
