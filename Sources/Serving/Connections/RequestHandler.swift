import NIOCore
import NIOHTTP1

/// Reads requests, writes answers.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answerer: Answerer
  private let audience: Audience
  private let door: ConnectionGuard
  private var request: HTTPRequestHead?
  /// The number of the seat, where the connection listens.
  private var seat: Int?
  private var isOver = false

  init(answerer: Answerer, audience: Audience, door: ConnectionGuard) {
    (self.answerer, self.audience, self.door) = (answerer, audience, door)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      // What has a body, or must not be asked, is answered without waiting for it, and the connection with it ends.
      let hasBody = head.headers.contains(name: "transfer-encoding") || head.headers["content-length"].contains { $0 != "0" }
      if head.method != .GET && head.method != .HEAD {
        respond(answerer.answer(head), to: head, isLast: true, context)
      } else if hasBody {
        respond(Answer(.payloadTooLarge, "a preview takes no content"), to: head, isLast: true, context)
      } else {
        request = head
      }
    case .body: break
    case .end:
      guard let request else { return }
      self.request = nil
      respond(answerer.answer(request), to: request, isLast: !request.isKeepAlive, context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if let seat { audience.leave(seat) }
    context.fireChannelInactive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // A client that has nothing more to ask may still read its answers; one that only listens has gone.
    if let closed = event as? ChannelEvent, closed == .inputClosed, seat != nil || request == nil && !isOver {
      context.close(promise: nil)
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is HTTPParserError {
      isOver = true
      door.leave(context)
    } else {
      context.close(promise: nil)
    }
  }

  // MARK: Answers

  private func respond(_ answer: Answer, to request: HTTPRequestHead, isLast: Bool, _ context: ChannelHandlerContext) {
    switch answer.body {
    case .bytes(let bytes): send(bytes, answer, to: request, isLast: isLast, context)
    case .events(let listening): listen(listening, answer, request, context)
    }
  }

  private func send(
    _ bytes: [UInt8], _ answer: Answer, to request: HTTPRequestHead, isLast: Bool, _ context: ChannelHandlerContext
  ) {
    var headers = answer.headers
    if answer.status != .notModified { headers.add(name: "Content-Length", value: String(bytes.count)) }
    headers.add(name: "Connection", value: isLast ? "close" : "keep-alive")
    isOver = isLast
    door.beginAnswer(context)
    context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers))), promise: nil)
    if request.method != .HEAD, !bytes.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
    }
    let door = NIOLoopBound((self.door, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenSuccess {
      let (guardian, context) = door.value
      if isLast { guardian.leave(context) } else { guardian.endAnswer(context) }
    }
  }

  private func listen(_ listening: Listening, _ answer: Answer, _ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard request.method == .GET else { return send([], answer, to: request, isLast: true, context) }
    guard let seat = audience.admit(context.channel, listening) else {
      return send([], Answer(.serviceUnavailable, "too many browsers listen"), to: request, isLast: true, context)
    }
    self.seat = seat
    isOver = true
    door.beginAnswer(context, isEndless: true)
    let head = HTTPResponseHead(version: .http1_1, status: answer.status, headers: answer.headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let opening = ByteBuffer(string: ServerEvent.opening)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(opening))), promise: nil)
    audience.tell(seat, of: answerer.stage)
  }
}
