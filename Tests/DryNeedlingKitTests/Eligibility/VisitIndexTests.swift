import Testing

@testable import DryNeedlingKit

@Suite struct VisitIndexTests {
  private func encounter(
    _ number: String, _ date: String, _ code: String = "20560", member: String? = "W12345",
    born: String? = "1960-02-03", payer: String = "12345", frequency: ClaimFrequency? = nil
  ) -> Encounter {
    var encounter = Encounter()
    encounter.claimNumber = number
    encounter.claim.frequency = frequency
    encounter.coverage.payerIdentifier = payer
    encounter.coverage.memberIdentifier = member
    encounter.patient.birthDate = born.flatMap { CalendarDate($0) }
    encounter.claim.dateOfService = CalendarDate(date)
    encounter.serviceLines = ProcedureCode(code).map { [ServiceLine($0)] } ?? []
    return encounter
  }

  /// The history of each encounter when all of them are one run.
  private func histories(_ encounters: [Encounter], inOrder: [Int]? = nil) -> [[String]] {
    let order = inOrder ?? Array(encounters.indices)
    var index = VisitIndex()
    for (number, position) in order.enumerated() {
      index.add(encounters[position], number: number)
    }
    var result = [[String]](repeating: [], count: encounters.count)
    for (number, position) in order.enumerated() {
      result[position] = index.history(of: encounters[position], number: number).visits
        .map { "\($0.date) \($0.kind.rawValue)" }
    }
    return result
  }

  @Test func claimsOfOnePatientAreEachOthersHistory() {
    #expect(
      histories([
        encounter("A", "2025-03-03"), encounter("B", "2025-01-06", "97810"),
        encounter("C", "2025-02-03", "20552"),
      ]) == [
        ["2025-01-06 acupuncture", "2025-02-03 trigger-point-injection"], [],
        ["2025-01-06 acupuncture"],
      ])
  }

  @Test func otherPatientsPayersAndServicesDoNotCount() {
    let found = histories([
      encounter("A", "2025-03-03"), encounter("B", "2025-01-06", born: "1960-02-04"),
      encounter("C", "2025-01-07", member: "W12346"),
      encounter("D", "2025-01-08", payer: "99999"), encounter("E", "2025-01-09", "97110"),
      encounter("F", "2025-01-10", member: nil), encounter("G", "2025-01-11", born: nil),
    ])
    #expect(found.joined().isEmpty)
  }

  @Test func theSameMemberNumberIsRecognisedHoweverItIsWritten() {
    #expect(
      histories([
        encounter("A", "2025-03-03", member: "w12 34-5"), encounter("B", "2025-01-06"),
      ])[0] == ["2025-01-06 dry-needling"])
  }

  @Test func anotherClaimOfTheSameDayCounts() {
    #expect(
      histories([encounter("A", "2025-03-03"), encounter("B", "2025-03-03")]) == [
        ["2025-03-03 dry-needling"], ["2025-03-03 dry-needling"],
      ])
  }

  @Test func aReplacementAndItsOriginalAreOneSession() {
    let found = histories([
      encounter("A", "2025-01-06"), encounter("A", "2025-01-06", frequency: .replacement),
      encounter("B", "2025-01-20"),
    ])
    #expect(found == [[], [], ["2025-01-06 dry-needling"]])
  }

  /// The replacement corrects the date: only the corrected one counts.
  @Test func aReplacementOfAnotherDayReplacesTheOriginal() {
    let found = histories([
      encounter("A", "2025-01-06"), encounter("A", "2025-01-07", frequency: .replacement),
      encounter("B", "2025-01-20"),
    ])
    #expect(found == [[], [], ["2025-01-07 dry-needling"]])
  }

  @Test func aVoidedSessionDoesNotCount() {
    let found = histories([
      encounter("A", "2025-01-06"), encounter("A", "2025-01-06", frequency: .void),
      encounter("B", "2025-01-20"),
    ])
    #expect(found == [[], [], []])
  }

  @Test func historyThatAClaimListsItselfIsKeptAndNotDoubled() {
    var own = encounter("B", "2025-01-20")
    own.history.visits = ["2024-12-01", "2025-01-06"]
      .compactMap { CalendarDate($0) }.map { Visit($0) }
    #expect(
      histories([encounter("A", "2025-01-06"), own])[1] == [
        "2024-12-01 dry-needling", "2025-01-06 dry-needling",
      ])
  }

  @Test func aPlaceholderMemberNumberGivesNoHistory() {
    var encounters: [Encounter] = []
    for number in 0...VisitIndex.mostSessionsOfAPatient {
      encounters.append(
        encounter("\(number)", CalendarDate(dayNumber: 18_300 + number)?.description ?? ""))
    }
    #expect(histories(encounters).joined().isEmpty)
    encounters.removeLast()
    let found = histories(encounters)
    #expect(found.last?.count == VisitIndex.mostSessionsOfAPatient - 1)
  }

  /// Many patients, sessions, replacements and voids in many orders: the same history each time.
  @Test func theOrderOfClaimsChangesNothing() {
    var generator = Numbers(state: 7)
    for _ in 0..<50 {
      let encounters = (0..<60).map { _ in
        let frequencies: [ClaimFrequency?] = [nil, nil, .original, .replacement, .void]
        return encounter(
          "\(generator.next(12))", "2025-0\(1 + generator.next(6))-1\(generator.next(10))",
          ["20560", "20561", "97810", "20552", "97110"][generator.next(5)],
          member: "M\(generator.next(4))", frequency: frequencies[generator.next(5)])
      }
      let expected = histories(encounters)
      for _ in 0..<5 {
        var order = Array(encounters.indices)
        for position in order.indices.reversed() {
          order.swapAt(position, generator.next(position + 1))
        }
        let isSame = histories(encounters, inOrder: order) == expected
        #expect(isSame, "\(order)")
      }
    }
  }

  /// Claims read once are indexed as they come; what was sorted and what was not are both found.
  @Test func claimsOfAStreamSeeThoseBeforeThem() {
    var index = VisitIndex()
    var seen: [Int] = []
    for number in 0..<300 {
      for other in 0..<20 {
        index.add(encounter("x", "2025-01-06", member: "O\(number) \(other)"), number: number * 21)
      }
      var own = encounter(
        "\(number)", CalendarDate(dayNumber: 20_000 + number)?.description ?? "")
      own.history = index.history(of: own, number: number * 21 + 20)
      seen.append(own.history.visits.count)
      index.add(own, number: number * 21 + 20)
    }
    #expect(seen == Array(0..<300))
  }

  @Test func aSessionTakesFewerThan32Bytes() {
    #expect(MemoryLayout<VisitIndex.Session>.stride == 20)
    var index = VisitIndex()
    for number in 0..<40_000 {
      index.add(encounter("A", "2025-01-06", member: "M\(number % 9000)"), number: number)
    }
    #expect(index.sessionCount == 40_000)
    #expect(index.bytesHeld < 32 * index.sessionCount)
  }

  /// Some systems give all claims of a patient one number: a correction then means its own day only.
  @Test func aNumberOfManyClaimsTellsNoClaimApart() {
    for frequency in [ClaimFrequency.replacement, .void] {
      let found = histories([
        encounter("A", "2025-01-06"), encounter("A", "2025-01-13"),
        encounter("A", "2025-01-13", frequency: frequency), encounter("A", "2025-01-20"),
      ])
      let corrected = frequency == .void ? [] : ["2025-01-13 dry-needling"]
      #expect(found[3] == ["2025-01-06 dry-needling"] + corrected)
      #expect(found[2] == ["2025-01-06 dry-needling"])
    }
  }

  /// The encounter at hand need not be one of those added.
  @Test func aClaimThatWasNotAddedIsAskedAbout() throws {
    var index = VisitIndex()
    index.add(encounter("A", "2025-01-06"), number: 0)
    index.add(encounter("B", "2025-01-13"), number: 1)
    let next = encounter("C", "2025-01-20")
    #expect(index.history(of: next, number: nil).visits.count == 2)
    let replacement = encounter("B", "2025-01-13", frequency: .replacement)
    #expect(
      index.history(of: replacement, number: nil).visits == [Visit(try day("2025-01-06"))])
  }

  /// The eleventh session of a course is told anew or taken back, by a claim before or after the
  /// others: nothing counts twice.
  @Test(arguments: [ClaimFrequency.replacement, .void])
  func aRunIsCheckedTogether(_ frequency: ClaimFrequency) throws {
    let course = (0..<13).map { visit in
      encounter("V\(visit)", CalendarDate(dayNumber: 20_100 + 4 * visit)?.description ?? "")
    }
    var medicare = course.map { claim in
      var claim = claim
      claim.coverage.payerKind = .medicare
      return claim
    }
    var change = medicare[10]
    change.claim.frequency = frequency
    for isLast in [true, false] {
      medicare.insert(change, at: isLast ? medicare.count : 0)
      let reports = ClaimChecker().check(run: medicare)
      let last = try #require(reports[isLast ? 12 : 13].eligibility.visits)
      #expect(last.used == (frequency == .void ? 11 : 12))
      let changing = reports[isLast ? 13 : 0]
      #expect(changing.eligibility.visits?.used == 10)
      #expect(!changing.findings.contains { $0.ruleName == "second-session-same-day" })
      medicare.remove(at: isLast ? medicare.count - 1 : 0)
    }
  }

  /// A vendor's own list may hold the very session that a replacement tells anew.
  @Test func aReplacementIsNotASecondSessionOfItsDay() throws {
    var claim = encounter("A", "2025-01-06", frequency: .replacement)
    claim.coverage.payerKind = .medicare
    claim.history.visits = [Visit(try day("2025-01-06"))]
    func told(_ claim: Encounter) -> Bool {
      ClaimChecker().check(claim).findings.contains { $0.ruleName == "second-session-same-day" }
    }
    #expect(!told(claim))
    claim.history.visits.append(Visit(try day("2025-01-06"), kind: .acupuncture))
    #expect(told(claim))
    claim.claim.frequency = .original
    #expect(told(claim))
  }
}

/// A small generator that gives the same numbers in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
