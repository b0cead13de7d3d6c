import DryNeedlingKit
import Scheduling
import Testing

/// The fixtures are values: a typing mistake in a name does not compile, and a fixture that is not
/// what it says does not build.
@Suite struct SchedulingTests {
  private let checker = ClaimChecker(asOf: CalendarDate("2025-03-05"))

  @Test func aCleanVisitIsBooked() {
    #expect(bookingAdvice(ClaimFixtures.neckTwoMuscles, checker: checker).hasPrefix("book"))
  }

  @Test func aRejectedClaimGoesToBilling() {
    let advice = bookingAdvice(ClaimFixtures.rejectedTwoUnits, checker: checker)
    #expect(advice == "see billing first")
    #expect(bookingAdvice(ClaimFixtures.clinicDayRB1002, checker: checker) == "see billing first")
  }

  @Test(arguments: ClaimFixtures.all.map(\.name)) func everyFixtureGetsAdvice(name: String) throws {
    let fixture = try #require(ClaimFixtures.all.first { $0.name == name })
    #expect(!bookingAdvice(fixture.encounter, checker: checker).isEmpty)
  }
}
