import CSQLite

/// The aggregate function `rows(x)`: the row numbers of a group as one text in ascending order, each once: `3,7,12`.
///
/// It is how a table knows which data rows stand behind a cell. NULLs are left out; the text of no numbers is empty.
enum RowsFunction {
  private final class RowList {
    var numbers: [Int64] = []
    var isAscending = true

    func append(_ number: Int64) {
      if let last = numbers.last, last >= number {
        if last == number { return }
        isAscending = false
      }
      numbers.append(number)
    }

    func commaSeparated() -> [UInt8] {
      if !isAscending { numbers.sort() }
      var text: [UInt8] = []
      text.reserveCapacity(numbers.count * 7)
      var last: Int64?
      for number in numbers where number != last {
        if last != nil { text.append(UInt8(ascii: ",")) }
        text.append(contentsOf: String(number).utf8)
        last = number
      }
      return text
    }
  }

  /// The numbers of such a text; nothing where it is another one.
  static func numbers(in text: String) -> [Int]? {
    var numbers: [Int] = []
    var number: Int?
    for byte in text.utf8 {
      if byte == UInt8(ascii: ",") {
        guard let complete = number.take() else { return nil }
        numbers.append(complete)
      } else {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
        let (next, isTooLargeNow) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        if isTooLarge || isTooLargeNow { return nil }
        number = next
      }
    }
    if let number { numbers.append(number) } else if !numbers.isEmpty { return nil }
    return numbers
  }

  static func install(on handle: OpaquePointer, meter: StepMeter) {
    sqlite3_create_function_v2(
      handle, "rows", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, Unmanaged.passUnretained(meter).toOpaque(), nil,
      { context, _, arguments in RowsFunction.step(context, arguments?.pointee) },
      { context in RowsFunction.finish(context) }, nil)
  }

  private static func step(_ context: OpaquePointer?, _ value: OpaquePointer?) {
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: return
    case SQLITE_INTEGER: list(of: context)?.append(sqlite3_value_int64(value))
    default: sqlite3_result_error(context, "rows() takes row numbers", -1)
    }
  }

  /// SQLite keeps one zeroed word for each group; it holds our reference until `finish`, which SQLite also calls when a run is cut short.
  private static func list(of context: OpaquePointer?) -> RowList? {
    guard let slot = sqlite3_aggregate_context(context, Int32(MemoryLayout<UnsafeRawPointer?>.size)) else { return nil }
    let word = slot.assumingMemoryBound(to: UnsafeRawPointer?.self)
    if let reference = word.pointee { return Unmanaged<RowList>.fromOpaque(reference).takeUnretainedValue() }
    let list = RowList()
    word.pointee = UnsafeRawPointer(Unmanaged.passRetained(list).toOpaque())
    return list
  }

  private static func finish(_ context: OpaquePointer?) {
    guard let slot = sqlite3_aggregate_context(context, 0),
      let reference = slot.assumingMemoryBound(to: UnsafeRawPointer?.self).pointee
    else { return sqlite3_result_text(context, "", 0, sqliteCopies) }
    let text = Unmanaged<RowList>.fromOpaque(reference).takeRetainedValue().commaSeparated()
    guard let meter = StepMeter.of(context), meter.admitRowList(of: text.count, on: sqlite3_context_db_handle(context)) else {
      return sqlite3_result_error_toobig(context)
    }
    sqlite3_result_text(context, text, Int32(text.count), sqliteCopies)
  }
}
