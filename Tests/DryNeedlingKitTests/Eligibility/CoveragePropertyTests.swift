import Testing

@testable import DryNeedlingKit

/// What must hold of any case.
@Suite struct CoveragePropertyTests {
  /// Facts that may be added to a case, one at a time.
  private var additions: [(name: String, add: (inout Encounter) -> Void)] {
    [
      ("weeks", { $0.condition.durationWeeks = $0.condition.durationWeeks ?? 30 }),
      ("cause", { $0.condition.cause = $0.condition.cause ?? .nonspecific }),
      ("improvement", { $0.condition.improvement = $0.condition.improvement ?? true }),
      ("no improvement", { $0.condition.improvement = $0.condition.improvement ?? false }),
      ("pregnant", { $0.patient.isPregnant = $0.patient.isPregnant ?? true }),
      ("onset", { $0.condition.onset = $0.condition.onset ?? CalendarDate("2020-01-01") }),
      ("degree", { $0.renderingProvider?.qualifications.hasAcupunctureDegree = true }),
      ("no licence", { $0.renderingProvider?.qualifications.hasAcupunctureLicense = false }),
      ("hours", { $0.renderingProvider?.qualifications.needlingTrainingHours = 500 }),
      ("supervisor", { $0.supervisingProvider = $0.supervisingProvider ?? Provider() }),
      ("authorisation", { $0.claim.priorAuthorization = "A1" }),
      ("referral", { $0.claim.referralNumber = "R1" }),
      ("payer name", { $0.coverage.payerName = $0.coverage.payerName ?? "Medicare" }),
      ("place", { $0.claim.placeOfService = $0.claim.placeOfService ?? .office }),
      (
        "earlier visit",
        { $0.history.visits.append(Visit($0.claim.dateOfService!.adding(days: -1))) }
      ),
      ("complete", { $0.history.isComplete = true }),
    ]
  }

  @Test func oneFactMoreNeverHidesWhatIsWrong() throws {
    let wrong = [
      try CoverageCase().profession(.physicalTherapist),
      try CoverageCase().diagnoses("M79.7"),
      try CoverageCase().with { $0.condition.durationWeeks = 4 },
      try CoverageCase().with { $0.condition.cause = .surgery },
      try CoverageCase().after(12), try CoverageCase().after(20),
      try CoverageCase().with { $0.condition.improvement = false }.after(12),
      try CoverageCase(on: "2020-01-20"),
      try CoverageCase().with { $0.coverage.payerKind = .tricare },
    ]
    for visit in wrong {
      let before = ClaimChecker().check(visit.encounter)
      #expect(before.verdict == .reject)
      for (name, add) in additions {
        let after = ClaimChecker().check(visit.with(add).encounter)
        #expect(after.verdict == .reject, "\(name): \(before.findings.map(\.ruleID))")
        // Somebody with one more credential is judged by the next question, not let through.
        #expect(after.eligibility.coverage != .covered, "\(name)")
      }
    }
  }

  @Test func theOrderOfVisitsDoesNotMatter() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      let count = Int(random.next() % 25)
      let visit = try CoverageCase().with { encounter in
        encounter.history.visits = (0..<count).map { _ in
          Visit(encounter.claim.dateOfService!.adding(days: -Int(random.next() % 500)))
        }
      }
      let shuffled = visit.with { $0.history.visits.shuffle(using: &random) }
      #expect(visit.told == shuffled.told)
      #expect(visit.decision.visits == shuffled.decision.visits)
    }
  }

  /// Counting day by day from the first session, written without the engine's arithmetic.
  private func oracle(
    _ sessions: Set<CalendarDate>, _ window: VisitLimit.Window, on date: CalendarDate
  ) -> (used: Int, start: CalendarDate) {
    var used = 0
    var start: CalendarDate?
    guard var today = sessions.filter({ $0 < date }).min() else { return (0, date) }
    while true {
      if let began = start {
        let (year, month, _) = today.components
        let (firstYear, firstMonth, _) = began.components
        let isOver =
          switch window {
          case .days(let days): began.days(to: today) >= days
          case .elevenFullMonths: (year - firstYear) * 12 + month - firstMonth > 11
          case .calendarYear: year != firstYear
          case .episode: false
          }
        if isOver {
          start = nil
          used = 0
        }
      }
      if today == date { return (used, start ?? date) }
      if sessions.contains(today) {
        start = start ?? today
        used += 1
      }
      today = today.adding(days: 1)
    }
  }

  @Test func countingAgreesWithADayByDayWalk() throws {
    var random = SplitMix64(seed: 42)
    let base = try day("2023-01-15")
    for window: VisitLimit.Window in [
      .days(90), .days(60), .elevenFullMonths, .calendarYear, .episode,
    ] {
      let counter = VisitCounter(limits: [
        VisitLimit(sessions: 5, window: window, counts: [.dryNeedling], continuation: nil)
      ])
      for _ in 0..<300 {
        let sessions = (0..<Int(random.next() % 30)).map { _ in
          base.adding(days: Int(random.next() % 900))
        }
        let date = base.adding(days: Int(random.next() % 900))
        let standing = try #require(
          counter.standing(of: date, after: sessions.map { Visit($0) }))
        let expected = oracle(Set(sessions), window, on: date)
        #expect(standing.used == expected.used, "\(window) \(date)")
        #expect(standing.windowStart == expected.start, "\(window) \(date)")
        #expect(standing.sameDay == sessions.count { $0 == date })
      }
    }
  }
}

/// Reproducible numbers.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
