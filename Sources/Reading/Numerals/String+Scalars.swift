extension String {
  /// The same scalars as a text. It is written at once: a view of scalars that grows looks for the bounds of characters each time.
  init(scalars: some Collection<Unicode.Scalar>) {
    let size = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: size) { buffer in
      var end = 0
      for scalar in scalars {
        if scalar.isASCII {
          buffer[end] = UInt8(truncatingIfNeeded: scalar.value)
          end += 1
        } else {
          for unit in scalar.utf8 {
            buffer[end] = unit
            end += 1
          }
        }
      }
      return end
    }
  }
}
