/// A procedure modifier: two letters or digits, such as `59`, `KX` or `GP`.
public struct Modifier: Sendable, Hashable, Comparable {
  /// The two ASCII characters, first in the high byte.
  let packed: UInt16

  @inline(__always)
  init(unchecked packed: UInt16) { self.packed = packed }

  /// A modifier from its text, in either case; nil unless it is two letters or digits.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  @inline(__always)
  package init?(bytes: some Sequence<UInt8>) {
    var packed: UInt16 = 0
    var count = 0
    for byte in bytes {
      let symbol = PackedText.symbol(byte)
      guard symbol != 0, count < 2 else { return nil }
      packed = packed &<< 8 | UInt16(PackedText.ascii(symbol))
      count &+= 1
    }
    guard count == 2 else { return nil }
    self.packed = packed
  }

  /// For the constants of this module: two ASCII characters.
  @inline(__always)
  init(_ text: StaticString) {
    packed = UInt16(text.utf8Start[0]) << 8 | UInt16(text.utf8Start[1])
  }

  public static func < (left: Modifier, right: Modifier) -> Bool { left.packed < right.packed }
}

extension Modifier: LosslessStringConvertible {
  /// The two characters, letters as capitals.
  public var description: String {
    String(decoding: [UInt8(packed >> 8), UInt8(packed & 0xFF)], as: UTF8.self)
  }
}

/// The modifiers of one service line, in the order they are billed.
///
/// A claim line has room for four; more are kept up to eight so that a rule can say so.
public struct ModifierList: Sendable, Hashable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// Modifiers a value of this type can hold; further ones are dropped by ``append(_:)``.
  public static let capacity = 8

  /// No modifiers.
  public init() {}

  /// The modifiers of `sequence`, in order, up to ``capacity``.
  public init(_ sequence: some Sequence<Modifier>) {
    for modifier in sequence { append(modifier) }
  }

  /// Adds a modifier at the end; false when there is no room left.
  @discardableResult
  public mutating func append(_ modifier: Modifier) -> Bool {
    let count = count
    guard count < Self.capacity else { return false }
    if count < 4 {
      first |= UInt64(modifier.packed) &<< UInt64(16 &* count)
    } else {
      second |= UInt64(modifier.packed) &<< UInt64(16 &* (count &- 4))
    }
    return true
  }

  /// Whether `modifier` is among them.
  @inline(__always)
  public func contains(_ modifier: Modifier) -> Bool {
    Self.holds(first, modifier) || (second != 0 && Self.holds(second, modifier))
  }

  @inline(__always)
  private static func holds(_ word: UInt64, _ modifier: Modifier) -> Bool {
    let difference = word ^ (UInt64(modifier.packed) &* 0x0001_0001_0001_0001)
    return (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000 != 0
  }
}

extension ModifierList: RandomAccessCollection, ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Modifier...) { self.init(elements) }

  public var startIndex: Int { 0 }

  @inline(__always)
  public var endIndex: Int {
    if first >> 48 == 0 { return (63 &- first.leadingZeroBitCount) / 16 &+ (first == 0 ? 0 : 1) }
    return 4 &+ (second == 0 ? 0 : (63 &- second.leadingZeroBitCount) / 16 &+ 1)
  }

  @inline(__always)
  public var count: Int { endIndex }

  public subscript(position: Int) -> Modifier {
    precondition(position >= 0 && position < count, "modifier index out of range")
    let word = position < 4 ? first : second
    return Modifier(unchecked: UInt16(truncatingIfNeeded: word >> UInt64(16 * (position & 3))))
  }
}

extension ModifierList: CustomStringConvertible {
  /// The modifiers with a blank between them.
  public var description: String { map(\.description).joined(separator: " ") }
}
