/// What the words for a needled site stand for.
package enum MuscleReading: Sendable, Hashable {
  /// One muscle, and the part of it that was named.
  case muscle(Muscle, part: String?)
  /// A word for several muscles, or for none, such as a fascia.
  case group(MuscleGroup)
  /// Words or an abbreviation that may mean any of these muscles; the likeliest first.
  case ambiguous([Muscle])
  /// No muscle goes by these words; names that come close, for a message.
  case unknown(suggestions: [String])
}

/// Reads the words for a needled site: names in English and Latin, synonyms, parts, abbreviations
/// that are safe in a list of muscles, and group words. It never guesses a spelling.
package enum MuscleVocabulary {
  /// The muscle, group or doubt behind `text`, and the side it names.
  package static func resolve(_ text: some StringProtocol) -> (reading: MuscleReading, side: Side) {
    resolve(utf8: text.utf8)
  }

  /// The muscle, group or doubt behind the bytes of a text, and the side it names.
  package static func resolve(
    utf8 text: some Collection<UInt8>
  ) -> (reading: MuscleReading, side: Side) {
    let exact = text.withContiguousStorageIfAvailable {
      Muscle(canonicalUTF8: UnsafeRawBufferPointer($0))
    }
    if let muscle = exact ?? nil { return (.muscle(muscle, part: nil), .unstated) }
    guard let phrase = MusclePhrase(text) else { return (.unknown(suggestions: []), .unstated) }
    if let found = read(phrase) { return found }
    if let split = phrase.splittingHyphens(), let found = read(split) { return found }
    let (rest, side) = phrase.takingSide()
    return (.unknown(suggestions: suggestions(rest)), side)
  }

  /// First the whole text, because a few terms hold a word that elsewhere is a side.
  private static func read(_ phrase: MusclePhrase) -> (reading: MuscleReading, side: Side)? {
    if let reading = lookup(phrase, hasSide: false) { return (reading, .unstated) }
    let (rest, side) = phrase.takingSide()
    guard side != .unstated, let reading = lookup(rest, hasSide: true) else { return nil }
    return (reading, side)
  }

  private static func lookup(_ phrase: MusclePhrase, hasSide: Bool) -> MuscleReading? {
    if let payload = phrases.payload(of: phrase.key[...]) { return reading(payload[...]) }
    guard phrase.words.count == 1 else { return nil }
    return abbreviation(phrase.written, hasSide: hasSide)
  }

  /// An abbreviation. Of two letters it must be in capitals unless it is always safe, since `IS` is
  /// a muscle and `is` is not.
  private static func abbreviation(_ written: [UInt8], hasSide: Bool) -> MuscleReading? {
    let capitals = written.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
    guard let payload = abbreviations.payload(of: capitals[...]), payload.count > 2 else {
      return nil
    }
    // `s` is safe in a list of muscles, `w` is safe beside a side, `a` is never safe.
    let isDoubtful = payload[0] == 0x61 && written.first == capitals.first
    guard written.count > 2 || payload[1] == 0x79 || written == capitals || isDoubtful else {
      return nil
    }
    let reading = reading(payload[2...])
    switch (payload[0], reading) {
    case (_, .group), (0x73, _): return reading
    case (0x77, _) where hasSide: return reading
    case (_, .muscle(let muscle, _)): return .ambiguous([muscle])
    default: return reading
    }
  }

  // MARK: - Payloads

  /// Reads `g` and two digits of base 64 for a group, or for each muscle `m`, two digits, and one
  /// for the part, 0 for none.
  private static func reading(_ payload: Slice<SortedEntries.Bytes>) -> MuscleReading? {
    let payload = SortedEntries.Bytes(rebasing: payload)
    func number(_ offset: Int) -> Int? {
      guard offset + 1 < payload.count else { return nil }
      return Int(payload[offset] &- 0x30) << 6 | Int(payload[offset + 1] &- 0x30)
    }
    if payload.first == 0x67 { return number(1).flatMap(group).map(MuscleReading.group) }
    guard payload.count >= 4, let first = number(1), first < MuscleTable.count else { return nil }
    if payload.count < 8 {
      let part = MuscleTable.part(Int(payload[3] &- 0x30) - 1, of: first)
      return .muscle(Muscle(unchecked: first), part: part)
    }
    let muscles = stride(from: 1, to: payload.count, by: 4).compactMap(number)
    return .ambiguous(muscles.filter { $0 < MuscleTable.count }.map { Muscle(unchecked: $0) })
  }

  /// Phrases in the vocabulary.
  static var phraseCount: Int { phrases.count }

  /// Group words in the vocabulary.
  static var groupCount: Int { groups.count }

  /// A group by its position in the table.
  static func group(_ index: Int) -> MuscleGroup? {
    guard groups.indices.contains(index) else { return nil }
    let fields = groups[index].description.split(
      separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    return MuscleGroup(
      name: String(fields[0]),
      members: fields[1].split(separator: ";").compactMap { Muscle(named: $0) },
      advice: String(fields[2]))
  }

  // MARK: - Suggestions

  /// At most three names whose key is one edit away, or that stand whole among other words.
  private static func suggestions(_ phrase: MusclePhrase) -> [String] {
    let key = phrase.key
    var names: [String] = []
    func add(_ payload: SortedEntries.Bytes) {
      guard names.count < 3 else { return }
      let name: String? =
        switch reading(payload[...]) {
        case .muscle(let muscle, let part)?: part.map { "\(muscle.name), \($0)" } ?? muscle.name
        case .group(let group)?: group.name
        case .ambiguous(let muscles)?: muscles.first?.name
        case .unknown?, nil: nil
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    if key.count >= 4 {
      key.withUnsafeBufferPointer { key in
        phrases.visit { candidate, payload in
          if EditDistance.isOne(key, candidate) { add(payload) }
        }
      }
    }
    guard names.isEmpty else { return names }
    for range in namedRanges(phrase) {
      if let payload = phrases.payload(of: phrase.key(of: range)) { add(payload) }
    }
    return names
  }

  /// Where names stand among other words, the longest first taken, in the order of the text.
  private static func namedRanges(_ phrase: MusclePhrase) -> [Range<Int>] {
    let count = phrase.words.count
    var ranges: [Range<Int>] = []
    for length in stride(from: min(count - 1, 4), to: 0, by: -1) {
      for start in 0...(count - length) {
        let range = start..<start + length
        guard !ranges.contains(where: range.overlaps) else { continue }
        let key = phrase.key(of: range)
        if key.count >= 4, phrases.payload(of: key) != nil { ranges.append(range) }
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  // MARK: - For readers of free text

  /// How safe an abbreviation is among other words.
  package struct AbbreviationKind: Sendable, Hashable {
    /// It stands for no other muscle, and in a list of muscles for nothing else.
    package let isSafeInList: Bool
    /// It is safe beside a word for a side only.
    package let needsSide: Bool
    /// It is safe anywhere in a note.
    package let isAlwaysSafe: Bool
  }

  /// Calls `body` with the words of every phrase as they are compared, and what they stand for.
  package static func visitPhrases(_ body: ([UInt8], MuscleReading) -> Void) {
    phrases.visit { key, payload in
      if let reading = reading(payload[...]) { body(Array(key), reading) }
    }
  }

  /// Calls `body` with every abbreviation in capitals, how safe it is, and what it stands for.
  package static func visitAbbreviations(
    _ body: ([UInt8], AbbreviationKind, MuscleReading) -> Void
  ) {
    abbreviations.visit { key, payload in
      guard payload.count > 2, let reading = reading(payload[2...]) else { return }
      let kind = AbbreviationKind(
        isSafeInList: payload[0] == 0x73, needsSide: payload[0] == 0x77,
        isAlwaysSafe: payload[1] == 0x79)
      body(Array(key), kind, reading)
    }
  }

  private static let phrases = SortedEntries(phraseText, phraseStarts)
  private static let abbreviations = SortedEntries(abbreviationText, abbreviationStarts)
}

enum EditDistance {
  /// Whether one insertion, deletion, substitution or swap of neighbours turns one into the other.
  static func isOne(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var (leftEnd, rightEnd) = (left.count, right.count)
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    if leftEnd - start == 2, rightEnd - start == 2 {
      return left[start] == right[start + 1] && left[start + 1] == right[start]
    }
    return max(leftEnd, rightEnd) - start == 1
  }
}
