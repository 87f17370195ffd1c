import NIOCore

/// The first to see what a client sends: keeps it to its size and time.
final class ConnectionGuard: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: ServerLimits
  private let connections: Connections
  private var head = HeadLength()
  private var isLeaving = false
  private var deadline: Scheduled<Void>?

  init(limits: ServerLimits, connections: Connections) {
    (self.limits, self.connections) = (limits, connections)
  }

  func channelActive(context: ChannelHandlerContext) {
    setDeadline(limits.headTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    connections.leave(context.channel)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isLeaving else { return }
    let wasWithin = head.isWithin
    let longest = head.take(unwrapInboundIn(data).readableBytesView)
    guard longest <= limits.head else {
      refuse("431 Request Header Fields Too Large", context)
      return
    }
    if !wasWithin, head.isWithin { setDeadline(limits.headTime, context) }
    context.fireChannelRead(data)
  }

  /// A request has come whole and is answered from now on.
  func beginAnswer(_ context: ChannelHandlerContext, isEndless: Bool = false) {
    connections.setBusy(true, context.channel)
    if isEndless { deadline?.cancel() } else { setDeadline(limits.readingTime, context) }
  }

  func endAnswer(_ context: ChannelHandlerContext) {
    guard !isLeaving else { return }
    connections.setBusy(false, context.channel)
    setDeadline(head.isWithin ? limits.headTime : limits.silence, context)
  }

  /// Ends a connection after its last answer. What the client still sends is thrown away for a while: a connection that is closed with bytes
  /// unread takes the answer away from the client.
  func leave(_ context: ChannelHandlerContext) {
    guard !isLeaving else { return }
    isLeaving = true
    context.channel.close(mode: .output, promise: nil)
    setDeadline(limits.farewell, context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if isLeaving, let closed = event as? ChannelEvent, closed == .inputClosed { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func refuse(_ status: String, _ context: ChannelHandlerContext) {
    let text = "HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    leave(context)
  }

  private func setDeadline(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}

/// Tells a client for whom there is no room so, and closes.
final class Refusal: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelActive(context: ChannelHandlerContext) {
    let text = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\nRetry-After: 5\r\n\r\n"
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text))).whenComplete { _ in channel.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
