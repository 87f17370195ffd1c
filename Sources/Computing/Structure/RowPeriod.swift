import Model

/// The days for which a row speaks, as numbers such as 20090605; without a known end on one side it reaches as far as can be.
struct RowPeriod: Hashable {
  var first: Int
  var last: Int

  func lies(within other: RowPeriod) -> Bool { other.first <= first && last <= other.last }

  func meets(_ other: RowPeriod) -> Bool { first <= other.last && other.first <= last }
}

extension RowPeriod {
  /// From `from` to `to`; open where a date is not given.
  init(from: PartialDate?, to: PartialDate?) {
    self.init(first: from?.firstDay ?? .min, last: to?.lastDay ?? .max)
  }

  /// By the columns `starts` and `ends`, else `date`, else the data year.
  init(of row: Int, _ columns: KnownColumns, dataYear: Int) {
    let (starts, ends) = (columns.date(row, columns.starts), columns.date(row, columns.ends))
    if starts != nil || ends != nil {
      self.init(from: starts, to: ends)
    } else {
      let day = columns.date(row, columns.date) ?? PartialDate(year: dataYear)
      self.init(from: day, to: day)
    }
  }

  /// Of a row of one year, in which one of the two dates says the other.
  init(ofYear row: Int, _ columns: KnownColumns, dataYear: Int) {
    let (starts, ends) = (columns.date(row, columns.starts), columns.date(row, columns.ends))
    let year = PartialDate(year: dataYear)
    self.init(from: starts ?? ends ?? year, to: ends ?? starts ?? year)
  }
}

extension PartialDate {
  fileprivate var firstDay: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }
  fileprivate var lastDay: Int { (year * 100 + (month ?? 12)) * 100 + (day ?? 31) }
}
