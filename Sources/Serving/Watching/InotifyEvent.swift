#if os(Linux)
  import Glibc

  /// One of the events that a read from an inotify descriptor gives.
  struct InotifyEvent {
    var watch: Int32
    var name: String
    private var mask: UInt32

    func has(_ bit: Int32) -> Bool { mask & UInt32(bitPattern: bit) != 0 }

    static func all(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      bytes.withUnsafeBytes { buffer in
        var offset = 0
        let headSize = MemoryLayout<inotify_event>.size
        while offset + headSize <= buffer.count {
          let head = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let end = min(buffer.count, offset + headSize + Int(head.len))
          let name = buffer[(offset + headSize)..<end].prefix { $0 != 0 }
          events.append(InotifyEvent(watch: head.wd, name: String(decoding: name, as: UTF8.self), mask: head.mask))
          offset = end
        }
      }
      return events
    }
  }
#endif
