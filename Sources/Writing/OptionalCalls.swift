import CExchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The two calls that not every file system offers; each gives 0 or an `errno`. Tests put failing ones in their place.
package struct OptionalCalls: Sendable {
  /// Swaps the folders at two paths in one step.
  package var exchange: @Sendable (_ first: String, _ second: String) -> Int32
  /// Gives the file at `path` below the folder `from` a second name, the same path below the folder `to`.
  package var link: @Sendable (_ path: String, _ from: Int32, _ to: Int32) -> Int32

  package static let system = OptionalCalls(
    exchange: { yearbook_exchange($0, $1) },
    link: { linkat($1, $0, $2, $0, 0) == 0 ? 0 : errno })
}
