import Model

/// The values that the rows of a table have in some of its columns.
struct RowKeys {
  fileprivate let values: DataValues
  fileprivate let columns: [Int]
  private let width: Int

  init(_ table: DataTable, _ columns: [Int]) {
    values = table.values
    width = table.schema.fields.count
    self.columns = columns
  }

  var rowCount: Int { width == 0 ? 0 : values.count / width }

  /// A hash of the row's values; nothing where one of them is missing.
  fileprivate func hash(ofRow row: Int) -> Int? {
    var hasher = Hasher()
    for column in columns {
      let value = values[row * width + column]
      if case .missing = value { return nil }
      hasher.combine(value)
    }
    return hasher.finalize()
  }

  fileprivate func row(_ row: Int, equals other: RowKeys, _ otherRow: Int) -> Bool {
    for index in columns.indices
    where values[row * width + columns[index]] != other.values[otherRow * other.width + other.columns[index]] { return false }
    return true
  }
}

/// Finds rows of a table by the values of some of its columns: a hash table of row numbers, which holds no value twice.
struct RowIndex {
  /// A row, with a part of its hash, so that rows are seldom compared in vain: those lie far apart in memory.
  private struct Place {
    var hash: Int32 = 0
    /// The row's number plus one; 0 where the place is free.
    var row: Int32 = 0
  }

  private let keys: RowKeys
  /// The rows, each at its hash or after it. At least half of the places are free.
  private var places: [Place]
  /// Each row whose key an earlier row has, with that row.
  private(set) var duplicates: [(row: Int, first: Int)] = []

  /// Rows in which one of the values is missing are left out.
  init(_ keys: RowKeys) {
    self.keys = keys
    var size = 16
    while size < keys.rowCount * 2 { size *= 2 }
    places = [Place](repeating: Place(), count: size)
    for row in 0..<keys.rowCount {
      guard let hash = keys.hash(ofRow: row) else { continue }
      let place = place(of: row, in: keys, hash)
      if places[place].row == 0 {
        places[place] = Place(hash: RowIndex.part(of: hash), row: Int32(row + 1))
      } else {
        duplicates.append((row, Int(places[place].row) - 1))
      }
    }
  }

  /// Whether a row of the index has the values that `row` has in `others`; true where one of these is missing.
  func contains(_ row: Int, of others: RowKeys) -> Bool {
    guard let hash = others.hash(ofRow: row) else { return true }
    return places[place(of: row, in: others, hash)].row != 0
  }

  /// The place that holds the values of a row, or the free one where they belong.
  private func place(of row: Int, in others: RowKeys, _ hash: Int) -> Int {
    let part = RowIndex.part(of: hash)
    var index = hash & (places.count - 1)
    while places[index].row != 0 {
      if places[index].hash == part, keys.row(Int(places[index].row) - 1, equals: others, row) { return index }
      index = (index + 1) & (places.count - 1)
    }
    return index
  }

  private static func part(of hash: Int) -> Int32 {
    Int32(truncatingIfNeeded: hash >> 32)
  }
}
