import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

/// Answers to the form of a file (999).
@Suite struct AcknowledgmentTests {
  private static func answer(_ text: String) -> (text: String, accepted: Int, rejected: Int)? {
    ImplementationAcknowledgment(to: Array(text.utf8)).map {
      (Fixture.text($0.bytes), $0.acceptedCount, $0.rejectedCount)
    }
  }

  @Test func aGoodFileIsTaken() throws {
    let answer = try #require(Self.answer(ExampleText.claims))
    #expect(answer.accepted == 1 && answer.rejected == 0)
    #expect(answer.text.contains("AK1*HC*1*005010X222A1~\nAK2*837*0021*005010X222A1~\nIK5*A~"))
    #expect(answer.text.contains("AK9*A*1*1*1~\nSE*6*0001~"))
    // It goes back to whom the claims came from.
    #expect(answer.text.contains("*ZZ*RECEIVER       *ZZ*SENDER         *250303*"))
  }

  @Test func countsAndControlNumbersThatDifferAreRejected() throws {
    let counted = try #require(
      Self.answer(ExampleText.claims.replacing("SE*22*", with: "SE*25*")))
    #expect(counted.rejected == 1 && counted.text.contains("IK5*R*4~\nAK9*R*1*1*0~"))
    let numbered = try #require(
      Self.answer(ExampleText.claims.replacing("SE*22*0021", with: "SE*22*0022")))
    #expect(numbered.text.contains("IK5*R*3~"))
    let other = try #require(
      Self.answer(ExampleText.claims.replacing("005010X222A1", with: "005010X223A2")))
    #expect(other.text.contains("IK5*R*I6~"))
  }

  @Test func aSegmentOutOfPlaceIsTold() throws {
    let answer = try #require(
      Self.answer(
        ExampleText.claims.replacing("LX*1~", with: "QQQ*1~\nLX*1~").replacing(
          "SE*22", with: "SE*23")))
    #expect(answer.text.contains("IK3*QQQ*18**2~\nIK5*R*5~"))
  }

  @Test func onePartOfAGroupMayBeTaken() throws {
    let set = ExampleText.claims.split(separator: "\n").map(String.init)
    let bad = set[2..<24].joined(separator: "\n").replacing("SE*22", with: "SE*2")
    let text = (set[..<24] + [bad] + set[24...]).joined(separator: "\n")
      .replacing("GE*1*", with: "GE*2*")
    let answer = try #require(Self.answer(text))
    #expect(answer.accepted == 1 && answer.rejected == 1)
    #expect(answer.text.contains("AK9*P*2*2*1~"))
  }

  /// A list of diagnostics stops at 100 of one rule; an answer must not.
  @Test func everyTransactionSetOfManyIsAnswered() throws {
    let lines = ExampleText.claims.split(separator: "\n").map(String.init)
    let good = lines[2..<24].joined(separator: "\n")
    let bad = good.replacing("SE*22", with: "SE*21")
    let sets = Array(repeating: bad, count: 150) + [good]
    let text = (Array(lines[..<2]) + sets + Array(lines[24...])).joined(separator: "\n")
      .replacing("GE*1*", with: "GE*151*")
    let answer = try #require(Self.answer(text))
    #expect(answer.accepted == 1 && answer.rejected == 150)
    #expect(answer.text.contains("AK9*P*151*151*1~"))
  }

  /// What is told of the segments of one set takes nothing from the next, and has an end.
  @Test func manySegmentsOutOfPlaceDoNotHideThoseOfTheNextSet() throws {
    let lines = ExampleText.claims.split(separator: "\n").map(String.init)
    let junk = String(repeating: "QQQ*1~\n", count: 120)
    let set = lines[2..<24].joined(separator: "\n")
      .replacing("LX*1~", with: junk + "LX*1~").replacing("SE*22", with: "SE*142")
    let text = (Array(lines[..<2]) + [set, set] + Array(lines[24...])).joined(separator: "\n")
      .replacing("GE*1*", with: "GE*2*")
    let answer = try #require(Self.answer(text))
    #expect(answer.accepted == 0 && answer.rejected == 2)
    #expect(answer.text.split(separator: "\n").count { $0.hasPrefix("IK3*QQQ") } == 200)
  }

  @Test func whatHasNoEnvelopesIsNotAnswered() {
    #expect(Self.answer("")?.text == nil)
    #expect(Self.answer("nothing of the kind")?.text == nil)
  }
}
