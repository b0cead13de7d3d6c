/// A National Provider Identifier: ten digits, the last of which is a check digit.
///
/// The check digit is Luhn's over the number with the prefix 80840 (CMS NPI standard).
public struct NPI: Sendable, Hashable {
  let number: UInt64

  /// A provider identifier from its text; nil unless it is ten digits, starts with 1 or 2, and its
  /// check digit is right.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 10 else { return nil }
    // 24 is what the prefix 80840 adds to the sum.
    var sum = 24
    var number: UInt64 = 0
    var position = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let digit = Int(byte &- 0x30)
      number = number &* 10 &+ UInt64(digit)
      if position & 1 == 0 {
        let doubled = digit &* 2
        sum &+= doubled > 9 ? doubled &- 9 : doubled
      } else {
        sum &+= digit
      }
      position &+= 1
    }
    guard sum % 10 == 0, number / 1_000_000_000 == 1 || number / 1_000_000_000 == 2 else {
      return nil
    }
    self.number = number
  }
}

extension NPI: LosslessStringConvertible {
  /// The ten digits.
  public var description: String { "\(number)" }
}

/// A provider taxonomy code of the NUCC code set: nine letters or digits and an `X`.
public struct TaxonomyCode: Sendable, Hashable, Comparable {
  /// Ten symbols of six bits.
  let packed: UInt64

  @inline(__always)
  init(unchecked packed: UInt64) { self.packed = packed }

  /// A code from its text, in either case; nil unless it is ten letters or digits that end in `X`.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 10, let packed = PackedText.pack(bytes, capacity: 10),
      packed & 63 == PackedText.symbol(0x58)
    else { return nil }
    self.packed = packed
  }

  public static func < (left: TaxonomyCode, right: TaxonomyCode) -> Bool {
    left.packed < right.packed
  }
}

extension TaxonomyCode: LosslessStringConvertible {
  /// The ten characters, letters as capitals.
  public var description: String { PackedText.unpack(packed, capacity: 10) }
}
