/// A list whose items are made one after the other while a template goes over them, and then forgotten: for lists that would fill the memory.
package final class MadeList: Sendable {
  let count: Int
  private let make: @Sendable (Int) -> MustacheValue

  /// - Parameter make: the item of a number below `count`, the same each time it is asked for. It must ask nothing of what prints the template.
  package init(count: Int, make: @escaping @Sendable (Int) -> MustacheValue) {
    (self.count, self.make) = (count, make)
  }

  subscript(index: Int) -> MustacheValue { make(index) }
}
