/// A hash of what tells one patient of one payer from others: payer, member number and birth date.
struct PatientHash {
  /// 64 bits of the three; two patients of a run share them once in some billions of pairs of runs.
  let value: UInt64

  /// The hash of an encounter's patient; nil when the member number or the birth date is missing,
  /// since nobody can tell then whose visits they are.
  init?(_ encounter: Encounter) {
    guard let member = encounter.coverage.memberIdentifier, !member.isEmpty,
      let birth = encounter.patient.birthDate
    else { return nil }
    let coverage = encounter.coverage
    var hash = StableHash()
    if let identifier = coverage.payerIdentifier, !identifier.isEmpty {
      hash.addWord(identifier)
    } else {
      hash.addWord(coverage.payerName ?? "")
    }
    hash.addWord(member)
    hash.add(UInt64(bitPattern: Int64(birth.dayNumber)))
    value = hash.value
  }
}

/// A hash of a claim number, never 0 for a number that is there.
enum ClaimNumberHash {
  static func of(_ number: String) -> UInt32 {
    guard !number.isEmpty else { return 0 }
    var hash = StableHash()
    hash.addWord(number)
    return max(1, UInt32(truncatingIfNeeded: hash.value >> 32))
  }
}

/// A hash that is the same in every run.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  /// Letters and digits only, in capitals: people write `W12 345-6` and `w123456`.
  mutating func addWord(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A: add(UInt64(byte & 0xDF))
      case 0x41...0x5A, 0x30...0x39, 0x80...0xFF: add(UInt64(byte))
      default: continue
      }
    }
    add(0x100)
  }

  var value: UInt64 {
    let mixed = (state ^ state >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }
}
