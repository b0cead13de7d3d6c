import Testing

@testable import DryNeedlingKit

@Suite struct PolicyLintTests {
  private func lint(_ json: String) -> [String] {
    PolicyDocument.lint(json: Array(json.utf8)).map { problem in
      "\(problem.location.line):\(problem.location.column) \(problem.severity.rawValue): \(problem.message)"
    }
  }

  /// A file with one policy, whose periods start on line 4, a line each.
  private func file(
    _ periods: [String], more: String = "", sources: String = #""s""#, recognise: String = "{}"
  ) -> String {
    """
    {"format": "dry-needling-policies/1", "set": "2026-11-21",
     "sources": {\(sources): {"issuer": "I", "title": "T", "confidence": "official"}},
     "policies": [{"id": "p", "payer": "P", "recognise": \(recognise), "periods": [
    \(periods.joined(separator: ",\n"))]}\(more)]}
    """
  }

  private let rest = #""position": "conditional", "confidence": "official", "sources": ["s"]"#

  @Test func aCleanFileHasNothing() {
    #expect(lint(file([#"{"from": "2020-01-01", \#(rest)}"#])) == [])
  }

  @Test func aGapIsNamedWithItsDays() {
    let json = file([
      #"{"from": "2020-01-01", "through": "2020-06-30", \#(rest)}"#,
      #"{"from": "2020-08-01", \#(rest)}"#,
    ])
    #expect(
      lint(json) == [
        "5:10 warning: no period holds from `2020-07-01` through `2020-07-31`; add one, with `unknown` when nothing is known"
      ])
  }

  @Test func overlapsAndDatesThatRunBackwardsAreErrors() {
    let backwards = file([#"{"from": "2020-02-01", "through": "2020-01-31", \#(rest)}"#])
    #expect(
      lint(backwards) == [
        "4:35 error: the period ends on `2020-01-31`, before it begins on `2020-02-01`"
      ])
    let overlap = file([
      #"{"from": "2020-01-01", \#(rest)}"#, #"{"from": "2021-01-01", \#(rest)}"#,
    ])
    #expect(
      lint(overlap) == [
        "3:15 error: periods overlap at `2021-01-01`; close the earlier one with `through`"
      ])
  }

  @Test func aPeriodNeedsASource() {
    let json = file([#"{"from": "open", "position": "covered", "confidence": "official"}"#])
    #expect(
      lint(json) == [
        "2:14 warning: nothing uses the source `s`; name it or take it out",
        "4:1 warning: the period names no source; say in `sources` where it comes from",
      ])
  }

  @Test(
    arguments: [
      (#""M54.5""#, "2022-01-01", nil),
      (#""M54.5A""#, "2022-01-01", "`M54.5A` has never been an ICD-10-CM code or category"),
      (
        #"{"code": "M54.50", "through": "2021-09-30"}"#, "2020-01-01",
        "`M54.50` did not exist on the days it is meant for"
      ),
      (
        #"{"code": "M54.5", "through": "2021-09-30"}"#, "2022-01-01",
        "`M54.5` is meant for days outside its period"
      ),
      (#""M54.59", "M54.59""#, "2022-01-01", "`M54.59` stands twice in `accepted`"),
    ] as [(String, String, String?)])
  func codesExistOnTheirDays(_ code: String, _ from: String, _ message: String?) {
    let found = lint(
      file([#"{"from": "\#(from)", "diagnoses": {"accepted": [\#(code)]}, \#(rest)}"#]))
    #expect(
      found.map { $0.split(separator: ": ", maxSplits: 1)[1] } == (message.map { [$0[...]] } ?? []))
    #expect(found.allSatisfy { $0.hasPrefix("4:") })
  }

  @Test func aCodeStandsInOneList() {
    let json = file([
      #"{"from": "open", "diagnoses": {"accepted": ["M54.2"], "refused": ["M54.2"]}, \#(rest)}"#
    ])
    #expect(
      lint(json) == [
        "4:67 warning: `M54.2` stands in `accepted` and in `refused`; keep one"
      ])
  }

  @Test func aListThatTwoPeriodsNameHasItsFaultsOnce() {
    let period = #""diagnoses": {"accepted": [{"list": "l"}]}, \#(rest)}"#
    let json = """
      {"format": "dry-needling-policies/1", "set": "2026-11-21",
       "sources": {"s": {"issuer": "I", "title": "T", "confidence": "official"}},
       "diagnosisLists": {"l": ["M54.5A"]},
       "policies": [{"id": "p", "payer": "P", "periods": [
         {"from": "2020-01-01", "through": "2020-12-31", \(period),
         {"from": "2021-01-01", \(period)]}]}
      """
    #expect(
      lint(json) == ["3:27 warning: `M54.5A` has never been an ICD-10-CM code or category"])
  }

  @Test func idsStandOnceAndAreKnown() {
    let json = file(
      [#"{"from": "open", \#(rest)}"#],
      more: #"""
        ,
        {"id": "p", "payer": "Q", "supersedes": ["aetma"], "periods": [{"from": "open", \#(rest)}]}
        """#)
    #expect(
      lint(json) == [
        "5:8 error: the policy `p` stands twice in this file; put its periods together",
        "5:42 warning: no built-in policy has the id `aetma`; did you mean `aetna`",
      ])
  }

  @Test func payersCanBeToldApart() {
    let json = file(
      [#"{"from": "open", \#(rest)}"#],
      more: #"""
        ,
        {"id": "q", "payer": "Q", "recognise": {"kinds": ["commercial"], "identifiers": ["12345"]}, "periods": [{"from": "open", \#(rest)}]},
        {"id": "r", "payer": "R", "recognise": {"kinds": ["medicaid"], "identifiers": ["12345"]}, "periods": [{"from": "open", \#(rest)}]}
        """#, recognise: #"{"kinds": ["commercial"], "identifiers": ["12345"]}"#)
    #expect(
      lint(json) == [
        "5:82 warning: `p` has the same identifier for the same kind of payer; a claim cannot tell them apart"
      ])
  }

  @Test func aDenialOnAWeakSourceIsSaid() {
    let json = file([
      #"{"from": "open", "position": "not-covered", "denial": {"carc": "50"}, "confidence": "guide", "sources": ["F-01", "s"]}"#
    ])
    #expect(
      lint(json) == [
        "4:55 info: the confidence is `guide`, so this denial is never forecast as more than a warning"
      ])
  }

  @Test func whatIsNoJSONIsOneError() {
    let found = PolicyDocument.lint(json: Array("{\"format\":".utf8))
    #expect(found.map(\.severity) == [.error])
    #expect(PolicyDocument.lint(json: []).map(\.severity) == [.error])
  }

  @Test func theBuiltInSetHasNoFault() {
    for text in BuiltInPolicies.texts {
      let found = PolicyDocument.lint(json: BuiltInPolicies.bytes(of: text))
      #expect(found.filter { $0.severity > .info } == [])
    }
  }
}
