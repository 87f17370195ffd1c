import Diagnostics
import Model
import Packing
import Parallel

/// Reads texts of entries, of any editions in one go, on all threads.
struct TextReading {
  /// A file that has not been read.
  struct Unread: Sendable {
    var path: String
    var language: Language
    /// In which numerals count nothing.
    var names: NumeralNames
  }

  let tree: SourceTree
  let threads: Int
  /// Whether texts are packed as soon as they are read.
  var packs = false

  /// Puts what the files give into the memory.
  ///
  /// - Throws: ``SourceTree/Failure`` where one cannot be read.
  func read(_ files: [Unread], into memory: inout ReadingMemory) throws(SourceTree.Failure) {
    let packers = packs && !files.isEmpty ? try packers(files, &memory) : nil
    let read = try inParallel(count: files.count, threads: threads) { index throws(SourceTree.Failure) -> (EntryFile?, [Diagnostic]) in
      var problems: [Diagnostic] = []
      let entry = try self.read(files[index], packedBy: packers?[files[index].language], &problems)
      return (entry, problems)
    }
    for (file, read) in zip(files, read) { memory.entries.keep(read.0, read.1, of: file.path) }
  }

  /// What packs texts: made from some of the first ones, since those of all editions are much alike.
  private func packers(_ files: [Unread], _ memory: inout ReadingMemory) throws(SourceTree.Failure) -> Bilingual<Packer> {
    if let known = memory.packers { return known }
    var samples = Bilingual(english: [UInt8](), chinese: [UInt8]())
    for file in files where samples[file.language].count < Packer.longestSample {
      var ignored: [Diagnostic] = []
      samples[file.language] += try read(file, packedBy: nil, &ignored)?.text.opened.html ?? []
    }
    let made = samples.map { Packer(sample: $0) }
    // A few texts say too little of those that may come.
    if Language.allCases.allSatisfy({ samples[$0].count >= Packer.longestSample }) { memory.packers = made }
    return made
  }

  private func read(
    _ file: Unread, packedBy packer: Packer?, _ problems: inout [Diagnostic]
  ) throws(SourceTree.Failure) -> EntryFile? {
    try tree.text(file.path, problems: &problems).flatMap {
      EntryFile.read($0, in: file.language, names: file.names, packedBy: packer, problems: &problems)
    }
  }
}
