import DryNeedlingFHIR
import DryNeedlingKit
import DryNeedlingX12

/// Takes what is read from a file.
package protocol ClaimReceiver {
  /// The case that the next claim was read from, for formats that hold cases.
  mutating func willReceive(_ place: borrowing CaseInHand)
  /// What the next claim was made of, for formats that hold no claims as such.
  mutating func willReceive(_ origin: FHIROrigin)
  /// A claim, to which a history may be added. `locate` answers where a fact of it stands, and may
  /// be asked only now.
  mutating func claim(_ encounter: inout Encounter, locate: (FactPath) -> SourceLocation)
  mutating func diagnostic(_ diagnostic: ReadingDiagnostic)
  /// Whether anybody still listens; asked between pieces of a file.
  var wantsMore: Bool { get }
}

extension ClaimReceiver {
  package mutating func willReceive(_ place: borrowing CaseInHand) {}
  package mutating func willReceive(_ origin: FHIROrigin) {}
}

/// Reads the claims of one file of any format that is read.
package enum ClaimFileReader {
  /// Reads to the end and answers what the file was read as; nil when that cannot be told.
  package static func read(
    _ source: inout ByteSource, kind: InputKind, into receiver: inout some ClaimReceiver
  ) throws(ByteSource.Failure) -> String? {
    switch kind {
    case .caseJSON:
      try readCases(&source, &receiver)
      return "case-json"
    case .x12, .x12WithoutClaims:
      let summary = try readInterchanges(&source, &receiver)
      return summary.professionalTransactions > 0 ? "x12-837p" : "x12"
    case .fhir:
      try readResources(&source, &receiver)
      return "fhir-r4"
    case .empty: return nil
    case .other(let name):
      receiver.diagnostic(
        ReadingDiagnostic(
          InputRules.notClaims,
          message: "this is \(name), not an X12 837P file, FHIR R4 JSON or case JSON",
          location: .start))
      return nil
    }
  }

  private static func readInterchanges(
    _ source: inout ByteSource, _ receiver: inout some ClaimReceiver
  ) throws(ByteSource.Failure) -> X12ReadingSummary {
    var reader = X12ClaimReader()
    var summary = X12ReadingSummary()
    var isOpen = true
    while isOpen {
      let bytes = try source.next()
      isOpen = bytes != nil && receiver.wantsMore
      withUnsafeMutablePointer(to: &receiver) { receiver in
        let claim: X12ClaimReader.ClaimHandler = { encounter, places in
          receiver.pointee.claim(&encounter) { places.location(of: $0) }
        }
        let diagnostic: X12ClaimReader.DiagnosticHandler = { receiver.pointee.diagnostic($0) }
        if let bytes {
          reader.push(bytes, claim: claim, diagnostic: diagnostic)
        } else {
          summary = reader.finish(claim: claim, diagnostic: diagnostic)
        }
      }
    }
    return summary
  }

  private static func readResources(
    _ source: inout ByteSource, _ receiver: inout some ClaimReceiver
  ) throws(ByteSource.Failure) {
    var reader = FHIRClaimReader()
    var isOpen = true
    while isOpen {
      let bytes = try source.next()
      isOpen = bytes != nil && receiver.wantsMore
      withUnsafeMutablePointer(to: &receiver) { receiver in
        let claim: FHIRClaimReader.ClaimHandler = { encounter, place in
          receiver.pointee.willReceive(place.origin)
          receiver.pointee.claim(&encounter) { place.location(of: $0) }
        }
        let diagnostic: FHIRClaimReader.DiagnosticHandler = { receiver.pointee.diagnostic($0) }
        if let bytes {
          reader.push(bytes, claim: claim, diagnostic: diagnostic)
        } else {
          _ = reader.finish(claim: claim, diagnostic: diagnostic)
        }
      }
    }
  }

  private static func readCases(
    _ source: inout ByteSource, _ receiver: inout some ClaimReceiver
  ) throws(ByteSource.Failure) {
    var reader = CaseReader()
    var isOpen = true
    while isOpen {
      let bytes = try source.next()
      isOpen = bytes != nil && receiver.wantsMore
      // Both closures write to the receiver, though never at the same time.
      withUnsafeMutablePointer(to: &receiver) { receiver in
        let claim: CaseReader.ClaimHandler = { encounter, place in
          receiver.pointee.willReceive(place)
          receiver.pointee.claim(&encounter) { place.location(of: $0) }
        }
        let diagnostic: CaseReader.DiagnosticHandler = { receiver.pointee.diagnostic($0) }
        if let bytes {
          reader.push(bytes, claim: claim, diagnostic: diagnostic)
        } else {
          reader.finish(claim: claim, diagnostic: diagnostic)
        }
      }
    }
  }
}

extension SourceLocation {
  /// The first byte.
  package static let start = SourceLocation(line: 1, column: 1, byte: 0)
}
