import Testing

@testable import DryNeedlingKit

@Suite struct IntegrityRuleTests {
  private static let today = CalendarDate("2025-06-30")

  /// What one rule says, as `violated error`, `undetermined info` or `satisfied`; also expects the
  /// order of the lines not to matter.
  private func answer(
    _ number: UInt16, _ lines: [String] = ["20560"], on date: String? = "2025-03-03",
    asOf: CalendarDate? = today, _ location: SourceLocationOfTest = #_sourceLocation,
    _ change: (inout Encounter) -> Void = { _ in }
  ) throws -> String {
    let visit = try CodingCase(lines, on: date).with { change(&$0) }
    let checker = ClaimChecker(asOf: asOf)
    func told(_ encounter: Encounter) -> String {
      let outcome = checker.outcomes(encounter).first { $0.rule.id.number == number }?.outcome
      let findings = checker.check(encounter).findings.filter { $0.ruleID.number == number }
      for finding in findings { #expect(!finding.citations.isEmpty, sourceLocation: location) }
      let severities = Set(findings.map(\.severity.rawValue)).sorted()
      return ([outcome?.rawValue ?? "no rule"] + severities).joined(separator: " ")
    }
    let forward = told(visit.encounter)
    var turned = visit.encounter
    turned.serviceLines.reverse()
    if turned.unusableValues.isEmpty { #expect(told(turned) == forward, sourceLocation: location) }
    return forward
  }

  private func money(_ text: String) throws -> Money { try #require(Money(text)) }

  // MARK: - Charges

  @Test func totalIsTheSumToTheCent() throws {
    func total(_ total: String?, _ charges: [String?]) throws -> String {
      let amounts = try charges.map { try $0.map(money) }
      let sum = try total.map(money)
      return try answer(5001, Array(repeating: "20560", count: charges.count)) {
        $0.claim.totalCharge = sum
        for line in amounts.indices { $0.serviceLines[line].charge = amounts[line] }
      }
    }
    #expect(try total("99.99", ["45.00", "54.99"]) == "satisfied")
    #expect(try total("100.00", ["45.00", "54.99"]) == "violated error")
    #expect(try total("99.98", ["45.00", "54.99"]) == "violated error")
    #expect(try total("99.99", ["45.00", nil]) == "undetermined")
    #expect(try total(nil, ["45.00"]) == "not-applicable")
    #expect(try total("0", ["0"]) == "satisfied")
  }

  @Test func repairSetsTheTotalToTheSum() throws {
    let visit = try CodingCase(["20560", "97110"]).with {
      $0.claim.totalCharge = Money(cents: 1)
      $0.serviceLines[0].charge = Money(cents: 4500)
      $0.serviceLines[1].charge = Money(cents: 10)
    }
    #expect(
      visit.findings(5001).first?.repair
        == Repair(.setTotalCharge(Money(cents: 4510)), needsAttestation: false))
  }

  @Test func hugeChargesDoNotTrap() throws {
    let huge = try answer(5001, ["20560", "97110"]) {
      $0.claim.totalCharge = Money(cents: .max)
      $0.serviceLines[0].charge = Money(cents: .max)
      $0.serviceLines[1].charge = Money(cents: .max)
    }
    #expect(huge == "violated error")
  }

  @Test func chargesAreNotNegative() throws {
    func charge(_ text: String?, isClaim: Bool = false) throws -> String {
      let amount = try text.map(money)
      return try answer(5021) {
        $0.serviceLines[0].charge = amount
        if isClaim { $0.claim.frequency = .original }
      }
    }
    #expect(try charge("0") == "satisfied")
    #expect(try charge("-0.01") == "violated error")
    #expect(try charge(nil) == "undetermined info")
    #expect(try charge(nil, isClaim: true) == "violated error")
  }

  // MARK: - Dates

  @Test func futureDatesNeedAToday() throws {
    #expect(try answer(5004, on: "2025-06-30") == "satisfied")
    #expect(try answer(5004, on: "2025-07-01") == "violated error")
    #expect(try answer(5004, on: "2025-07-01", asOf: nil) == "not-applicable")
    #expect(try answer(5004, ["20560", "97110 @2025-07-01"]) == "violated error")
    #expect(try answer(5004, ["20560 >2025-07-01"]) == "violated error")
    #expect(try answer(5004, on: nil) == "not-applicable")
    #expect(try answer(5004, ["20560 >2025-07-01"], on: nil) == "violated error")
  }

  @Test func nobodyIsTreatedBeforeBirth() throws {
    let birth = CalendarDate("2010-05-05")
    func on(_ date: String?) throws -> String {
      try answer(5006, on: date) { $0.patient.birthDate = birth }
    }
    #expect(try on("2010-05-05") == "satisfied")
    #expect(try on("2010-05-04") == "violated error")
    #expect(try on(nil) == "not-applicable")
    let visit = try CodingCase(["20560"], on: "2010-05-04").with { $0.patient.birthDate = birth }
    for finding in visit.findings(5006) {
      #expect(!(finding.message + finding.remedy).contains("2010-05-05"))
    }
  }

  @Test func rangesRunForwardAndNotForNeedling() throws {
    #expect(try answer(5007, ["20560 @2025-03-03 >2025-03-02"]) == "violated error")
    #expect(try answer(5007, ["20560", "97110 >2025-03-02"]) == "violated error")
    #expect(try answer(5007, ["20560 >2025-03-03"]) == "satisfied")
    #expect(try answer(5007) == "not-applicable")
    #expect(try answer(5008, ["20560 >2025-03-04"]) == "violated error")
    #expect(try answer(5008, ["20560 >2025-03-03"]) == "satisfied")
    #expect(try answer(5008, ["20560", "97110 >2025-03-07"]) == "not-applicable")
    #expect(try answer(5008, ["20560 >2025-03-04"], on: nil) == "undetermined")
  }

  @Test func everyLineHasADate() throws {
    #expect(try answer(5009) == "satisfied")
    #expect(try answer(5009, ["20560 @2025-03-03", "97110"], on: nil) == "undetermined warning")
    let claim = try answer(5009, on: nil) { $0.claim.frequency = .original }
    #expect(claim == "violated error")
    // A date that cannot be used is told once, by the rule about it.
    let unusable = try answer(5009, on: nil) {
      $0.unusableValues = [
        UnusableValue(path: FactPath(.lineDateOfService, index: 0), text: "20250230")
      ]
    }
    #expect(unusable == "undetermined")
  }

  // MARK: - Lines

  @Test func everyLineHasAProcedure() throws {
    #expect(try answer(5010) == "satisfied")
    #expect(
      try answer(5010, ["20560", "97110"]) { $0.serviceLines.append(ServiceLine()) }
        == "undetermined warning")
    let claim = try answer(5010) {
      $0.claim.frequency = .original
      $0.serviceLines.append(ServiceLine())
    }
    #expect(claim == "violated error")
  }

  @Test func unitsAreWholeAndPositive() throws {
    #expect(try answer(5012, ["20560 x1"]) == "satisfied")
    #expect(try answer(5012, ["20560 x0"]) == "violated error")
    #expect(try answer(5012, ["20560", "97110 x-1"]) == "violated error")
    #expect(try answer(5012, ["20560", "97110 x0.5"]) == "satisfied")
    let missing = try answer(5012, ["20560", "97110"]) {
      for line in $0.serviceLines.indices
      where $0.serviceLines[line].procedure?.isDryNeedling != true {
        $0.serviceLines[line].quantity = nil
      }
    }
    #expect(missing == "undetermined info")
    #expect(try answer(5013, ["20560 x1.5"]) == "violated error")
    #expect(try answer(5013, ["20560", "97110 x1.5"]) == "satisfied")
  }

  @Test func duplicatesAreTold() throws {
    #expect(try answer(5020, ["20560", "20560"]) == "violated error")
    #expect(try answer(5020, ["20560", "97110", "97110"]) == "violated warning")
    #expect(try answer(5020, ["20560", "97110-GP-59", "97110-59-GP"]) == "violated warning")
    #expect(try answer(5020, ["20560", "97110", "97110-76"]) == "satisfied")
    #expect(try answer(5020, ["20560", "97110", "97110 @2025-03-04"]) == "satisfied")
    #expect(try answer(5020, ["20560", "97110", "97110"], on: nil) == "undetermined warning")
    #expect(try answer(5020, ["97110", "97110"]) == "not-applicable")
    #expect(try answer(5020) == "not-applicable")
    let others = try answer(5020, ["20560", "20560"]) {
      for (line, npi) in [(0, "1234567893"), (1, "1245319599")] {
        $0.serviceLines[line].renderingProvider = Provider()
        $0.serviceLines[line].renderingProvider?.npi = NPI(npi)
      }
    }
    #expect(others == "satisfied")
    let three = try CodingCase(["20560", "97110", "97110", "97110"])
    #expect(three.findings(5020).count == 2)
  }

  @Test func fiftyLinesFit() throws {
    let fifty = ["20560"] + Array(repeating: "97110", count: 49)
    #expect(try answer(5023, fifty) == "satisfied")
    #expect(try answer(5023, fifty + ["97112"]) == "violated error")
    // Needling beyond the fiftieth line still makes it a claim of needling.
    let late = try CodingCase(Array(repeating: "97110", count: 70) + ["20560"])
    #expect(late.findings(5023).count == 1)
    #expect(ClaimChecker().check(late.encounter).verdict == .reject)
  }

  @Test func needlingOnRecordAsksForALine() throws {
    let visit = try CodingCase([]).muscles("trapezius")
    #expect(visit.findings(5024).map(\.severity) == [.info])
    #expect(
      visit.with { $0.claim.frequency = .original }.findings(5024).map(\.severity) == [.error])
    #expect(try CodingCase([]).findings(5024).isEmpty)
    #expect(try CodingCase(["97110"]).muscles("trapezius").outcome(5024) == .satisfied)
  }

  // MARK: - Claim

  @Test func replacementsNameWhatTheyReplace() throws {
    for code in ["7", "8"] {
      let frequency = ClaimFrequency(code)
      #expect(try answer(5016) { $0.claim.frequency = frequency } == "violated error")
      #expect(
        try answer(5016) {
          $0.claim.frequency = frequency
          $0.claim.payerControlNumber = "A1"
        } == "satisfied")
    }
    #expect(try answer(5016) { $0.claim.frequency = .original } == "not-applicable")
    #expect(try answer(5016) == "not-applicable")
  }

  @Test func billingProviderHasAnNPI() throws {
    #expect(try answer(5003) == "undetermined info")
    #expect(try answer(5003) { $0.claim.frequency = .original } == "undetermined warning")
    let without = try answer(5003) {
      $0.claim.frequency = .original
      $0.billingProvider = Provider()
    }
    #expect(without == "violated error")
    let with = try answer(5003) {
      $0.billingProvider = Provider()
      $0.billingProvider?.npi = NPI("1234567893")
    }
    #expect(with == "satisfied")
  }

  @Test func placesHoldANeedleOrDoNot() throws {
    func place(_ text: String?, line: String? = nil) throws -> String {
      try answer(5017) {
        $0.claim.placeOfService = text.flatMap { PlaceOfService($0) }
        $0.serviceLines[0].placeOfService = line.flatMap { PlaceOfService($0) }
      }
    }
    for text in ["02", "10", "41", "42", "60", "81"] {
      #expect(try place(text) == "violated error", "\(text)")
    }
    for text in ["11", "12", "22", "49"] { #expect(try place(text) == "satisfied", "\(text)") }
    for text in ["01", "27", "99"] { #expect(try place(text) == "violated info", "\(text)") }
    #expect(try place("10", line: "11") == "satisfied")
    #expect(try place("11", line: "10") == "violated error")
    #expect(try place(nil) == "undetermined info")
  }

  @Test func placesAreAssignedOnTheDay() throws {
    func place(_ text: String, on date: String?) throws -> String {
      try answer(5018, on: date) { $0.claim.placeOfService = PlaceOfService(text) }
    }
    #expect(try place("27", on: "2023-09-30") == "violated error")
    #expect(try place("27", on: "2023-10-01") == "satisfied")
    #expect(try place("10", on: "2021-12-31") == "violated error")
    #expect(try place("10", on: "2022-01-01") == "satisfied")
    #expect(try place("98", on: nil) == "violated error")
    #expect(try place("27", on: nil) == "undetermined")
    #expect(try place("11", on: nil) == "satisfied")
  }

  @Test func taxonomyCodesAreInUse() throws {
    func code(_ text: String, on date: String?) throws -> String {
      try answer(5026, on: date) {
        $0.renderingProvider = Provider()
        $0.renderingProvider?.taxonomy = TaxonomyCode(text)
      }
    }
    #expect(try code("213EG0000X", on: "2006-09-30") == "satisfied")
    #expect(try code("213EG0000X", on: "2006-10-01") == "violated error")
    #expect(try code("213EG0000X", on: nil) == "undetermined")
    #expect(try code("225100000X", on: "2025-03-03") == "satisfied")
  }

  @Test func renderingProvidersArePersons() throws {
    func code(_ text: String) throws -> String {
      try answer(5027) {
        $0.renderingProvider = Provider()
        $0.renderingProvider?.taxonomy = TaxonomyCode(text)
      }
    }
    #expect(try code("261QP2000X") == "violated warning")
    #expect(try code("193200000X") == "violated warning")
    #expect(try code("225100000X") == "satisfied")
    #expect(try answer(5027) == "not-applicable")
  }

  @Test func filingIndicatorsAreOfTheCurrentList() throws {
    func indicator(_ text: String) throws -> String {
      try answer(5028) { $0.coverage.filingIndicator = text }
    }
    for text in ["MB", "CI", "ZZ", "16"] { #expect(try indicator(text) == "satisfied") }
    for text in ["09", "10", "LI", "XX", "", "MEDICARE", "`;\u{1B}[0m"] {
      #expect(try indicator(text) == "violated error")
    }
    #expect(try answer(5028) == "not-applicable")
  }

  // MARK: - Values that cannot be used

  @Test func everyUnusableValueIsToldOnce() throws {
    for fact in Fact.allCases {
      for index in [nil, 0, 7] {
        let value = UnusableValue(path: FactPath(fact, index: index), text: "nonsense")
        let visit = try CodingCase(["20560"]).with { $0.unusableValues = [value] }
        let without = Set(ClaimChecker().check(try CodingCase(["20560"]).encounter).findings)
        let new = ClaimChecker().check(visit.encounter).findings
          .filter { !without.contains($0) && $0.outcome == .violated }
        #expect(new.count == 1, "\(value.path): \(new.map(\.ruleName))")
        let finding = try #require(new.first)
        #expect(finding.path == value.path)
        #expect(
          (finding.message + finding.remedy).contains("nonsense") == !fact.identifiesPatient
            || finding.ruleID.number == 5005, "\(value.path)")
        if fact.identifiesPatient { #expect(!finding.message.contains("nonsense")) }
      }
    }
  }

  @Test func oneRuleSpeaksForEachFact() {
    for fact in Fact.allCases {
      let rules = (UnusableValueOfClaim.specific + [UnusableValueOfClaim.self])
        .filter { $0.facts.contains(fact) }
      #expect(rules.count == 1, "\(fact.name)")
    }
    let asked = Set((ModifierRules.all + IntegrityRules.all).map { $0.rule.id })
    for rule in UnusableValueOfClaim.specific { #expect(asked.contains(rule.rule.id)) }
  }

  @Test func identifiersSayWhatIsWrong() throws {
    func message(_ text: String) throws -> String {
      let visit = try CodingCase(["20560"]).with {
        $0.unusableValues = [UnusableValue(path: FactPath(.billingNPI), text: text)]
      }
      return try #require(visit.findings(5002).first).message
    }
    #expect(try message("1234567890").contains("check digit"))
    #expect(try message("3234567893").contains("begin"))
    #expect(try message("12345").contains("ten digits"))
    #expect(try !message("`evil`\n").contains("\n"))
  }
}
