import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

@Suite struct ResponseTests {
  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aClaimResponseIsACheckWithoutAmounts() throws {
    let created = try #require(CalendarDate("2025-03-05"))
    let claim = try #require(
      Fixture.read(
        Fixture.claimBundle.replacing(
          #""quantity": {"value": 1}"#, with: #""quantity": {"value": 3}"#)
      ).claims.first)
    let report = ClaimChecker().check(claim.encounter)
    #expect(report.verdict == .reject)
    var references = FHIRReferences()
    references.patient = "Patient/p1"
    references.request = "Claim/c1"
    let text = ClaimResponseWriter.json(report, created: created, references: references)
    let root = try parsed(text)
    #expect(root["outcome"] as? String == "error")
    #expect((root["patient"] as? [String: Any])?["reference"] as? String == "Patient/p1")
    #expect(root["item"] == nil && root["payment"] == nil && root["total"] == nil)
    let errors = try #require(root["error"] as? [[String: Any]])
    #expect(errors.count == report.findings.count { $0.severity == .error })
    #expect(errors.contains { $0["itemSequence"] as? Int == 1 })
    let notes = root["processNote"] as? [Any] ?? []
    #expect(notes.count + errors.count == report.findings.count)
    for name in ["status", "type", "use", "created", "insurer"] { #expect(root[name] != nil) }
  }

  @Test func visitsAreInAnEligibilityResponse() throws {
    let created = try #require(CalendarDate("2025-03-05"))
    let visit = try #require(Fixture.read(Fixture.visitBundle).claims.first)
    let decision = ClaimChecker().eligibility(visit.encounter)
    let visits = try #require(decision.visits)
    let text = CoverageEligibilityResponseWriter.json(
      decision, for: .needlingThreeOrMoreMuscles, created: created)
    let root = try parsed(text)
    let insurance = try #require((root["insurance"] as? [[String: Any]])?.first)
    let item = try #require((insurance["item"] as? [[String: Any]])?.first)
    let benefit = try #require((item["benefit"] as? [[String: Any]])?.first)
    #expect(benefit["usedUnsignedInt"] as? Int == visits.used)
    #expect(benefit["allowedUnsignedInt"] as? Int == visits.used + visits.remaining)
    #expect(root["purpose"] as? [String] == ["benefits"])
    for name in ["status", "patient", "created", "request", "outcome", "insurer"] {
      #expect(root[name] != nil)
    }
  }
}
