/// A note cut into words, with what its words are known for, its sentences and its sections.
struct NoteText {
  /// A known phrase.
  struct Hit {
    var cue: Cue
    var detail: UInt8
    var first: Int32
    /// One past the last word.
    var end: Int32

    var range: Range<Int> { Int(first)..<Int(end) }
  }

  /// A name that may be a needled site.
  struct SiteHit {
    var site: UInt16
    var first: Int32
    var end: Int32
  }

  /// What is said in one go: a sentence, or a line of a list.
  struct Sentence {
    var tokens: Range<Int>
    var hits: Range<Int>
    var sites: Range<Int>
    var section: NoteSection
    /// The field of a form it stands in, such as `Technique:`.
    var field: Range<Int>?
    /// Words behind the heading.
    var body: Range<Int>
    var startsLine: Bool
    /// The line is in a list under a line about needling.
    var isListed = false
    /// Its place among the sentences.
    var number = 0
  }

  let lexicon = NoteLexicon.shared
  let bytes: UnsafeBufferPointer<UInt8>
  var tokens: [NoteToken]
  private(set) var hits: [Hit] = []
  private(set) var sites: [SiteHit] = []
  var sentences: [Sentence] = []
  /// The sentence of each phrase, and the phrases sorted by kind, with where each kind starts.
  private var sentenceOfHit: [Int32] = []
  private var hitsByCue: [Int32] = []
  private var cueStarts: [Int32] = []
  /// Phrases that start at one word, shortest first.
  private var candidates: [(number: Int, end: Int)] = []
  /// Needles whose size was read, in the order of the text.
  var needleSizes: [(range: Range<Int>, size: NeedleSize)] = []
  /// Sentences of a plan or an examination that tell what was done, by their numbers.
  var treated: [Bool] = []
  /// The first word about needling that was done; the end of the note when there is none.
  var firstNeedling = Int.max
  /// The first word about needling or, without it, about any other treatment.
  var firstTreatment = Int.max
  /// Words for the motions that were measured before the treatment.
  var measuredBefore: Set<UInt16> = []
  /// The note says that needling was done, or with what or where.
  var isNeedled = false
  /// Stops are spoken as words: `… in the morning period`.
  var isDictated = false
  /// How each word is said: ``Assertion`` bits.
  var assertions: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var tokenizer = Tokenizer(bytes, lexicon)
    tokenizer.run()
    tokens = tokenizer.tokens
    softenLineEnds()
    findPhrases()
    segment()
    index()
    assert()
    markNeedleSizes()
    endSectionsAtNeedling()
  }

  var words: KnownWords { lexicon.known }

  @inline(__always)
  func span(_ range: Range<Int>) -> TextSpan {
    guard let first = tokens[range].first, let last = tokens[range].last else {
      return TextSpan(start: 0, end: 0)
    }
    return TextSpan(start: Int(first.start), end: Int(last.end))
  }

  func span(_ hit: Hit) -> TextSpan { span(hit.range) }

  /// The token at an index; an end of line outside the note.
  @inline(__always)
  func token(_ index: Int) -> NoteToken {
    tokens.indices.contains(index)
      ? tokens[index] : NoteToken(start: 0, end: 0, kind: .lineEnd)
  }

  @inline(__always)
  func isWord(_ index: Int, _ set: WordSet) -> Bool {
    let token = token(index)
    return token.word != 0 && (token.kind == .word || token.kind == .number)
      && set.contains(token.word)
  }

  @inline(__always)
  func isWord(_ index: Int, _ word: UInt16) -> Bool {
    let token = token(index)
    return token.kind == .word && token.word == word
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { token(index).isMark(mark) }

  /// Written with an `s` at its end; words are known without it.
  func isPlural(_ index: Int) -> Bool {
    let end = Int(token(index).end)
    return end > 0 && end <= bytes.count && bytes[end - 1] | 0x20 == 0x73
  }

  /// `x`, `×` or `*`.
  func isTimes(_ index: Int) -> Bool {
    isWord(index, words.times) || isMark(index, "x") || isMark(index, "*")
  }

  private mutating func index() {
    sentenceOfHit = Array(repeating: -1, count: hits.count)
    for (number, sentence) in sentences.enumerated() {
      for hit in sentence.hits { sentenceOfHit[hit] = Int32(truncatingIfNeeded: number) }
    }
    cueStarts = Array(repeating: 0, count: Int(Cue.vague.rawValue) + 2)
    for (place, hit) in hits.enumerated() where sentenceOfHit[place] >= 0 {
      cueStarts[Int(hit.cue.rawValue) + 1] += 1
    }
    for cue in 1..<cueStarts.count { cueStarts[cue] += cueStarts[cue - 1] }
    var next = cueStarts
    hitsByCue = Array(repeating: 0, count: Int(cueStarts[cueStarts.count - 1]))
    for (place, hit) in hits.enumerated() where sentenceOfHit[place] >= 0 {
      let cue = Int(hit.cue.rawValue)
      hitsByCue[Int(next[cue])] = Int32(truncatingIfNeeded: place)
      next[cue] += 1
    }
  }

  /// Phrases of a kind, with the sentences they stand in.
  func found(_ cue: Cue) -> FoundPhrases {
    FoundPhrases(
      position: Int(cueStarts[Int(cue.rawValue)]), end: Int(cueStarts[Int(cue.rawValue) + 1]),
      places: hitsByCue, hits: hits, sentences: sentences, sentenceOfHit: sentenceOfHit)
  }

  struct FoundPhrases: Sequence, IteratorProtocol {
    fileprivate var position: Int
    fileprivate let end: Int
    fileprivate let places: [Int32]
    fileprivate let hits: [Hit]
    fileprivate let sentences: [Sentence]
    fileprivate let sentenceOfHit: [Int32]

    mutating func next() -> (hit: Hit, sentence: Sentence)? {
      guard position < end else { return nil }
      let place = Int(places[position])
      position += 1
      return (hits[place], sentences[Int(sentenceOfHit[place])])
    }
  }

  /// Whether some words say that it was done.
  func hasDone(_ range: Range<Int>) -> Bool {
    guard let sentence = sentence(at: range.lowerBound) else { return false }
    return hasHit(.done, range, sentence)
  }

  /// The first phrase of a kind among those of a sentence.
  func firstHit(_ cue: Cue, in sentence: Sentence) -> Hit? {
    for index in sentence.hits where hits[index].cue == cue { return hits[index] }
    return nil
  }

  /// Whether a sentence names a site, in full or by an abbreviation in capitals: `is` is none.
  func namesSite(_ sentence: Sentence) -> Bool {
    sentence.sites.contains {
      let first = tokens[Int(sites[$0].first)]
      return lexicon.sites[Int(sites[$0].site)].abbreviation == nil || first.isCapitals
        || lexicon.sets.lowercaseAbbreviations.contains(first.word)
    }
  }

  /// The word belongs to another phrase, such as deep tissue massage.
  func isPlain(_ hit: Hit, _ sentence: Sentence) -> Bool {
    for index in sentence.hits where hits[index].cue == .plain {
      if hits[index].range.contains(Int(hit.first)) { return true }
    }
    return false
  }

  /// Whether a phrase of a kind stands among some words of a sentence.
  func hasHit(_ cue: Cue, _ range: Range<Int>, _ sentence: Sentence) -> Bool {
    var index = firstHit(from: range.lowerBound, sentence)
    while index < sentence.hits.upperBound, Int(hits[index].first) < range.upperBound {
      if hits[index].cue == cue { return true }
      index += 1
    }
    return false
  }

  /// The place of the first phrase of a sentence that starts at a word or behind it.
  func firstHit(from word: Int, _ sentence: Sentence) -> Int {
    var (low, high) = (sentence.hits.lowerBound, sentence.hits.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(hits[middle].first) < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words around a place, within a sentence.
  func window(_ range: Range<Int>, before: Int, after: Int, _ sentence: Sentence) -> Range<Int> {
    let start = max(sentence.tokens.lowerBound, range.lowerBound - before)
    return start..<max(start, min(sentence.tokens.upperBound, range.upperBound + after))
  }

  // MARK: - Phrases

  private mutating func findPhrases() {
    hits.reserveCapacity(tokens.count / 2)
    for index in tokens.indices where tokens[index].word != 0 && tokens[index].kind != .mark {
      findPhrase(at: index)
    }
  }

  /// Longest phrase of each kind that starts at a word.
  private mutating func findPhrase(at start: Int) {
    guard let first = lexicon.start(tokens[start].word) else { return }
    var node = first
    candidates.removeAll(keepingCapacity: true)
    if lexicon.entries(at: node) != 0 { candidates.append((lexicon.entries(at: node), start + 1)) }
    var site = (number: lexicon.site(at: node), end: start + 1)
    // With words that a muscle's name may hold left out, only sites are looked for.
    var isExact = true
    var index = start + 1
    var words = 1
    while index < tokens.count, words < 12, index < start + 24 {
      let token = tokens[index]
      if token.kind == .wrap || token.isMark("-") && !token.isSpaced || token.isMark("\"") {
        index += 1
        continue
      }
      // `m.` and `mm.` in names.
      if token.isMark("."), lexicon.isSilent(tokens[index - 1].word), !token.isSpaced {
        index += 1
        continue
      }
      // `ext. digitorum`
      if token.isMark("."), !token.isSpaced, isExact || site.number == 0,
        self.token(index + 1).kind == .word, !self.token(index + 1).isInitialCapital,
        tokens[index - 1].end - tokens[index - 1].start <= 4,
        lexicon.step(node, self.token(index + 1).word) != nil
      {
        index += 1
        continue
      }
      // `up & down`, `risks/benefits`
      if token.isMark("&"), isExact, let next = lexicon.step(node, self.words.andWord) {
        node = next
        index += 1
        continue
      }
      if token.isMark("/"), isExact, self.token(index + 1).kind == .word,
        lexicon.step(node, self.token(index + 1).word) != nil, site.number == 0
      {
        index += 1
        continue
      }
      let word = token.word
      guard token.kind == .word || token.kind == .number else { break }
      if word != 0, let next = lexicon.step(node, word) {
        node = next
        index += 1
        words += 1
        if isExact, lexicon.entries(at: node) != 0 {
          candidates.append((lexicon.entries(at: node), index))
        }
        if lexicon.site(at: node) != 0 { site = (lexicon.site(at: node), index) }
      } else if word != 0, lexicon.isSilent(word) {
        isExact = false
        index += 1
        words += 1
      } else {
        break
      }
    }
    let longest = addHits(from: start)
    // `needles inserted` is also a needle.
    if longest > start + 1, lexicon.sets.needleNouns.contains(tokens[start].word) {
      hits.append(Hit(cue: .needle, detail: 0, first: Int32(start), end: Int32(start + 1)))
    }
    if site.number == 0, let shared = sharedEnding(from: start) {
      site = (shared, start + 1)
    }
    if site.number != 0, !isPlainWord(start, of: lexicon.sites[site.number]) {
      if let last = sites.last, Int(last.end) >= site.end { return }
      // `deltoid` after `posterior deltoid` was taken.
      if let last = sites.last, Int(last.end) > start { return }
      sites.append(
        SiteHit(site: UInt16(site.number), first: Int32(start), end: Int32(site.end)))
      if site.end > start + 1 { sharedBeginning(from: start, site.end) }
    }
  }

  /// Takes the longest phrase with all it stands for, of shorter ones what a longer one does not
  /// overrule; returns where the longest ends.
  private mutating func addHits(from start: Int) -> Int {
    guard let longest = candidates.last else { return start }
    let kept = hits.count
    // `ten needles` are no TENS.
    let isNumber = tokens[start].kind == .number && !isPlural(start)
    for place in lexicon.entryRange(longest.number) {
      let entry = lexicon.entries[place]
      if isNumber, entry.cue == .otherTreatment { continue }
      hits.append(
        Hit(cue: entry.cue, detail: entry.detail, first: Int32(start), end: Int32(longest.end)))
    }
    guard candidates.count > 1 else { return longest.end }
    for candidate in candidates.dropLast().reversed() {
      let isOnlyHeading = hits[kept...].allSatisfy { $0.cue == .heading }
      for place in lexicon.entryRange(candidate.number) {
        let entry = lexicon.entries[place]
        if isNumber, entry.cue == .otherTreatment { continue }
        // `will likely`, `will be` are of the future, whatever else they tell.
        let isOfFuture = entry.cue == .future && hits[kept...].allSatisfy { $0.cue == .toldTo }
        if !isOnlyHeading, entry.cue.yieldsToLonger, !isOfFuture { continue }
        let isTaken = hits[kept...].contains {
          $0.cue == entry.cue || $0.cue.overrules(entry.cue)
        }
        if isTaken { continue }
        hits.append(
          Hit(cue: entry.cue, detail: entry.detail, first: Int32(start), end: Int32(candidate.end)))
      }
    }
    return longest.end
  }

  /// `we`, `is`, `pop`: in small letters no abbreviation of a muscle; `PC6` is a point of acupuncture.
  private func isPlainWord(_ index: Int, of name: SiteName) -> Bool {
    let next = token(index + 1)
    if tokens[index].isCapitals, tokens[index].end - tokens[index].start <= 2,
      next.kind == .number, !next.isSpaced
    {
      return true
    }
    guard let kind = name.abbreviation, !kind.isAlwaysSafe, !tokens[index].isCapitals else {
      return false
    }
    return tokens[index].end - tokens[index].start <= 2
      ? !lexicon.sets.lowercaseAbbreviations.contains(tokens[index].word)
      : lexicon.sets.wordlikeAbbreviations.contains(tokens[index].word)
  }

  private func isJoint(_ index: Int) -> Bool {
    isMark(index, "/") || isMark(index, "&") || isMark(index, ",") || isMark(index, "+")
      || isMark(index, "-") && !token(index).isSpaced || isWord(index, words.and)
  }

  /// `rhomboid major & minor`, `glute max, med and min`: the first word goes with each.
  private mutating func sharedBeginning(from start: Int, _ end: Int) {
    guard let node = lexicon.start(tokens[start].word) else { return }
    var index = end
    while isJoint(index) {
      while isJoint(index) { index += 1 }
      let token = token(index)
      guard token.kind == .word, let next = lexicon.step(node, token.word),
        lexicon.site(at: next) != 0, !startsSite(at: index)
      else { return }
      sites.append(
        SiteHit(
          site: UInt16(lexicon.site(at: next)), first: Int32(index), end: Int32(index + 1)))
      index += 1
    }
  }

  private func startsSite(at index: Int) -> Bool {
    guard let node = lexicon.start(token(index).word) else { return false }
    return lexicon.site(at: node) != 0
  }

  /// `medial and lateral pterygoid`: the last word goes with each.
  private func sharedEnding(from start: Int) -> Int? {
    guard isJoint(start + 1), let node = lexicon.start(tokens[start].word) else { return nil }
    let other = start + 2
    guard let otherNode = lexicon.start(token(other).word) else { return nil }
    var (node1, node2, index) = (node, otherNode, other + 1)
    var found: Int?
    while index < other + 4, token(index).kind == .word {
      let word = token(index).word
      if lexicon.isSilent(word) {
        index += 1
        continue
      }
      guard let next = lexicon.step(node1, word), let same = lexicon.step(node2, word) else {
        break
      }
      (node1, node2) = (next, same)
      if lexicon.site(at: next) != 0, lexicon.site(at: same) != 0 { found = lexicon.site(at: next) }
      index += 1
    }
    return found
  }
}
