import Model

/// A value of a data row with the period for which it speaks.
struct PeriodValue {
  /// The least that the true value may be, or the most; `isOpen` where it is not that itself.
  struct Bound {
    var value: Int
    var isOpen: Bool
  }

  var row: Int
  var period: RowPeriod
  /// Of what it is: values are compared where these are the same.
  var subject: [DataValue]
  /// In the decimals of its field, which are the same in all editions.
  var value: Int
  var qualifier: Qualifier

  /// Nothing where it has none. What is said to be about right is so within a twentieth.
  var least: Bound? {
    switch qualifier {
    case .exact: Bound(value: value, isOpen: false)
    case .over: Bound(value: value, isOpen: true)
    case .about: Bound(value: value - abs(value) / 20, isOpen: false)
    case .under: nil
    }
  }

  var most: Bound? {
    switch qualifier {
    case .exact: Bound(value: value, isOpen: false)
    case .under: Bound(value: value, isOpen: true)
    case .about: Bound(value: value.addingReportingOverflow(abs(value) / 20).partialValue, isOpen: false)
    case .over: nil
    }
  }

  /// Whether it is less than `part`, whatever the true values are.
  func isLess(than part: PeriodValue) -> Bool {
    guard let most, let least = part.least else { return false }
    return most.value < least.value || most.value == least.value && (most.isOpen || least.isOpen)
  }

  /// The values that are less than one whose period lies within theirs, each with the greatest of these.
  static func contradictions(_ wholes: [PeriodValue], parts: [PeriodValue]) -> [(whole: PeriodValue, part: PeriodValue)] {
    let parts = parts.filter { $0.least != nil }.sorted { ($0.period.last, $0.row) < ($1.period.last, $1.row) }
    guard !parts.isEmpty else { return [] }
    var found: [(PeriodValue, PeriodValue)] = []
    var greatest = GreatestByStart(parts)
    var next = 0
    for whole in wholes.sorted(by: { ($0.period.last, $0.row) < ($1.period.last, $1.row) }) {
      while next < parts.count, parts[next].period.last <= whole.period.last {
        greatest.add(parts[next])
        next += 1
      }
      if let part = greatest.value(startingFrom: whole.period.first), whole.isLess(than: part) { found.append((whole, part)) }
    }
    return found
  }
}

/// The value with the greatest lower bound among those whose periods begin on a day or later: a Fenwick tree over the days of beginning,
/// so that a hundred thousand rows are not compared with a hundred thousand others.
private struct GreatestByStart {
  private let starts: [Int]
  private var tree: [PeriodValue?]

  /// - Parameter values: all that will be added.
  init(_ values: [PeriodValue]) {
    starts = Set(values.map(\.period.first)).sorted(by: >)
    tree = Array(repeating: nil, count: starts.count + 1)
  }

  mutating func add(_ value: PeriodValue) {
    var index = count(startingFrom: value.period.first)
    while index < tree.count {
      if let other = tree[index], !Self.isGreater(value, than: other) {} else { tree[index] = value }
      index += index & -index
    }
  }

  func value(startingFrom day: Int) -> PeriodValue? {
    var index = count(startingFrom: day)
    var greatest: PeriodValue?
    while index > 0 {
      if let value = tree[index], greatest.map({ Self.isGreater(value, than: $0) }) ?? true { greatest = value }
      index -= index & -index
    }
    return greatest
  }

  /// How many of the days of beginning are `day` or later.
  private func count(startingFrom day: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] >= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isGreater(_ value: PeriodValue, than other: PeriodValue) -> Bool {
    guard let own = value.least, let others = other.least else { return false }
    return own.value > others.value || own.value == others.value && own.isOpen && !others.isOpen
  }
}
