import Model

/// Kinds that compare texts and lists of keys.
extension CheckJudge {
  private static let mostNamed = 6

  func sameJudgement() -> Judgement {
    let (left, right) = (keys(.left), keys(.right))
    let words = [("left", left.subtracting(right)), ("right", right.subtracting(left))]
      .filter { !$0.1.isEmpty }
      .map { side, keys in "only the \(side) side has " + Self.list(keys) }
    return Judgement(left == right ? .holds : .fails, words.joined(separator: "; "))
  }

  func equalTexts() throws(CheckMistake) -> Judgement {
    for role in [CheckSpecification.Role.left, .right] {
      for term in terms(role) {
        if case .text = term.value { continue }
        throw CheckMistake(
          "check-value", "'\(role.rawValue)' of check '\(specification.name.text)' is no text, and the other side is", at: term.place,
          rule: "a text is compared with a text, a number with a number, a date with a date")
      }
    }
    let (left, right) = (terms(.left).map(\.outcomeValue), terms(.right).map(\.outcomeValue))
    return Judgement(
      left == right ? .holds : .fails,
      "the left side is \(Self.list(keys(.left))), the right one \(Self.list(keys(.right)))")
  }

  private func keys(_ role: CheckSpecification.Role) -> Set<String> { Set(terms(role).compactMap(\.key)) }

  private static func list(_ keys: Set<String>) -> String {
    let named = keys.sorted().prefix(mostNamed).map { "'\($0)'" }.joined(separator: ", ")
    return named + (keys.count > mostNamed ? " and \(keys.count - mostNamed) more" : "")
  }
}

extension CheckTerm {
  /// The value as a key of a list.
  var key: String? {
    if let plainText { return plainText }
    return switch value {
    case .text(let text): text.english
    case .amount(let amount): amount.number.plainText
    case .date(let date): date.isoText
    case .unknown: nil
    }
  }
}
