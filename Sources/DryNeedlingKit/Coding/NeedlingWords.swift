/// Finds out whether a text says that dry needling was done.
///
/// A mention counts only when its own clause neither denies it, nor speaks of another day, nor
/// merely considers it. Reading notes closely is left to the documentation rules; this answers one
/// question, and "no" to anything unclear.
enum NeedlingWords {
  /// Bytes of a text that are read.
  private static let limit = 65_536

  static func sayDone(_ text: String) -> Bool {
    guard text.utf8.count >= 9 else { return false }
    let bytes = text.utf8.prefix(limit).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var position = 0
    while let start = nextMention(bytes, from: position) {
      if isPlain(bytes, mention: start) { return true }
      position = start.upperBound
    }
    return false
  }

  /// The next `dry needl`, `dry-needl` or `dryneedl` from `position` on.
  private static func nextMention(_ bytes: [UInt8], from position: Int) -> Range<Int>? {
    let (dry, needl) = (Array("dry".utf8), Array("needl".utf8))
    guard bytes.count >= 8 else { return nil }
    var start = position
    while start <= bytes.count - 8 {
      defer { start += 1 }
      guard bytes[start] == dry[0], start == 0 || !isLetter(bytes[start - 1]),
        bytes[start..<start + 3].elementsEqual(dry)
      else { continue }
      var next = start + 3
      while next < bytes.count, next < start + 6, !isLetter(bytes[next]) { next += 1 }
      guard next + 5 <= bytes.count, bytes[next..<next + 5].elementsEqual(needl) else { continue }
      return start..<next + 5
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Whether nothing in the clause around a mention takes it back.
  private static func isPlain(_ bytes: [UInt8], mention: Range<Int>) -> Bool {
    var first = mention.lowerBound
    while first > 0, !endsClause(bytes[first - 1]) { first -= 1 }
    var end = mention.upperBound
    while end < bytes.count, !endsClause(bytes[end]) { end += 1 }
    let before = words(bytes[first..<mention.lowerBound])
    let after = words(bytes[mention.upperBound..<end])
    return before.isDisjoint(with: takesBackBefore) && after.isDisjoint(with: takesBackAfter)
  }

  /// Full stop, semicolon, comma, line end, parentheses, colon after nothing else.
  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x3B, 0x2C, 0x0A, 0x0D, 0x28, 0x29: true
    default: false
    }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> Set<String> {
    Set(
      bytes.split { !(isLetter($0) || $0 == 0x27) }.map { String(decoding: $0, as: UTF8.self) })
  }

  private static let denials: Set<String> = [
    "no", "not", "non", "without", "denies", "denied", "decline", "declined", "declines", "defer",
    "deferred", "refused", "refuses", "never", "contraindicated", "avoid", "avoided", "hold",
    "held",
    "wasn't", "didn't", "isn't", "unable", "cancelled", "canceled", "omitted", "instead",
  ]
  private static let otherDays: Set<String> = [
    "next", "plan", "planned", "plans", "consider", "considered", "considering", "may", "might",
    "could", "would", "will", "discussed", "recommend", "recommended", "future", "if", "candidate",
    "requests", "requested", "interested", "yesterday", "ago",
  ]
  private static let takesBackBefore = denials.union(otherDays).union([
    "prior", "previous", "previously", "last", "past", "history", "hx", "after", "since", "versus",
    "vs", "regarding", "about", "consent",
  ])
  private static let takesBackAfter = denials.union(otherDays).union(["previously", "consent"])
}
