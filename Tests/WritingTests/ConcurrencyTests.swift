import Foundation
import Synchronization
import Testing

@testable import Writing

@Suite struct ConcurrencyTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func text(_ number: Int) -> String { "page \(number)\n" + String(repeating: "x", count: number) }

  @Test func `several threads write into the same new folders`() throws {
    for changed in [0, 1] {
      let writer = try SiteWriter(target: folder.site)
      DispatchQueue.concurrentPerform(iterations: 400) { number in
        let path = "en/\(number % 7)/\(number % 3)/\(number).html"
        #expect(throws: Never.self) { try writer.write(Array(text(number + number % 2 * changed).utf8), to: path) }
      }
      let report = try writer.publish()
      #expect(report.written == (changed == 0 ? 400 : 200))
      #expect(report.unchanged == 400 - report.written)
    }
    #expect(try folder.pages().count == 400)
    #expect(try folder.pages()["en/0/0/399.html"] == text(400))
  }

  @Test func `a reader finds a whole page at every moment`() throws {
    let page = "en/2010/index.html"
    try publish([page: text(0)], to: folder.site)
    let isDone = Atomic(false)
    let readings = Mutex(Set<String>())
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      if thread == 0 {
        for number in 1...200 { _ = try? publish([page: text(number)], to: folder.site) }
        isDone.store(true, ordering: .relaxed)
      } else {
        while !isDone.load(ordering: .relaxed) {
          let reading = (try? folder.text("Output/site/" + page)) ?? "nothing"
          readings.withLock { _ = $0.insert(reading) }
        }
      }
    }
    #expect(readings.withLock { $0 }.subtracting((0...200).map(text)) == [])
    #expect(try folder.text("Output/site/" + page) == text(200))
  }

  @Test func `of threads that go on after a failure, each is told of it and none leaves anything`() throws {
    let writer = try SiteWriter(target: folder.site)
    let failures = Mutex<[WritingFailure]>([])
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      do throws(WritingFailure) {
        try writer.write([1], to: number == 40 ? String(repeating: "x", count: 300) : "\(number % 5)/\(number).html")
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    #expect(Set(failures.withLock { $0 }).count == 1)
    #expect(try catchFailure { _ = try writer.publish() }.cause == .system(ENAMETOOLONG))
    #expect(folder.names(in: "Output") == [])
  }
}
