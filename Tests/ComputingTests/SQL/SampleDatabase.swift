import Computing

/// Aid flows and places, small enough to count by hand.
func sampleDatabase(limits: SQLLimits = SQLLimits()) throws(SQLFailure) -> Database {
  let database = try Database(limits: limits)
  try database.createTable(
    "flows", columns: [("id", false), ("place", false), ("aid_yuan", true), ("note", false), ("origin", true)], indexes: [["place"]])
  try database.createTable("places", columns: [("place", false), ("name_zh", false), ("code", false)])
  try database.insert(into: "flows", columnCount: 5) { row in
    let flows: [(id: String, place: String, aid: Int?)] = [
      ("001", "wanzhou", 500_000), ("002", "wulong", 1_500_000), ("003", "wanzhou", 250_000), ("004", "haiyuan", nil),
    ]
    for (number, flow) in flows.enumerated() {
      row.bind(flow.id)
      row.bind(flow.place)
      if let aid = flow.aid { row.bind(aid) } else { row.bindNull() }
      row.bind("")
      row.bind(number + 1)
      row.finish()
    }
  }
  try database.insert(into: "places", columnCount: 3) { row in
    for place in [("wanzhou", "万州区", "500101"), ("wulong", "武隆县", "500232"), ("haiyuan", "海原县", "640522")] {
      row.bind(place.0)
      row.bind(place.1)
      row.bind(place.2)
      row.finish()
    }
  }
  return database
}

/// What keeps the sample database from preparing or running an author's SQL; nothing where it runs.
func failure(of sql: String, limits: SQLLimits = SQLLimits(), _ values: [String: SQLValue] = [:]) throws -> SQLFailure? {
  let database = try sampleDatabase(limits: limits)
  do throws(SQLFailure) {
    _ = try database.prepare(authorSQL: sql).run(values)
    return nil
  } catch {
    return error
  }
}

func rows(of sql: String, _ values: [String: SQLValue] = [:]) throws -> [[SQLValue]] {
  try sampleDatabase().prepare(authorSQL: sql).run(values)
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(nilLiteral: ()) { self = .null }
}
