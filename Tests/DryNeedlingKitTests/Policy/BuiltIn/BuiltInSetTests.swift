import Testing

@testable import DryNeedlingKit

/// What the built-in set holds, whatever the date.
@Suite struct BuiltInSetTests {
  private let library = PolicyLibrary.builtIn

  private func match(
    _ kind: PayerKind?, _ name: String? = nil, _ id: String? = nil, on day: String = "2025-06-02",
    in state: String? = nil
  ) throws -> PolicyMatch {
    var coverage = Coverage()
    coverage.payerKind = kind
    coverage.payerName = name
    coverage.payerIdentifier = id
    let date: CalendarDate = try #require(CalendarDate(day))
    return library.match(coverage, on: date, in: state.flatMap { USState($0) })
  }

  @Test(
    arguments: [
      (PayerKind.medicare, "NOVITAS SOLUTIONS", nil, nil, "medicare-ncd-30.3.3"),
      (.medicare, nil, nil, nil, "medicare-ncd-30.3.3"),
      (nil, "Medicare", nil, nil, "medicare-ncd-30.3.3"),
      (.medicareAdvantage, "Wellcare", nil, nil, "medicare-advantage"),
      (.medicareAdvantage, "Keystone 65 HMO", nil, nil, "amerihealth-ma"),
      (.medicareAdvantage, "BlueCHiP for Medicare", nil, nil, "bcbs-ri-ma"),
      (.medicareAdvantage, "Aetna Medicare", "60054", nil, "medicare-advantage"),
      (.tricare, "HUMANA MILITARY", "99727", nil, "tricare"),
      (.commercial, "Aetna Inc.", "60054", nil, "aetna"),
      (.commercial, "CIGNA HEALTHCARE", "62308", nil, "cigna"),
      (.blueCross, "Blue Cross and Blue Shield of Alabama", nil, nil, "bcbs-al"),
      (.blueCross, "BCBSAL", nil, nil, "bcbs-al"),
      (.blueCross, "BLUE CROSS & BLUE SHIELD OF NORTH CAROLINA", nil, nil, "bcbs-nc"),
      (.commercial, "BlueCross BlueShield of South Carolina", "00401", nil, "bcbs-sc"),
      (.blueCross, "Anthem Blue Cross", nil, nil, "anthem"),
      (.workersCompensation, "L&I", nil, "WA", "wa-lni"),
      (.workersCompensation, "Some Insurer", nil, "TX", "tx-wc"),
      (.workersCompensation, "Some Insurer", nil, "FL", "workers-compensation"),
      (.va, "TriWest CCN", nil, nil, "va-ccn"),
      (.medicaid, nil, nil, "OH", "medicaid"),
      (.auto, "Any Auto Insurer", nil, nil, "auto"),
      (.liability, nil, nil, nil, "liability"),
      (.selfPay, nil, nil, nil, "self-pay"),
      (.federalEmployeeProgram, nil, nil, nil, "bcbs-fep"),
    ] as [(PayerKind?, String?, String?, String?, String)])
  func payersAreRecognised(
    _ kind: PayerKind?, _ name: String?, _ id: String?, _ state: String?, _ policy: String
  ) throws {
    #expect(try match(kind, name, id, in: state).chosen?.record.policy.id == policy)
  }

  @Test(
    arguments: [
      (PayerKind.commercial, "Wellcare Medicare", nil), (.commercial, nil, "60054"),
      (.commercial, "Aetna", "62308"), (.commercial, "Generic commercial profile of guides", nil),
      (.medicare, "Aetna", nil), (nil, nil, "66006"),
    ] as [(PayerKind?, String?, String?)])
  func whatIsNotCertainIsNotGuessed(_ kind: PayerKind?, _ name: String?, _ id: String?) throws {
    #expect(try match(kind, name, id).chosen == nil)
  }

  @Test func namedProfilesAreUsedOnlyWhenNamed() throws {
    let day: CalendarDate = try #require(CalendarDate("2025-06-02"))
    for id in ["generic-guide", "anthem-aim-3", "bcbsa-2.01.100"] {
      #expect(library.match(policy: id, on: day, in: nil).chosen?.record.policy.id == id)
    }
    let names = library.policies.filter(\.recognition.onlyByName).map(\.id).sorted()
    #expect(names == ["anthem-aim-3", "bcbsa-2.01.100", "generic-guide", "il-insured"])
  }

  @Test func everyJurisdictionHasAScopeForTherapists() {
    let states = library.scopes.filter { $0.profession == .physicalTherapist }.map(\.state)
    #expect(states.count == 51)
    #expect(Set(states).count == 51)
  }

  @Test func nothingStandsWithoutASource() {
    for policy in library.policies {
      for period in policy.periods {
        #expect(!period.sources.citations.isEmpty, "\(policy.id)")
        #expect(!policy.payerName.contains("("), "\(policy.id)")
      }
    }
    for scope in library.scopes {
      for period in scope.periods {
        #expect(!period.sources.citations.isEmpty, "\(scope.state) \(scope.profession)")
        #expect(!period.remark.isEmpty, "\(scope.state) \(scope.profession)")
      }
    }
  }

  @Test func conflictsAreNamed() {
    let named = Set(
      library.policies.flatMap { $0.periods.flatMap(\.sources.conflicts) }.map(\.id)
        + library.scopes.flatMap { $0.periods.flatMap(\.sources.conflicts) }.map(\.id))
    #expect(
      named.isSuperset(of: [
        "CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-09", "CON-10", "CON-13", "CON-14",
        "CON-16", "CON-17",
      ]))
  }

  @Test func medicareIsComplete() throws {
    let period = try #require(try match(.medicare).chosen?.period.period)
    #expect(period.minimumWeeks == 12)
    #expect(period.refusedCauses == [.surgery, .pregnancy, .systemicDisease])
    #expect(period.providers?.accepted == [.physician])
    #expect(period.providers?.refused.contains(.physicalTherapist) == true)
    #expect(period.providers?.acceptsAuxiliaryPersonnel == true)
    #expect(period.refusedPlaces.map(\.description) == ["02", "10"])
    #expect(period.oneSessionADay)
    let counter = VisitCounter(limits: period.visitLimits)
    #expect(counter.unconditional == 12)
    #expect(counter.most == 20)
    #expect(counter.days == 90)
    #expect(counter.continuation?.modifier == Modifier("KX"))
    #expect(counter.continuation?.needsImprovement == true)
    #expect(period.priorAuthorization == .notRequired)
    #expect(period.denial?.reason == "50")
    #expect(period.timelyFiling == .calendarYears(1))
  }

  @Test func washingtonCountsInjectionsAndAsksFromTheFourth() throws {
    let chosen = try match(.workersCompensation, in: "WA").chosen
    let period = try #require(chosen?.period.period)
    let limit = try #require(period.visitLimits.first)
    #expect(limit.sessions == 3)
    #expect(limit.continuation?.sessions == 3)
    #expect(limit.counts == [.dryNeedling, .triggerPointInjection])
    #expect(period.priorAuthorization == .requiredFrom(session: 4))
  }

  @Test func whatIsNotConfirmedIsMarked() throws {
    let window = try match(.tricare, on: "2020-03-01").chosen?.period.period
    #expect(window?.confidence == .unverified)
    #expect(window?.position == .notCovered)
    for id in ["carefirst", "triple-s", "ibx", "bcbs-ri-ma", "anthem-aim-3", "generic-guide"] {
      let policy = try #require(library.policies.first { $0.id == id })
      for period in policy.periods {
        #expect([.unverified, .guide].contains(period.confidence), "\(id)")
      }
    }
  }
}
