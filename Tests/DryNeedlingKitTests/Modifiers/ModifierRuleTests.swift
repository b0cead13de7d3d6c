import Testing

@testable import DryNeedlingKit

@Suite struct ModifierRuleTests {
  /// What one rule says of a claim, as `violated error` or `undetermined info` or `satisfied`.
  private func answer(
    _ number: UInt16, _ lines: [String], _ payer: PayerKind? = .medicare,
    on date: String? = "2025-03-03", kind: ClaimKind = .professional,
    _ location: SourceLocationOfTest = #_sourceLocation
  ) throws -> String {
    let visit = try CodingCase(lines, on: date).with {
      $0.coverage.payerKind = payer
      $0.claim.kind = kind
    }
    let outcome = try #require(visit.answer(number, location))
    let severities = Set(visit.findings(number).map(\.severity.rawValue)).sorted()
    return ([outcome.rawValue] + severities).joined(separator: " ")
  }

  // MARK: - 25

  @Test func establishedVisitNeeds25() throws {
    for code in ["99212", "99213", "99214", "99215", "99211", "99495", "99496", "G0463"] {
      #expect(try answer(4001, [code, "20561"]) == "violated error", "\(code)")
      #expect(try answer(4001, [code, "20560"], .commercial) == "violated warning", "\(code)")
      #expect(try answer(4001, [code, "20560"], nil) == "violated warning", "\(code)")
      #expect(try answer(4001, ["\(code)-25", "20561"]) == "satisfied", "\(code)")
    }
  }

  @Test func newPatientVisitIsAdviceOnly() throws {
    for code in ["99202", "99203", "99204", "99205"] {
      #expect(try answer(4001, [code, "20561"]) == "violated info", "\(code)")
      #expect(try answer(4001, ["\(code)-25", "20561"]) == "satisfied", "\(code)")
    }
  }

  @Test func evaluationOfAnotherDayNeedsNothing() throws {
    #expect(try answer(4001, ["99213 @2025-03-04", "20561"]) == "not-applicable")
    #expect(try answer(4001, ["97161", "20561"]) == "not-applicable")
    // The needling codes begin with 2020.
    #expect(try answer(4001, ["99213", "20561"], on: "2019-12-31") == "not-applicable")
    #expect(try answer(4001, ["99213", "20561"], on: "2020-01-01") == "violated error")
    #expect(try answer(4001, ["99213"]) == "not-applicable")
    #expect(
      try answer(4001, ["99213 @2025-03-03", "20561"], on: nil) == "undetermined warning")
  }

  @Test func hospitalTableHasNoEvaluationPairs() throws {
    #expect(try answer(4001, ["99213", "20561"], kind: .institutional) == "not-applicable")
  }

  @Test func differentPractitionersSoftenTheEdit() throws {
    let visit = try CodingCase(["99213", "20561"]).with {
      $0.coverage.payerKind = .medicare
      $0.serviceLines[0].renderingProvider = Provider()
      $0.serviceLines[0].renderingProvider?.npi = NPI("1234567893")
      $0.serviceLines[1].renderingProvider = Provider()
      $0.serviceLines[1].renderingProvider?.npi = NPI("1245319599")
    }
    #expect(visit.findings(4001).map(\.severity) == [.warning])
  }

  @Test func adding25NeedsAPersonsWord() throws {
    let visit = try CodingCase(["99213", "20561"]).with { $0.coverage.payerKind = .medicare }
    let finding = try #require(visit.findings(4001).first)
    #expect(
      finding.repair
        == Repair(.addModifier(Modifier("25"), line: 0), needsAttestation: true))
    #expect(finding.path.description == "lines[0].modifiers")
    #expect(finding.citations.map(\.id).contains("PTP-06"))
  }

  @Test func needlingNeverCarries25() throws {
    #expect(try answer(4002, ["20561-25"]) == "violated error")
    #expect(try answer(4002, ["20561-25"], nil) == "violated error")
    #expect(try answer(4002, ["99213-25", "20561"]) == "not-applicable")
    #expect(try answer(4002, ["20561-GP"]) == "not-applicable")
  }

  // MARK: - 59 and the X modifiers

  @Test func distinctModifierNeedsAnEdit() throws {
    for modifier in ["59", "XE", "XS", "XP", "XU"] {
      #expect(try answer(4003, ["20561-\(modifier)", "97140"]) == "violated warning")
      #expect(try answer(4003, ["20561-\(modifier)", "97140"], .commercial) == "violated info")
      #expect(try answer(4003, ["20561-\(modifier)", "97140"], nil) == "undetermined info")
      #expect(try answer(4003, ["20560-\(modifier)", "20553"]) == "satisfied")
      #expect(
        try answer(4003, ["20560-\(modifier)", "20553 @2025-03-04"]) == "violated warning")
      #expect(
        try answer(4003, ["20560-\(modifier)", "20553 @2025-03-04"], on: nil)
          == "undetermined info")
    }
    #expect(try answer(4003, ["20561-59"]) == "violated warning")
    #expect(try answer(4003, ["20561-59", "99213-25"]) == "violated warning")
    #expect(try answer(4003, ["20561"]) == "not-applicable")
    let visit = try CodingCase(["20561-59", "97140"]).with { $0.coverage.payerKind = .medicare }
    #expect(visit.findings(4003).first?.conflicts.map(\.id) == ["CON-04"])
  }

  @Test func manualTherapyNeedsNo59BecauseOfNeedling() throws {
    #expect(try answer(4004, ["20561", "97140-59"]) == "violated warning")
    #expect(try answer(4004, ["20561", "97140-59"], .blueCross) == "violated info")
    #expect(try answer(4004, ["20561", "97140"]) == "not-applicable")
    // The 59 may be there because of the manipulation.
    #expect(try answer(4004, ["20561", "97140-59", "98940"]) == "not-applicable")
  }

  @Test func somePayersWant59BesideManualTherapy() throws {
    #expect(try answer(4005, ["20560", "97140"], .commercial) == "violated info")
    #expect(try answer(4005, ["20560-59", "97140"], .commercial) == "satisfied")
    #expect(try answer(4005, ["20560", "97140-XS"], .commercial) == "satisfied")
    #expect(try answer(4005, ["20560", "97140"], .medicare) == "not-applicable")
    #expect(try answer(4005, ["20560", "97140"], .medicaid) == "not-applicable")
    #expect(try answer(4005, ["20560", "97140"], nil) == "undetermined info")
    #expect(
      try answer(4005, ["20560", "97140 @2025-03-04"], .commercial) == "not-applicable")
  }

  @Test func distinctModifiersDoNotRepeatEachOther() throws {
    #expect(try answer(4006, ["20560-59-XS", "20553"]) == "violated error")
    #expect(try answer(4006, ["20560-XS", "20553-59"]) == "satisfied")
    #expect(try answer(4006, ["20560-GP"]) == "not-applicable")
    #expect(try answer(4007, ["99213-25-59", "20560"]) == "violated error")
    #expect(try answer(4007, ["99213-25", "20560"]) == "satisfied")
    #expect(try answer(4007, ["20560-59"]) == "not-applicable")
  }

  @Test func medicarePrefersTheExactModifier() throws {
    #expect(try answer(4008, ["20560-59", "20553"]) == "violated info")
    #expect(try answer(4008, ["20560", "20553-59"]) == "violated info")
    #expect(try answer(4008, ["20560-XS", "20553"]) == "satisfied")
    #expect(try answer(4008, ["20560-59", "20553"], .commercial) == "not-applicable")
    #expect(try answer(4008, ["20560-59", "97140"]) == "not-applicable")
  }

  // MARK: - Modifiers that do not fit needling

  @Test func repeatLiftsNothing() throws {
    for modifier in ["76", "77"] {
      #expect(try answer(4009, ["20560-\(modifier)"]) == "violated error")
      #expect(try answer(4009, ["20560-\(modifier)"], .commercial) == "violated warning")
      #expect(try answer(4009, ["20560-\(modifier)"], nil) == "violated warning")
    }
  }

  @Test func therapyModifiersGoByPayer() throws {
    for modifier in ["GP", "GO", "GN"] {
      #expect(try answer(4010, ["20560-\(modifier)"]) == "violated warning")
      #expect(try answer(4010, ["20560-\(modifier)"], .commercial) == "satisfied")
      #expect(try answer(4010, ["20560-\(modifier)"], .unknown) == "undetermined info")
      #expect(try answer(4010, ["20560", "97140-\(modifier)"]) == "not-applicable")
    }
  }

  @Test func assistantModifierNeedsItsPlan() throws {
    #expect(try answer(4011, ["20560-GP-CQ"]) == "violated warning")
    #expect(try answer(4011, ["20560-GP-CQ"], .commercial) == "satisfied")
    #expect(try answer(4011, ["20560-GO-CQ"], .commercial) == "violated warning")
    #expect(try answer(4011, ["20560-GO-CO"], .commercial) == "satisfied")
    #expect(try answer(4011, ["20560-CO"], nil) == "violated warning")
    #expect(try answer(4011, ["20560-GO-CO"], nil) == "undetermined info")
  }

  @Test func modifiersOfOtherServicesAreRefused() throws {
    #expect(try answer(4012, ["20560-AT", "98940-AT"], .commercial) == "violated error")
    #expect(try answer(4012, ["20560", "98940-AT"], .commercial) == "not-applicable")
    for modifier in ["95", "93", "GT", "GQ", "FQ"] {
      #expect(try answer(4017, ["20560-\(modifier)"], nil) == "violated error")
    }
    #expect(try answer(4017, ["20560", "97110-95"], nil) == "not-applicable")
  }

  @Test func sidesAreNotBilled() throws {
    #expect(try answer(4013, ["20560-50"], .commercial) == "violated warning")
    #expect(try answer(4013, ["20560-LT"], .commercial) == "violated warning")
    // 20610 and needling are an edit that LT and RT lift.
    #expect(try answer(4013, ["20560-LT", "20610-RT"], .medicare) == "violated info")
    #expect(try answer(4013, ["20560-50", "20610-RT"], .medicare) == "violated warning")
  }

  @Test func reducedServicesAreTheSmallerCode() throws {
    #expect(try answer(4014, ["20561-52"], nil) == "violated warning")
    #expect(try answer(4014, ["20560-53"], nil) == "violated warning")
    let visit = try CodingCase(["20561-52"])
    #expect(visit.findings(4014).first?.message.contains("`20560`") == true)
  }

  @Test func surgicalModifiersGoByTheIndicatorsOfTheDay() throws {
    #expect(try answer(4015, ["20560-51"]) == "violated info")
    #expect(try answer(4015, ["20560-51"], on: "2020-01-20") == "satisfied")
    #expect(try answer(4015, ["20560-51"], on: "2020-01-21") == "violated info")
    #expect(try answer(4015, ["20560-51"], .commercial) == "satisfied")
    #expect(try answer(4015, ["20560-51"], nil) == "undetermined info")
    for modifier in ["80", "81", "82", "AS"] {
      #expect(try answer(4016, ["20560-\(modifier)"]) == "violated warning")
      #expect(try answer(4016, ["20560-\(modifier)"], on: "2020-01-20") == "violated info")
      #expect(try answer(4016, ["20560-\(modifier)"], .commercial) == "violated info")
    }
  }

  // MARK: - Notices of liability

  @Test func noticesDoNotContradictEachOther() throws {
    for pair in ["GA-GZ", "GA-GX", "GA-EY", "GA-GL", "GZ-GX", "GX-GA"] {
      #expect(try answer(4018, ["20560-\(pair)"]) == "violated error", "\(pair)")
      #expect(try answer(4018, ["20560-\(pair)"], nil) == "violated warning", "\(pair)")
    }
    for pair in ["GZ-GY", "GA-GY"] {
      #expect(try answer(4018, ["20560-\(pair)"]) == "violated warning", "\(pair)")
    }
    #expect(try answer(4018, ["20560-GX-GY"]) == "not-applicable")
    #expect(try answer(4018, ["20560-GA"]) == "satisfied")
  }

  @Test func expectedDenialsAreDenied() throws {
    #expect(try answer(4019, ["20560-GZ"]) == "violated warning")
    #expect(try answer(4019, ["20560-GZ"], nil) == "undetermined info")
    #expect(try answer(4019, ["20560-GZ"], .commercial) == "satisfied")
    let visit = try CodingCase(["20560-GZ"]).with { $0.coverage.payerKind = .medicare }
    #expect(visit.findings(4019).first?.denial == DenialForecast(group: "CO", reason: "50"))
  }

  @Test func noticesDoNotCureEdits() throws {
    for modifier in ["GA", "GX"] {
      #expect(try answer(4020, ["20560-\(modifier) x2"]) == "violated error")
      #expect(try answer(4020, ["20560-\(modifier)"]) == "satisfied")
      #expect(try answer(4020, ["20561", "20560-\(modifier)"]) == "violated error")
      #expect(try answer(4020, ["20560-\(modifier)", "99213"]) == "violated error")
      #expect(try answer(4020, ["20560-\(modifier)", "99213-25"]) == "satisfied")
      #expect(try answer(4020, ["20560-\(modifier)", "20553"]) != "satisfied")
      #expect(try answer(4020, ["20560-\(modifier)-XS", "20553"]) == "satisfied")
      #expect(try answer(4020, ["20560-\(modifier) x2"], .commercial) == "not-applicable")
      #expect(try answer(4020, ["20560-\(modifier) x2"], nil) == "undetermined info")
    }
  }

  // MARK: - Any modifier

  @Test func decidingModifiersComeFirst() throws {
    #expect(try answer(4021, ["20560-GP-59"]) == "violated info")
    #expect(try answer(4021, ["20560-59-GP"]) == "satisfied")
    #expect(try answer(4021, ["20560-GP"]) == "not-applicable")
    #expect(try answer(4021, ["20560-GP-KX"]) == "satisfied")
    #expect(try answer(4021, ["20560", "99213-GC-25"]) == "violated info")
    #expect(try answer(4021, ["20560-95-59"]) == "violated info")
  }

  @Test func fourModifiersFit() throws {
    #expect(try answer(4022, ["20560-59-GP-KX-CQ"]) == "satisfied")
    #expect(try answer(4022, ["20560-59-GP-KX-CQ-SC"]) == "violated error")
    #expect(try answer(4022, ["20560", "97110-59-GP-KX-CQ-SC"]) == "violated error")
    #expect(try answer(4022, ["97110-59-GP-KX-CQ-SC"]) == "not-applicable")
  }

  @Test func modifiersAreGivenOnce() throws {
    #expect(try answer(4023, ["20560-GP-GP"]) == "violated warning")
    #expect(try answer(4023, ["20560-GP-KX"]) == "satisfied")
    // The rule about the modifier itself speaks once.
    let visit = try CodingCase(["20560-AT-AT"])
    #expect(visit.findings(4012).count == 1)
  }

  @Test func unknownModifiersAreTold() throws {
    #expect(try answer(4024, ["20560-PG"]) == "violated warning")
    #expect(try answer(4024, ["20560-GP"]) == "satisfied")
    #expect(try answer(4024, ["97110-PG"]) == "not-applicable")
  }

  @Test func theTableOfModifiersIsSortedAndFindsItsOwn() throws {
    #expect(ModifierTable.count == 426)
    var previous: Modifier?
    for row in 0..<ModifierTable.count {
      let modifier = try #require(ModifierTable.modifier(at: row))
      if let previous { #expect(previous < modifier) }
      #expect(ModifierTable.contains(modifier))
      #expect(Modifier(modifier.description) == modifier)
      previous = modifier
    }
    for text in ["25", "59", "XS", "KX", "GP", "JZ", "FQ", "1P"] {
      #expect(ModifierTable.contains(try #require(Modifier(text))))
    }
    for text in ["00", "PG", "ZZ", "0A", "XX"] {
      #expect(!ModifierTable.contains(try #require(Modifier(text))))
    }
  }

  @Test func claimsWithoutNeedlingAreSilent() throws {
    let visit = try CodingCase(["99213-25-59", "97140-GP-GP-59", "97110-ZZ", "97112-95"])
    let report = ClaimChecker().check(visit.encounter)
    #expect(!report.findings.contains { $0.family == .modifiers || $0.family == .integrity })
    #expect(report.modifiers.isEmpty)
  }
}
