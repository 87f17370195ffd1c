import Testing

@testable import Computing

@Suite struct LoadingTests {
  private func table(_ columns: [(String, Bool)], _ rows: [[SQLValue]]) throws -> Database {
    let database = try Database()
    try database.createTable("t", columns: columns.map { (name: $0.0, isNumeric: $0.1) })
    try insert(rows, into: "t", of: database)
    return database
  }

  private func insert(_ rows: [[SQLValue]], into name: String, of database: Database) throws(SQLFailure) {
    try database.insert(into: name, columnCount: rows.first?.count ?? 1) { row in
      for values in rows {
        for value in values {
          switch value {
          case .null: row.bindNull()
          case .integer(let number): row.bind(number)
          case .text(let text): row.bind(text)
          }
        }
        row.finish()
      }
    }
  }

  @Test func textThatLooksLikeANumberStaysText() throws {
    let codes: [[SQLValue]] = [["007"], ["7"], ["1e3"], ["0x10"], [" 5"], ["12.50"], ["9223372036854775808"], ["-0"]]
    let database = try table([("code", false)], codes)
    #expect(try database.prepare(authorSQL: "select code from t").run() == codes)
    #expect(try database.prepare(authorSQL: "select count(*) as n from t where code = 7").run() == [[1]])
  }

  @Test func integersOf64BitsAreExact() throws {
    let numbers: [[SQLValue]] = [[.integer(.max)], [.integer(.min)], [.integer((1 << 53) + 1)], [0], [nil]]
    let database = try table([("n", true)], numbers)
    #expect(try database.prepare(authorSQL: "select n from t").run() == numbers)
    #expect(try database.prepare(authorSQL: "select sum(n) as s from t where n < 0 or n > 1").run() == [[.integer(1 << 53)]])
  }

  @Test func emptyTextIsNotNull() throws {
    let database = try table([("a", false), ("b", false)], [["", nil], ["x", ""]])
    #expect(try database.prepare(authorSQL: "select a, b from t where a is not null").run() == [["", nil], ["x", ""]])
  }

  @Test func textsKeepEveryByte() throws {
    let texts: [[SQLValue]] = [["a\0b"], ["厦门市\u{1F600}"], ["'; drop table t; --"], ["line\nline"]]
    #expect(try table([("a", false)], texts).prepare(authorSQL: "select a from t").run() == texts)
  }

  @Test func bytesAreTakenAsTheyAre() throws {
    let database = try Database()
    try database.createTable("t", columns: [("a", false)])
    let file = Array("x,厦门,y".utf8)
    try database.insert(into: "t", columnCount: 1) { row in
      row.bind(file[2..<8])
      row.finish()
    }
    #expect(try database.prepare(authorSQL: "select a from t").run() == [["厦门"]])
  }

  @Test(arguments: ["a\"b", "a'b", "a]b", "a`b", "x\"; drop table t; --", "", " ", "select", "县 名", "a.b", "\"\"", "a\"\"b"])
  func namesMayHoldAnySign(name: String) throws {
    let database = try Database()
    try database.createTable(name, columns: [(name, true), ("b", false)], indexes: [[name], ["b", name]])
    try insert([[1, "x"], [2, "y"]], into: name, of: database)
    let query = try database.prepare(
      authorSQL: "select * from `\(name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))`")
    #expect(try query.run() == [[1, "x"], [2, "y"]])
    #expect(query.columns[0].origin == FieldName(table: name, column: name))
  }

  @Test(arguments: ["a\0b", "sqlite_x"])
  func refusesNamesThatSQLiteCannotHold(name: String) throws {
    let database = try Database()
    #expect(throws: SQLFailure.self) { try database.createTable(name, columns: [("a", true)]) }
  }

  @Test func refusesColumnsOfOneNameAndUnknownIndexes() throws {
    let database = try Database()
    #expect(throws: SQLFailure.self) { try database.createTable("t", columns: [("aid", true), ("AID", true)]) }
    #expect(throws: SQLFailure(.loading, "index column 'b' is not a column of table 't'")) {
      try database.createTable("t", columns: [("a", true)], indexes: [["b"]])
    }
    try database.createTable("t", columns: [("a", true)])
    #expect(throws: SQLFailure.self) { try database.createTable("T", columns: [("a", true)]) }
  }

  @Test func aTextInANumericColumnStoresNothing() throws {
    let database = try table([("n", true)], [[1]])
    let expected = SQLFailure(.loading, "row 2 of table 't': cannot store TEXT value in INTEGER column t.n")
    #expect(throws: expected) { try insert([[2], ["two"], [3], ["four"]], into: "t", of: database) }
    #expect(try database.prepare(authorSQL: "select n from t").run() == [[1]])
    try insert([[2]], into: "t", of: database)
    #expect(try database.prepare(authorSQL: "select n from t order by n").run() == [[1], [2]])
  }

  @Test func aRowTooLongStoresNothing() throws {
    var limits = SQLLimits()
    limits.rowBytes = 1000
    let database = try sampleDatabase(limits: limits)
    for length in [995, 5000] {
      #expect(throws: SQLFailure(.loading, "row 1 of table 'places' has more than 1000 bytes")) {
        try insert([[.text(String(repeating: "x", count: length)), "other", "text"]], into: "places", of: database)
      }
    }
    #expect(try database.prepare(authorSQL: "select count(*) as n from places").run() == [[3]])
  }

  @Test func manyRowsComeOutAsTheyWentIn() throws {
    let rows: [[SQLValue]] = (0..<5000).map { [.integer($0 * 7919), .text("行 \($0)"), $0 % 3 == 0 ? .null : .text("")] }
    let database = try table([("n", true), ("a", false), ("b", false)], rows)
    #expect(try database.prepare(authorSQL: "select * from t order by n").run() == rows)
  }

  @Test func moreThanStaysInMemoryComesOutAsItWentIn() throws {
    let count = 25_000
    let database = try Database()
    try database.createTable("t", columns: [("n", true), ("a", false)], indexes: [["n"]])
    try database.insert(into: "t", columnCount: 2) { binder in
      for row in 0..<count {
        binder.bind(row)
        binder.bind(String(repeating: "\(row) ", count: 200))
        binder.finish()
      }
    }
    #expect(try database.prepare(authorSQL: "select count(*) as n, sum(length(a)) > 20000000 as a from t").run() == [[.integer(count), 1]])
    for row in [0, 7, count / 2, count - 1] {
      let found = try database.prepare(authorSQL: "select a from t where n = \(row)").run()
      #expect(found == [[.text(String(repeating: "\(row) ", count: 200))]])
    }
  }

  @Test func `an index that is there already is not built again`() throws {
    let database = try Database()
    try database.createTable("t", columns: [("n", true), ("a", false)], indexes: [["n"]])
    try insert([[1, "x"], [2, "y"]], into: "t", of: database)
    for columns in [["n"], ["a", "n"], ["a", "n"]] { try database.index("t", by: columns) }
    #expect(try database.prepare(authorSQL: "select n from t where a = 'y'").run() == [[2]])
  }
}
