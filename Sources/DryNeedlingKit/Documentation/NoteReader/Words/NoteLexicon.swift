/// The words and phrases the reader knows: what stands in ``NotePhrases`` and the muscle vocabulary.
///
/// Words become numbers, phrases a trie over them, so that a note is looked up by number only.
final class NoteLexicon: Sendable {
  static let shared = NoteLexicon()

  /// What a phrase stands for; a phrase may stand for several things.
  struct Entry: Sendable {
    var cue: Cue
    /// Which one of its kind: a safety item, a heading, a scale.
    var detail: UInt8
  }

  private let words: HashIndex
  /// By node: where its words start in ``stepWords``, sorted there, with their nodes beside them.
  private let stepStarts: [UInt32]
  private let stepWords: [UInt16]
  private let stepNodes: [UInt32]
  /// The node of each word that starts a phrase; 0 when none does.
  private let firstNodes: [UInt32]
  private let nodeEntries: [UInt16]
  private let nodeSites: [UInt16]
  private let numbers: [Int32]
  private let digits: [Int: UInt16]
  /// What phrases stand for, by their numbers: the entries of a phrase start where
  /// ``entryStarts`` tells, and end where the next begin.
  let entries: [Entry]
  private let entryStarts: [UInt32]
  let sites: [SiteName]
  let spelling: Misspellings
  let known: KnownWords
  let sets: WordSets

  private init() {
    var builder = LexiconBuilder()
    known = KnownWords(&builder)
    sets = WordSets(&builder)
    words = builder.words
    let steps = builder.steps.sorted { ($0.node, $0.word) < ($1.node, $1.word) }
    stepWords = steps.map(\.word)
    stepNodes = steps.map(\.target)
    var starts = Array(repeating: UInt32(0), count: builder.nodeEntries.count + 1)
    for step in steps { starts[Int(step.node) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    stepStarts = starts
    let wordCount = Int(builder.wordCount) + 1
    var firstNodes = Array(repeating: UInt32(0), count: wordCount)
    for step in steps where step.node == 0 { firstNodes[Int(step.word)] = step.target }
    self.firstNodes = firstNodes
    nodeEntries = builder.nodeEntries
    nodeSites = builder.nodeSites
    numbers = (0..<wordCount).map { Int32(builder.numbers[UInt16($0)] ?? -1) }
    digits = builder.digits
    entries = Array(builder.entries.joined())
    var next: UInt32 = 0
    entryStarts =
      builder.entries.map { entries in
        defer { next += UInt32(entries.count) }
        return next
      } + [builder.entries.reduce(0) { $0 + UInt32($1.count) }]
    sites = builder.sites
    spelling = builder.spelling
  }

  /// The number of a word; nil when no phrase has it.
  @inline(__always)
  func word(_ key: UInt64) -> UInt16? { words[key].map { UInt16(truncatingIfNeeded: $0) } }

  /// The value of a word such as `three`.
  @inline(__always)
  func numberWord(_ word: UInt16) -> Int? {
    let number = numbers[Int(word)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a word of digits, such as `20560`; 0 when no phrase has it.
  func digitWord(_ value: Int) -> UInt16 { digits[value] ?? 0 }

  /// Words that a muscle's name may hold without meaning.
  @inline(__always)
  func isSilent(_ word: UInt16) -> Bool { sets.silent.contains(word) }

  /// The node of a word that starts a phrase; nil when none starts so.
  @inline(__always)
  func start(_ word: UInt16) -> UInt32? {
    let node = firstNodes[Int(word)]
    return node == 0 ? nil : node
  }

  /// The node behind a word that follows `node`; nil when no phrase goes on so.
  @inline(__always)
  func step(_ node: UInt32, _ word: UInt16) -> UInt32? {
    var low = Int(stepStarts[Int(node)])
    let end = Int(stepStarts[Int(node) &+ 1])
    var high = end
    while high &- low > 4 {
      let middle = (low &+ high) / 2
      if stepWords[middle] < word { low = middle &+ 1 } else { high = middle &+ 1 }
    }
    while low < high {
      if stepWords[low] == word { return stepNodes[low] }
      low &+= 1
    }
    return nil
  }

  /// Where the entries of a phrase stand in ``entries``.
  @inline(__always)
  func entryRange(_ number: Int) -> Range<Int> {
    Int(entryStarts[number])..<Int(entryStarts[number &+ 1])
  }

  @inline(__always)
  func entries(at node: UInt32) -> Int { Int(nodeEntries[Int(node)]) }

  @inline(__always)
  func site(at node: UInt32) -> Int { Int(nodeSites[Int(node)]) }
}
