/// An ICD-10-CM diagnosis code: three to seven letters or digits, `M54.50` and `M5450` alike.
///
/// A value of this type has the shape of a code. Whether it exists and is specific enough on a
/// date of service is a question to the code table, answered by the coding rules.
public struct DiagnosisCode: Sendable, Hashable, Comparable {
  /// Seven symbols of six bits, left-aligned: a category sorts before its children.
  let packed: UInt64

  @inline(__always)
  init(unchecked packed: UInt64) { self.packed = packed }

  /// A code from its text, with or without the dot after the third character, in either case;
  /// nil unless it is a letter, a digit and one to five more letters or digits. The second
  /// character may also be an `A`, as in `QA0`, which came on 2025-10-01.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  @inline(__always)
  package init?(bytes: some Collection<UInt8>) {
    var packed: UInt64 = 0
    var count = 0
    var position = 0
    for byte in bytes {
      if byte == 0x2E, position == 3 {
        position &+= 1
        continue
      }
      let symbol = PackedText.symbol(byte)
      guard symbol != 0, count < 7 else { return nil }
      if count == 0, symbol <= 10 { return nil }
      if count == 1, symbol > 11 { return nil }
      packed = packed &<< 6 | symbol
      count &+= 1
      position &+= 1
    }
    // A dot that nothing follows is not a code anybody bills.
    guard count >= 3, !(position == 4 && count == 3) else { return nil }
    self.packed = packed &<< UInt64(6 &* (7 &- count))
  }

  public static func < (left: DiagnosisCode, right: DiagnosisCode) -> Bool {
    left.packed < right.packed
  }

  /// Whether this code is `category` itself or below it: `M54.50` is within `M54` and `M54.5`.
  @inline(__always)
  public func isWithin(_ category: DiagnosisCode) -> Bool {
    let count = PackedText.count(category.packed, capacity: 7)
    return packed & PackedText.prefixMask(count, capacity: 7) == category.packed
  }

  /// Characters of the code, without the dot: 3 through 7.
  public var length: Int { PackedText.count(packed, capacity: 7) }
}

extension DiagnosisCode: LosslessStringConvertible {
  /// The code with its dot, letters as capitals: `M54.50`.
  public var description: String {
    let text = PackedText.unpack(packed, capacity: 7)
    guard text.utf8.count > 3 else { return text }
    let dot = text.utf8.index(text.startIndex, offsetBy: 3)
    return text[..<dot] + "." + text[dot...]
  }
}
