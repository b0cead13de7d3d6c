/// A state, district or territory of the United States, by its two-letter postal code.
public struct USState: Sendable, Hashable, Comparable {
  /// Index into ``all``.
  let index: UInt8

  /// Postal codes of the 50 states and the District of Columbia, then of the territories and the
  /// military addresses that a claim may carry, each part in alphabetical order.
  private static let codes: StaticString =
    """
    AKALARAZCACOCTDCDEFLGAHIIAIDILINKSKYLAMAMDMEMIMNMOMSMTNCNDNENHNJNMNVNYOHOKORPARISCSDTNTXUTVAVT\
    WAWIWVWYAAAEAPASFMGUMHMPPRPWVI
    """

  /// The 50 states, the District of Columbia, then territories and military addresses.
  public static let all: [USState] = (0..<codes.utf8CodeUnitCount / 2).map {
    USState(index: UInt8($0))
  }

  private init(index: UInt8) { self.index = index }

  /// A state from its two-letter postal code, in either case; nil for anything else.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 2, let first = bytes.first else { return nil }
    let second = bytes[bytes.index(after: bytes.startIndex)]
    let wanted = (first & 0xDF, second & 0xDF)
    for index in 0..<Self.codes.utf8CodeUnitCount / 2
    where Self.codes.utf8Start[2 * index] == wanted.0
      && Self.codes.utf8Start[2 * index + 1] == wanted.1
    {
      self.index = UInt8(index)
      return
    }
    return nil
  }

  public static func < (left: USState, right: USState) -> Bool { left.index < right.index }
}

extension USState: LosslessStringConvertible {
  /// The two-letter postal code.
  public var description: String {
    let start = Self.codes.utf8Start + 2 * Int(index)
    return String(decoding: [start[0], start[1]], as: UTF8.self)
  }
}

/// Where a service was given: the two-digit place-of-service code set of CMS.
///
/// A value of this type has the shape of a code; a rule asks whether the code is assigned and
/// whether a needle can be inserted there.
public struct PlaceOfService: Sendable, Hashable {
  /// The code as a number, 1 through 99.
  public let number: UInt8

  /// A place of service from its number; nil outside 1 through 99.
  public init?(number: Int) {
    guard number >= 1, number <= 99 else { return nil }
    self.number = UInt8(number)
  }

  /// A place of service from its text; nil unless it is two digits other than `00`.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 2, let first = bytes.first else { return nil }
    let second = bytes[bytes.index(after: bytes.startIndex)]
    guard first >= 0x30, first <= 0x39, second >= 0x30, second <= 0x39 else { return nil }
    self.init(number: Int(first &- 0x30) * 10 + Int(second &- 0x30))
  }

  /// Office (11).
  public static let office = PlaceOfService(unchecked: 11)
  /// Telehealth, patient not at home (02).
  public static let telehealthElsewhere = PlaceOfService(unchecked: 2)
  /// Telehealth, patient at home (10).
  public static let telehealthAtHome = PlaceOfService(unchecked: 10)

  /// Whether patient and practitioner are apart there.
  var isTelehealth: Bool { self == .telehealthElsewhere || self == .telehealthAtHome }

  private init(unchecked: UInt8) { number = unchecked }
}

extension PlaceOfService: LosslessStringConvertible {
  /// The two digits.
  public var description: String { number < 10 ? "0\(number)" : "\(number)" }
}
