import Testing

@testable import Serving

@Suite struct ServerEventTests {
  @Test func `every line of a message is a field of its own`() {
    #expect(ServerEvent.problems("a\nb\n").text == "event: problems\ndata: a\ndata: b\ndata: \n\n")
  }

  @Test func `no line end in a message ends the event`() {
    #expect(
      ServerEvent.problems("a\r\n\nevent: page\rb\u{2028}c").text
        == "event: problems\ndata: a\ndata: \ndata: event: page\ndata: b\ndata: c\n\n")
  }

  @Test func `each kind has its name`() {
    #expect(ServerEvent.page.text == "event: page\ndata: \n\n")
    #expect(ServerEvent.fine.text == "event: fine\ndata: \n\n")
    #expect(ServerEvent.style("assets/a.css").text == "event: style\ndata: assets/a.css\n\n")
    #expect(ServerEvent.pulse.text == ":\n\n")
  }
}
