/// An amount of United States dollars, held in whole cents.
public struct Money: Sendable, Hashable, Comparable {
  /// Cents; negative for a credit.
  public var cents: Int64

  /// An amount of `cents` cents.
  public init(cents: Int64) { self.cents = cents }

  /// Reads a decimal such as `120`, `120.5` or `120.50`; nil for anything else, for more than two
  /// decimal places that are not zero, and beyond a hundred billion dollars.
  public init?(_ text: some StringProtocol) { self.init(decimal: text.utf8) }

  package init?(decimal text: some Collection<UInt8>) {
    guard let cents = Decimals.parse(text, places: 2) else { return nil }
    self.cents = cents
  }

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}

extension Money: LosslessStringConvertible {
  /// The amount with two decimal places and no currency sign: `120.50`.
  public var description: String { Decimals.text(cents, places: 2, keepZeros: true) }
}

/// How much of a service was given: units or minutes, with up to three decimal places.
public struct ServiceQuantity: Sendable, Hashable, Comparable {
  /// Thousandths of a unit, so that `1.5` is 1500.
  public var thousandths: Int64

  /// A whole number of units.
  public init(_ whole: Int) {
    let product = Int64(whole).multipliedReportingOverflow(by: 1000)
    thousandths = product.overflow ? (whole > 0 ? .max : .min) : product.partialValue
  }

  /// A number of thousandths of a unit.
  public init(thousandths: Int64) { self.thousandths = thousandths }

  /// Reads a decimal such as `1` or `1.5`; nil for anything else, and for more than three decimal
  /// places that are not zero.
  public init?(_ text: some StringProtocol) { self.init(decimal: text.utf8) }

  package init?(decimal text: some Collection<UInt8>) {
    guard let value = Decimals.parse(text, places: 3) else { return nil }
    thousandths = value
  }

  /// The number of units when it is whole; nil when it has a fraction.
  public var whole: Int? { thousandths % 1000 == 0 ? Int(thousandths / 1000) : nil }

  public static func < (left: ServiceQuantity, right: ServiceQuantity) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension ServiceQuantity: LosslessStringConvertible {
  /// The quantity without needless zeros: `1`, `1.5`.
  public var description: String { Decimals.text(thousandths, places: 3, keepZeros: false) }
}

/// Decimal text to scaled integers and back, without a float in between.
enum Decimals {
  /// Digits before the point that are accepted: enough for any claim, far from overflow.
  private static let maximumWholeDigits = 12

  static func parse(_ text: some Collection<UInt8>, places: Int) -> Int64? {
    var value: Int64 = 0
    var wholeDigits = 0
    var decimals = -1
    var kept = 0
    var negative = false
    var position = 0
    for byte in text {
      defer { position &+= 1 }
      switch byte {
      case 0x2D, 0x2B:
        guard position == 0 else { return nil }
        negative = byte == 0x2D
      case 0x2E:
        guard decimals < 0 else { return nil }
        decimals = 0
      case 0x30...0x39:
        let digit = Int64(byte &- 0x30)
        if decimals < 0 {
          wholeDigits &+= 1
          guard wholeDigits <= maximumWholeDigits else { return nil }
          value = value &* 10 &+ digit
        } else if decimals < places {
          decimals &+= 1
          kept &+= 1
          value = value &* 10 &+ digit
        } else {
          decimals &+= 1
          guard digit == 0, decimals < 30 else { return nil }
        }
      default: return nil
      }
    }
    guard wholeDigits > 0 || decimals > 0 else { return nil }
    while kept < places {
      value = value &* 10
      kept &+= 1
    }
    return negative ? -value : value
  }

  static func text(_ value: Int64, places: Int, keepZeros: Bool) -> String {
    var scale: UInt64 = 1
    for _ in 0..<places { scale *= 10 }
    let magnitude = value.magnitude
    var fraction = "\(magnitude % scale)"
    fraction = String(repeating: "0", count: places - fraction.utf8.count) + fraction
    if !keepZeros {
      while fraction.utf8.last == 0x30 { fraction.removeLast() }
    }
    let sign = value < 0 ? "-" : ""
    return fraction.isEmpty
      ? "\(sign)\(magnitude / scale)" : "\(sign)\(magnitude / scale).\(fraction)"
  }
}
