import NIOCore

/// How much one client may ask for. A preview has one reader; the rest are mistakes and mischief.
struct ServerLimits: Sendable {
  /// Connections at once. One more takes the place of the one that has been silent for longest; if none is, it is refused.
  var connections = 500
  /// Browsers that listen for changes.
  var listeners = 100
  /// Bytes of a request's first line and headers.
  var head = 16 << 10
  /// From a connection's first byte of a request to the end of its head.
  var headTime = TimeAmount.seconds(10)
  /// How long a connection may be silent between two requests.
  var silence = TimeAmount.seconds(60)
  /// How long a client may take to read an answer.
  var readingTime = TimeAmount.seconds(60)
  /// How long what a refused client still sends is thrown away, so that it can read why.
  var farewell = TimeAmount.seconds(2)
  /// How often those that listen are shown that the server is there.
  var pulse = TimeAmount.seconds(20)
}
