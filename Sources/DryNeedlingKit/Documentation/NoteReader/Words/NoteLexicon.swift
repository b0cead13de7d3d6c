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
  private let edges: HashIndex
  /// The node of each word that starts a phrase; 0 when none does.
  private let firstNodes: [UInt32]
  private let nodeEntries: [UInt16]
  private let nodeSites: [UInt16]
  private let numbers: [Int32]
  private let digits: [Int: UInt16]
  let entries: [[Entry]]
  let sites: [SiteName]
  let spelling: Misspellings
  let known: KnownWords
  let sets: WordSets

  private init() {
    var builder = LexiconBuilder()
    known = KnownWords(&builder)
    sets = WordSets(&builder)
    words = builder.words
    edges = builder.edges
    let wordCount = Int(builder.wordCount) + 1
    firstNodes = (0..<wordCount).map { builder.edges[UInt64($0)] ?? 0 }
    nodeEntries = builder.nodeEntries
    nodeSites = builder.nodeSites
    numbers = (0..<wordCount).map { Int32(builder.numbers[UInt16($0)] ?? -1) }
    digits = builder.digits
    entries = builder.entries
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
    word == 0 ? nil : edges[UInt64(node) << 16 | UInt64(word)]
  }

  @inline(__always)
  func entries(at node: UInt32) -> Int { Int(nodeEntries[Int(node)]) }

  @inline(__always)
  func site(at node: UInt32) -> Int { Int(nodeSites[Int(node)]) }
}
