extension Coverage {
  /// Takes over a claim filing indicator (SBR09) and what it tells about the payer. False when the
  /// value is not one of the code set; it is then kept, and the kind of payer stays unknown.
  @discardableResult
  package mutating func setFilingIndicator(
    _ text: String, ascii bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    filingIndicator = text
    guard let entry = FilingIndicatorTable.entry(for: bytes) else { return false }
    payerKind = entry.kind
    return true
  }
}
