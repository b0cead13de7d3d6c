import Foundation
import Testing

/// Answers of `check` in the words of FHIR and CDS Hooks.
@Suite struct AnswerFormatTests {
  private static let claims = Program.package + "/Examples/Claims/clinic-day.837"

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func check(_ format: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["check", "--as-of", "2025-03-05", "--format", format] + (more.isEmpty ? [claims] : more))
  }

  /// Resources of a Bundle; its addresses must differ.
  private static func resources(_ bundle: [String: Any]) throws -> [[String: Any]] {
    let entries = try #require(bundle["entry"] as? [[String: Any]])
    let addresses = entries.compactMap { $0["fullUrl"] as? String }
    #expect(addresses.count == entries.count && Set(addresses).count == entries.count)
    return entries.compactMap { $0["resource"] as? [String: Any] }
  }

  @Test func oneOutcomeHoldsTheFindingsOfAllClaims() throws {
    let outcome = try Self.check("operation-outcome")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let document = try Self.object(outcome.output)
    #expect(document["resourceType"] as? String == "OperationOutcome")
    let issues = try #require(document["issue"] as? [[String: Any]])
    let report = try Self.object(try Self.check("json").output)
    let files = try #require(report["files"] as? [[String: Any]])
    let findings = files.flatMap { $0["claims"] as? [[String: Any]] ?? [] }
      .flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    let errors = findings.count { $0["severity"] as? String == "error" }
    #expect(errors > 0 && errors < findings.count)
    #expect(issues.count == findings.count)
    #expect(issues.count { $0["severity"] as? String == "error" } == errors)
    let places = issues.compactMap { $0["diagnostics"] as? String }
    for number in ["RB-1001", "RB-1002", "RB-1003"] {
      #expect(places.contains { $0.hasPrefix("claim `\(number)` in \(Self.claims)") })
    }
  }

  @Test func anOutcomeIsNeverEmpty() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "clean.json", #"{"lines": [{"code": "99213", "units": 1, "charge": "90.00"}]}"#)
    let outcome = try Self.check("operation-outcome", "--select", "DN1002", file)
    #expect(outcome.status == 0)
    let issues = try #require(try Self.object(outcome.output)["issue"] as? [[String: Any]])
    #expect(issues.map { $0["code"] as? String } == ["informational"])
  }

  @Test func eachClaimHasAResponse() throws {
    let outcome = try Self.check("claim-response")
    #expect(outcome.status == 1)
    let responses = try Self.resources(try Self.object(outcome.output))
    #expect(responses.allSatisfy { $0["resourceType"] as? String == "ClaimResponse" })
    #expect(responses.map { $0["outcome"] as? String } == ["complete", "error", "error"])
    let numbers = responses.map { response in
      ((response["request"] as? [String: Any])?["identifier"] as? [String: Any])?["value"]
        as? String
    }
    #expect(numbers == ["RB-1001", "RB-1002", "RB-1003"])
    #expect(responses.allSatisfy { $0["created"] as? String == "2025-03-05" })
    #expect(!outcome.output.contains("amount"))
  }

  @Test func coverageIsAnsweredForTheCodesBilled() throws {
    let outcome = try Self.check("coverage-eligibility-response")
    #expect(outcome.status == 1)
    let responses = try Self.resources(try Self.object(outcome.output))
    let codes = responses.map { response -> [String] in
      let insurance = (response["insurance"] as? [[String: Any]])?.first
      return (insurance?["item"] as? [[String: Any]] ?? []).compactMap { item in
        let coding = (item["productOrService"] as? [String: Any])?["coding"] as? [[String: Any]]
        return coding?.first?["code"] as? String
      }
    }
    #expect(codes.last == ["20560", "20561"])
    #expect(codes.allSatisfy { !$0.isEmpty })
  }

  @Test func whatIsTheMatterWithAFileIsInTheAnswer() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write("broken.json", #"{"resourceType": "Claim", "#)
    for format in ["operation-outcome", "claim-response", "coverage-eligibility-response"] {
      let outcome = try Self.check(format, broken)
      #expect(outcome.status == 2)
      #expect(outcome.output.contains(#""severity":"error""#))
      #expect(outcome.output.contains("OperationOutcome"))
      _ = try Self.object(outcome.output)
    }
    let hooks = try Self.check("cds-hooks", broken)
    #expect(hooks.status == 2)
    #expect(hooks.output == "{\"cards\":[]}\n")
    #expect(hooks.errors.contains("broken.json:1:"))
    let empty = try Self.check("claim-response", "--allow-empty", folder.url.path + "/none")
    #expect(empty.status == 2)
  }

  /// A request with an order for needling, as an EHR sends it.
  private static let request = """
    {"hook": "order-sign", "hookInstance": "x", "context": {"patientId": "p",
      "draftOrders": {"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "ServiceRequest", "id": "o1", "status": "draft",
          "intent": "order", "subject": {"reference": "Patient/p"},
          "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "20561"}]},
          "occurrenceDateTime": "2025-03-10", "insurance": [{"reference": "Coverage/c"}]}}]}},
     "prefetch": {"coverage": {"resourceType": "Coverage", "id": "c", "status": "active",
       "beneficiary": {"reference": "Patient/p"}, "payor": [{"display": "Medicare"}],
       "type": {"text": "Medicare"}}}}
    """

  @Test func aRequestGetsItsOrdersBackWithCoverage() throws {
    let outcome = try Program.run(
      "check", "--as-of", "2025-03-05", "--format", "cds-hooks", "-", input: Self.request)
    let document = try Self.object(outcome.output)
    let cards = try #require(document["cards"] as? [[String: Any]])
    #expect(!cards.isEmpty)
    #expect(cards.allSatisfy { ($0["summary"] as? String ?? "").count < 140 })
    #expect(cards.allSatisfy { $0["indicator"] as? String != "critical" })
    let actions = try #require(document["systemActions"] as? [[String: Any]])
    #expect(actions.count == 1)
    let order = try #require(actions.first?["resource"] as? [String: Any])
    #expect(order["id"] as? String == "o1")
    #expect(outcome.output.contains("ext-coverage-information"))
  }

  @Test func claimsOfOneNumberHaveCardsOfTheirOwn() throws {
    let outcome = try Self.check("cds-hooks", Self.claims, Self.claims + "/../clinic-day.837")
    let copies = try TemporaryFolder()
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: Self.claims)), as: UTF8.self)
    let twice = try Self.check(
      "cds-hooks", copies.write("a.837", text), copies.write("b.837", text))
    for (answer, atLeast) in [(outcome, 10), (twice, 20)] {
      let document = try Self.object(answer.output)
      let cards = try #require(document["cards"] as? [[String: Any]])
      let identifiers = cards.compactMap { $0["uuid"] as? String }
      #expect(cards.count >= atLeast)
      #expect(Set(identifiers).count == cards.count)
      #expect(document["systemActions"] == nil)
    }
  }

  /// What a note says is not quoted where it is to be withheld.
  @Test(arguments: ["operation-outcome", "claim-response", "cds-hooks"])
  func quotesAreWithheld(format: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "case.json",
      """
      {"claim": "C1", "date": "2025-03-03", "payer": {"kind": "medicare"}, "diagnoses": ["Q9ZZ"],
       "lines": [{"code": "20561", "modifiers": ["Z!"], "units": 1}],
       "notes": ["Needled the glorbus muscle and the left multifidus today."]}
      """)
    let open = try Self.check(format, file)
    let redacted = try Self.check(format, "--redact", file)
    #expect(open.output.contains("`Z!`"))
    #expect(!redacted.output.contains("Z!"))
    #expect(redacted.status == open.status)
  }
}
