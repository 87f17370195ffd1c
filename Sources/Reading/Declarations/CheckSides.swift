import Diagnostics
import Model

extension CheckSpecification.Kind {
  /// The sides that a check of this kind must have, and those that it may have.
  fileprivate var roles: (required: [CheckSpecification.Role], optional: [CheckSpecification.Role]) {
    switch self {
    case .parts, .ofWhich: ([.parts, .total], [])
    case .equal, .same: ([.left, .right], [])
    case .product: ([.factors, .result], [])
    case .ratio: ([.of, .per, .stated], [])
    case .share: ([.part, .whole, .stated], [])
    case .growth: ([.stated], [.from, .to, .rise])
    case .atLeast: ([.larger, .smaller], [])
    case .between: ([], [.value, .of, .per, .minimum, .maximum])
    case .order: ([.earlier, .later], [])
    case .within: ([.value], [.earlier, .later])
    case .none: ([.rows], [])
    }
  }

  /// What is wrong with a choice of sides, as a rule that it breaks.
  fileprivate func brokenRule(_ roles: Set<CheckSpecification.Role>) -> String? {
    switch self {
    case .growth:
      roles.intersection([.from, .to, .rise]).count == 2 ? nil : "growth is given by two of 'from', 'to' and 'rise'"
    case .between:
      roles.intersection([.value, .of, .per]) != [.value] && roles.intersection([.value, .of, .per]) != [.of, .per]
        ? "between is about a 'value', or 'of' divided by 'per'"
        : roles.isDisjoint(with: [.minimum, .maximum]) ? "between has a 'minimum', a 'maximum' or both" : nil
    default: nil
    }
  }
}

extension YAMLMapping {
  /// The sides of a check; problems where they are not those of its kind.
  mutating func sides(
    of kind: CheckSpecification.Kind, _ problems: inout [Diagnostic]
  ) -> [CheckSpecification.Role: CheckSpecification.Side] {
    var sides: [CheckSpecification.Role: CheckSpecification.Side] = [:]
    var given: Set<CheckSpecification.Role> = []
    for role in kind.roles.required + kind.roles.optional {
      let isRequired = kind.roles.required.contains(role)
      guard let node = isRequired ? requiredNode(role.rawValue, &problems) : node(role.rawValue) else { continue }
      given.insert(role)
      sides[role] = CheckSpecification.Side(node, role, queryOnly: kind == .none, &problems)
    }
    if let rule = kind.brokenRule(given) {
      problems.append(
        Diagnostic("check-sides", "this check of kind '\(kind.rawValue)' has other sides than it needs", at: location, rule: rule))
    }
    return sides
  }
}

extension CheckSpecification.Side {
  fileprivate init?(_ node: YAMLNode, _ role: CheckSpecification.Role, queryOnly: Bool, _ problems: inout [Diagnostic]) {
    if case .mapping = node.content {
      self.init(query: node, role, &problems)
      return
    }
    guard !queryOnly, !node.items.isEmpty else {
      problems.append(
        Diagnostic(
          queryOnly ? "wrong-type" : "missing-key", "'\(role.rawValue)' is \(queryOnly ? "no query" : "an empty list")", at: node.location,
          rule: queryOnly
            ? "'\(role.rawValue)' is a query: {sql: select …}"
            : "a side is a figure, a number, a date, a list of these, or a query: {sql: select …}"))
      return nil
    }
    let texts = node.items.compactMap { $0.locatedText(of: role.rawValue, &problems) }
    guard texts.count == node.items.count else { return nil }
    self = .terms(texts)
  }

  private init?(query node: YAMLNode, _ role: CheckSpecification.Role, _ problems: inout [Diagnostic]) {
    guard var mapping = YAMLMapping(node, "'\(role.rawValue)' (a query)", &problems) else { return nil }
    let query = mapping.requiredNode("sql", &problems).flatMap { TableSpecification.Query($0, &problems) }
    let field = mapping.text("field", &problems)
    mapping.finish(&problems)
    guard let query else { return nil }
    self = .query(query, field: field)
  }
}
