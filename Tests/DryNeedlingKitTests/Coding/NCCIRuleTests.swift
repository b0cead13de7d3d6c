import Testing

@testable import DryNeedlingKit

@Suite struct NCCIRuleTests {
  private static let inside = "2024-07-01"

  @Test func neverTogether() throws {
    let block = try CodingCase(["20561", "64405"], on: Self.inside)
    #expect(block.answer(1017) == .violated)
    let finding = try #require(block.findings(1017).first)
    #expect(finding.severity == .error)
    #expect(finding.path.index == 0)
    #expect(finding.citations.first?.id == "PTP-10")
    #expect(finding.denial?.reason == "97")
    #expect(
      try CodingCase(["20561", "64450"], on: Self.inside).findings(1017).first?.path.index == 1)
    // No modifier helps.
    #expect(try CodingCase(["20561-59", "64405-XS"], on: Self.inside).answer(1017) == .violated)
    #expect(try CodingCase(["20561", "97140"], on: Self.inside).answer(1017) == .satisfied)
    #expect(try CodingCase(["20561"], on: Self.inside).answer(1017) == .notApplicable)
    #expect(try CodingCase(["64405", "97140"], on: Self.inside).answer(1017) == .notApplicable)
    #expect(
      try CodingCase(["20561", "64405 @2024-07-02"], on: Self.inside).answer(1017) == .satisfied)
    #expect(try CodingCase(["20561", "64405"], on: nil).answer(1017) == .undetermined)
  }

  @Test func outsideTheReleaseItIsAWarning() throws {
    for (date, severity) in [
      ("2024-06-30", Severity.warning), ("2024-07-01", .error), ("2024-09-30", .error),
      ("2024-10-01", .warning), ("2025-03-03", .warning),
    ] {
      let block = try #require(try CodingCase(["20561", "64405"], on: date).findings(1017).first)
      #expect(block.severity == severity, "\(date)")
      #expect(block.message.contains("release of 2024-07-01") == (severity == .warning))
      let joint = try #require(try CodingCase(["20561", "20610"], on: date).findings(1018).first)
      #expect(joint.severity == severity, "\(date)")
      // CPT itself forbids these for one muscle.
      let point = try #require(try CodingCase(["20561", "20552"], on: date).findings(1018).first)
      #expect(point.severity == .error, "\(date)")
    }
    #expect(try CodingCase(["20561", "64405"], on: "2019-12-31").answer(1017) == .satisfied)
  }

  @Test func needsModifier() throws {
    let pair = try CodingCase(["20561", "20552"], on: Self.inside)
    #expect(pair.answer(1018) == .violated)
    let finding = try #require(pair.findings(1018).first)
    #expect(finding.path.index == 0)
    #expect(
      finding.repair == Repair(.addModifier(Modifier("59"), line: 0), needsAttestation: true))
    for lines in [
      ["20561-59", "20552"], ["20561", "20552-59"], ["20561-XS", "20552"], ["20561", "20552-LT"],
      ["20561-KX-59", "20552"],
    ] {
      #expect(try CodingCase(lines, on: Self.inside).answer(1018) == .satisfied, "\(lines)")
    }
    for lines in [["20561-76", "20552"], ["20561-GP", "20552-KX"]] {
      #expect(try CodingCase(lines, on: Self.inside).answer(1018) == .violated, "\(lines)")
    }
    #expect(try CodingCase(["20561", "99213"], on: Self.inside).answer(1018) == .satisfied)
    #expect(try CodingCase(["20561", "99211"], on: Self.inside).answer(1018) == .satisfied)
    let clinic = try CodingCase(["20561", "92012"], on: Self.inside)
    #expect(clinic.answer(1018) == .violated)
    #expect(
      clinic.findings(1018).first?.repair
        == Repair(.addModifier(Modifier("25"), line: 1), needsAttestation: true))
    #expect(try CodingCase(["20561", "20552"], on: nil).answer(1018) == .undetermined)
  }

  @Test func theKindOfClaimDecidesTheTable() throws {
    let block = try CodingCase(["20561", "64405"], on: Self.inside)
    #expect(block.with { $0.claim.placeOfService = PlaceOfService("22") }.answer(1017) == .violated)
    let hospital = block.with { $0.claim.kind = .institutional }
    #expect(hospital.answer(1017) == .satisfied)
    #expect(hospital.answer(1018) == .violated)
    #expect(hospital.findings(1018).first?.citations.first?.id == "PTP-15")
  }

  @Test func differentProvidersAreAQuestion() throws {
    let two = try CodingCase(["20561", "64405"], on: Self.inside).with {
      $0.serviceLines[0].renderingProvider = try CodingCase.provider("1234567893")
      $0.renderingProvider = try CodingCase.provider("1245319599")
    }
    #expect(two.answer(1017) == .undetermined)
    let one = try CodingCase(["20561", "64405"], on: Self.inside).with {
      $0.serviceLines[0].renderingProvider = try CodingCase.provider("1245319599")
      $0.renderingProvider = try CodingCase.provider("1245319599")
    }
    #expect(one.answer(1017) == .violated)
  }

  /// Every row of the table is found by the rule it belongs to, in either order of the lines.
  @Test func everyPairIsReached() throws {
    let rows = NCCITable.rows
    let checker = ClaimChecker()
    let inside = try CodingCase.date(Self.inside)
    var reached: [UInt16: Int] = [:]
    for row in 0..<rows.count {
      let needling: ProcedureCode =
        rows.byte(row, 1) == 0x30 ? .needlingOneOrTwoMuscles : .needlingThreeOrMoreMuscles
      let other = try #require(ProcedureCode(bytes: (2..<7).map { rows.byte(row, $0) }))
      let isHospital = rows.byte(row, 0) == 0x4F
      let edit = try #require(
        NCCITable.edits(needling, other, in: isHospital ? .outpatientHospital : .practitioner)
          .first { $0.deletedOn == NCCITable.deletion(rows.byte(row, 10)) })
      var encounter = Encounter()
      encounter.claim.kind = isHospital ? .institutional : .professional
      let lastDay = edit.deletedOn.map { $0.adding(days: -1) } ?? inside
      encounter.claim.dateOfService = lastDay
      encounter.serviceLines = [ServiceLine(needling), ServiceLine(other)]
      if row % 2 == 1 { encounter.serviceLines.reverse() }
      let expected: UInt16? =
        if lastDay < CodingDates.needlingCodesBegin || edit.modifierIndicator == .notApplicable {
          nil
        } else if other.isDryNeedling {
          1008
        } else if other >= Codes.acupuncture, other <= Codes.electroacupunctureAddOn {
          1014
        } else if edit.modifierIndicator == .notAllowed {
          1017
        } else if SeparateEvaluation.isEvaluation(other) {
          4001
        } else {
          1018
        }
      func found() -> [UInt16] {
        checker.check(encounter).findings.filter { $0.outcome == .violated }.map(\.ruleID.number)
          .filter { [1008, 1014, 1017, 1018, 4001].contains($0) }
      }
      #expect(found() == (expected.map { [$0] } ?? []), "\(needling) \(other) \(lastDay)")
      if let expected { reached[expected, default: 0] += 1 }
      if let deletedOn = edit.deletedOn,
        NCCITable.edit(
          needling, other, in: isHospital ? .outpatientHospital : .practitioner, on: deletedOn)
          == nil
      {
        encounter.claim.dateOfService = deletedOn
        #expect(found() == [], "\(needling) \(other) \(deletedOn)")
      }
    }
    for rule: UInt16 in [1008, 1014, 1017, 1018] { #expect(reached[rule] ?? 0 > 0, "\(rule)") }
  }

  @Test func theSieveMissesNothing() throws {
    for row in 0..<NCCITable.rows.count {
      let code = try #require(
        ProcedureCode(bytes: (2..<7).map { NCCITable.rows.byte(row, $0) }))
      #expect(NCCITable.mayHaveEdit(with: code))
    }
    #expect(!NCCITable.mayHaveEdit(with: Codes.manualTherapy))
  }

  @Test func units() throws {
    func visit(_ line: String, on date: String = "2025-03-03") throws -> CodingCase {
      try CodingCase(["20560", line], on: date)
    }
    #expect(try visit("97140 x6").answer(1020) == .satisfied)
    #expect(try visit("97140 x7").answer(1020) == .violated)
    #expect(try visit("97140 x7").findings(1020).first?.severity == .warning)
    #expect(try visit("20552-59 x2").findings(1020).first?.severity == .error)
    #expect(try visit("20552-59 x2", on: "2024-06-30").findings(1020).first?.severity == .warning)
    #expect(try visit("20552-59 x2", on: "2024-07-01").findings(1020).first?.severity == .error)
    #expect(try visit("97530 x9").answer(1020) == .notApplicable)
    #expect(try CodingCase(["97140 x7"]).answer(1020) == .notApplicable)
    let split = try CodingCase(["20560", "97140 x4", "97140-59 x4"])
    #expect(split.answer(1020) == .violated)
    #expect(
      try CodingCase(["20560", "97140 x4", "97140 x4 @2025-03-10"]).answer(1020) == .satisfied)
    #expect(
      try CodingCase(["20560", "97140 x4", "97140 x4"], on: nil).answer(1020) == .undetermined)
    let stimulation = try visit("97014")
    #expect(stimulation.answer(1020) == .notApplicable)
    let medicare = stimulation.with { $0.coverage.payerKind = .medicare }
    #expect(medicare.answer(1020) == .violated)
    #expect(try #require(medicare.findings(1020).first).remedy.contains("G0283"))
  }
}
