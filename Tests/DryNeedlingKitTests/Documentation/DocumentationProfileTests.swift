import Testing

@testable import DryNeedlingKit

@Suite struct DocumentationProfileTests {
  private func profiles(_ json: String, _ checker: ClaimChecker = .init()) throws -> [String] {
    checker.documentation(try DocumentationCase.encounter(json)).profiles.map(\.id)
  }

  @Test(arguments: [
    (#"{"date": "2025-03-03", "lines": ["20560"]}"#, []),
    (#"{"date": "2025-03-03", "lines": ["20561"]}"#, ["needling-three-or-more"]),
    (
      #"{"date": "2025-03-03", "needling": {"muscles": ["trapezius", "infraspinatus", "multifidus"]}}"#,
      ["needling-three-or-more"]
    ),
    (#"{"date": "2025-03-03", "payer": "medicare", "lines": ["20560"]}"#, ["medicare"]),
    (#"{"date": "2019-03-03", "payer": "medicare", "lines": ["20560"]}"#, []),
    (
      #"{"date": "2025-03-03", "payer": {"name": "Medicare"}, "lines": ["20560"]}"#, ["medicare"]
    ),
    (
      #"{"date": "2025-03-03", "lines": ["20560"], "serviceFacility": {"state": "VA"}, "renderingProvider": "PT"}"#,
      ["state-va"]
    ),
    (
      #"{"date": "2019-03-03", "lines": ["20560"], "serviceFacility": {"state": "VA"}, "renderingProvider": "PT"}"#,
      []
    ),
    (
      #"{"date": "2025-03-03", "lines": ["20560"], "serviceFacility": {"state": "VA"}, "renderingProvider": "MD"}"#,
      []
    ),
    (
      #"{"date": "2025-03-03", "payer": {"kind": "workers-compensation", "name": "Washington L&I"}, "lines": ["20560"], "serviceFacility": {"state": "WA"}}"#,
      ["wa-lni"]
    ),
  ]) func conditionsSelect(_ json: String, _ more: [String]) throws {
    #expect(try profiles(json) == ["baseline", "extended"] + more)
  }

  @Test func improvementIsAskedForFromSessionTwelve() throws {
    func asks(visits: Int) throws -> Bool {
      var encounter = try DocumentationCase.encounter(
        #"{"date": "2025-03-03", "payer": "medicare", "lines": ["20560"], "diagnoses": ["M54.59"]}"#
      )
      let first = try CodingCase.date("2025-01-06")
      encounter.history.visits = (0..<visits).map { Visit(first.adding(days: $0)) }
      return ClaimChecker().documentation(encounter).elements.contains { $0.id == .priorResponse }
    }
    #expect(try !asks(visits: 10))
    #expect(try asks(visits: 11))
  }

  private static let overlay = """
    {"format": "dry-needling-policies/1", "set": "2026-11-21",
     "sources": {"handbook": {"issuer": "Prairie Clinics", "title": "Handbook", "confidence": "guide"}},
     "documentation": [
       {"id": "prairie", "title": "Prairie Clinics", "elements": [
         {"id": "aftercare", "reason": "the clinic wants it", "sources": ["handbook"], "confidence": "guide"},
         {"id": "muscles", "evidence": ["note"], "sources": ["handbook"], "confidence": "guide"}]},
       {"id": "extended", "title": "Nothing more", "elements": [
         {"id": "goals", "strength": "recommended", "sources": ["handbook"], "confidence": "guide"}]}]}
    """

  @Test func aVendorAddsProfilesAndReplacesOthers() throws {
    let document = try PolicyDocument(json: Array(Self.overlay.utf8))
    let checker = ClaimChecker(policies: PolicyLibrary(overlays: [document]))
    var encounter = try DocumentationCase.visit()
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = [NeedledMuscle(named: "trapezius")]
    let decision = checker.documentation(encounter)
    #expect(decision.profiles.map(\.id) == ["baseline", "extended", "prairie"])
    let elements = Dictionary(uniqueKeysWithValues: decision.elements.map { ($0.id, $0) })
    #expect(elements[.aftercare]?.isRequired == true)
    #expect(elements[.painBefore] == nil)
    // The vendor wants the muscles in the note, so that the field does not do.
    #expect(elements[.muscles]?.state == .undetermined)
    let note = "Dry needling to left upper trapezius."
    encounter.notes = [ClinicalNote(note)]
    let missing = checker.check(encounter).findings.first {
      $0.ruleName == "required-element-missing"
    }
    #expect(missing?.message.contains("`aftercare`") == true)
    #expect(missing?.citations.contains { $0.id == "handbook" } == true)
  }

  @Test func mistakesInAProfileAreToldWithTheirPlace() {
    let json = """
      {"format": "dry-needling-policies/1", "set": "2026-11-21", "documentation": [
       {"id": "x", "title": "x", "elements": [
        {"id": "muscle", "sources": ["T-12"], "confidence": "guide"},
        {"id": "muscles", "sources": ["nothing"], "confidence": "guide"},
        {"id": "muscles", "sources": ["T-12"], "confidence": "guide", "evidence": ["hearsay"]}]}]}
      """
    let error = #expect(throws: PolicyError.self) { try PolicyDocument(json: Array(json.utf8)) }
    let messages = error?.problems.map(\.message) ?? []
    #expect(messages.count == 4)
    #expect(error?.problems.first?.location.line == 3)
    #expect(messages.contains { $0.contains("did you mean `muscles`") })
    #expect(messages.contains { $0.contains("`muscles` stands twice in the profile") })
  }

  @Test func everyBuiltInRequirementHasASource() {
    let profiles = PolicyLibrary.builtIn.documentationProfiles
    #expect(profiles.count == 18)
    for profile in profiles {
      #expect(!profile.requirements.isEmpty)
      for requirement in profile.requirements {
        #expect(
          requirement.sources.citations.count == requirement.sources.ids.count,
          "\(profile.id) \(requirement.element)")
        #expect(!requirement.sources.ids.isEmpty)
      }
    }
  }

  /// What the scopes of practice ask of consent is a profile too.
  @Test func everyConsentThatAStateAsksForIsInAProfile() {
    let profiles = PolicyLibrary.builtIn.documentationProfiles
    for scope in PolicyLibrary.builtIn.scopes {
      for period in scope.periods where period.consent != nil {
        #expect(
          profiles.contains { profile in
            profile.conditions.states == [scope.state]
              && profile.conditions.professions == [scope.profession]
              && profile.effective.firstDay == period.effective.firstDay
              && profile.requirements.contains {
                $0.element == .consent && $0.strength == .required
              }
          }, "\(scope.state) \(scope.profession)")
      }
    }
  }
}
