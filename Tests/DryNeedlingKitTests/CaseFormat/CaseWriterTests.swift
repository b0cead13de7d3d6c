import Testing

@testable import DryNeedlingKit

@Suite struct CaseWriterTests {
  @Test func readingWhatWasWrittenGivesTheSameEncounter() throws {
    var generator = EncounterGenerator(seed: 20560)
    var unusable = 0
    for number in 0..<LongRuns.encounters {
      let encounter = generator.next()
      unusable += encounter.unusableValues.count
      for text in [CaseWriter.json(encounter), CaseWriter.indentedJSON(encounter)] {
        let file = CaseReader.read(Array(text.utf8))
        let again = try #require(file.cases.first).encounter
        // A side beside a name that tells another is written and told; no reader makes such a mention.
        let known = Set(["case-word-unknown", "case-key-repeated"])
        #expect(file.diagnostics.allSatisfy { known.contains($0.ruleName) }, "\(text)")
        guard again != encounter else { continue }
        Issue.record("encounter \(number) changed: \(text)\n\(CaseWriter.json(again))")
        return
      }
    }
    #expect(unusable > LongRuns.encounters)
  }

  @Test func whatWasReadIsWrittenInOneWay() throws {
    let first = try #require(CaseReader.read(Array(CaseReaderTests.full.utf8)).cases.first)
    let text = CaseWriter.json(first.encounter)
    let second = try #require(CaseReader.read(Array(text.utf8)).cases.first)
    #expect(second.encounter == first.encounter)
    #expect(CaseWriter.json(second.encounter) == text)
    #expect(!text.contains("\n"))
  }

  @Test func onlyWhatIsStatedIsWritten() {
    #expect(CaseWriter.json(Encounter()) == "{}")
    var encounter = Encounter()
    encounter.serviceLines = [
      ServiceLine(
        .needlingThreeOrMoreMuscles, modifiers: ModifierList(Modifier("KX").map { [$0] } ?? []))
    ]
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = [NeedledMuscle(named: "left trapezius")]
    encounter.needling?.needleDiameterHundredths = 30
    #expect(
      CaseWriter.json(encounter) == """
        {"lines":[{"code":"20561","modifiers":["KX"],"units":1}],"needling":{"muscles":\
        [{"name":"trapezius","side":"left"}],"needleSize":{"diameterMillimeters":0.30}}}
        """)
  }
}
