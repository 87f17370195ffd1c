import Diagnostics
import Model

extension CellReader {
  /// The words for a fault of the cell with the text `cell`.
  func diagnostic(_ fault: CellFault, cell: String, at location: SourceLocation) -> Diagnostic {
    let (code, headline) = headline(of: fault, noun: "\(field.name) \(quoted(cell))", cell)
    return Diagnostic(code, headline, at: location, rule: rule(of: fault), fix: fix(for: fault, cell))
  }

  private func headline(of fault: CellFault, noun: String, _ cell: String) -> (code: String, headline: String) {
    switch fault {
    case .required, .keyMissing: ("missing-value", "\(field.name) \(cell.isEmpty ? "is empty" : "is missing") in this row")
    case .hiddenCharacter(let scalar): ("hidden-character", "\(field.name) has \(HiddenCharacter.name(scalar)), in it")
    case .markup(let markup): (PlainTextRule.code, markup.headline(field.name))
    case .outerWhiteSpace: ("white-space", "\(noun) begins or ends with white space")
    case .spreadsheetError: ("spreadsheet-error", "\(noun) is an error of a spreadsheet")
    case .wrongType: ("wrong-type", "\(noun) is not \(field.type.form)")
    case .tooManyDecimals: ("too-many-decimals", "\(noun) has more than \(field.decimals) digits after the point")
    case .tooLarge: ("too-large", "\(noun) does not fit 64 bits")
    case .notAllowed:
      (
        "unknown-value",
        "\(noun) is not one of its values" + (field.type == .string ? suggestion(for: cell, among: field.constraints.allowed) : "")
      )
    case .pattern: ("wrong-form", "\(noun) is not of the form \(field.constraints.pattern?.text ?? "")")
    case .tooShort: ("wrong-length", "\(noun) is too short: it has the length \(cell.unicodeScalars.count)")
    case .tooLong: ("wrong-length", "\(noun) is too long: it has the length \(cell.unicodeScalars.count)")
    case .belowMinimum: ("out-of-range", "\(noun) is below \(field.constraints.minimum?.plainText ?? "")")
    case .aboveMaximum: ("out-of-range", "\(noun) is above \(field.constraints.maximum?.plainText ?? "")")
    }
  }

  private func rule(of fault: CellFault) -> String {
    let constraints = field.constraints
    switch fault {
    case .required: return "each row has its \(field.name)"
    case .keyMissing: return "each row has its \(field.name), which is part of the primary key"
    case .hiddenCharacter: return "a cell is one line of characters that can be seen"
    case .markup: return PlainTextRule.rule("a cell")
    case .outerWhiteSpace: return "a cell begins and ends with its text"
    case .spreadsheetError: return "cells hold values, not the results of formulas that failed"
    case .wrongType: return field.rule
    case .tooLarge: return "digits without the point make a number up to \(Int.max)"
    case .tooManyDecimals: return "the data package gives \(field.name) \(field.decimals) decimals"
    case .notAllowed: return "\(field.name) is one of " + constraints.allowed.joined(separator: ", ")
    case .pattern: return "the data package gives \(field.name) the pattern \(constraints.pattern?.text ?? "")"
    case .tooShort, .tooLong:
      let bounds = [constraints.minimumLength.map { "at least \($0)" }, constraints.maximumLength.map { "at most \($0)" }]
      return "\(field.name) has " + bounds.compactMap(\.self).joined(separator: " and ") + " characters"
    case .belowMinimum, .aboveMaximum:
      let bounds = [constraints.minimum.map { "at least \($0.plainText)" }, constraints.maximum.map { "at most \($0.plainText)" }]
      return "\(field.name) is " + bounds.compactMap(\.self).joined(separator: " and ")
    }
  }

  private func fix(for fault: CellFault, _ cell: String) -> String? {
    switch fault {
    case .required: "fill it in, or say why it is missing: \(symbolLegend)"
    case .keyMissing: "fill it in"
    case .hiddenCharacter: "take the character out"
    case .markup(let markup): markup.fix
    case .outerWhiteSpace: "write \(quoted(trimmed(cell)))"
    case .spreadsheetError: "mend the formula, or write the value"
    case .wrongType, .tooManyDecimals, .tooLarge: hint(for: cell, in: field)
    case .notAllowed: "write one of them, or add this one to the enum in the data package"
    case .pattern, .tooShort, .tooLong, .belowMinimum, .aboveMaximum: "correct the value, or the constraint in the data package"
    }
  }

  private func trimmed(_ cell: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}" }
    let front = cell.unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(front.reversed().drop(while: isSpace).reversed()))
  }
}

/// What the symbols of missing values say.
let symbolLegend = ".. (unknown), — (none), … (too small to show), × (not applicable)"

extension TableSchema.FieldType {
  /// What a value of the type is, with its article.
  var form: String {
    switch self {
    case .string: "text"
    case .integer: "a whole number"
    case .number: "a number"
    case .date: "a date"
    case .year: "a year"
    case .boolean: "true or false"
    }
  }
}

extension TableSchema.Field {
  /// What the cells of the column may hold.
  var rule: String {
    let form =
      switch type {
      case .string: "text"
      case .integer: "a whole number, written with digits alone"
      case .number: "a number with up to \(decimals) digits after a point and no separators"
      case .date: "a date, as far as it is known: 2009, 2009-06 or 2009-06-05"
      case .year: "a year of four digits: 2009"
      case .boolean: "true or false"
      }
    return "\(name) is \(form), or a symbol: \(symbolLegend)"
  }
}
