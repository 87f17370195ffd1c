import Rendering

/// Pages that need not be rendered, since a site has them.
protocol FinishedPages: Sendable {
  func contains(_ page: Page, of renderer: SiteRenderer) -> Bool

  /// Hands a page on, and notes where it leads.
  ///
  /// - Returns: whether it did; where it did not, the page is rendered after all.
  func handOn(_ address: String, noting missing: MissingTargets?, to take: FileTaker) throws(PressFailure) -> Bool
}
