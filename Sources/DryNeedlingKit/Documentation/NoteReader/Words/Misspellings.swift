/// Words of muscle names that are one letter off: a letter missing, added, changed, or two swapped.
///
/// Each name is filed under itself and under itself without each of its letters, so that a word is
/// looked up by as many keys as it has letters.
struct Misspellings: Sendable {
  private var names: [(letters: [UInt8], word: UInt16)] = []
  private var byKey = HashIndex(capacity: 8192)
  private var seen: Set<UInt16> = []

  /// Names with fewer letters are not corrected.
  static let minimumLength = 6

  mutating func add(_ letters: [UInt8], _ word: UInt16) {
    // The key of a name ends without its `s`; five letters of it are six of the name.
    guard letters.count >= 5, seen.insert(word).inserted else { return }
    names.append((letters, word))
    let number = UInt32(names.count)
    for skipped in -1..<letters.count {
      let key = Self.key(letters, skipping: skipped)
      if byKey[key] == nil { byKey[key] = number }
      let bit = Self.filterBit(key)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// A polynomial of the letters, so that the key without one letter follows from sums of the key.
  private static func key(_ letters: some Collection<UInt8>, skipping skipped: Int) -> UInt64 {
    var hash: UInt64 = 0
    var power: UInt64 = 1
    for (index, letter) in letters.enumerated() where index != skipped {
      hash &+= UInt64(letter) &* power
      power &*= base
    }
    return hash
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The inverse of ``base`` modulo two to the sixty-fourth, by Newton's iteration.
  private static let inverse: UInt64 = (0..<6).reduce(base) { guess, _ in
    guess &* (2 &- base &* guess)
  }

  /// Bits of the keys there are: most words have none.
  private var filter = [UInt64](repeating: 0, count: 1024)

  @inline(__always)
  private static func filterBit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0xD6E8_FEB8_6659_FD93) >> 48)
  }

  @inline(__always)
  private func mayHave(_ key: UInt64) -> Bool {
    let bit = Self.filterBit(key)
    return filter[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// The word that was meant; nil when none is one letter off or the word is a good one itself.
  func correction(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt16? {
    guard range.count >= Self.minimumLength, range.count <= 24 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var count = 0
      for index in range {
        let byte = bytes[index] | 0x20
        guard byte >= 0x61, byte <= 0x7A else { return nil }
        if byte == 0x65, count > 0, buffer[count - 1] == 0x61 { count -= 1 }
        buffer[count] = byte
        count += 1
      }
      let letters = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count])
      // With the plural's or the name's last letter, then without.
      if count >= 4, letters[count - 1] == 0x73,
        let word = match(UnsafeBufferPointer(rebasing: letters[..<(count - 1)]), whole: letters)
      {
        return word
      }
      return match(letters, whole: letters)
    }
  }

  private func match(
    _ letters: UnsafeBufferPointer<UInt8>, whole: UnsafeBufferPointer<UInt8>
  ) -> UInt16? {
    let total = Self.key(letters, skipping: -1)
    var before: UInt64 = 0
    var power: UInt64 = 1
    for skipped in -1..<letters.count {
      var key = total
      if skipped >= 0 {
        let term = UInt64(letters[skipped]) &* power
        key = before &+ (total &- before &- term) &* Self.inverse
        before &+= term
        power &*= Self.base
      }
      guard mayHave(key), let number = byKey[key] else { continue }
      let name = names[Int(number) - 1]
      let isNear = name.letters.withUnsafeBufferPointer { EditDistance.isOne($0, letters) }
      // The first letter is seldom wrong, and words that differ in it seldom the same.
      guard isNear, name.letters[0] == letters[0] || letters.count >= 9,
        name.letters.count >= 5, !Self.isGoodWord(whole)
      else { continue }
      return name.word
    }
    return nil
  }

  /// Words of English and of anatomy that are one letter from a muscle's.
  private static func isGoodWord(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    goodWords.contains(WordHash.key(of: letters))
  }

  private static let goodWords: Set<UInt64> = Set(
    [
      "needing", "needed", "lightness", "contented", "improves", "improve", "cruising", "breeding",
      "pleading", "smoulder", "presence", "present", "relieved", "reloaded", "preformed",
      "reformed",
      "injure", "injures", "precaution", "releases", "lightness", "rightness", "toleration",
      "trapezium", "trapezia", "trapezial", "elevator", "elevated", "levators", "interior",
      "exterior", "poster", "posters", "posture", "external", "eternal", "internal", "medical",
      "median", "medially", "mediate", "laterally", "lateral", "frontal", "superiorly",
      "anteriorly", "inferiorly", "posteriorly", "interiors", "temporary", "temporally", "cervix",
      "spinals", "spinally", "scaled", "scales", "scalpel", "gluten", "musing", "masses", "massed",
      "message", "massage", "massager", "masters", "master", "muster", "palmer", "planter",
      "planters", "planar", "planted", "flexors", "flexion", "flexure", "tensors", "tension",
      "tensed", "extension", "extended", "extender", "extent", "adduction", "abduction", "abducted",
      "adducted", "pronation", "pronated", "supination", "supinated", "rotation", "rotated",
      "rotators", "rotate", "rotatory", "breviary", "longest", "lounges", "lungus", "longer",
      "labial", "finger", "linger", "ringer", "singer", "fingers", "little", "column", "columns",
      "common", "commune", "compartments", "tailored", "tailors", "radically", "radical",
      "radials", "radially", "radius", "ulnarly", "tibias", "fibulas", "popliteal", "peroneals",
      "perinatal", "perineum", "perineal", "obturation", "quadrant", "quadrants", "quartz",
      "minors", "miner", "minors", "majors", "mayor", "minimum", "maximum", "medium", "magnum",
      "maximal", "minimal", "oblige", "oblige", "oblique", "obliquely", "second", "seconds",
      "third",
      "thirds", "fourth", "fourths", "firsts", "muscled", "vertebra", "vertebrae", "vertical",
      "vortical", "cortical", "platform", "capital", "capitis", "carpal", "corpus", "dorsum",
      "dorsally", "digital", "digits", "digitally", "nasally", "vocals", "vocally", "orbitals",
      "gracile", "pectoral", "pectin", "sartorial", "deltas", "triple", "triples", "triceps",
      "biceps", "bicep", "forceps", "calves", "frequent", "tendinous", "thoracics", "upward",
      "uppers", "slower", "flower", "lowers", "blower", "glower", "lowered", "middles", "muddle",
      "riddle", "fiddle", "meddle", "straits", "straight", "strength", "shoulders", "smouldered",
      "superfical", "soles", "souls", "soleless", "stapes", "scapula", "scapulas", "sternum",
      "sterna", "subclavius", "occupational", "occipital", "orally", "multiple", "abdomens",
      "abdominally", "brachial", "branchial", "brachially", "carpi", "great", "greatest", "grater",
      "lessen", "lessor", "lesson", "lessened", "squared", "squares", "rounded", "rounds",
      "complexes", "compressed", "compression", "compresses", "constricted", "depressed",
      "depression", "erection", "erectors", "erected", "eminences", "transversely", "transverses",
      "traverse", "traversed", "intermedia", "intermediate", "intentions", "internist", "interne",
      "interns", "externs", "insertions", "infers", "lumbago", "pelvis", "pelvics", "piriforms",
      "pollicis", "proper", "propria", "urethras", "urethra", "vagus", "various", "vastly",
      "halluces", "hallux", "femoral", "femorals", "indices", "index", "jawline", "iliacs",
      "iliads", "gemini", "genus", "genius", "deltoidal", "coccyx", "coccygeal", "diaphragms",
      "fascial", "fascias", "facially", "facial", "racial", "glacial", "fascist",
    ].map { WordHash.key(of: $0.utf8) })
}
