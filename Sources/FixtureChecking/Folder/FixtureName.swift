/// Names of fixtures in Swift, made of the words of their paths.
enum FixtureName {
  /// Names that `ClaimFixtures` needs itself, or that Swift reads as something else.
  static let reserved: Set<String> = ["all", "init", "self"]

  /// `medicare/thirteenth-visit` is `medicareThirteenthVisit`; nil when there is nothing to make a
  /// name of.
  ///
  /// Everything but letters and digits separates words. The first word begins with a small letter,
  /// all of it small when it is all capitals; the others begin with a capital. A name that would
  /// begin with a digit gets an underscore before it.
  static func of(_ text: String) -> String? {
    var name = ""
    for word in words(of: text) {
      if name.isEmpty {
        let isAllCapitals = !word.contains { $0.isLowercase }
        name = isAllCapitals ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
      } else {
        name += word.prefix(1).uppercased() + word.dropFirst()
      }
    }
    guard let first = name.unicodeScalars.first else { return nil }
    return first.properties.isXIDStart ? name : "_" + name
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      let isPart = character.unicodeScalars.allSatisfy {
        $0.properties.isXIDContinue && $0 != "_"
      }
      if isPart {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
