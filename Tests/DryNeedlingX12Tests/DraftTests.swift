import DryNeedlingKit
import Foundation
import Testing

@testable import DryNeedlingX12

/// Draft claims of encounters, read back.
@Suite struct DraftTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Conformance")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  /// The encounter as far as an 837P can hold it.
  static func carried(_ encounter: Encounter) -> Encounter {
    var kept = encounter
    kept.needling = nil
    kept.record = nil
    kept.condition.durationWeeks = nil
    kept.condition.cause = nil
    kept.condition.improvement = nil
    kept.history = VisitHistory()
    kept.blindSpots = ClaimAssembler.blindSpots
    kept.claim.kind = .professional
    kept.claim.frequency = encounter.claim.frequency ?? .original
    kept.claim.dateOfService = nil
    func plain(_ provider: inout Provider?, state: Bool = false, taxonomy: Bool = true) {
      provider?.profession = nil
      provider?.qualifications = Qualifications()
      if !state { provider?.state = nil }
      if !taxonomy { provider?.taxonomy = nil }
    }
    plain(&kept.billingProvider, state: true)
    plain(&kept.renderingProvider)
    plain(&kept.referringProvider)
    plain(&kept.supervisingProvider, taxonomy: false)
    for index in kept.serviceLines.indices {
      let line = kept.serviceLines[index]
      let isUnusable = encounter.unusableValues.contains {
        $0.path == FactPath(.lineDateOfService, index: index)
      }
      if line.dateOfService == nil, !isUnusable {
        kept.serviceLines[index].dateOfService = encounter.claim.dateOfService
        // A range of days needs its first.
        if encounter.claim.dateOfService == nil { kept.serviceLines[index].lastDateOfService = nil }
      }
      plain(&kept.serviceLines[index].renderingProvider)
      plain(&kept.serviceLines[index].supervisingProvider, taxonomy: false)
    }
    // What kind of payer it is, a claim tells by its filing indicator only.
    let indicator =
      encounter.coverage.filingIndicator ?? ClaimDrafter.indicator(of: encounter.coverage.payerKind)
    kept.coverage.payerKind = nil
    kept.coverage.filingIndicator = nil
    if let indicator {
      Array(indicator.utf8).withUnsafeBufferPointer {
        _ = kept.coverage.setFilingIndicator(indicator, ascii: $0)
      }
    }
    kept.unusableValues = []
    // A note is one line, without the characters that hold data apart.
    var writer = SegmentWriter()
    kept.notes = kept.notes.compactMap { note in
      writer.text(note.text).map { ClinicalNote($0, lineIndex: note.lineIndex) }
    }
    return kept
  }

  @Test(arguments: files) func aDraftReadBackLosesNothingTheFormatCarries(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    for one in CaseReader.read(bytes).cases {
      let draft = ProfessionalClaimDraft(one.encounter)
      let contents = X12ClaimReader.read(draft.bytes)
      #expect(contents.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
      #expect(!contents.rules.contains("segment-count-mismatch"))
      #expect(contents.claims.count == 1)
      guard var read = contents.encounters.first else { continue }
      // Of a code of ICD-9-CM the model holds the place only.
      let stated = Set(
        read.unusableValues.filter { $0.path.fact != .diagnosis }
          .map { "\($0.path) \($0.text)" })
      read.unusableValues = []
      #expect(read == Self.carried(one.encounter), "\(file): \(one.encounter.claimNumber)")
      let hasRangeWithoutFirstDay = one.encounter.serviceLines.contains {
        $0.lastDateOfService != nil && $0.dateOfService ?? one.encounter.claim.dateOfService == nil
      }
      #expect(draft.notCarried.contains(.lineLastDateOfService) == hasRangeWithoutFirstDay)
      let given = Set(one.encounter.unusableValues.map { "\($0.path) \($0.text)" })
      #expect(stated.isSubset(of: given), "\(file): \(one.encounter.claimNumber)")
    }
  }

  /// A claim that was read and is drafted again is the same claim.
  @Test func aClaimReadAndDraftedIsTheSame() throws {
    for claim in X12ClaimReader.read(Fixture.levels).claims {
      let draft = ProfessionalClaimDraft(claim.encounter)
      var read = try #require(X12ClaimReader.read(draft.bytes).encounters.first)
      // Of a code of ICD-9-CM the model holds the place only.
      read.unusableValues.removeAll { $0.path.fact == .diagnosis }
      #expect(read == claim.encounter)
      #expect(draft.notCarried == [])
    }
  }

  @Test func whatIsMissingIsListedAndNothingIsMadeUp() {
    let draft = ProfessionalClaimDraft(Encounter())
    #expect(draft.missing.contains { $0.hasPrefix("2010AA") })
    #expect(draft.missing.contains { $0.hasPrefix("2300 CLM02") })
    #expect(draft.missing.contains { $0.hasPrefix("2010BA DMG02") })
    #expect(!Fixture.text(draft.bytes).contains("DMG"))
  }

  /// A code that an 837P does not know is not sent.
  @Test func codesOfNoListAreLeftOutAndListed() {
    var details = ClaimDraftDetails()
    details.patientSex = "Female"
    details.assignment = "Z"
    details.release = "N"
    details.subscriber = ClaimDraftDetails.Subscriber()
    details.subscriber?.sex = "f"
    details.subscriber?.relationship = "child"
    let draft = ProfessionalClaimDraft(Encounter(), details: details)
    for place in [
      "2010CA DMG03 (sex of the patient): `F`, `M` or `U`",
      "2010BA DMG03 (sex of the subscriber): `F`, `M` or `U`",
      "2300 CLM07 (assignment): `A`, `B` or `C`",
      "2300 CLM09 (release of information): `Y` or `I`",
      "2000C PAT01 (what the patient is to the subscriber): a code of two characters such as `01`",
    ] {
      #expect(draft.missing.contains(place))
    }
    let text = Fixture.text(draft.bytes)
    #expect(!text.contains("Female") && !text.contains("DMG") && !text.contains("PAT*"))

    details.patientSex = "F"
    details.assignment = "A"
    details.release = "Y"
    details.subscriber?.sex = "M"
    details.subscriber?.relationship = "19"
    let right = ProfessionalClaimDraft(Encounter(), details: details)
    #expect(!right.missing.contains { $0.contains("DMG03") || $0.contains("CLM07") })
    #expect(!right.missing.contains { $0.contains("CLM09") || $0.contains("PAT01") })
    #expect(Fixture.text(right.bytes).contains("PAT*19~"))
  }

  /// There is room for one note on the claim and one on each line.
  @Test func aSecondNoteIsTold() {
    var encounter = Encounter()
    encounter.serviceLines = [ServiceLine(.needlingOneOrTwoMuscles)]
    encounter.notes = [ClinicalNote("first"), ClinicalNote("of the line", lineIndex: 0)]
    #expect(!ProfessionalClaimDraft(encounter).missing.contains { $0.contains(" NTE ") })
    encounter.notes.append(ClinicalNote("second"))
    #expect(ProfessionalClaimDraft(encounter).missing.contains { $0.hasPrefix("2300 NTE ") })
    encounter.notes.append(ClinicalNote("second of the line", lineIndex: 0))
    #expect(ProfessionalClaimDraft(encounter).missing.contains { $0.hasPrefix("2400 NTE ") })
  }

  /// No filing indicator of an 837P says so.
  @Test func thatThePatientPaysIsNotCarried() {
    var encounter = Encounter()
    encounter.coverage.payerKind = .selfPay
    let draft = ProfessionalClaimDraft(encounter)
    #expect(draft.notCarried == [.payerKind])
    #expect(draft.missing.contains { $0.hasPrefix("2000B SBR09") })
    encounter.coverage.payerKind = .commercial
    #expect(ProfessionalClaimDraft(encounter).notCarried == [])
  }

  /// Each claim in a transaction set of its own, with its own patient.
  @Test func severalClaimsAreOneInterchange() throws {
    var encounters: [Encounter] = []
    for number in ["A", "B", "C"] {
      var encounter = Encounter()
      encounter.claimNumber = number
      encounter.serviceLines = [ServiceLine(.needlingOneOrTwoMuscles)]
      encounter.patient.birthDate = CalendarDate("1984-07-09")
      encounters.append(encounter)
    }
    let draft = ProfessionalClaimDraft(encounters) { encounter in
      var details = ClaimDraftDetails()
      details.controlNumber = 999_999_998
      if encounter.claimNumber == "B" {
        details.subscriber = ClaimDraftDetails.Subscriber()
        details.subscriber?.birthDate = CalendarDate("1950-01-02")
        details.subscriber?.relationship = "19"
      }
      return details
    }
    let text = Fixture.text(draft.bytes)
    // Control numbers are of nine digits at most, and begin anew.
    #expect(text.contains("ST*837*999999998*"))
    #expect(text.contains("ST*837*999999999*"))
    #expect(text.contains("ST*837*0001*"))
    let contents = X12ClaimReader.read(draft.bytes)
    #expect(contents.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(contents.encounters.map(\.claimNumber) == ["A", "B", "C"])
    #expect(
      contents.encounters.map(\.patient.birthDate) == [
        CalendarDate("1984-07-09"), CalendarDate("1984-07-09"), CalendarDate("1984-07-09"),
      ])
    #expect(draft.missing.contains { $0.hasPrefix("claim `B`: 2010CA NM103") })
    #expect(!draft.missing.contains { $0.hasPrefix("claim `A`: 2010CA") })
  }

  @Test func textCannotBreakOutOfItsElement() throws {
    var encounter = Encounter()
    encounter.claimNumber = "A*B~C:D"
    encounter.serviceLines = [ServiceLine(.needlingOneOrTwoMuscles)]
    encounter.notes = [ClinicalNote("note~\nSE*1*1~")]
    encounter.coverage.payerName = "P~LX*9~"
    let draft = ProfessionalClaimDraft(encounter)
    #expect(draft.replacedCharacters == 11)
    let read = try #require(X12ClaimReader.read(draft.bytes).encounters.first)
    #expect(read.claimNumber == "A B C D")
    #expect(read.serviceLines.count == 1)
    #expect(read.notes.map(\.text) == ["note  SE 1 1"])
  }
}
