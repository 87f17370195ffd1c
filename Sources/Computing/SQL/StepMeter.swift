import CSQLite

/// Counts what a run of an author's query uses up, and stops it past a limit. There is no clock in it.
final class StepMeter {
  enum Excess {
    case steps, memory, rowList
  }

  private let limits: SQLLimits
  private let interval: Int
  private var steps = 0
  private var memoryAtStart: Int64 = 0
  private var isCounting = false
  /// How many steps one step counts for: more than one after `rows()` made a text longer than other texts may be.
  private var weight = 1
  private(set) var excess: Excess?

  init(_ limits: SQLLimits) {
    self.limits = limits
    interval = max(1, min(1000, limits.steps / 10))
  }

  func install(on handle: OpaquePointer) {
    sqlite3_progress_handler(
      handle, Int32(interval),
      { context in
        guard let context else { return 1 }
        return Unmanaged<StepMeter>.fromOpaque(context).takeUnretainedValue().tick() ? 0 : 1
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func start() {
    (steps, weight, excess, isCounting) = (0, 1, nil, true)
    memoryAtStart = sqlite3_memory_used()
  }

  func stop() { isCounting = false }

  private func tick() -> Bool {
    if isCounting, sqlite3_memory_used() - memoryAtStart > limits.memoryBytes { excess = excess ?? .memory }
    return charge(interval * weight) && excess == nil
  }

  /// Takes `amount` steps off; false once the run has none left.
  func charge(_ amount: Int) -> Bool {
    guard isCounting else { return true }
    steps += amount
    if steps > limits.steps { excess = excess ?? .steps }
    return steps <= limits.steps
  }

  /// Lets texts of `count` bytes pass in the rest of the run, each step of which then counts for more. False past the limit.
  func admitRowList(of count: Int, on handle: OpaquePointer?) -> Bool {
    guard count <= limits.rowListBytes else {
      excess = .rowList
      return false
    }
    if count > limits.textBytes * weight {
      weight = (count + limits.textBytes - 1) / limits.textBytes
      sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(clamping: limits.textBytes * weight))
    }
    return true
  }

  /// The meter that a function of ours was installed with.
  static func of(_ context: OpaquePointer?) -> StepMeter? {
    sqlite3_user_data(context).map { Unmanaged<StepMeter>.fromOpaque($0).takeUnretainedValue() }
  }
}
