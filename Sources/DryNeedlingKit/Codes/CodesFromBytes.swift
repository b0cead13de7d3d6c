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
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(decimal: bytes) }
}

extension ServiceQuantity {
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) { self.init(decimal: bytes) }
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
