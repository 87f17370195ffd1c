import Synchronization

/// A filled database that several threads ask. SQLite answers one of them at a time; what they make of the answers, they make side by side.
final class SharedDatabase: Sendable {
  private struct Desk {
    let database: Database
    /// Those that are in use, by the numbers that ``SharedQuery`` has.
    var queries: [Int: AuthorQuery] = [:]
    var given = 0
  }

  private let desk: Mutex<Desk>

  init(_ database: sending Database) { desk = Mutex(Desk(database: database)) }

  /// Prepares an author's SQL.
  ///
  /// - Throws: ``SQLFailure`` where that is not one SELECT over the tables made here, with its place.
  func prepare(authorSQL sql: String) throws(SQLFailure) -> SharedQuery {
    let (number, shape) = try desk.withLock { desk throws(SQLFailure) -> (Int, QueryShape) in
      let query = try desk.database.prepare(authorSQL: sql)
      desk.given += 1
      desk.queries[desk.given] = query
      return (desk.given, query.shape)
    }
    return SharedQuery(shape, number, of: self)
  }

  /// Exchanges rows while nobody asks.
  func change<Result: Sendable>(_ work: @Sendable (Database) throws(SQLFailure) -> Result) throws(SQLFailure) -> Result {
    try desk.withLock { desk throws(SQLFailure) in try work(desk.database) }
  }

  fileprivate func run(_ number: Int, _ values: [String: SQLValue]) throws(SQLFailure) -> [[SQLValue]] {
    try desk.withLock { desk throws(SQLFailure) in
      guard let query = desk.queries[number] else { preconditionFailure("a query is asked after it was forgotten") }
      return try query.run(values)
    }
  }

  fileprivate func forget(_ number: Int) { desk.withLock { _ = $0.queries.removeValue(forKey: number) } }
}

/// A SELECT that an author wrote, prepared once and run as often as wanted, by whichever thread.
@dynamicMemberLookup
final class SharedQuery: Sendable {
  private let shape: QueryShape
  private let number: Int
  private let database: SharedDatabase

  fileprivate init(_ shape: QueryShape, _ number: Int, of database: SharedDatabase) {
    (self.shape, self.number, self.database) = (shape, number, database)
  }

  deinit { database.forget(number) }

  subscript<Value>(dynamicMember path: KeyPath<QueryShape, Value>) -> Value { shape[keyPath: path] }

  /// The rows of the result. Every parameter needs a value; values for other names are left aside.
  func run(_ values: [String: SQLValue]) throws(SQLFailure) -> [[SQLValue]] { try database.run(number, values) }
}
