import Model

/// What is wrong with a cell; the words are made by ``CellReader/diagnostic(_:cell:at:)``, for the few that are told.
enum CellFault: Error {
  case required, keyMissing
  case hiddenCharacter(Unicode.Scalar)
  case outerWhiteSpace, spreadsheetError
  case markup(PlainTextRule)
  case wrongType, tooManyDecimals, tooLarge
  case notAllowed, pattern, tooShort, tooLong, belowMinimum, aboveMaximum
}

/// Reads the cells of one column: bytes -> typed value that keeps the column's constraints.
///
/// A class, since copying it for every cell costs more than reading one.
final class CellReader {
  let field: TableSchema.Field
  let isKey: Bool
  /// Whether the cells are texts for readers in one of the languages, which are printed as they stand.
  private let isProse: Bool
  private let emptyIsMissing: Bool
  private let missingTexts: [[UInt8]]
  private let allowed: Set<DataValue>
  private let range: ClosedRange<Int>
  private let lengths: ClosedRange<Int>?
  private let pattern: CellPattern?

  /// - Parameter isKey: whether the column is part of the primary key, and so may not be missing.
  init(_ field: TableSchema.Field, missingValues: [String] = [""], isKey: Bool = false) {
    self.field = field
    self.isKey = isKey
    let constraints = field.constraints
    isProse = Language.allCases.contains { field.name == $0.rawValue || field.name.hasSuffix("_" + $0.rawValue) }
    emptyIsMissing = missingValues.contains("")
    missingTexts = missingValues.filter { !$0.isEmpty }.map { Array($0.utf8) }
    let minimum = constraints.minimum?.rounded(to: field.decimals)?.unscaled ?? Int.min
    let maximum = constraints.maximum?.rounded(to: field.decimals)?.unscaled ?? Int.max
    range = minimum <= maximum ? minimum...maximum : Int.min...Int.max
    lengths = CellReader.lengths(constraints)
    pattern = constraints.pattern.flatMap { try? CellPattern($0.text) }
    var plain = field
    plain.constraints = TableSchema.Constraints()
    allowed = constraints.allowed.isEmpty ? [] : Set(constraints.allowed.compactMap { try? CellReader(plain).read($0) })
  }

  private static func lengths(_ constraints: TableSchema.Constraints) -> ClosedRange<Int>? {
    guard constraints.minimumLength != nil || constraints.maximumLength != nil else { return nil }
    let shortest = constraints.minimumLength ?? 0
    return shortest...max(shortest, constraints.maximumLength ?? Int.max)
  }

  /// The value of a cell with `text`.
  func read(_ text: String) throws(CellFault) -> DataValue {
    let result: Result<DataValue, CellFault> = Array(text.utf8).withUnsafeBufferPointer { cell in
      do throws(CellFault) { return .success(try read(cell)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// The value of a cell.
  ///
  /// Symbols of missing values satisfy `required`, since they say what is not there, but not a key.
  func read(_ cell: CellBytes) throws(CellFault) -> DataValue {
    if cell.isEmpty ? emptyIsMissing : missingTexts.contains(where: cell.elementsEqual) {
      if isKey { throw .keyMissing }
      if field.constraints.required { throw .required }
      return .missing(.none)
    }
    if let hidden = HiddenCharacter.first(in: cell) { throw .hiddenCharacter(hidden) }
    if hasOuterWhiteSpace(cell) { throw .outerWhiteSpace }
    if cell.first == UInt8(ascii: "#"), isSpreadsheetError(cell) { throw .spreadsheetError }
    let value = try typed(cell)
    if case .missing = value {
      if isKey { throw .keyMissing }
      return value
    }
    if !allowed.isEmpty, !allowed.contains(value) { throw .notAllowed }
    return value
  }

  private func typed(_ cell: CellBytes) throws(CellFault) -> DataValue {
    switch field.type {
    case .string: return try string(cell)
    case .integer, .number: return try numeric(cell)
    case .date:
      if let date = date(cell) { return date }
    case .year:
      if let year = year(cell) { return .integer(try inRange(year)) }
      if let state = readSymbol(cell) { return .missing(state) }
    case .boolean:
      if cell.elementsEqual("true".utf8) { return .integer(1) }
      if cell.elementsEqual("false".utf8) { return .integer(0) }
      if let state = readSymbol(cell) { return .missing(state) }
    }
    throw .wrongType
  }

  private func string(_ cell: CellBytes) throws(CellFault) -> DataValue {
    if let state = readSymbol(cell) { return .missing(state) }
    let text = String(decoding: cell, as: UTF8.self)
    if let lengths {
      let length = text.unicodeScalars.count
      if length < lengths.lowerBound { throw .tooShort }
      if length > lengths.upperBound { throw .tooLong }
    }
    if let pattern, !pattern.matches(text, cell) { throw .pattern }
    if isProse, PlainTextMarkup.mayBe(in: cell), let markup = PlainTextRule(text) { throw .markup(markup) }
    return .text(text)
  }

  private func numeric(_ cell: CellBytes) throws(CellFault) -> DataValue {
    var reading = readNumber(cell, decimals: field.decimals)
    if reading == .notANumber {
      if let state = readSymbol(cell) { return .missing(state) }
      if let plain = plainNumber(cell) { reading = plain.withUnsafeBufferPointer { readNumber($0, decimals: field.decimals) } }
    }
    switch reading {
    case .number(let number): return .integer(try inRange(number))
    case .notANumber: throw .wrongType
    case .tooManyDecimals: throw field.type == .integer ? .wrongType : .tooManyDecimals
    case .tooLarge: throw .tooLarge
    }
  }

  /// The number without its full-width forms, and in a column of percents without its percent sign; nothing where it has neither.
  private func plainNumber(_ cell: CellBytes) -> [UInt8]? {
    let narrow = withoutFullWidthForms(cell)
    let isPercent = field.unit?.text == "percent" && (narrow?.last ?? cell.last) == UInt8(ascii: "%")
    return isPercent ? (narrow ?? Array(cell)).dropLast() : narrow
  }

  private func date(_ cell: CellBytes) -> DataValue? {
    if readDate(cell) != nil { return .text(String(decoding: cell, as: UTF8.self)) }
    if let state = readSymbol(cell) { return .missing(state) }
    guard let plain = withoutFullWidthForms(cell), plain.withUnsafeBufferPointer({ readDate($0) }) != nil else { return nil }
    return .text(String(decoding: plain, as: UTF8.self))
  }

  private func year(_ cell: CellBytes) -> Int? {
    if cell.count == 4 { return readDate(cell)?.year }
    guard let plain = withoutFullWidthForms(cell), plain.count == 4 else { return nil }
    return plain.withUnsafeBufferPointer { readDate($0)?.year }
  }

  private func inRange(_ number: Int) throws(CellFault) -> Int {
    if number < range.lowerBound { throw .belowMinimum }
    if number > range.upperBound { throw .aboveMaximum }
    return number
  }

  private func isSpreadsheetError(_ cell: CellBytes) -> Bool {
    ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].contains { cell.elementsEqual($0.utf8) }
  }
}
