/// Builds ``NoteLexicon``.
struct LexiconBuilder {
  private(set) var words = HashIndex(capacity: 8192)
  private(set) var wordCount: UInt16 = 0
  private var edges = HashIndex(capacity: 16384)
  /// Which word leads from which node to which.
  private(set) var steps: [(node: UInt32, word: UInt16, target: UInt32)] = []
  private(set) var nodeEntries: [UInt16] = [0]
  private(set) var nodeSites: [UInt16] = [0]
  private(set) var entries: [[NoteLexicon.Entry]] = [[]]
  private(set) var sites: [SiteName] = [SiteName()]
  private(set) var numbers: [UInt16: Int] = [:]
  private(set) var digits: [Int: UInt16] = [:]
  private(set) var spelling = Misspellings()

  /// With all phrases and names in it.
  init() {
    for (cue, detail, phrases) in NotePhrases.all {
      // By bytes: all of them are read when the first note is.
      for pattern in phrases.utf8.split(separator: UInt8(ascii: ",")) {
        for phrase in Self.alternatives(Array(pattern)) {
          add(phrase, NoteLexicon.Entry(cue: cue, detail: detail))
        }
      }
    }
    for (index, name) in Self.numberWords.enumerated() { numbers[intern(Array(name.utf8))] = index }
    for (index, name) in Self.tens.enumerated() {
      numbers[intern(Array(name.utf8))] = index * 10 + 30
    }
    addSites()
  }

  /// The numbers of words parted by blanks.
  mutating func set(_ text: String) -> WordSet {
    WordSet(text.utf8.split(separator: UInt8(ascii: " ")).map { intern(Array($0)) })
  }

  mutating func word(_ text: String) -> UInt16 { intern(Array(text.utf8)) }

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]

  private static let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// Words beside muscle names that are taken for one that is a letter off.
  private static let oftenMisspelled = [
    "needling", "needled", "shoulder", "tightness", "tolerated", "technique", "stretched",
    "bilateral", "soreness", "headache", "tenderness", "improved", "bruising", "bleeding",
    "consented", "lumbar", "cervical", "thoracic", "released", "performed", "injury", "stiffness",
    "dizziness", "decreased", "increased", "presents", "contraindications", "precautions",
    "reaction", "needles", "massaged", "stretching", "tightness", "bruised", "alcohol", "tomorrow",
    "doorway", "consent", "numbness", "complaint", "tendinopathy",
    "hamstring", "treatment", "inserted", "pistoning", "exercises", "frequency",
  ]

  // MARK: - Building

  /// Spells `a (b/c/) d` out.
  private static func alternatives(_ pattern: [UInt8]) -> [[UInt8]] {
    var done: [[UInt8]] = []
    var rest = [pattern]
    while let pattern = rest.popLast() {
      if let open = pattern.firstIndex(of: UInt8(ascii: "(")),
        let close = pattern[open...].firstIndex(of: UInt8(ascii: ")"))
      {
        let choices = pattern[(open + 1)..<close].split(
          separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for choice in choices {
          rest.append(Array(pattern[..<open]) + choice + pattern[(close + 1)...])
        }
      } else {
        done.append(pattern)
      }
    }
    return done
  }

  /// `l4` is two words, as it is in a note.
  private static func partingDigits(_ word: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var wasDigit: Bool?
    for byte in word {
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit == wasDigit { parts[parts.count - 1].append(byte) } else { parts.append([byte]) }
      wasDigit = isDigit
    }
    return parts
  }

  private mutating func intern(_ word: [UInt8]) -> UInt16 {
    // Notes are read without apostrophes, too.
    let key = WordHash.key(of: word.lazy.filter { $0 != 0x27 })
    if let number = words[key] { return UInt16(number) }
    wordCount += 1
    words[key] = UInt32(wordCount)
    return wordCount
  }

  private mutating func node(for phrase: some Sequence<[UInt8]>) -> Int {
    var node: UInt32 = 0
    for word in phrase {
      let edge = UInt64(node) << 16 | UInt64(intern(word))
      if let next = edges[edge] {
        node = next
      } else {
        nodeEntries.append(0)
        nodeSites.append(0)
        node = UInt32(nodeEntries.count - 1)
        edges[edge] = node
        steps.append(
          (UInt32(truncatingIfNeeded: edge >> 16), UInt16(truncatingIfNeeded: edge), node))
      }
    }
    return Int(node)
  }

  private mutating func add(_ phrase: [UInt8], _ entry: NoteLexicon.Entry) {
    let words = phrase.split(separator: UInt8(ascii: " ")).flatMap {
      Self.partingDigits(Array($0))
    }
    guard !words.isEmpty else { return }
    for word in words {
      guard let first = word.first, (0x30...0x39).contains(first) else { continue }
      if let digit = Int(String(decoding: word, as: UTF8.self)) { digits[digit] = intern(word) }
    }
    let node = node(for: words)
    if nodeEntries[node] == 0 {
      entries.append([])
      nodeEntries[node] = UInt16(entries.count - 1)
    }
    let number = Int(nodeEntries[node])
    // `rib` and `ribs` are one word.
    if !entries[number].contains(where: { $0.cue == entry.cue && $0.detail == entry.detail }) {
      entries[number].append(entry)
    }
  }

  private mutating func addSites() {
    var found: [(key: [UInt8], site: SiteName)] = []
    // First, so that they win over the vocabulary: a note's `psoas` is the major one.
    for (key, site) in SiteName.further { found.append((Array(key.utf8), site)) }
    MuscleVocabulary.visitPhrases { key, reading in
      if let site = SiteName(reading, abbreviation: nil) { found.append((key, site)) }
    }
    for (key, site) in found where !SiteName.ignored.contains(String(decoding: key, as: UTF8.self))
    {
      let words = key.split(separator: 0x20).map(Array.init)
      addSite(words, site)
      for word in words {
        // Dropped endings count: `soleu` is of a word of six letters.
        if word.count >= 5, !word.contains(0x2D) { spelling.add(word, intern(word)) }
      }
    }
    for word in Self.oftenMisspelled { spelling.add(Array(word.utf8), intern(Array(word.utf8))) }
    // Whole names first, so that none is taken by a shortened one.
    for (key, site) in found where !SiteName.ignored.contains(String(decoding: key, as: UTF8.self))
    {
      for words in SiteName.shortened(key.split(separator: 0x20).map(Array.init)) {
        addSite(words, site)
      }
    }
    MuscleVocabulary.visitAbbreviations { key, kind, reading in
      if let site = SiteName(reading, abbreviation: kind), !site.isOfEye,
        !SiteName.otherAbbreviations.contains(String(decoding: key, as: UTF8.self))
      {
        addSite([key.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }], site)
      }
    }
  }

  private mutating func addSite(_ words: [[UInt8]], _ site: SiteName) {
    let node = node(for: words)
    guard nodeSites[node] == 0 else { return }
    sites.append(site)
    nodeSites[node] = UInt16(sites.count - 1)
  }

}
