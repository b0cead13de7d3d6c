import Testing

@Suite struct PoliciesTests {
  @Test func everyPolicyHasALine() throws {
    let outcome = try Program.run("policies", "--on", "2025-06-02")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("medicare-ncd-30.3.3 ") && $0.contains("conditional") })
    #expect(lines.contains { $0.hasPrefix("uhc ") && $0.contains("unknown") })
  }

  @Test(arguments: [
    ("2021-06-30", "conditional"), ("2021-07-01", "investigational"),
  ])
  func aPayerIsShownOnTheDate(_ day: String, _ position: String) throws {
    for payer in ["bcbs-al", "Blue Cross and Blue Shield of Alabama"] {
      let outcome = try Program.run("policies", "--payer", payer, "--on", day)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("position: \(position)"))
      #expect(outcome.output.contains("MP-740"))
    }
  }

  @Test func aStateIsShownOnTheDate() throws {
    let before = try Program.run("policies", "--state", "wa", "--on", "2024-06-21").output
    #expect(before.contains("WA physical-therapist\n  enacted-not-operational"))
    let after = try Program.run("policies", "--state", "WA", "--on", "2024-06-22").output
    #expect(after.contains("WA physical-therapist\n  permitted"))
    #expect(after.contains("325 hours"))
  }

  private static let thirteenth =
    #"{"claim": "S-13", "date": "2025-03-03", "payer": "medicare", "renderingProvider": "MD", "#
    + #""diagnoses": ["M54.59"], "lines": ["20560"], "needling": {"muscles": ["multifidus"]}, "#
    + #""condition": {"weeks": 20, "cause": "nonspecific"}, "history": {"visits": ["#
    + (1...12).map { "\"2025-02-\($0 < 10 ? "0" : "")\($0)\"" }.joined(separator: ", ") + "]}}"

  @Test func coverageIsToldWhenAsked() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = try folder.write("thirteenth.json", Self.thirteenth)
    let asked = try Program.run("check", "--eligibility", file).output
    #expect(asked.contains("claim `S-13`: coverage is undetermined under `medicare-ncd-30.3.3`"))
    #expect(asked.contains("session 13, 8 left, counted anew from 2026-02-01"))
    #expect(
      asked.contains("ahead: session `21` and later ones are not payable before `2026-02-01`"))
    #expect(asked.contains("last day to file: `2026-03-03`"))
    #expect(asked.contains("for the patient: We cannot tell yet"))
    let plain = try Program.run("check", file).output
    #expect(!plain.contains("coverage is"))
    for format in ["text", "json", "ndjson", "sarif", "junit", "github"] {
      let output = try Program.run("check", "--format", format, file).output
      #expect(output.contains("2024-07-01") && output.contains("2026-11-21"), "\(format)")
    }
  }

  @Test func conflictsAndPoliciesAreExplained() throws {
    let conflict = try Program.run("explain", "con-14").output
    #expect(conflict.hasPrefix("CON-14: "))
    #expect(
      conflict.contains("notice-modifier-missing") && conflict.contains("medicare-ncd-30.3.3"))
    let source = try Program.run("explain", "NCD-03").output
    #expect(source.contains("medicare-advantage"))
    #expect(try Program.run("explain", "wa-lni").output.contains("3 more with authorisation"))
    #expect(try Program.run("explain", "wa-lnj").status == 64)
  }

  @Test func whatIsNotKnownIsWrongUsage() throws {
    #expect(try Program.run("policies", "--payer", "Nobody").status == 64)
    #expect(try Program.run("policies", "--state", "ZZ").status == 64)
  }

  private static let overlay = """
    {"format": "dry-needling-policies/1", "set": "2027-01-15",
     "sources": {"s": {"issuer": "Us", "title": "Contract", "confidence": "official"}},
     "policies": [{"id": "aetna", "payer": "Aetna", "recognise": {"names": ["Aetna"]},
       "periods": [{"from": "2026-01-01", "position": "covered", "sources": ["s"],
                    "confidence": "official"}]}]}
    """

  @Test func anOverlayIsLaidOver() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = try folder.write("ours.json", Self.overlay)
    let shown = try Program.run(
      "policies", "--payer", "aetna", "--policy", file, "--on", "2026-02-01")
    #expect(shown.output.contains("position: covered, from 2026-01-01"))
    let earlier = try Program.run(
      "policies", "--payer", "aetna", "--policy", file, "--on", "2025-12-31")
    #expect(earlier.output.contains("position: investigational"))
    let sample = "\(Program.package)/Examples/Claims/clinic-day.837"
    let report = try Program.run("check", "--policy", file, "--format", "json", sample).output
    #expect(report.contains(#""policies": "2027-01-15""#))
  }

  @Test func lintSaysWhere() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let good = try folder.write("good.json", Self.overlay)
    #expect(try Program.run("policies", "lint", good).output == "")
    #expect(try Program.run("policies", "lint", good).status == 0)
    let bad = try folder.write(
      "bad.json", Self.overlay.replacing(#""2026-01-01""#, with: #""2026-01-32""#))
    let outcome = try Program.run("policies", "lint", bad)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("bad.json:4:25: error: `2026-01-32` is not a date"))
    let check = try Program.run("check", "--policy", bad, good)
    #expect(check.status == 64)
    #expect(check.errors.contains("bad.json:4:25: error:"))
  }
}
