import Foundation
import Testing

@testable import CDSHooksService

@Suite struct ServiceTests {
  @Test func discoveryNamesTheServicesAndWhatTheyNeed() async throws {
    try await TestServer.run { server in
      let reply = try await server.get("/cds-services")
      #expect(reply.status == 200)
      #expect(reply.headers.contains("content-type: application/json"))
      let services = try #require(reply.json["services"] as? [[String: Any]])
      #expect(
        services.compactMap { $0["hook"] as? String }
          == ["order-sign", "appointment-book", "encounter-discharge"])
      for service in services {
        let id = try #require(service["id"] as? String)
        #expect(id.hasPrefix("dry-needling-"))
        let prefetch = try #require(service["prefetch"] as? [String: String])
        #expect(prefetch["patient"] == "Patient/{{context.patientId}}")
      }
      #expect(try await server.get("/health").status == 200)
    }
  }

  @Test func anOrderGetsItsCoverage() async throws {
    try await TestServer.run { server in
      let reply = try await server.post(Requests.order(), to: Requests.orderSign)
      #expect(reply.status == 200)
      let cards = try #require(reply.json["cards"] as? [[String: Any]])
      #expect(cards.contains { ($0["source"] as? [String: Any])?["label"] != nil })
      let action = try #require((reply.json["systemActions"] as? [[String: Any]])?.first)
      let order = try #require(action["resource"] as? [String: Any])
      #expect(order["id"] as? String == "o1")
      let text = reply.text
      #expect(text.contains("ext-coverage-information") && text.contains("\"not-covered\""))
    }
  }

  @Test func anAppointmentGetsAnAnswer() async throws {
    try await TestServer.run { server in
      let reply = try await server.post(Requests.appointment, to: Requests.appointmentBook)
      #expect(reply.status == 200)
      #expect(!((reply.json["cards"] as? [Any]) ?? []).isEmpty)
    }
  }

  @Test func aVisitIsCheckedWhenItEnds() async throws {
    try await TestServer.run { server in
      let reply = try await server.post(Requests.visit, to: Requests.discharge)
      #expect(reply.status == 200)
      let cards = try #require(reply.json["cards"] as? [[String: Any]])
      let rules = cards.compactMap { card in
        ((card["source"] as? [String: Any])?["topic"] as? [String: Any])?["code"] as? String
      }
      // 20561 for two muscles.
      #expect(rules.contains("DN1001"))
      #expect(cards.allSatisfy { ["info", "warning"].contains($0["indicator"] as? String) })
    }
  }

  @Test func whatIsNoNeedlingGetsNoCard() async throws {
    try await TestServer.run { server in
      let reply = try await server.post(Requests.otherOrder, to: Requests.orderSign)
      #expect(reply.status == 200)
      #expect((reply.json["cards"] as? [Any])?.isEmpty == true)
      #expect(reply.json["systemActions"] == nil)
    }
  }

  @Test func fiftyCallsAtATimeGetTheSameAnswer() async throws {
    try await TestServer.run { server in
      let expected = try await server.post(Requests.visit, to: Requests.discharge)
      #expect(expected.status == 200)
      try await withThrowingTaskGroup(of: Reply.self) { group in
        for _ in 0..<50 {
          group.addTask { try await server.post(Requests.visit, to: Requests.discharge) }
        }
        var count = 0
        for try await reply in group {
          #expect(reply.status == 200)
          #expect(reply.body == expected.body)
          count += 1
        }
        #expect(count == 50)
      }
    }
  }
}
