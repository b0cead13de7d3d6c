import Testing

@testable import DryNeedlingKit

/// Every disagreement of sources, shown by a case that meets it: which side was taken, and why.
@Suite struct SourceConflictTests {
  /// Where a report shows a conflict.
  enum Shown {
    /// With this finding of the case.
    case finding(_ rule: String, _ claim: String)
    /// With the decision on coverage of the case, nothing being wrong with it.
    case decision(_ claim: String)
    /// Nowhere, because no answer of the kit depends on it.
    case nowhere
  }

  static let expected: [String: Shown] = [
    "CON-01": .finding("not-covered-by-policy", medicare("2020-01-20", #""20560""#, "M54.5")),
    "CON-02": .finding("provider-not-eligible", medicare(by: "PT")),
    "CON-03": .finding("diagnosis-not-specific", medicare("2025-03-03", #""20560""#, "M54.5")),
    "CON-04": .finding(
      "manual-therapy-59-where-no-edit", medicare("2025-03-03", #""20560", "97140-59""#)),
    "CON-05": .finding(
      "therapy-plan-modifier-for-medicare", medicare("2025-03-03", #""20560-GP""#)),
    "CON-06": .finding(
      "muscle-group-named", medicare("2025-03-03", #""20561""#, muscles: "rotator cuff")),
    "CON-07": .finding(
      "repeat-modifier-cannot-lift-limit", medicare("2025-03-03", #""20560", "20560-76""#)),
    "CON-08": .finding(
      "acute-treatment-modifier", medicare("2025-03-03", #""20560-AT", "98940""#)),
    "CON-09": .finding("not-covered-by-policy", medicare("2020-01-01", #""20560""#, "M54.5")),
    "CON-10": .finding("diagnosis-not-covered", medicare("2025-03-03", #""20560""#, "M79.7")),
    "CON-11": .finding("acupuncture-with-needling", medicare("2025-03-03", #""20560", "97810""#)),
    // About prices, which the kit does not tell.
    "CON-12": .nowhere,
    "CON-13": .decision(medicare()),
    "CON-14": .finding("notice-modifier-missing", medicare(by: "PT")),
    "CON-15": .finding(
      "needling-units-not-one", medicare("2025-03-03", #"{"code": "20560", "units": 2}"#)),
    "CON-16": .finding(
      "not-covered-by-policy",
      #"{"date": "2025-03-03", "payer": {"kind": "blue-cross", "name": "Anthem Blue Cross"}, "#
        + #""lines": ["20560"], "needling": {"muscles": ["trapezius"]}}"#),
    "CON-17": .finding(
      "scope-of-practice-unsettled",
      #"{"date": "2025-03-03", "payer": "commercial", "renderingProvider": "athletic-trainer", "#
        + #""serviceFacility": {"state": "TN"}, "lines": ["20560"], "#
        + #""needling": {"muscles": ["trapezius"]}}"#),
  ]

  private static func medicare(
    _ date: String = "2025-03-03", _ lines: String = #""20560""#, _ diagnosis: String = "M54.59",
    by profession: String = "physician", muscles: String = "multifidus"
  ) -> String {
    #"{"date": "\#(date)", "payer": "medicare", "renderingProvider": "\#(profession)", "#
      + #""serviceFacility": {"state": "TX"}, "diagnoses": ["\#(diagnosis)"], "#
      + #""lines": [\#(lines)], "needling": {"muscles": ["\#(muscles)"]}, "#
      + #""condition": {"weeks": 20, "cause": "nonspecific"}}"#
  }

  @Test func noneIsForgotten() {
    #expect(Self.expected.keys.sorted() == SourceConflict.all.map(\.id).sorted())
    #expect(SourceConflict.all.count == 17)
  }

  @Test(arguments: SourceConflict.all.map(\.id))
  func aReportShowsIt(_ id: String) throws {
    let conflict = try #require(SourceConflict.known(id))
    switch try #require(Self.expected[id], "\(id) has no case") {
    case .finding(let rule, let claim):
      let report = try report(on: claim)
      let finding = try #require(
        report.findings.first { $0.ruleName == rule },
        "\(id): no \(rule) among \(report.findings.map(\.ruleName))")
      #expect(finding.conflicts.contains(conflict), "\(id): \(finding.conflicts.map(\.id))")
      #expect(!finding.citations.isEmpty)
    case .decision(let claim):
      let report = try report(on: claim)
      #expect(report.eligibility.coverage == .covered)
      #expect(!report.findings.contains { $0.family == .eligibility })
      #expect(report.eligibility.conflicts.contains(conflict))
    case .nowhere:
      #expect(!ClaimChecker.rules.contains { $0.sources.contains(id) })
    }
  }

  /// What was used, what lost, and why: the explanations name the two sides.
  @Test func explanationsTakeASide() {
    for conflict in SourceConflict.all {
      let words = conflict.explanation
      #expect(words.count > 40 && (words.contains(";") || words.contains(",")), "\(conflict.id)")
    }
  }

  private func report(on claim: String) throws -> Report {
    let read = CaseReader.read(Array(claim.utf8))
    #expect(read.diagnostics.map(\.message) == [])
    return ClaimChecker().check(try #require(read.cases.first).encounter)
  }
}
