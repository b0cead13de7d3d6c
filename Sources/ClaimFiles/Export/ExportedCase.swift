import DryNeedlingKit
import DryNeedlingX12

/// A case with what documents need and it does not hold.
package struct ExportedCase: Sendable {
  package var encounter: Encounter
  package var details = ClaimDraftDetails()
  /// Group or policy number, and name of the plan.
  package var groupNumber: String?
  package var planName: String?
  /// What the patient has paid.
  package var patientPaid: String?

  package init(_ encounter: Encounter) { self.encounter = encounter }

  /// The claims of a file. Names and addresses that an 837P states are taken from it; what a file of
  /// details says goes before them.
  package static func cases(
    _ claims: ClaimsOfFile, details: [UInt8]?
  ) -> Result<[ExportedCase], ClaimDetailsFile.Problems> {
    var submitted: [String: [SubmittedClaim]] = [:]
    if claims.format == "x12-837p", let bytes = claims.bytes {
      for claim in SubmittedClaim.read(bytes).reversed() {
        submitted[claim.number, default: []].append(claim)
      }
    }
    var cases = claims.encounters.map { encounter in
      var one = ExportedCase(encounter)
      // Claims of one number are taken in their order.
      guard let sent = submitted[encounter.claimNumber]?.popLast() else { return one }
      one.details = sent.details
      one.groupNumber = sent.groupNumber
      one.planName = sent.planName
      one.patientPaid = sent.patientPaid
      return one
    }
    guard let details else { return .success(cases) }
    return ClaimDetailsFile.read(
      details, over: cases.map { ($0.encounter.claimNumber, $0.details) }
    ).map { details in
      for index in cases.indices { cases[index].details = details[index] }
      return cases
    }
  }
}
