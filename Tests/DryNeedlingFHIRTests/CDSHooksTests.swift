import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

@Suite struct CDSHooksTests {
  private func response(_ text: String) throws -> [String: Any] {
    let date = try #require(CalendarDate("2025-03-05"))
    let response = CDSHooksResponder.response(
      to: Array(text.utf8), checker: ClaimChecker(), on: date)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(response.json.utf8)) as? [String: Any])
  }

  @Test func findingsAreCardsAndCoverageIsNot() throws {
    let root = try response(Fixture.orderRequest)
    let cards = try #require(root["cards"] as? [[String: Any]])
    #expect(!cards.isEmpty)
    for card in cards {
      let summary = try #require(card["summary"] as? String)
      #expect(summary.count < 140 && !summary.isEmpty)
      #expect(["info", "warning"].contains(card["indicator"] as? String))
      #expect((card["source"] as? [String: Any])?["label"] as? String == "DryNeedlingKit")
    }
    #expect(Set(cards.compactMap { $0["uuid"] as? String }).count == cards.count)
  }

  @Test func coverageIsOnTheOrderAndNothingElseOfItChanges() throws {
    let root = try response(Fixture.orderRequest)
    let actions = try #require(root["systemActions"] as? [[String: Any]])
    #expect(actions.count == 1)
    #expect(actions.first?["type"] as? String == "update")
    var order = try #require(actions.first?["resource"] as? [String: Any])
    let extensions = try #require(order["extension"] as? [[String: Any]])
    #expect(
      extensions.first?["url"] as? String
        == "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information")
    let parts = try #require(extensions.first?["extension"] as? [[String: Any]])
    let urls = parts.compactMap { $0["url"] as? String }
    #expect(Set(urls).isSuperset(of: ["coverage", "covered", "date", "coverage-assertion-id"]))
    #expect(
      parts.contains {
        ($0["valueReference"] as? [String: Any])?["reference"] as? String == "Coverage/c"
      })
    let codes = ["covered", "not-covered", "conditional", "indeterminate"]
    #expect(parts.contains { codes.contains($0["valueCode"] as? String ?? "") })
    order["extension"] = nil
    let request = try #require(
      try JSONSerialization.jsonObject(with: Data(Fixture.orderRequest.utf8)) as? [String: Any])
    let bundle = (request["context"] as? [String: Any])?["draftOrders"] as? [String: Any]
    let sent = ((bundle?["entry"] as? [[String: Any]])?.first?["resource"]) as? [String: Any]
    #expect(order as NSDictionary == (try #require(sent)) as NSDictionary)
  }

  @Test(arguments: [
    #"{"hook": "encounter-start", "hookInstance": "x", "context": {"patientId": "p"}}"#,
    "", "{", #"{"hook": "order-sign", "context": {"draftOrders": {"resourceType": "Bundle"}}}"#,
  ])
  func nothingToSayIsNoCard(_ request: String) throws {
    let root = try response(request)
    #expect((root["cards"] as? [Any])?.isEmpty == true)
    #expect(root["systemActions"] == nil)
  }

  @Test func theSameRequestGetsTheSameAnswer() throws {
    let date = try #require(CalendarDate("2025-03-05"))
    let answers = (0..<2).map { _ in
      CDSHooksResponder.response(
        to: Array(Fixture.orderRequest.utf8), checker: ClaimChecker(), on: date
      ).json
    }
    #expect(answers[0] == answers[1])
  }
}
