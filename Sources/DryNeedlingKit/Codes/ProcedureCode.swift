/// A CPT or HCPCS Level II procedure code: five letters or digits, such as `20561` or `G0283`.
///
/// The kit carries codes and its own plain words only; CPT descriptors belong to the AMA.
public struct ProcedureCode: Sendable, Hashable, Comparable {
  /// Five symbols, six bits each.
  let packed: UInt32

  @inline(__always)
  init(unchecked packed: UInt32) { self.packed = packed }

  /// A code from its text, in either case; nil unless it is five letters or digits.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  @inline(__always)
  package init?(bytes: some Sequence<UInt8>) {
    guard let packed = PackedText.pack(bytes, capacity: 5), packed & 63 != 0 else { return nil }
    self.packed = UInt32(packed)
  }

  /// A code given as a number of five digits; for the constants of this module. Without a loop, so
  /// that constants are folded and cost nothing to reach.
  @inline(__always)
  init(_ number: UInt32) {
    packed =
      (number / 10_000 + 1) << 24 | (number / 1000 % 10 + 1) << 18 | (number / 100 % 10 + 1) << 12
      | (number / 10 % 10 + 1) << 6 | (number % 10 + 1)
  }

  public static func < (left: ProcedureCode, right: ProcedureCode) -> Bool {
    left.packed < right.packed
  }

  /// Needle insertion without injection, 1 or 2 muscles (CPT 20560, from 2020-01-01).
  public static let needlingOneOrTwoMuscles = ProcedureCode(20560)
  /// Needle insertion without injection, 3 or more muscles (CPT 20561, from 2020-01-01).
  public static let needlingThreeOrMoreMuscles = ProcedureCode(20561)

  /// Whether this is 20560 or 20561.
  public var isDryNeedling: Bool {
    self == .needlingOneOrTwoMuscles || self == .needlingThreeOrMoreMuscles
  }
}

extension ProcedureCode: LosslessStringConvertible {
  /// The five characters, letters as capitals.
  public var description: String { PackedText.unpack(UInt64(packed), capacity: 5) }
}
