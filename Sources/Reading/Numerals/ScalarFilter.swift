/// A bit for what each of some characters leaves when it is divided by 1,024: most of a text is passed over with one look.
struct ScalarFilter: Equatable, Sendable {
  private var bits = [UInt64](repeating: 0, count: 16)

  init(_ scalars: some Sequence<Unicode.Scalar> = []) {
    for scalar in scalars { insert(scalar) }
  }

  mutating func insert(_ scalar: Unicode.Scalar) { bits[Int(scalar.value >> 6 & 15)] |= 1 << UInt64(scalar.value & 63) }

  /// Whether it may be one of them; where this says no, it is none.
  @inline(__always) func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    bits[Int(scalar.value >> 6 & 15)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
