import Testing

@testable import DryNeedlingKit

@Suite struct PolicyLibraryTests {
  static let sample = #"""
    {
      "format": "dry-needling-policies/1",
      "set": "2026-11-21",
      "sources": {"mp-740": {"issuer": "BCBS of Testland", "title": "MP-740", "confidence": "official"}},
      "policies": [
        {"id": "testland", "payer": "BCBS of Testland",
         "recognise": {"kinds": ["blue-cross"], "identifiers": ["T0510"], "names": ["BCBSTL"]},
         "periods": [
           {"from": "unknown", "through": "2021-06-30", "position": "conditional",
            "sources": ["mp-740"], "confidence": "official"},
           {"from": "2021-07-01", "position": "investigational", "sources": ["mp-740"],
            "confidence": "official"}]},
        {"id": "original", "payer": "Original", "recognise": {"kinds": ["medicare"], "byKindAlone": true},
         "periods": [{"from": "2020-01-21", "position": "conditional", "minimumWeeks": 12,
           "visitLimits": [{"sessions": 12, "window": {"days": 90},
             "counts": ["dry-needling", "acupuncture"],
             "continuation": {"sessions": 8, "needs": ["improvement"], "modifier": "KX"}}],
           "confidence": "secondary"}]}
      ],
      "scopes": [{"state": "OR", "profession": "physical-therapist",
        "periods": [{"from": "2017-05-17", "through": "2025-08-06", "status": "prohibited",
                     "confidence": "official"}]}]
    }
    """#

  private func library(_ json: String = sample, more: [String] = []) throws -> PolicyLibrary {
    PolicyLibrary(documents: try ([json] + more).map { try PolicyDocument(json: Array($0.utf8)) })
  }

  private func coverage(
    name: String? = nil, id: String? = nil, kind: PayerKind? = nil
  ) -> Coverage {
    var coverage = Coverage()
    coverage.payerName = name
    coverage.payerIdentifier = id
    coverage.payerKind = kind
    return coverage
  }

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(arguments: [
    ("2021-06-30", CoveragePosition.conditional), ("2021-07-01", .investigational),
    ("1999-01-01", .conditional),
  ])
  func thePeriodOfTheDateOfServiceDecides(_ day: String, _ position: CoveragePosition) throws {
    let match = try library().match(
      coverage(name: "Blue Cross and Blue Shield of Testland", id: "T0510", kind: .blueCross),
      on: try date(day), in: nil)
    #expect(match.basis == .identifierAlone)
    let named = try library().match(
      coverage(name: "BCBS TESTLAND PPO", id: "t0510", kind: .commercial), on: try date(day),
      in: nil)
    #expect(named.basis == .identifierAndName)
    #expect(named.chosen?.period.period.position == position)
  }

  @Test func contradictoryIdentityIsNotGuessed() throws {
    let library = try library(
      more: [
        #"""
        {"format": "dry-needling-policies/1", "set": "2026-11-22", "policies": [
          {"id": "other", "payer": "Otherland Health", "recognise": {"kinds": ["commercial"]},
           "periods": [{"from": "open", "position": "covered", "confidence": "official"}]}]}
        """#
      ])
    let day = try date("2025-03-03")
    let match = library.match(
      coverage(name: "Otherland Health", id: "T0510", kind: .commercial), on: day, in: nil)
    #expect(match.basis == .disagreement)
    #expect(match.chosen == nil)
    #expect(Set(match.passedOver.map(\.policyID)) == ["other", "testland"])
    let medicare = library.match(
      coverage(name: "Novitas Solutions", kind: .medicare), on: day, in: nil)
    #expect(medicare.basis == .kind)
    let misrouted = library.match(
      coverage(name: "OTHERLAND HEALTH", kind: .medicare), on: day, in: nil)
    #expect(misrouted.basis == .disagreement)
    #expect(library.match(coverage(), on: day, in: nil).basis == .noPayer)
    #expect(library.match(coverage(name: "Nobody"), on: day, in: nil).basis == .unknownPayer)
    let early = library.match(coverage(kind: .medicare), on: try date("2020-01-20"), in: nil)
    #expect(early.basis == .noPeriod)
    #expect(early.passedOver.map(\.policyID) == ["original"])
  }

  @Test func overlaysCloseAddAndSupersede() throws {
    let overlay = #"""
      {"format": "dry-needling-policies/1", "set": "2026-12-01",
       "close": [{"policy": "original", "through": "2026-12-31"}],
       "policies": [
         {"id": "testland", "payer": "BCBS of Testland", "recognise": {"names": ["BCBSTL"]},
          "periods": [{"from": "2027-01-01", "position": "covered", "confidence": "official"}]}]}
      """#
    let library = try library(more: [overlay])
    let payer = coverage(name: "bcbstl")
    let last = library.match(payer, on: try date("2026-12-31"), in: nil)
    #expect(last.chosen?.period.period.position == .investigational)
    let first = library.match(payer, on: try date("2027-01-01"), in: nil)
    #expect(first.chosen?.period.period.position == .covered)
    let closed = library.match(coverage(kind: .medicare), on: try date("2027-01-01"), in: nil)
    #expect(closed.basis == .noPeriod)
    #expect(library.date == CalendarDate("2026-12-01"))
    let superseding = #"""
      {"format": "dry-needling-policies/1", "set": "2026-12-02", "policies": [
        {"id": "our-testland", "payer": "BCBS of Testland", "supersedes": ["testland"],
         "recognise": {"names": ["BCBSTL"]},
         "periods": [{"from": "open", "position": "not-covered", "confidence": "official"}]}]}
      """#
    let replaced = try self.library(more: [superseding]).match(
      payer, on: try date("2026-12-31"), in: nil)
    #expect(replaced.chosen?.record.policy.id == "our-testland")
    #expect(
      replaced.passedOver == [
        PassedOverPolicy(policyID: "testland", reason: "superseded by `our-testland`")
      ])
  }

  @Test func aSuccessorDecidesWhereItsPredecessorWasRecognised() throws {
    let successor = #"""
      {"format": "dry-needling-policies/1", "set": "2026-12-02", "policies": [
        {"id": "our-testland", "payer": "Ours", "supersedes": ["testland"],
         "periods": [{"from": "open", "position": "not-covered", "confidence": "official"}]}]}
      """#
    let match = try library(more: [successor]).match(
      coverage(name: "BCBS of Testland", id: "T0510"), on: try date("2025-03-03"), in: nil)
    #expect(match.chosen?.record.policy.id == "our-testland")
    #expect(match.passedOver.map(\.policyID) == ["testland"])
  }

  @Test func thePolicyOfALaterDocumentDecidesBetweenEquals() throws {
    let second = #"""
      {"format": "dry-needling-policies/1", "set": "2026-12-02", "policies": [
        {"id": "second", "payer": "Second", "recognise": {"kinds": ["medicare"], "byKindAlone": true},
         "periods": [{"from": "2025-01-01", "position": "covered", "confidence": "official"}]}]}
      """#
    let library = try library(more: [second])
    let medicare = coverage(kind: .medicare)
    #expect(
      library.match(medicare, on: try date("2024-12-31"), in: nil).chosen?.record.policy.id
        == "original")
    let later = library.match(medicare, on: try date("2025-01-01"), in: nil)
    #expect(later.chosen?.record.policy.id == "second")
    #expect(later.passedOver.map(\.policyID) == ["original"])
  }

  @Test func anExactNameCountsOnlyAsTheWhole() throws {
    let exact = #"""
      {"format": "dry-needling-policies/1", "set": "2026-12-02", "policies": [
        {"id": "plain", "payer": "Plain Programme", "recognise": {"exactNames": ["Plain"]},
         "periods": [{"from": "open", "position": "covered", "confidence": "official"}]}]}
      """#
    let library = try library(more: [exact])
    let day = try date("2025-03-03")
    #expect(library.match(coverage(name: "PLAIN"), on: day, in: nil).basis == .name)
    #expect(
      library.match(coverage(name: "Plain Advantage"), on: day, in: nil).basis == .unknownPayer)
  }

  @Test(arguments: [
    (
      #"{"format": "dry-needling-policies/1", "set": "2026-11-21", "polices": []}"#, 1, 60,
      "unknown key `polices`; did you mean `policies`"
    ),
    (
      "{\n \"format\": \"dry-needling-policies/1\",\n \"set\": \"2026-02-30\"}", 3, 9,
      "`2026-02-30` is not a date as YYYY-MM-DD"
    ),
    ("{", 1, 2, ""),
    (
      #"{"format": "dry-needling-policies/2", "set": "2026-11-21"}"#, 1, 12,
      "`dry-needling-policies/2` is not a policy format this version reads; did you mean `dry-needling-policies/1`"
    ),
  ])
  func mistakesAreLocated(_ json: String, _ line: Int, _ column: Int, _ message: String) throws {
    let error = #expect(throws: PolicyError.self) { try PolicyDocument(json: Array(json.utf8)) }
    let problem = try #require(error?.problems.first)
    #expect(problem.location.line == line)
    #expect(problem.location.column == column)
    if !message.isEmpty { #expect(problem.message == message) }
  }

  @Test func datesThatRunBackwardsAndOverlapsAreRefused() {
    let json = #"""
      {"format": "dry-needling-policies/1", "set": "2026-11-21", "policies": [
        {"id": "a", "payer": "A", "periods": [
          {"from": "2021-07-01", "through": "2021-06-30", "position": "covered", "confidence": "guide"},
          {"from": "2021-01-01", "position": "investigational", "confidence": "guide"}]}]}
      """#
    let error = #expect(throws: PolicyError.self) { try PolicyDocument(json: Array(json.utf8)) }
    #expect(error?.problems.count == 2)
  }

  @Test func theBuiltInSetIsReadable() throws {
    for text in BuiltInPolicies.texts {
      _ = try PolicyDocument(json: BuiltInPolicies.bytes(of: text))
    }
    #expect(BuiltInPolicies.documents.count == BuiltInPolicies.texts.count)
    #expect(BuiltInPolicies.documents.count == 5)
  }
}
