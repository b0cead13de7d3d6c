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
  private let nodeEntries: [UInt16]
  private let nodeSites: [UInt16]
  private let numbers: [UInt16: Int]
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
    nodeEntries = builder.nodeEntries
    nodeSites = builder.nodeSites
    numbers = builder.numbers
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
    sets.numberWords.contains(word) ? numbers[word] : nil
  }

  /// The number of a word of digits, such as `20560`; 0 when no phrase has it.
  func digitWord(_ value: Int) -> UInt16 { digits[value] ?? 0 }

  /// Words that a muscle's name may hold without meaning.
  @inline(__always)
  func isSilent(_ word: UInt16) -> Bool { sets.silent.contains(word) }

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
