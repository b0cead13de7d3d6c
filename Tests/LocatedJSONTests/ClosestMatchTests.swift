import LocatedJSON
import Testing

@Suite struct ClosestMatchTests {
  static let keys = [
    "payer", "patient", "provider", "modifiers", "muscles", "units", "dateOfService",
  ]

  @Test(arguments: [
    ("payor", "payer"), ("pateint", "patient"), ("providr", "provider"), ("modifier", "modifiers"),
    ("Muscles", "muscles"), ("unit", "units"), ("dateofservice", "dateOfService"),
    ("muslces", "muscles"), ("payer", "payer"),
  ]) func finds(_ word: String, _ key: String) {
    #expect(closestMatch(to: word, among: Self.keys) == key)
  }

  @Test(arguments: [
    "", "x", "diagnosis", "pay", "serviceDate", String(repeating: "payer", count: 1000),
  ])
  func findsNothingFor(_ word: String) {
    #expect(closestMatch(to: word, among: Self.keys) == nil)
  }

  @Test func takesTheFirstOfEquallyNear() {
    #expect(closestMatch(to: "cat", among: ["cot", "cut", "car"]) == "cot")
    #expect(closestMatch(to: "cat", among: ["cut", "cot"]) == "cut")
    #expect(closestMatch(to: "cat", among: [] as [String]) == nil)
  }
}
