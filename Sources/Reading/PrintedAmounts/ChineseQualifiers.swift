import Model

/// The words around a Chinese number that say how it stands to the true one.
enum ChineseQualifiers {
  /// Steps over the words before a number; ``Qualifier/exact`` where there are none.
  static func takePrefix(_ cursor: inout PhraseCursor) -> Qualifier {
    guard let first = cursor.peek(), firsts.mayHold(first) else { return .exact }
    for (words, qualifier) in prefixes where cursor.take(words) { return qualifier }
    return .exact
  }

  /// Cuts off the words at the end of an amount: the 以上 of 2000万元以上, the 多 of 3吨多.
  static func takeSuffix(_ cursor: inout PhraseCursor) -> Qualifier {
    for (words, qualifier) in suffixes where cursor.dropSuffix(words) { return qualifier }
    // Right after a number these stand within it, and only where it is round: not 25多.
    guard cursor.end - cursor.index > 1 else { return .exact }
    return cursor.dropSuffix("多") || cursor.dropSuffix("余") ? .over : .exact
  }

  /// A longer word stands before any that it begins with.
  private static let prefixes: [(String, Qualifier)] = [
    ("不少于", .over), ("不低于", .over), ("不下于", .over), ("不下", .over), ("超过", .over), ("超出", .over), ("超", .over),
    ("逾", .over), ("突破", .over),
    ("多于", .over), ("高于", .over), ("大于", .over), ("至少", .over), ("最少", .over), ("起码", .over),
    ("不超过", .under), ("不多于", .under), ("不高于", .under), ("不大于", .under), ("不足", .under), ("不到", .under),
    ("少于", .under), ("低于", .under), ("小于", .under), ("至多", .under), ("最多", .under), ("将近", .under), ("接近", .under),
    ("近", .under), ("大约", .about), ("大概", .about), ("约", .about),
    ("共计", .exact), ("合计", .exact), ("总计", .exact), ("共", .exact), ("达到", .exact), ("达", .exact),
  ]

  private static let firsts = ScalarFilter(prefixes.compactMap { $0.0.unicodeScalars.first })

  static let suffixes: [(String, Qualifier)] = [
    ("及以上", .over), ("以上", .over), ("及以下", .under), ("以下", .under), ("以内", .under), ("之内", .under), ("左右", .about),
    ("上下", .about),
  ]
}
