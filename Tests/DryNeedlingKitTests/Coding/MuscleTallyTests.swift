import Testing

@testable import DryNeedlingKit

@Suite struct MuscleTallyTests {
  private func tally(_ visit: CodingCase) throws -> MuscleTally {
    MuscleTally(try #require(visit.encounter.needling?.muscles))
  }

  private let visit: CodingCase
  init() throws { visit = try CodingCase(["20560"]) }

  @Test func pointsOfOneMuscleAreOneMuscle() throws {
    let tally = try tally(
      visit.muscles("left trapezius", "left trapezius", "trapezius", "trapezius", "infraspinatus"))
    #expect(tally.minimum == 2)
    #expect(tally.maximum == 2)
    #expect(tally.repeats == 2)
    #expect(tally.code == .needlingOneOrTwoMuscles)
  }

  @Test func sidesWidenTheRange() throws {
    let both = try tally(visit.muscles("left trapezius", "right trapezius", "infraspinatus"))
    #expect(both.description == "2 to 3 muscles")
    #expect(both.code == nil)
    #expect(both.sidesDecide)
    let bilateral = try tally(visit.muscles("both trapezius"))
    #expect(bilateral.description == "1 to 2 muscles")
    #expect(bilateral.code == .needlingOneOrTwoMuscles)
    #expect(!bilateral.sidesDecide)
    let three = try tally(visit.muscles("both trapezius", "infraspinatus", "supraspinatus"))
    #expect(three.code == .needlingThreeOrMoreMuscles)
    let midline = try #require(Muscle.all.first { !$0.isPaired })
    let odd = try tally(visit.muscles("left \(midline.name)", "right \(midline.name)"))
    #expect(odd.description == "1 muscle")
  }

  @Test func groupsNeverRaiseTheLeast() throws {
    let cuff = try tally(
      visit.muscles("trapezius", "levator scapulae").group(
        "rotator cuff", of: "supraspinatus", "infraspinatus", "teres minor", "subscapularis"))
    #expect(cuff.minimum == 2)
    #expect(cuff.maximum == 6)
    #expect(cuff.code == nil)
    let alone = try tally(visit.group("splenius", of: "splenius capitis", "splenius cervicis"))
    #expect(alone.description == "1 to 2 muscles")
    #expect(alone.code == .needlingOneOrTwoMuscles)
    let one = try tally(visit.muscles("vastus medialis").group("vmo", of: "vastus medialis"))
    #expect(one.description == "1 muscle")
    #expect(!one.hasGroup)
    let fascia = try tally(visit.muscles("trapezius").group("plantar fascia"))
    #expect(fascia.description == "1 muscle")
    #expect(fascia.hasGroup)
  }

  @Test func unrecognizedWordsLeaveTheEndOpen() throws {
    let open = try tally(visit.muscles("trapezius", "?upper thing"))
    #expect(open.maximum == nil)
    #expect(open.description == "1 or more muscles")
    #expect(open.code == nil)
    let many = try tally(visit.muscles("trapezius", "infraspinatus", "supraspinatus", "?thing"))
    #expect(many.code == .needlingThreeOrMoreMuscles)
  }

  @Test func theDecisionSaysWhichCodeAndWhy() throws {
    func decision(_ visit: CodingCase) -> CodingDecision {
      ClaimChecker().coding(visit.encounter)
    }
    let three = decision(try visit.muscles("trapezius", "infraspinatus", "supraspinatus"))
    #expect(three.recommended.map(\.code.description) == ["20561"])
    #expect(three.billed == [.needlingOneOrTwoMuscles])
    let sides = decision(try visit.muscles("both trapezius", "infraspinatus"))
    #expect(sides.recommended.isEmpty)
    #expect(sides.missing.isEmpty)
    #expect(sides.reason.contains("no authority"))
    let words = decision(try visit.muscles("trapezius", "?thing"))
    #expect(words.missing == [.muscles])
    let injected = decision(
      try visit.muscles("trapezius").session { $0.injectate = "lidocaine" })
    #expect(injected.recommended.map(\.code.description) == ["20552"])
    #expect(decision(visit).missing == [.muscles])
    let old = decision(try CodingCase(["20560"], on: "2019-12-31").muscles("trapezius"))
    #expect(old.recommended.map(\.code.description) == ["20999"])
    let first = decision(try CodingCase(["20560"], on: "2020-01-01").muscles("trapezius"))
    #expect(first.recommended.map(\.code.description) == ["20560"])
    let nothing = decision(try CodingCase(["97110"]))
    #expect(nothing.recommended.isEmpty)
    #expect(nothing.basis == .noNeedling)
    let acupuncture = decision(try CodingCase(["20560", "97810"]).muscles("trapezius"))
    #expect(acupuncture.basis == .acupuncture)
    let standIn = decision(try CodingCase(["97810"]).muscles("trapezius"))
    #expect(standIn.recommended.map(\.code.description) == ["20560"])
    let days = decision(
      try CodingCase(["20560 @2025-03-03", "20561 @2025-03-10"], on: nil).muscles("trapezius"))
    #expect(days.basis == .severalDays)
    #expect(days.missing == [.dateOfService])
  }
}
