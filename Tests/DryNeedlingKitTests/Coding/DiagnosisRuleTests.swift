import Testing

@testable import DryNeedlingKit

@Suite struct DiagnosisRuleTests {
  private func visit(
    _ codes: String..., on date: String? = "2025-03-03", pointers: String = "1"
  ) throws -> CodingCase {
    try CodingCase(["20560 #\(pointers)"], on: date).with {
      $0.diagnoses = try codes.map {
        let code = try #require(DiagnosisCode($0))
        return Diagnosis(code)
      }
    }
  }

  @Test func validOnTheDate() throws {
    #expect(try visit("M54.50").answer(1101) == .satisfied)
    #expect(try visit("M62.85", on: "2024-09-30").answer(1101) == .violated)
    #expect(try visit("M62.85", on: "2024-10-01").answer(1101) == .satisfied)
    let notYet = try #require(try visit("M62.85", on: "2024-09-30").findings(1101).first)
    #expect(notYet.message.contains("begins on 2024-10-01"))
    #expect(notYet.path.description == "diagnoses[0]")
    #expect(notYet.denial?.reason == "146")
    let unknown = try #require(try visit("M54.55").findings(1101).first)
    #expect(unknown.message.contains("is no ICD-10-CM code"))
    #expect(unknown.remedy.contains("`M54.50`"))
    #expect(try visit("S23.420A", on: "2026-09-30").answer(1101) == .satisfied)
    let ended = try #require(try visit("S23.420A", on: "2026-10-01").findings(1101).first)
    #expect(ended.message.contains("ended on 2026-09-30"))
    #expect(try visit("M54.50", on: nil).answer(1101) == .undetermined)
    #expect(try CodingCase(["20560"]).answer(1101) == .notApplicable)
    #expect(
      try CodingCase(["97110"]).with { $0.diagnoses = [Diagnosis(DiagnosisCode("M54.55"))] }
        .answer(1101) == .notApplicable)
  }

  @Test func aDiagnosisWithoutCode() throws {
    let empty = try visit("M54.50").with { $0.diagnoses.append(Diagnosis(nil)) }
    #expect(empty.answer(1101) == .violated)
    let unreadable = empty.with {
      $0.unusableValues = [UnusableValue(path: FactPath(.diagnosis, index: 1), text: "5A")]
    }
    #expect(unreadable.answer(1101) == .satisfied)
  }

  @Test func specific() throws {
    #expect(try visit("M54.5", on: "2021-09-30").answer(1102) == .satisfied)
    let header = try visit("M54.5", on: "2021-10-01")
    #expect(header.answer(1102) == .violated)
    #expect(header.answer(1101) == .satisfied)
    let finding = try #require(header.findings(1102).first)
    for child in ["M54.50", "M54.51", "M54.59"] { #expect(finding.remedy.contains("`\(child)`")) }
    #expect(finding.repair == nil)
    #expect(finding.conflicts.map(\.id) == ["CON-03"])
    #expect(finding.citations.first?.id == "ICD-01")
    #expect(try visit("M79.1", on: "2018-09-30").answer(1102) == .satisfied)
    #expect(try visit("M79.1", on: "2018-10-01").answer(1102) == .violated)
    #expect(try visit("M51.36", on: "2024-09-30").answer(1102) == .satisfied)
    #expect(try visit("M51.36", on: "2024-10-01").answer(1102) == .violated)
    let many = try #require(try visit("M25").findings(1102).first)
    #expect(many.remedy.contains("another code below it"))
    #expect(try visit("M54.50", on: nil).answer(1102) == .notApplicable)
  }

  @Test func aSingleChildIsARepair() throws {
    let date = try CodingCase.date("2025-03-03")
    var found: (header: DiagnosisCode, child: DiagnosisCode)?
    ICD10CMTable.forEachRow { code, period in
      guard found == nil, !period.isBillable, period.contains(date) else { return }
      let children = ICD10CMTable.validChildren(of: code, on: date, limit: 2)
      if children.count == 1 { found = (code, children[0]) }
    }
    let (header, child) = try #require(found)
    let visit = try visit(header.description)
    #expect(
      visit.findings(1102).first?.repair
        == Repair(.replaceDiagnosis(child, index: 0), needsAttestation: false))
  }

  @Test func theDaysOfTheLinesThatPointDecide() throws {
    func claim(_ needling: String, _ other: String) throws -> CodingCase {
      try CodingCase([needling, other], on: nil).with {
        $0.diagnoses = [
          Diagnosis(DiagnosisCode("M54.50")), Diagnosis(DiagnosisCode("M62.85")),
        ]
      }
    }
    #expect(
      try claim("20560 @2024-10-01 #1,2", "97110 @2024-09-30 #1").answer(1101) == .satisfied)
    #expect(try claim("20560 @2024-09-30 #1,2", "97110 @2024-10-01 #1").answer(1101) == .violated)
    #expect(try claim("20560 @2024-10-01 #1", "97110 @2024-09-30 #2").answer(1101) == .violated)
    // Nobody points at it: all days of the claim count.
    #expect(try claim("20560 @2024-10-01 #1", "97110 @2024-09-30 #1").answer(1101) == .violated)
    #expect(try claim("20560 @2024-10-01 #1", "97110 @2024-10-02 #1").answer(1101) == .satisfied)
  }

  @Test func excludes1() throws {
    let pair = try visit("M54.50", "S39.012A")
    #expect(pair.answer(1103) == .violated)
    let finding = try #require(pair.findings(1103).first)
    #expect(finding.severity == .warning)
    #expect(finding.path.index == 1)
    #expect(finding.citations.first?.id == "ICD-03")
    #expect(try visit("S39.012A", "M54.50").answer(1103) == .violated)
    #expect(try visit("M54.50", "M79.18").answer(1103) == .satisfied)
    #expect(try visit("M54.50").answer(1103) == .notApplicable)
    let fibromyalgia = try #require(try visit("M79.18", "M79.7").findings(1103).first)
    #expect(fibromyalgia.citations.first?.id == "STD-10")
  }

  /// Looking at all diagnoses at once finds what looking at every two of them does.
  @Test func excludes1OfManyDiagnoses() throws {
    let codes = try [
      "M54.50", "M54.41", "M51.26", "M51.360", "S39.012A", "M79.18", "M79.7", "M60.80", "G44.209",
      "R51.9", "G89.29", "F45.41", "M54.2", "M50.20", "M54.16", "G54.1", "Z33.1",
    ].map { try #require(DiagnosisCode($0)) }
    var pairs = 0
    for start in codes.indices {
      let list = (0..<8).map { codes[(start + $0 * 5) % codes.count] }
      var found: [String] = []
      Excludes1Table.forEachNote(in: list.map { Diagnosis($0) }) { first, second, note in
        found.append("\(first) \(second) \(note.code)")
      }
      var expected: [String] = []
      for second in list.indices {
        for first in 0..<second {
          if let note = Excludes1Table.note(between: list[first], and: list[second]) {
            expected.append("\(first) \(second) \(note.code)")
          }
        }
      }
      #expect(found == expected)
      pairs += expected.count
    }
    #expect(pairs > 20)
  }

  @Test func codeSet() throws {
    let old = try visit("M54.50").with {
      $0.diagnoses = [Diagnosis(nil, codeSet: .icd9cm)]
    }
    #expect(old.answer(1104) == .violated)
    #expect(old.answer(1101) == .satisfied)
    let last = try CodingCase(["20999 #1"], on: "2015-09-30").muscles("trapezius")
    #expect(
      last.with { $0.diagnoses = [Diagnosis(nil, codeSet: .icd9cm)] }.answer(1104) == .satisfied)
    let early = last.with { $0.diagnoses = [Diagnosis(DiagnosisCode("M54.5"))] }
    #expect(early.answer(1104) == .violated)
    #expect(early.answer(1101) == .satisfied)
    let first = try CodingCase(["20999 #1"], on: "2015-10-01").muscles("trapezius")
    #expect(
      first.with { $0.diagnoses = [Diagnosis(DiagnosisCode("M54.5"))] }.answer(1104) == .satisfied)
    #expect(
      first.with { $0.diagnoses = [Diagnosis(nil, codeSet: .icd9cm)] }.answer(1104) == .violated)
    #expect(try visit("M54.50", on: nil).answer(1104) == .notApplicable)
  }

  @Test func needlingLineWithoutDiagnosis() throws {
    #expect(try visit("M54.50").answer(1105) == .satisfied)
    let none = try CodingCase(["20560"])
    #expect(none.answer(1105) == .undetermined)
    #expect(none.findings(1105).first?.missing == [.diagnoses])
    let unpointed = try visit("M54.50", pointers: "")
    #expect(unpointed.findings(1105).first?.missing == [.lineDiagnosisPointers])
    #expect(try CodingCase(["97110"]).answer(1105) == .notApplicable)
  }

  @Test func pointers() throws {
    #expect(try visit("M54.50", "M79.18", pointers: "2,1").answer(1106) == .satisfied)
    let out = try visit("M54.50", "M79.18", pointers: "1,3")
    #expect(out.answer(1106) == .violated)
    #expect(out.findings(1106).first?.path.description == "lines[0].pointers[1]")
    #expect(try visit("M54.50", pointers: "99").answer(1106) == .violated)
    #expect(try visit("M54.50", pointers: "0").answer(1106) == .violated)
    #expect(try visit(pointers: "1").answer(1106) == .violated)
    #expect(try CodingCase(["97110 #1"]).answer(1106) == .notApplicable)
    let twice = try visit("M54.50", "M79.18", pointers: "1,2,1")
    #expect(twice.answer(1109) == .violated)
    #expect(twice.findings(1109).first?.path.position == 2)
    #expect(twice.answer(1106) == .satisfied)
    #expect(try visit("M54.50", pointers: "1").answer(1109) == .satisfied)
    let codes = try visit("M54.50", "M79.18", "M54.2", "M54.6", "M25.511", pointers: "1,2,3,4")
    #expect(codes.answer(1110) == .satisfied)
    let five = try visit("M54.50", "M79.18", "M54.2", "M54.6", "M25.511", pointers: "1,2,3,4,5")
    #expect(five.answer(1110) == .violated)
    #expect(five.with { $0.claim.kind = .institutional }.answer(1110) == .notApplicable)
  }

  @Test func listOfDiagnoses() throws {
    let twice = try visit("M54.50", "M79.18", "M54.50")
    #expect(twice.answer(1107) == .violated)
    #expect(twice.findings(1107).map(\.path.index) == [2])
    #expect(try visit("M54.50", "M79.18").answer(1107) == .satisfied)
    #expect(try visit("M54.50").answer(1107) == .notApplicable)
    func many(_ count: Int) throws -> CodingCase {
      try visit().with {
        $0.diagnoses = (0..<count).map { _ in Diagnosis(DiagnosisCode("M54.2")) }
      }
    }
    #expect(try many(12).answer(1108) == .satisfied)
    #expect(try many(13).answer(1108) == .violated)
    #expect(try many(0).answer(1108) == .notApplicable)
    #expect(try many(200).answer(1108) == .violated)
  }
}
