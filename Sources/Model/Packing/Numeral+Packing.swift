import Diagnostics

extension PackingInk {
  /// - Parameter file: the path that its location has, as a rule.
  mutating func put(_ numeral: Numeral, in file: String) {
    put(numeral.text)
    put(numeral.quantum.map { [$0] } ?? []) { $0.put($1) }
    put(numeral.values) { $0.put($1) }
    put(numeral.standing)
    put(numeral.location.path == file ? "" : numeral.location.path)
    put(numeral.location.position.map { [$0.line, $0.column] } ?? []) { $0.put($1) }
    put(numeral.location.length)
    switch numeral.place {
    case .title: put(-1)
    case .head: put(-2)
    case .summary: put(-3)
    case .block(let index): put(index)
    }
  }

  private mutating func put(_ number: ExactNumber) {
    put(number.unscaled)
    put(UInt(number.decimals))
  }

  private mutating func put(_ date: PartialDate) {
    for part in [date.year, date.month ?? 0, date.day ?? 0] { put(UInt(part)) }
  }

  private mutating func put(_ value: Numeral.Value) {
    switch value {
    case .number(let number): put(0, number)
    case .percent(let number): put(1, number)
    case .percentagePoints(let number): put(2, number)
    case .date(let date):
      put(UInt(3))
      put(date)
    case .dayOfYear(let month, let day): put(4, month, day ?? 0)
    case .decade(let year): put(5, year)
    case .ordinal(let number): put(6, number)
    case .fraction(let part, let whole): put(7, part, whole)
    }
  }

  private mutating func put(_ kind: UInt, _ number: ExactNumber) {
    put(kind)
    put(number)
  }

  private mutating func put(_ kind: UInt, _ numbers: Int...) {
    put(kind)
    for number in numbers { put(number) }
  }

  private mutating func put(_ standing: Numeral.Standing) {
    switch standing {
    case .cited: put(-1)
    case .unbound: put(-2)
    case .literal(let literal): put(-3 - (Numeral.Literal.allCases.firstIndex(of: literal) ?? 0))
    case .figure(let index): put(index)
    }
  }
}

extension PackedPage {
  mutating func numeral(in file: String) -> Numeral {
    let text = text()
    let quantum = items { $0.exactNumber() }.first
    let values = items { $0.numeralValue() }
    let standing = standing()
    let path = self.text()
    let position = items { $0.number() }
    let location = SourceLocation(
      path.isEmpty ? file : path, position.isEmpty ? nil : SourcePosition(line: position[0], column: position[1]), length: number())
    return Numeral(text: text, quantum: quantum, values: values, standing: standing, location: location, place: place())
  }

  private mutating func exactNumber() -> ExactNumber { ExactNumber(number(), decimals: Int(unsigned())) }

  private mutating func date() -> PartialDate? {
    let parts = (0..<3).map { _ in Int(unsigned()) }
    return PartialDate(year: parts[0], month: parts[1] == 0 ? nil : parts[1], day: parts[2] == 0 ? nil : parts[2])
  }

  private mutating func numeralValue() -> Numeral.Value {
    switch unsigned() {
    case 0: return .number(exactNumber())
    case 1: return .percent(exactNumber())
    case 2: return .percentagePoints(exactNumber())
    case 3:
      guard let date = date() else { preconditionFailure("what was packed is a date") }
      return .date(date)
    case 4:
      let (month, day) = (number(), number())
      return .dayOfYear(month: month, day: day == 0 ? nil : day)
    case 5: return .decade(number())
    case 6: return .ordinal(number())
    default: return .fraction(number(), of: number())
    }
  }

  private mutating func standing() -> Numeral.Standing {
    switch number() {
    case -1: .cited
    case -2: .unbound
    case let index where index >= 0: .figure(index)
    case let code: .literal(Numeral.Literal.allCases[-3 - code])
    }
  }

  private mutating func place() -> Numeral.Place {
    switch number() {
    case -1: .title
    case -2: .head
    case -3: .summary
    case let index: .block(index)
    }
  }
}
