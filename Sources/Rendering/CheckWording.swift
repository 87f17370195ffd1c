import Model

/// The words of the reconciliation report.
extension Wording {
  /// What a check demands.
  func kind(_ kind: CheckSpecification.Kind) -> String { Self.kinds[kind].map { $0[language] } ?? "" }

  /// What a side is in its check.
  func role(_ role: CheckSpecification.Role) -> String { Self.roles[role].map { $0[language] } ?? "" }

  func standing(_ standing: CheckStanding) -> String { Self.standings[standing].map { $0[language] } ?? "" }

  /// What a side says that has no known value.
  var unknown: String { meaning(of: .state(.unknown)) }

  private static let kinds: [CheckSpecification.Kind: Bilingual<String>] = [
    .parts: Bilingual(english: "the parts add up to the total", chinese: "分项之和等于合计"),
    .ofWhich: Bilingual(english: "some of the parts are not more than the total", chinese: "其中项之和不超过合计"),
    .equal: Bilingual(english: "two statements say the same", chinese: "两处所载一致"),
    .product: Bilingual(english: "the factors, multiplied, give the result", chinese: "各因数之积等于结果"),
    .ratio: Bilingual(english: "one value divided by the other is as stated", chinese: "两数之比与所载一致"),
    .share: Bilingual(english: "the share is as stated", chinese: "比重与所载一致"),
    .growth: Bilingual(english: "the growth is as stated", chinese: "增长幅度与所载一致"),
    .atLeast: Bilingual(english: "one value is not smaller than the other", chinese: "一数不小于另一数"),
    .between: Bilingual(english: "the value lies between its bounds", chinese: "数值在上下限之间"),
    .order: Bilingual(english: "the dates are in order", chinese: "日期先后相符"),
    .within: Bilingual(english: "the dates lie within the period", chinese: "日期在期间之内"),
    .same: Bilingual(english: "two lists name the same", chinese: "两处所列一致"),
    .none: Bilingual(english: "there is no case of it", chinese: "无此情形"),
  ]

  private static let roles: [CheckSpecification.Role: Bilingual<String>] = [
    .parts: Bilingual(english: "Parts", chinese: "分项"), .total: Bilingual(english: "Total", chinese: "合计"),
    .left: Bilingual(english: "One statement", chinese: "一处"), .right: Bilingual(english: "The other", chinese: "另一处"),
    .factors: Bilingual(english: "Factors", chinese: "因数"), .result: Bilingual(english: "Result", chinese: "结果"),
    .of: Bilingual(english: "Value", chinese: "被除数"), .per: Bilingual(english: "Divided by", chinese: "除数"),
    .stated: Bilingual(english: "As stated", chinese: "所载数"), .part: Bilingual(english: "Part", chinese: "部分"),
    .whole: Bilingual(english: "Whole", chinese: "总体"), .from: Bilingual(english: "From", chinese: "基期"),
    .rise: Bilingual(english: "Increase", chinese: "增加"), .to: Bilingual(english: "To", chinese: "报告期"),
    .larger: Bilingual(english: "Not smaller", chinese: "较大者"), .smaller: Bilingual(english: "Not larger", chinese: "较小者"),
    .value: Bilingual(english: "Value", chinese: "数值"), .minimum: Bilingual(english: "Lower bound", chinese: "下限"),
    .maximum: Bilingual(english: "Upper bound", chinese: "上限"), .earlier: Bilingual(english: "Earlier", chinese: "在前"),
    .later: Bilingual(english: "Later", chinese: "在后"), .rows: Bilingual(english: "Cases", chinese: "情形"),
  ]

  private static let standings: [CheckStanding: Bilingual<String>] = [
    .holds: Bilingual(english: "Holds", chinese: "相符"),
    .withinRounding: Bilingual(english: "Holds within rounding", chinese: "在舍入误差内相符"),
    .waived: Bilingual(english: "Does not hold; waived", chinese: "不符，已说明"),
    .open: Bilingual(english: "Does not hold", chinese: "不符"),
    .undecided: Bilingual(english: "Cannot be decided", chinese: "无法判定"),
  ]
}

/// How a check stands with readers: its verdict, and whether what fails is let pass.
enum CheckStanding: String, CaseIterable {
  case holds
  case withinRounding = "within-rounding"
  case waived, open, undecided

  init(_ outcome: CheckOutcome) {
    self =
      switch outcome.verdict {
      case .holds: .holds
      case .holdsWithinRounding: .withinRounding
      case .fails: outcome.isOpen ? .open : .waived
      case .undecided: .undecided
      }
  }

  /// Says the same without colour.
  var mark: String {
    switch self {
    case .holds: "✓"
    case .withinRounding: "≈"
    case .waived: "△"
    case .open: "✗"
    case .undecided: "?"
    }
  }
}
