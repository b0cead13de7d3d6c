extension Modifier {
  /// Separate evaluation on the day of a procedure.
  static var separateEvaluation: Modifier { Modifier("25") }
  /// Distinct service; the least specific modifier that says so.
  static var distinctService: Modifier { Modifier("59") }
  static var separateEncounter: Modifier { Modifier("XE") }
  static var separateStructure: Modifier { Modifier("XS") }
  static var separatePractitioner: Modifier { Modifier("XP") }
  static var unusualService: Modifier { Modifier("XU") }

  static var bothSides: Modifier { Modifier("50") }
  /// Says that further modifiers follow elsewhere.
  static var furtherModifiers: Modifier { Modifier("99") }
  static var physicalTherapyPlan: Modifier { Modifier("GP") }
  static var occupationalTherapyPlan: Modifier { Modifier("GO") }
  static var physicalTherapistAssistant: Modifier { Modifier("CQ") }
  static var occupationalTherapyAssistant: Modifier { Modifier("CO") }
  /// An assistant at surgery who is no physician.
  static var surgicalAssistant: Modifier { Modifier("AS") }

  /// Notice of liability given because the payer requires it.
  static var requiredNotice: Modifier { Modifier("GA") }
  /// Notice of liability given although none is required.
  static var voluntaryNotice: Modifier { Modifier("GX") }
  /// Excluded by statute, or no benefit of Medicare.
  static var excludedService: Modifier { Modifier("GY") }
  /// Expected to be denied as not necessary, without a notice.
  static var expectedDenial: Modifier { Modifier("GZ") }
}

extension ModifierList {
  /// The modifiers that tell one of XE, XS, XP and XU.
  static let specificDistinct: ModifierList = [
    .separateEncounter, .separateStructure, .separatePractitioner, .unusualService,
  ]

  /// Whether one of XE, XS, XP and XU is among them.
  var hasSpecificDistinct: Bool {
    contains(.separateStructure) || contains(.separateEncounter) || contains(.separatePractitioner)
      || contains(.unusualService)
  }

  /// Whether 59 or one of XE, XS, XP and XU is among them.
  var hasDistinct: Bool { contains(.distinctService) || hasSpecificDistinct }

  /// Where a modifier first stands.
  func position(of modifier: Modifier) -> Int? { firstIndex(of: modifier) }
}

/// Which modifiers exist: CPT and HCPCS Level II, codes only.
///
/// From the HCPCS Level II files of 2017, 2018 and 2019 of CMS and a public table of both levels of
/// 2024-06-18 (the `modifiers` data of andrewallenbruce/northstar). A modifier made since is not in
/// it, so a miss is a sign of a slip and no proof (STD-06).
enum ModifierTable {
  /// Every modifier, two characters each, sorted by their bytes.
  private static let text: StaticString = #"""
    1P2223242526272P32333P47505152535455565758596263667374767778798081828P9091929395969799A1\#
    A2A3A4A5A6A7A8A9AAABADAEAFAGAHAIAJAKAMAOAPAQARASATAUAVAWAXAYAZBABLBOBPBRBUCACBCCCDCECFCG\#
    CHCICJCKCLCMCNCOCPCQCRCSCTDAE1E2E3E4EAEBECEDEEEJEMEPERETEXEYF1F2F3F4F5F6F7F8F9FAFBFCFPFQ\#
    FRFSFTFXFYG0G1G2G3G4G5G6G7G8G9GAGBGCGDGEGFGGGHGJGKGLGMGNGOGPGQGRGSGTGUGVGWGXGYGZH9HAHBHC\#
    HDHEHFHGHHHIHJHKHLHMHNHOHPHQHRHSHTHUHVHWHXHYHZJ1J2J3J4J5JAJBJCJDJEJFJGJKJLJWJZK0K1K2K3K4\#
    KAKBKCKDKEKFKGKHKIKJKKKLKMKNKOKPKQKRKSKTKUKVKWKXKYKZL1LCLDLLLMLRLSLTLUM2MAMBMCMDMEMFMGMH\#
    MSN1N2N3NBNRNUP1P2P3P4P5P6PAPBPCPDPIPLPMPNPOPSPTQ0Q1Q2Q3Q4Q5Q6Q7Q8Q9QAQBQCQDQEQFQGQHQJQK\#
    QLQMQNQPQQQRQSQTQWQXQYQZRARBRCRDRERIRRRTSASBSCSDSESFSGSHSJSKSLSMSNSQSSSTSUSVSWSYSZT1T2T3\#
    T4T5T6T7T8T9TATBTCTDTETFTGTHTJTKTLTMTNTPTQTRTSTTTUTVTWU1U2U3U4U5U6U7U8U9UAUBUCUDUEUFUGUH\#
    UJUKUNUPUQURUSV1V2V3V4V5V6V7V8V9VMVPX1X2X3X4X5XEXPXSXUZAZBZC
    """#

  /// Modifiers in the table.
  static var count: Int { text.utf8CodeUnitCount / 2 }

  private static func packed(_ row: Int) -> UInt16 {
    UInt16(text.utf8Start[2 &* row]) &<< 8 | UInt16(text.utf8Start[2 &* row &+ 1])
  }

  /// The modifier at a place of the table; nil outside it.
  static func modifier(at row: Int) -> Modifier? {
    row >= 0 && row < count ? Modifier(unchecked: packed(row)) : nil
  }

  /// Whether a modifier is in the table.
  static func contains(_ modifier: Modifier) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) / 2
      let found = packed(middle)
      if found == modifier.packed { return true }
      if found < modifier.packed { low = middle &+ 1 } else { high = middle }
    }
    return false
  }
}
