import ClaimReporting
import DryNeedlingKit
import LocatedJSON
import Testing

/// What the formats demand of a document, whatever is in it.
@Suite struct StructureTests {
  private func withJSON(
    _ text: String, _ body: (JSONValue) throws -> Void
  ) throws {
    var reader = JSONReader()
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBytes { try body(reader.read($0).root) }
  }

  @Test func sarifHasWhatItRequires() throws {
    try withJSON(SampleRun.render(.sarif)) { root in
      #expect(root.member("version")?.string == "2.1.0")
      let run = try #require(root.member("runs")?.element(0))
      #expect(root.member("runs")?.count == 1)
      let driver = try #require(run.member("tool")?.member("driver"))
      #expect(driver.member("name")?.string == "needling")
      let rules = try #require(driver.member("rules")?.elements).map { $0 }
      let ids = rules.compactMap { $0.member("id")?.string }
      #expect(ids.count == rules.count)
      #expect(Set(ids).count == ids.count)
      for rule in rules {
        #expect(rule.member("shortDescription")?.member("text")?.string?.isEmpty == false)
        #expect(
          ["error", "warning", "note"].contains(
            rule.member("defaultConfiguration")?.member("level")?.string))
      }
      let results = try #require(run.member("results")?.elements).map { $0 }
      #expect(results.count == 7)
      for result in results {
        #expect(result.member("message")?.member("text")?.string?.isEmpty == false)
        #expect(["error", "warning", "note"].contains(result.member("level")?.string))
        if let index = result.member("ruleIndex")?.integer {
          #expect(ids[index] == result.member("ruleId")?.string)
        }
        let place = try #require(
          result.member("locations")?.element(0)?.member("physicalLocation"))
        let uri = try #require(place.member("artifactLocation")?.member("uri")?.string)
        #expect(!uri.contains(" "))
        if let region = place.member("region") {
          #expect(try #require(region.member("startLine")?.integer) >= 1)
          #expect(try #require(region.member("startColumn")?.integer) >= 1)
          #expect(try #require(region.member("byteOffset")?.integer) >= 0)
        }
        #expect(result.member("partialFingerprints")?.count == 1)
      }
      #expect(
        run.member("invocations")?.element(0)?.member("executionSuccessful")?.boolean == false)
    }
  }

  @Test func sarifEscapesPathsToURIs() throws {
    let text = SampleRun.render(.sarif)
    #expect(text.contains("\"uri\": \"file:///tmp/remit%20100%25.txt\""))
    #expect(text.contains("\"uri\": \"claims%2C%20May.837\""))
  }

  @Test func aLineOfNDJSONIsTheClaimOfTheDocumentWithItsPath() throws {
    var documentClaims: [[String]] = []
    try withJSON(SampleRun.render(.json)) { root in
      for file in try #require(root.member("files")?.elements) {
        for claim in try #require(file.member("claims")?.elements) {
          documentClaims.append(try keys(claim))
        }
      }
    }
    let lines = SampleRun.render(.ndjson).split(separator: "\n")
    #expect(lines.count == documentClaims.count)
    for (line, expected) in zip(lines, documentClaims) {
      try withJSON(String(line)) {
        let found = try keys($0)
        #expect(found == ["path"] + expected + ["data"])
      }
    }
  }

  @Test func aFloodOfDiagnosticsIsCounted() throws {
    var writer = ReportWriter(format: .json, run: SampleRun.description)
    writer.beginFile("flood")
    for line in 1...10_007 {
      writer.diagnostic(
        ReadingDiagnostic(
          SampleRun.refused, message: "m",
          location: DryNeedlingKit.SourceLocation(line: line, column: 1, byte: 0)))
    }
    writer.endFile(format: nil, status: .unreadable)
    writer.endRun()
    try withJSON(String(decoding: writer.takeOutput(), as: UTF8.self)) { root in
      let file = try #require(root.member("files")?.element(0))
      #expect(file.member("diagnostics")?.count == 10_000)
      #expect(file.member("diagnosticsLeftOut")?.integer == 7)
    }
  }

  private func keys(_ object: JSONValue) throws -> [String] {
    try #require(object.members).compactMap { $0.key.string }
  }

  /// The keys that the contract of the command line promises.
  @Test func theDocumentHasEveryPromisedKey() throws {
    try withJSON(SampleRun.render(.json)) { root in
      try expect(root, ["schemaVersion", "ruleset", "data", "asOf", "history", "files"])
      try expect(root.member("data"), ["ncci", "icd10cm", "policies"])
      let file = try #require(root.member("files")?.element(0))
      try expect(file, ["path", "format", "status", "diagnostics", "claims"])
      let diagnostic = try #require(file.member("diagnostics")?.element(0))
      try expect(diagnostic, ["rule", "name", "severity", "message", "location"])
      try expect(diagnostic.member("location"), ["line", "column", "byte", "segment"])
      #expect(diagnostic.member("location")?.member("segment")?.string == "SE")
      let claim = try #require(file.member("claims")?.element(0))
      try expect(
        claim,
        [
          "claim", "verdict", "coding", "eligibility", "documentation", "modifiers", "repairs",
          "findings",
        ])
      try expect(claim.member("coding"), ["recommended", "billed", "reason"])
      try expect(claim.member("coding")?.member("recommended")?.element(0), ["code", "units"])
      try expect(
        claim.member("eligibility"),
        [
          "coverage", "policy", "policyFrom", "visits", "requirements", "policyPayer",
          "policyThrough", "position", "policySources", "passedOver", "conflicts", "forecast",
          "lastFilingDay", "patient", "questionsForPayer",
        ])
      try expect(
        claim.member("eligibility")?.member("patient"),
        ["explanation", "notice", "goodFaithEstimateOwed", "superbillUseful"])
      try expect(claim.member("documentation"), ["profile", "elements"])
      let line = try #require(claim.member("modifiers")?.element(0))
      try expect(line, ["line", "code", "advised", "forbidden"])
      try expect(line.member("advised")?.element(0), ["modifier", "strength", "reason"])
      let repair = try #require(claim.member("repairs")?.element(1))
      try expect(repair, ["edit", "needsAttestation", "because"])
      try expect(repair.member("edit"), ["line", "add"])
      let finding = try #require(claim.member("findings")?.element(1))
      try expect(
        finding,
        [
          "rule", "name", "family", "severity", "outcome", "message", "remedy", "location",
          "citations", "denial", "missing",
        ])
      try expect(
        finding.member("location"),
        [
          "line", "column", "byte", "path", "segment", "isa13", "gs06", "st02", "lx", "ref6r",
        ])
      #expect(finding.member("location")?.member("segment")?.integer == 297)
      try expect(
        finding.member("citations")?.element(0),
        ["id", "issuer", "title", "locator", "effectiveFrom", "effectiveTo", "confidence"])
      let denial = try #require(finding.member("denial"))
      try expect(denial, ["group", "carc", "rarc", "alternatives", "confidence"])
      try expect(denial.member("alternatives")?.element(0), ["carc", "rarc"])
    }
  }

  private func expect(
    _ object: JSONValue?, _ keys: [StaticString],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let object = try #require(object, sourceLocation: sourceLocation)
    for key in keys {
      #expect(object.member(key) != nil, "no key \(key)", sourceLocation: sourceLocation)
    }
  }
}
