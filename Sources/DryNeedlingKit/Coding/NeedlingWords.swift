/// Whether texts speak of dry needling.
enum NeedlingWords {
  /// Whether a note says that dry needling was done at the visit.
  ///
  /// Notes without a word for it, which are most, are not read closely. A remark of a claim may be
  /// no more than a label.
  static func sayDone(_ note: String) -> Bool {
    mention(note) && (isLabel(note) || NoteReader().read(note).saysNeedlingDone)
  }

  /// Whether a note is a label and nothing else: `DRY NEEDLING`, `trigger point dry-needling`.
  private static func isLabel(_ note: String) -> Bool {
    guard note.utf8.count <= 60, !note.contains(where: \.isNewline), name(note) else {
      return false
    }
    return note.lowercased().split { !$0.isLetter }.allSatisfy { word in
      word.hasPrefix("needl") || word.hasPrefix("dryneedl") || labelWords.contains(String(word))
    }
  }

  private static let labelWords: Set<String> = [
    "dry", "trigger", "point", "points", "trp", "procedure", "session", "performed", "done",
    "muscle", "muscles",
  ]

  /// Whether the description of a procedure calls it dry needling. It is the name of what was done,
  /// so that nothing but a denial takes it back.
  static func name(_ description: String) -> Bool {
    guard mention(description) else { return false }
    let words = description.lowercased().split { !$0.isLetter }
    guard
      zip(words, words.dropFirst()).contains(where: { $0 == "dry" && $1.hasPrefix("needl") })
        || words.contains(where: { $0.hasPrefix("dryneedl") })
    else { return false }
    return !words.contains { ["no", "not", "without", "non", "instead"].contains($0) }
  }

  /// Whether any word for needling stands in a text: `needl…`, `DN`, `TDN`, `IMS`.
  private static func mention(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var state: UInt64 = 0x20
      // The last bytes in lowercase, the newest lowest, with a blank for what is no letter.
      for byte in bytes {
        let lower = byte | 0x20
        let letter = lower >= 0x61 && lower <= 0x7A ? lower : 0x20
        state = state << 8 | UInt64(letter)
        if state & 0xFF_FFFF_FFFF == 0x6E_6565_646C { return true }  // needl
        if letter == 0x20, endsWithAbbreviation(state) { return true }
      }
      return endsWithAbbreviation(state << 8 | 0x20)
    }
  }

  private static func endsWithAbbreviation(_ state: UInt64) -> Bool {
    state & 0xFFFF_FFFF == 0x2064_6E20  // dn
      || state & 0xFF_FFFF_FFFF == 0x20_7464_6E20 || state & 0xFF_FFFF_FFFF == 0x20_696D_7320
  }
}
