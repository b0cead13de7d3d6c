import Testing

@testable import DryNeedlingKit

@Suite struct DocumentationDecisionTests {
  private func state(
    _ id: DocumentationElement, _ encounter: Encounter
  ) -> DocumentationState? {
    ClaimChecker().documentation(encounter).elements.first { $0.id == id }?.state
  }

  @Test func aNoteThatLacksNothingIsWhole() throws {
    let encounter = try DocumentationCase.visit(note: DocumentationCase.whole)
    let decision = ClaimChecker().documentation(encounter)
    #expect(decision.basis == .notes)
    #expect(decision.profiles.map(\.id) == ["baseline", "extended"])
    #expect(decision.elements.filter { $0.isRequired && !$0.isDocumented }.map(\.id) == [])
    #expect(decision.requiredCount == 9)
    #expect(decision.requiredDocumentedCount == 9)
    #expect(ClaimChecker().check(encounter).documentation == decision)
  }

  @Test func everyPresentElementHasTheWordsThatShowIt() throws {
    let encounter = try DocumentationCase.visit(note: DocumentationCase.whole)
    let text = Array(DocumentationCase.whole.utf8)
    for element in ClaimChecker().documentation(encounter).elements
    where element.state == .present {
      #expect(!element.evidence.quotes.isEmpty, "\(element.id)")
      for quote in element.evidence.quotes {
        #expect(quote.noteIndex == 0)
        #expect(quote.span.end <= text.count)
        #expect(
          String(decoding: text[quote.span.start..<quote.span.end], as: UTF8.self) == quote.text)
      }
    }
  }

  @Test func withoutNoteAndFieldsNothingIsKnown() throws {
    let encounter = try DocumentationCase.visit()
    let report = ClaimChecker().check(encounter)
    #expect(report.documentation.basis == .nothing)
    #expect(report.documentation.elements.count == 19)
    #expect(report.documentation.elements.allSatisfy { $0.state == .undetermined })
    #expect(report.documentation.requiredDocumentedCount == 0)
    #expect(!report.findings.contains { $0.family == .documentation })
    #expect(report.documentation == ClaimChecker().documentation(encounter))
  }

  @Test func fieldsOfTheNeedlingShowElements() throws {
    var encounter = try DocumentationCase.visit()
    var session = NeedlingSession()
    session.muscles = [NeedledMuscle(named: "left trapezius")]
    session.needleDiameterHundredths = 30
    session.minutesInPlace = 5
    encounter.needling = session
    let report = ClaimChecker().check(encounter)
    #expect(report.documentation.basis == .facts)
    #expect(state(.muscles, encounter) == .present)
    #expect(state(.needleSize, encounter) == .vague)
    #expect(state(.dwellTime, encounter) == .present)
    #expect(state(.consent, encounter) == .undetermined)
    let muscles = try #require(report.documentation.elements.first { $0.id == .muscles })
    #expect(muscles.evidence == [.fact(.muscles)])
    #expect(!report.findings.contains { $0.family == .documentation })
  }

  @Test(
    arguments: [
      (.indication, #"{"indication": "myofascial pain"}"#, .present),
      (.indication, #"{"indication": ""}"#, .negated),
      (.consent, #"{"consent": true}"#, .present), (.consent, #"{"consent": false}"#, .negated),
      (.consent, #"{"consent": {"risks": true}}"#, .vague),
      (.screening, #"{"screening": {"ruledOut": ["pregnancy"]}}"#, .present),
      (.screening, #"{"screening": false}"#, .negated),
      (.response, #"{"response": "tolerated"}"#, .present),
      (.otherInterventions, #"{"otherInterventions": ["97140"]}"#, .present),
      (.otherInterventions, #"{"otherInterventions": []}"#, .negated),
      (.adverseResponse, #"{"adverseResponses": []}"#, .negated),
      (.painBefore, #"{"painBefore": 6}"#, .present), (.painAfter, #"{"painAfter": 0}"#, .present),
      (.rangeOfMotion, #"{"measures": [{"kind": "range-of-motion", "before": 40}]}"#, .present),
      (.rangeOfMotion, #"{"measures": [{"kind": "range-of-motion"}]}"#, .vague),
      (.goals, #"{"goals": "drive"}"#, .present), (.aftercare, #"{"aftercare": true}"#, .present),
      (.infectionControl, #"{"cleanTechnique": true}"#, .present),
    ] as [(DocumentationElement, String, DocumentationState)])
  func fieldsOfTheRecordShowElements(
    _ id: DocumentationElement, _ record: String, _ expected: DocumentationState
  ) throws {
    let encounter = try DocumentationCase.encounter(
      #"{"date": "2025-03-03", "lines": ["20560"], "record": \#(record)}"#)
    #expect(state(id, encounter) == expected)
  }

  @Test func planAndPriorResponseShowElementsOfThe20561Profile() throws {
    let encounter = try DocumentationCase.encounter(
      """
      {"date": "2025-03-03", "lines": ["20561"], "record": {"priorResponse": "less pain",
       "plan": {"timesPerWeek": 2, "weeks": 4}}}
      """)
    #expect(state(.planFrequency, encounter) == .present)
    #expect(state(.planDuration, encounter) == .present)
    #expect(state(.priorResponse, encounter) == .present)
    #expect(state(.function, encounter) == .undetermined)
  }

  @Test func aNoteDoesNotMendARecordThatSaysNo() throws {
    var encounter = try DocumentationCase.visit(
      note: "Verbal consent obtained. Dry needling to left upper trapezius.")
    #expect(state(.consent, encounter) == .present)
    var record = VisitRecord()
    record.consent = ConsentRecord()
    record.consent?.isGiven = false
    encounter.record = record
    #expect(state(.consent, encounter) == .negated)
    #expect(!DocumentationCase.findings("note-against-record", encounter).isEmpty)
    #expect(!DocumentationCase.findings("consent-not-given", encounter).isEmpty)
  }

  @Test func addingANoteNeverRemovesAViolation() throws {
    var encounter = try DocumentationCase.visit(.needlingThreeOrMoreMuscles)
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = [NeedledMuscle(named: "trapezius")]
    let before = ClaimChecker().check(encounter).findings.filter { $0.outcome == .violated }
    #expect(before.contains { $0.ruleName == "needling-code-too-high" })
    encounter.notes = [
      ClinicalNote("Dry needling to left trapezius, left levator scapulae and left infraspinatus.")
    ]
    let after = Set(
      ClaimChecker().check(encounter).findings.filter { $0.outcome == .violated }.map(\.ruleID))
    #expect(Set(before.map(\.ruleID)).isSubset(of: after))
  }

  @Test func whatIsMissingComesAsHeadingsAndNeverAsAnswers() throws {
    let encounter = try DocumentationCase.visit(note: "Dry needling to left upper trapezius.")
    let decision = ClaimChecker().documentation(encounter)
    #expect(decision.addendumHeadings.first?.hasPrefix("Indication: ") == true)
    #expect(decision.addendumHeadings.contains { $0.hasPrefix("Consent: ") })
    #expect(!decision.addendumHeadings.contains { $0.hasPrefix("Muscles needled: ") })
    #expect(
      decision.addendumHeadings.count
        == decision.elements.count { !$0.isDocumented })
  }

  @Test func partsOfConsentAreToldFromFieldsAndWords() throws {
    var encounter = try DocumentationCase.visit(
      note: """
        Informed consent obtained after discussion of risks including soreness and pneumothorax, \
        and alternatives. Dry needling to left upper trapezius.
        """)
    func states() -> [ConsentPart: DocumentationState] {
      Dictionary(
        uniqueKeysWithValues: ClaimChecker().documentation(encounter).consentParts
          .map { ($0.id, $0.state) })
    }
    #expect(states()[.risks] == .present)
    #expect(states()[.alternatives] == .present)
    #expect(states()[.cost] == .absent)
    var record = VisitRecord()
    record.consent = ConsentRecord()
    record.consent?.toldCost = true
    record.consent?.toldRisks = false
    encounter.record = record
    #expect(states()[.cost] == .present)
    #expect(states()[.risks] == .negated)
  }

  @Test func safetyTellsWhatIsSaidAndWhatIsRuledOut() throws {
    let encounter = try DocumentationCase.visit(
      note: "Taking warfarin. Denies pregnancy. Dry needling to left upper trapezius.")
    let safety = ClaimChecker().documentation(encounter).safety
    #expect(safety.first { $0.id == .anticoagulant }?.state == .present)
    #expect(safety.first { $0.id == .pregnancy }?.state == .negated)
    #expect(safety.first { $0.id == .lymphedema } == nil)
  }

  @Test func aRemarkOnAClaimIsNoRecord() throws {
    var encounter = try DocumentationCase.visit(note: "DRY NEEDLING LEFT UPPER TRAPEZIUS")
    encounter.blindSpots = [.muscles, .visitRecord]
    let report = ClaimChecker().check(encounter)
    #expect(report.documentation.basis == .remarks)
    #expect(state(.consent, encounter) == .undetermined)
    #expect(
      !report.findings.contains { $0.family == .documentation && $0.severity != .info })
  }

  @Test func aNoteOfAnotherLineIsNoNoteOfTheNeedling() throws {
    var encounter = try DocumentationCase.visit()
    encounter.serviceLines.append(ServiceLine(ProcedureCode(97140)))
    encounter.notes = [ClinicalNote("Verbal consent obtained.", lineIndex: 1)]
    #expect(ClaimChecker().documentation(encounter).basis == .nothing)
    encounter.notes = [ClinicalNote("Verbal consent obtained.", lineIndex: 0)]
    #expect(state(.consent, encounter) == .present)
  }

  @Test func beforeAnythingIsBilledTheDecisionIsOfThePlannedNeedling() throws {
    var encounter = Encounter()
    encounter.notes = [ClinicalNote(DocumentationCase.whole)]
    let decision = ClaimChecker().documentation(encounter)
    #expect(decision.requiredCount == 9)
    #expect(decision.requiredDocumentedCount == 9)
  }
}
