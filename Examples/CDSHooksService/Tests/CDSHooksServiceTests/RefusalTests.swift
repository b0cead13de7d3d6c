import Foundation
import Testing

@testable import CDSHooksService

@Suite struct RefusalTests {
  @Test func brokenJSONIsRefusedAtItsPlace() async throws {
    try await TestServer.run { server in
      let body = "{\"hook\": \"order-sign\",\n \"context\": {\"patientId\": \"p-secret\",}}"
      let reply = try await server.post(body, to: Requests.orderSign)
      #expect(reply.status == 400)
      let issue = try #require(reply.issue)
      #expect(issue.code == "structure")
      #expect(issue.place == "line 2, column 38")
      #expect(issue.text.contains("fhir-malformed"))
    }
  }

  @Test(arguments: [
    ("[]", "structure"), ("{}", "structure"), ("", "required"), ("\u{0}", "structure"),
    (String(repeating: "[", count: 10_000), "structure"), ("\"Secret\"", "structure"),
    (#"{"hook": "order-sign", "hook": "order-sign"}"#, "structure"),
  ])
  func whatIsNoRequestIsRefused(_ body: String, _ code: String) async throws {
    try await TestServer.run { server in
      let reply = try await server.post(body, to: Requests.orderSign)
      #expect(reply.status == 400)
      #expect(reply.issue?.code == code)
    }
  }

  @Test(arguments: [
    (#""hook": "order-sign""#, #""hook": "order-select""#, "hook"),
    (#""hookInstance": "#, #""other": "#, "hookInstance"),
    (#""context": {"userId""#, #""contexts": {"userId""#, "context.patientId"),
  ])
  func whatARequestLacksIsNamed(_ old: String, _ new: String, _ place: String) async throws {
    try await TestServer.run { server in
      let body = Requests.order().replacing(old, with: new)
      let reply = try await server.post(body, to: Requests.orderSign)
      #expect(reply.status == 400)
      #expect(reply.issue?.place == place)
    }
  }

  @Test func missingPrefetchIsAFailedPrecondition() async throws {
    try await TestServer.run { server in
      let without = try await server.post(Requests.order(prefetch: nil), to: Requests.orderSign)
      #expect(without.status == 412)
      #expect(without.issue?.place == "prefetch.patient")
      let half = try await server.post(
        Requests.order(prefetch: "\"patient\": null"), to: Requests.orderSign)
      #expect(half.status == 412)
      #expect(half.issue?.place == "prefetch.coverage")
      #expect(half.issue?.text.contains("Coverage?beneficiary={{context.patientId}}") == true)
      // `null` says that the EHR looked and has none.
      let none = try await server.post(
        Requests.order(prefetch: "\"patient\": null, \"coverage\": null"), to: Requests.orderSign)
      #expect(none.status == 200)
    }
  }

  @Test(arguments: ["/cds-services/secret", "/cds-services", "/", "/cds-services/a/b"])
  func unknownServicesAreNotFound(_ path: String) async throws {
    try await TestServer.run { server in
      let reply = try await server.post(Requests.order(), to: path)
      #expect(reply.status == 404)
      #expect(reply.issue?.code == "not-found")
      #expect(!reply.text.contains("secret"))
    }
  }

  @Test func otherTypesOfBodyAreNotSupported() async throws {
    try await TestServer.run { server in
      let reply = try await server.post(
        "<Bundle/>", to: Requests.orderSign, type: "application/fhir+xml")
      #expect(reply.status == 415)
      #expect(reply.issue?.code == "not-supported")
      let named = try await server.post(
        Requests.order(), to: Requests.orderSign, type: "application/json; charset=utf-8")
      #expect(named.status == 200)
    }
  }

  @Test func aBodyThatIsTooLargeIsRefused() async throws {
    var limits = ServiceLimits()
    limits.bodyBytes = 4000
    try await TestServer.run(limits: limits) { server in
      let padding = String(repeating: " ", count: 4000)
      let announced = try await server.post(padding + Requests.order(), to: Requests.orderSign)
      #expect(announced.status == 413)
      #expect(announced.issue?.code == "too-long")
      // In chunks nobody knows the size before it is there.
      let chunk = "1000\r\n" + String(repeating: " ", count: 0x1000) + "\r\n"
      let head = """
        POST \(Requests.orderSign) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r
        Transfer-Encoding: chunked\r\n\r\n
        """
      let chunked = try await Connection.send(
        Array((head + chunk + chunk + "0\r\n\r\n").utf8), to: server.port)
      #expect(chunked.status == 413)
      #expect(try await server.post(Requests.order(), to: Requests.orderSign).status == 200)
    }
  }

  @Test func aBodyThatDoesNotComeIsNotWaitedFor() async throws {
    var limits = ServiceLimits()
    limits.bodyTime = .milliseconds(200)
    try await TestServer.run(limits: limits) { server in
      let head = """
        POST \(Requests.orderSign) HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{
        """
      let reply = try await Connection.send(Array(head.utf8), to: server.port)
      #expect(reply.status == 408)
      #expect(reply.issue?.code == "timeout")
    }
  }

  @Test func nothingOfAPatientIsLoggedOrSentBack() async throws {
    try await TestServer.run { server in
      var replies: [Reply] = []
      for body in [
        Requests.order(), Requests.visit, Requests.order(prefetch: nil), "{\"Secret\": 1}",
        Requests.visit.replacing("finished", with: "fin\"ished"),
        Requests.visit.replacing(
          "\"birthDate\": ", with: "\"birthDate\": \"Secret\", \"birthDate\": "),
      ] {
        replies.append(try await server.post(body, to: Requests.discharge))
      }
      replies.append(try await server.get("/cds-services/secret?patient=secret"))
      for reply in replies {
        if reply.status == 200 { continue }
        for secret in Requests.secrets { #expect(!reply.text.contains(secret)) }
      }
      #expect(replies.contains { $0.status == 400 })
      let lines = server.log.lines
      #expect(lines.count { $0.hasPrefix("answered") } == replies.count)
      #expect(lines.contains { $0.contains("dry-needling-encounter-discharge") })
      for line in lines {
        for secret in Requests.secrets { #expect(!line.contains(secret)) }
      }
    }
  }
}
