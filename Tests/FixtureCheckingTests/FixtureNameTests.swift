import Testing

@testable import FixtureChecking

@Suite struct FixtureNameTests {
  @Test(arguments: [
    ("medicare-thirteenth-visit", "medicareThirteenthVisit"),
    ("medicare/KX missing", "medicareKXMissing"),
    ("KX missing", "kxMissing"),
    ("MedicareVisit", "medicareVisit"),
    ("13th_visit", "_13thVisit"),
    ("Überweisung 2", "überweisung2"),
    ("a.b.c", "aBC"),
    ("clinic-day RB-1001", "clinicDayRB1001"),
    ("default", "default"),
  ])
  func namesAreMadeOfTheWords(_ text: String, _ name: String) {
    #expect(FixtureName.of(text) == name)
  }

  @Test(arguments: ["", "-", "…", "_"]) func whatHasNoWordHasNoName(_ text: String) {
    #expect(FixtureName.of(text) == nil)
  }
}
