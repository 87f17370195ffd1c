import NIOCore
import NIOHTTP1
import NIOPosix
import Press

/// Serves a site to the browsers of this machine, and tells them when it becomes another one.
final class PreviewServer: Sendable {
  let port: Int
  let audience: Audience
  let connections: Connections
  private let stage: Stage
  private let group: MultiThreadedEventLoopGroup
  private let channel: any Channel

  /// Which port a server takes.
  enum PortChoice: Sendable {
    case exactly(Int)
    /// That, or the first free one of the hundred after it.
    case from(Int)

    fileprivate var candidates: ClosedRange<Int> {
      switch self {
      case .exactly(let port): port...port
      case .from(let port): port...min(65_535, port + 100)
      }
    }
  }

  /// - Throws: ``PressFailure`` where the port, or every one of those that may be taken, is not free.
  init(_ site: LiveSite, port choice: PortChoice, limits: ServerLimits = ServerLimits()) throws(PressFailure) {
    let stage = Stage(site)
    let audience = Audience(most: limits.listeners)
    let connections = Connections(most: limits.connections)
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptBackoffHandler(backoffProvider: { _ in .milliseconds(100) }))
        }
      }
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try Self.set(up: channel, stage: stage, audience: audience, connections: connections, limits: limits)
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.maxMessagesPerRead, value: 4)
    (self.stage, self.audience, self.connections) = (stage, audience, connections)
    channel = try Self.bind(bootstrap, choice)
    port = channel.localAddress?.port ?? 0
    group.next().scheduleRepeatedTask(initialDelay: limits.pulse, delay: limits.pulse) { _ in audience.pulse() }
  }

  private static func bind(_ bootstrap: ServerBootstrap, _ choice: PortChoice) throws(PressFailure) -> any Channel {
    var reason = ""
    for port in choice.candidates {
      do { return try bootstrap.bind(host: "127.0.0.1", port: port).wait() } catch { reason = "\(error)" }
    }
    switch choice {
    case .exactly(let port): throw .usage("port \(port) of 127.0.0.1 cannot be taken: \(reason)")
    case .from: throw .usage("no port from \(choice.candidates) of 127.0.0.1 can be taken: \(reason)")
    }
  }

  private static func set(
    up channel: any Channel, stage: Stage, audience: Audience, connections: Connections, limits: ServerLimits
  ) throws {
    let pipeline = channel.pipeline.syncOperations
    guard connections.admit(channel) else { return try pipeline.addHandler(Refusal()) }
    let door = ConnectionGuard(limits: limits, connections: connections)
    try pipeline.addHandler(door)
    try pipeline.configureHTTPServerPipeline()
    let port = channel.localAddress?.port ?? 0
    let answerer = Answerer(stage: stage, rule: HostRule(port: port))
    try pipeline.addHandler(RequestHandler(answerer: answerer, audience: audience, door: door))
  }

  /// What is shown now.
  var site: LiveSite { stage.site }

  /// Puts another state of the site on, and tells those who look at what has changed.
  func show(_ site: LiveSite) {
    stage.show(site)
    audience.tell(of: stage)
  }

  func close() {
    try? channel.close().wait()
    try? group.syncShutdownGracefully()
  }
}
