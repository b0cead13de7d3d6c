/// One line of a claim: a procedure, how often, when, and for which diagnoses.
public struct ServiceLine: Sendable, Hashable {
  /// The procedure; nil when missing or not shaped like a code.
  public var procedure: ProcedureCode?
  /// Modifiers in the order they are billed.
  public var modifiers = ModifierList()
  /// How much was given; nil when not stated.
  public var quantity: ServiceQuantity?
  /// What ``quantity`` counts.
  public var quantityBasis = QuantityBasis.units
  /// Charge of the line; nil when not stated.
  public var charge: Money?
  /// First or only day of service; nil when the line carries none of its own.
  public var dateOfService: CalendarDate?
  /// Last day of service, inclusive; nil for a single day.
  public var lastDateOfService: CalendarDate?
  /// Where it was given; nil when the claim's place holds.
  public var placeOfService: PlaceOfService?
  /// Numbers of the claim's diagnoses, from 1, most important first.
  public var diagnosisPointers = DiagnosisPointers()
  /// Who rendered this line, when not the claim's rendering provider.
  public var renderingProvider: Provider?
  /// Who supervised this line, when not the claim's supervising provider.
  public var supervisingProvider: Provider?
  /// State where this line was given, when not the claim's.
  public var serviceFacilityState: USState?
  /// The submitter's number of the line (REF*6R); nil when not stated.
  public var controlNumber: String?
  /// Description the submitter gave with the code; nil when not stated.
  public var procedureDescription: String?
  /// Prior authorisation number of this line; nil when not stated.
  public var priorAuthorization: String?

  /// A line of which nothing is stated.
  public init() {}

  /// A line with a procedure, its modifiers and a number of units.
  public init(_ procedure: ProcedureCode, modifiers: ModifierList = [], units: Int = 1) {
    self.procedure = procedure
    self.modifiers = modifiers
    quantity = ServiceQuantity(units)
  }
}

/// What the quantity of a line counts.
@nonexhaustive
public enum QuantityBasis: String, Sendable, Hashable {
  /// Units of service (UN).
  case units
  /// Minutes (MJ), for anesthesia.
  case minutes
}

/// Pointers of a line to the claim's diagnoses: numbers from 1, at most twelve of them.
public struct DiagnosisPointers: Sendable, Hashable {
  /// Five bits each; sixteen and above stands for "too large".
  private var packed: UInt64 = 0

  /// Pointers a value of this type can hold; further ones are dropped by ``append(_:)``.
  public static let capacity = 12

  /// No pointers.
  public init() {}

  /// The pointers of `sequence`, up to ``capacity``.
  public init(_ sequence: some Sequence<Int>) {
    for pointer in sequence { append(pointer) }
  }

  /// Adds a pointer; false when there is no room. Numbers below 1 or above 30 are held as 31, which
  /// no claim can satisfy.
  @discardableResult
  public mutating func append(_ pointer: Int) -> Bool {
    let count = count
    guard count < Self.capacity else { return false }
    let held = pointer >= 1 && pointer <= 30 ? UInt64(pointer) : 31
    packed |= held &<< UInt64(5 &* count)
    return true
  }
}

extension DiagnosisPointers: RandomAccessCollection, ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Int...) { self.init(elements) }

  public var startIndex: Int { 0 }

  @inline(__always)
  public var endIndex: Int {
    packed == 0 ? 0 : (63 &- packed.leadingZeroBitCount) / 5 &+ 1
  }

  public subscript(position: Int) -> Int {
    precondition(position >= 0 && position < endIndex, "diagnosis pointer index out of range")
    return Int(packed >> UInt64(5 * position) & 31)
  }
}
