import DryNeedlingKit
import LocatedJSON

/// What an answer refers to; each is a reference such as `Patient/1`, and one that is nil is written
/// as unknown.
public struct FHIRReferences: Sendable, Hashable {
  /// The patient.
  public var patient: String?
  /// The request that is answered: a Claim, or a CoverageEligibilityRequest.
  public var request: String?
  /// The insurer.
  public var insurer: String?
  /// The coverage asked about.
  public var coverage: String?

  /// References to nothing that is known.
  public init() {}
}

/// Writes a report as a ClaimResponse: a check before submission, never an adjudication.
public enum ClaimResponseWriter {
  /// The response. `created` is the day of the check.
  ///
  /// Errors of a line are in `error` with the line's sequence, everything else in `processNote`. It
  /// holds no amounts: only a payer may state these.
  public static func json(
    _ report: Report, created: CalendarDate, references: FHIRReferences = FHIRReferences(),
    layout: FHIRLayout = .indented
  ) -> String {
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.member("resourceType", "ClaimResponse")
      writer.member("status", "active")
      writer.concept("type", SystemName.claimType, "professional")
      writer.member("use", "claim")
      writer.reference("patient", ifKnown: references.patient)
      writer.member("created", created)
      writer.reference("insurer", ifKnown: references.insurer)
      if let request = references.request { writer.reference("request", request) }
      writer.member("outcome", report.verdict == .reject ? "error" : "complete")
      writer.member(
        "disposition", "pre-submission check; no payer has decided on this claim")
      let errors = report.findings.filter { $0.severity == .error }
      let notes = report.findings.filter { $0.severity != .error }
      writer.array("processNote", of: notes) { writer, index, finding in
        writer.member("number", index + 1)
        writer.member("type", "display")
        writer.member("text", "\(finding.message) [\(finding.ruleID) \(finding.ruleName)]")
      }
      writer.array("error", of: errors) { writer, _, finding in
        if let line = finding.line { writer.member("itemSequence", line + 1) }
        writer.details("code", finding.ruleID, finding.ruleName, finding.message)
      }
    }
    return writer.text()
  }
}

/// Writes the decision on coverage as a CoverageEligibilityResponse.
public enum CoverageEligibilityResponseWriter {
  /// The response for a code, with the visits used and allowed where the policy counts them.
  /// `created` is the day of the check.
  public static func json(
    _ decision: EligibilityDecision, for code: ProcedureCode, created: CalendarDate,
    references: FHIRReferences = FHIRReferences(), layout: FHIRLayout = .indented
  ) -> String {
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.member("resourceType", "CoverageEligibilityResponse")
      writer.member("status", "active")
      writer.strings("purpose", ["benefits"])
      writer.reference("patient", ifKnown: references.patient)
      writer.member("created", created)
      writer.reference("request", ifKnown: references.request)
      writer.member("outcome", decision.coverage == .undetermined ? "partial" : "complete")
      writer.member("disposition", "read from published policies; \(decision.coverage.rawValue)")
      writer.reference("insurer", ifKnown: references.insurer)
      writer.array("insurance") { writer in
        writer.object { writer in
          writer.reference("coverage", ifKnown: references.coverage)
          writer.array("item") { $0.object { $0.benefits(of: decision, code) } }
        }
      }
    }
    return writer.text()
  }
}

extension ResourceWriter {
  fileprivate mutating func benefits(of decision: EligibilityDecision, _ code: ProcedureCode) {
    concept("productOrService", SystemName.procedure(code), code.description)
    switch decision.coverage {
    case .covered, .conditional: member("excluded", false)
    case .notCovered: member("excluded", true)
    case .undetermined: break
    }
    if let visits = decision.visits {
      array("benefit") {
        $0.object {
          $0.object("type") { $0.member("text", "visits") }
          $0.member("allowedUnsignedInt", max(0, visits.used + visits.left))
          $0.member("usedUnsignedInt", max(0, visits.used))
        }
      }
    }
    if decision.requirements.contains(where: { $0.kind == .priorAuthorization }) {
      member("authorizationRequired", true)
    }
  }

  mutating func reference(_ key: StaticString, ifKnown address: String?) {
    if let address, !address.isEmpty { reference(key, address) } else { unknown(key) }
  }
}

extension Finding {
  /// The service line it is about, counted from 0; nil when it is about the claim.
  var line: Int? { path.fact.name.hasPrefix("lines[]") ? path.index : nil }
}
