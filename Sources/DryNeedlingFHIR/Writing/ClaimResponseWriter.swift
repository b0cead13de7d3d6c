import DryNeedlingKit
import LocatedJSON

/// What an answer refers to; each is a reference such as `Patient/1`, and one that is nil is written
/// as unknown.
public struct FHIRReferences: Sendable, Hashable {
  /// The patient.
  public var patient: String?
  /// The request that is answered: a Claim, or a CoverageEligibilityRequest.
  public var request: String?
  /// The submitter's number of the claim, where the request itself has no address; nil when the
  /// claim has no number.
  public var requestIdentifier: String?
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
    writer.object {
      $0.claimResponse(report, report.findings.map { ($0, nil) }, created, references, .asStated)
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
    writer.object { $0.eligibilityResponse(decision, [code], created, references) }
    return writer.text()
  }
}

extension ResourceWriter {
  mutating func claimResponse(
    _ report: Report, _ findings: [(finding: Finding, location: SourceLocation?)],
    _ created: CalendarDate?, _ references: FHIRReferences, _ wording: AnswerWording
  ) {
    member("resourceType", "ClaimResponse")
    member("status", "active")
    concept("type", SystemName.claimType, "professional")
    member("use", "claim")
    reference("patient", ifKnown: references.patient)
    date("created", "_created", created)
    reference("insurer", ifKnown: references.insurer)
    if references.request != nil || references.requestIdentifier != nil { request(references) }
    member("outcome", report.verdict == .reject ? "error" : "complete")
    member("disposition", "pre-submission check; no payer has decided on this claim")
    let errors = findings.filter { $0.finding.severity == .error }
    let notes = findings.filter { $0.finding.severity != .error }
    func words(_ one: (finding: Finding, location: SourceLocation?)) -> String {
      wording.shown(one.finding.message, of: one.finding, at: one.location)
    }
    array("processNote", of: notes) { writer, index, note in
      writer.member("number", index + 1)
      writer.member("type", "display")
      writer.member(
        "text", "\(words(note)) [\(note.finding.ruleID) \(note.finding.ruleName)]")
    }
    array("error", of: errors) { writer, _, error in
      if let line = error.finding.line { writer.member("itemSequence", line + 1) }
      writer.details("code", error.finding.ruleID, error.finding.ruleName, words(error))
    }
  }

  mutating func eligibilityResponse(
    _ decision: EligibilityDecision, _ codes: [ProcedureCode], _ created: CalendarDate?,
    _ references: FHIRReferences
  ) {
    member("resourceType", "CoverageEligibilityResponse")
    member("status", "active")
    strings("purpose", ["benefits"])
    reference("patient", ifKnown: references.patient)
    date("created", "_created", created)
    request(references)
    member("outcome", decision.coverage == .undetermined ? "partial" : "complete")
    member(
      "disposition",
      codes.isEmpty
        ? "no dry needling, so nothing was asked of policies"
        : "read from published policies; \(decision.coverage.rawValue)")
    reference("insurer", ifKnown: references.insurer)
    guard !codes.isEmpty else { return }
    array("insurance") { writer in
      writer.object { writer in
        writer.reference("coverage", ifKnown: references.coverage)
        writer.array("item", of: codes) { writer, _, code in
          writer.benefits(of: decision, code)
        }
      }
    }
  }

  /// The request by its address, or else by the number of the claim.
  private mutating func request(_ references: FHIRReferences) {
    if references.request == nil, let number = references.requestIdentifier, !number.isEmpty {
      object("request") { $0.object("identifier") { $0.member("value", number) } }
    } else {
      reference("request", ifKnown: references.request)
    }
  }

  /// A date that must be there; without one it is said to be unknown.
  private mutating func date(_ key: StaticString, _ sibling: StaticString, _ date: CalendarDate?) {
    if let date { member(key, date) } else { unknown(sibling) }
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
          $0.member("allowedUnsignedInt", max(0, visits.used + visits.remaining))
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
