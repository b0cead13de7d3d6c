/// Codes straight from the bytes of a file, for readers in other targets.
///
/// The generic initialisers of the code types are compiled for one kind of collection only inside
/// this module; across a module boundary a reader would pay for the indirection on every value.
extension ProcedureCode {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}

extension DiagnosisCode {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}

extension Modifier {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}

extension CalendarDate {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(digits: bytes) }
}

extension Money {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    if let whole = Decimals.digits(bytes) {
      self.init(cents: whole &* 100)
    } else {
      self.init(decimal: bytes)
    }
  }
}

extension ServiceQuantity {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    if let whole = Decimals.digits(bytes) {
      self.init(thousandths: whole &* 1000)
    } else {
      self.init(decimal: bytes)
    }
  }
}

extension Decimals {
  /// One to nine digits and nothing else, as most amounts are written.
  @inline(__always)
  fileprivate static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard bytes.count > 0, bytes.count <= 9 else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }
}

extension PlaceOfService {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}

extension USState {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}

extension NPI {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}

extension TaxonomyCode {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes: bytes) }
}
