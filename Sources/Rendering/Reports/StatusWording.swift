import Model

/// The words of the status page that depend on numbers or states.
extension Wording {
  func state(_ state: EditionSettings.State) -> String {
    switch (state, language) {
    case (.draft, .english): "draft"
    case (.draft, .chinese): "草稿"
    case (.published, .english): "published"
    case (.published, .chinese): "已发布"
    case (.archived, .english): "archived"
    case (.archived, .chinese): "已归档"
    }
  }

  /// Why something cannot be published.
  func reason(_ obstacle: Obstacle) -> String {
    switch (obstacle, language) {
    case (.notWritten, .english): "not written"
    case (.notWritten, .chinese): "未撰写"
    case (.errors(let count), .english): count == 1 ? "1 error" : "\(count) errors"
    case (.errors(let count), .chinese): "\(count)处错误"
    case (.unbound(let count), .english): count == 1 ? "1 number without a source" : "\(count) numbers without a source"
    case (.unbound(let count), .chinese): "\(count)个数字无出处"
    case (.staleTranslation, .english): "the original has changed since it was translated"
    case (.staleTranslation, .chinese): "译后原文有改动"
    case (.openCheck(let name), .english): "check \(name) fails"
    case (.openCheck(let name), .chinese): "核对“\(name)”不符"
    }
  }

  var holds: String { language == .english ? "hold" : "相符" }
  var holdsWithinRounding: String { language == .english ? "hold within rounding" : "在舍入范围内相符" }
  var waived: String { language == .english ? "fail and are waived" : "不符但已说明" }
  var fails: String { language == .english ? "fail" : "不符" }
  var undecided: String { language == .english ? "cannot be decided" : "无法判定" }
}
