import Foundation
import Testing

@Suite struct ExportTests {
  private static let claims = Program.package + "/Examples/Claims/clinic-day.837"

  private static func export(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["export"] + arguments + ["--as-of", "2025-03-05"])
  }

  private static func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Claim numbers and verdicts of a file as `check` sees it.
  private static func verdicts(_ text: String) throws -> [String] {
    let outcome = try Program.run(
      "check", "--as-of", "2025-03-05", "--format", "ndjson", "-", input: text)
    return try outcome.output.split(separator: "\n").map { line in
      let claim = try object(line)
      return "\(claim["claim"] ?? "") \(claim["verdict"] ?? "")"
    }
  }

  @Test func claimsBecomeOneBundleThatReadsBack() throws {
    let outcome = try Self.export("claim-bundle", Self.claims)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let bundle = try Self.object(outcome.output)
    let entries = try #require(bundle["entry"] as? [[String: Any]])
    let addresses = entries.compactMap { $0["fullUrl"] as? String }
    #expect(Set(addresses).count == entries.count)
    let claims = entries.compactMap { $0["resource"] as? [String: Any] }
      .filter { $0["resourceType"] as? String == "Claim" }
    #expect(claims.map { $0["use"] as? String } == ["claim", "claim", "claim"])
    // A note on a claim is a record in FHIR, and too short a one; in an 837P it is a remark.
    #expect(
      try Self.verdicts(outcome.output) == ["RB-1001 warn", "RB-1002 reject", "RB-1003 reject"])
  }

  @Test func aCaseTwiceIsTwoClaims() throws {
    let folder = try TemporaryFolder()
    let one = #"{"claim": "A", "date": "2025-03-03", "lines": [{"code": "20560", "units": 1}]}"#
    let file = try folder.write("cases.ndjson", "\(one)\n\(one)\n")
    let outcome = try Self.export("claim-bundle", file)
    let entries = try #require(try Self.object(outcome.output)["entry"] as? [[String: Any]])
    #expect(Set(entries.compactMap { $0["fullUrl"] as? String }).count == entries.count)
    #expect(try Self.verdicts(outcome.output).count == 2)
  }

  @Test func eachAuthorizationRequestIsALine() throws {
    let outcome = try Self.export("pas-bundle", Self.claims)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let bundle = try Self.object(line)
      #expect(bundle["timestamp"] as? String == "2025-03-05T00:00:00Z")
      #expect((bundle["identifier"] as? [String: Any])?["value"] != nil)
      let first = try #require((bundle["entry"] as? [[String: Any]])?.first)
      let claim = try #require(first["resource"] as? [String: Any])
      #expect(claim["resourceType"] as? String == "Claim")
      #expect(claim["use"] as? String == "preauthorization")
    }
  }

  private static let details = """
    {"submitter": {"name": "Example Clinic", "id": "C1", "telephone": "3035550100"},
     "receiver": {"name": "Example Clearinghouse", "id": "R1"},
     "billing": {"name": "Example Clinic", "street": "1 Main St", "city": "Denver",
       "zip": "802020001", "taxId": "840000001"},
     "rendering": {"name": "Roe", "first": "Pat"},
     "patient": {"name": "Doe", "first": "Jo", "street": "2 Oak St", "city": "Denver",
       "zip": "80202", "sex": "F"},
     "signatureOnFile": true, "assignment": "A", "benefitsAssigned": true, "release": "Y",
     "claims": {"RB-1002": {"subscriber": {"name": "Doe", "first": "Al", "relationship": "19",
       "sex": "M", "birthDate": "1960-02-03", "street": "2 Oak St", "city": "Denver",
       "state": "CO", "zip": "80202"}}}}
    """

  @Test func claimsBecomeOneInterchange() throws {
    let folder = try TemporaryFolder()
    let details = try folder.write("details.json", Self.details)
    let outcome = try Self.export("837p", Self.claims, "--details", details)
    #expect(outcome.output.split(separator: "\n").filter { $0.hasPrefix("ST*837*") }.count == 3)
    #expect(outcome.output.contains("GE*3*1~"))
    #expect(
      try Self.verdicts(outcome.output)
        == ["RB-1001 clean", "RB-1002 reject", "RB-1003 reject"])
    // Only the claim whose details name a subscriber has one apart from the patient.
    #expect(outcome.output.contains("HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*Doe*Jo~"))
    #expect(outcome.output.split(separator: "\n").filter { $0.hasPrefix("NM1*QC*") }.count == 1)
    #expect(outcome.output.contains("NM1*IL*1*Doe*Al****MI*"))
  }

  @Test func whatIsMissingIsTold() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "case.json",
      #"{"claim": "A", "lines": [{"code": "20560"}], "needling": {"muscles": ["trapezius"]}}"#)
    let outcome = try Self.export("837p", file, "--output", folder.url.path + "/draft.837")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("missing: 1000A NM103"))
    #expect(outcome.errors.contains("no place in the format: `needling`"))
    #expect(try folder.read("draft.837").hasPrefix("ISA*"))
  }

  @Test func chosenClaimsOnly() throws {
    let outcome = try Self.export("case", Self.claims, "--claim", "RB-1003", "--claim", "RB-1001")
    #expect(outcome.status == 0)
    let numbers = try outcome.output.split(separator: "\n").map {
      try Self.object($0)["claim"] as? String
    }
    #expect(numbers == ["RB-1001", "RB-1003"])
    let none = try Self.export("case", Self.claims, "--claim", "RB-9")
    #expect(none.status == 2)
    #expect(none.errors.contains("no case of that number"))
  }

  @Test func misuseIsToldWithItsPlace() throws {
    let folder = try TemporaryFolder()
    let details = try folder.write(
      "details.json",
      """
      {"billng": {}, "claims": {"A": {"subscriber": {"state": "Colorado", "first": 4}}}}
      """)
    let outcome = try Self.export("837p", Self.claims, "--details", details)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("details.json:1:2: error: unknown key `billng`"))
    #expect(outcome.errors.contains("`Colorado` is not a state's postal code"))
    #expect(outcome.errors.contains("`first` must be a string"))
    #expect(try Self.export("fax", Self.claims).status == 64)
    #expect(try Self.export("837p", folder.url.path + "/none").status == 2)
  }

  @Test func aSessionExportsTheSame() throws {
    for format in ["claim-bundle", "pas-bundle", "837p", "cds-hooks", "claim-response"] {
      let outcome = try Program.run(
        "repl", "--as-of", "2025-03-05", "-c",
        "set lines[0].code = 20560; set date = 2025-03-03; export \(format)")
      #expect(outcome.status == 0, "\(format): \(outcome.errors)")
      #expect(outcome.output.contains(format == "837p" ? "ISA*00*" : "20560"), "\(format)")
    }
  }
}
