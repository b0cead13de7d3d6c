import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

@Suite struct OperationOutcomeTests {
  @Test func everyFindingIsAnIssueInItsPlace() throws {
    let claim = try #require(Fixture.read(Fixture.claimBundle).claims.first)
    let report = ClaimChecker().check(claim.encounter)
    let text = OperationOutcomeWriter.json(report, in: claim.sourceMap)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["resourceType"] as? String == "OperationOutcome")
    let issues = try #require(root["issue"] as? [[String: Any]])
    #expect(issues.count == report.findings.count && !issues.isEmpty)
    for (issue, finding) in zip(issues, report.findings) {
      let details = issue["details"] as? [String: Any]
      let coding = (details?["coding"] as? [[String: Any]])?.first
      #expect(coding?["code"] as? String == finding.ruleID.description)
      #expect(coding?["system"] as? String == "urn:dryneedlingkit:rules")
      #expect(details?["text"] as? String == finding.message)
      #expect(
        (issue["expression"] as? [String])?.first == claim.sourceMap.location(of: finding.path).path
      )
      #expect(["error", "warning", "information"].contains(issue["severity"] as? String))
    }
  }

  @Test func aReportWithoutFindingsHasOneIssue() throws {
    let text = OperationOutcomeWriter.json(ClaimChecker().check(Encounter()), layout: .compact)
    #expect(text.contains(#""severity":"information","code":"informational""#))
  }

  @Test func whatIsToldOfAFileIsAnOutcomeToo() {
    let contents = Fixture.read(#"{"resourceType": "Claim", "item": [}"#)
    let text = OperationOutcomeWriter.json(contents.diagnostics)
    #expect(text.contains(#""code": "structure""#) && text.contains("DN9201"))
    #expect(OperationOutcomeWriter.json([]).contains("informational"))
  }
}
