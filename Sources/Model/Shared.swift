/// One value for many who have it: a large one that each would hold a copy of.
package final class Shared<Value: Sendable>: Sendable {
  package let value: Value

  package init(_ value: Value) { self.value = value }
}
