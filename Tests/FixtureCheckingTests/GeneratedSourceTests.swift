import DryNeedlingKit
import Foundation
import Testing

@testable import FixtureChecking

@Suite struct GeneratedSourceTests {
  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func onlyFixturesThatAreAsExpectedAreOffered() throws {
    let folder = try TemporaryFolder([
      "good.json": Sample.visit(), "bad.json": Sample.visit(units: 2), "warned.json": Sample.warned,
      "rejected.json": Sample.visit(units: 2, expect: "{\"verdict\": \"reject\"}"),
    ])
    let source = folder.check.generatedSource
    #expect(source.contains("static var `good`: DryNeedlingKit.Encounter"))
    #expect(source.contains("static var `rejected`: DryNeedlingKit.Encounter"))
    #expect(source.contains("static var `warned`: DryNeedlingKit.Encounter"))
    #expect(!source.contains("bad"))
  }

  @Test func claimsOfOneFileAreNamedByTheirNumber() throws {
    let folder = try TemporaryFolder(["day.json": "[\(Sample.visit("RB-7")), \(Sample.visit(""))]"])
    let source = folder.check.generatedSource
    #expect(source.contains("static var `dayRB7`: DryNeedlingKit.Encounter"))
    #expect(source.contains("static var `dayClaim2`: DryNeedlingKit.Encounter"))
  }

  /// What is offered is what was checked: nothing is lost on the way through the generated text.
  @Test func encountersSurviveTheWay() throws {
    let conformance = Self.top.appendingPathComponent("Tests/Conformance").path
    let day = Self.top.appendingPathComponent("Examples/Claims").path
    var count = 0
    for path in [conformance, day] {
      for file in FixtureCheck(folder: path).files {
        for claim in file.claims {
          let encounter = claim.claim.encounter
          let read = CaseReader.read(Array(CaseWriter.json(encounter).utf8))
          #expect(read.cases.map(\.encounter) == [encounter])
          count += 1
        }
      }
    }
    #expect(count > 60)
  }

  @Test(arguments: [
    "plain", "a \"quoted\" word", "ends in \"#", "\\# and \\u{41}", "\"## and \\##",
  ])
  func literalsNeedNoEscapes(_ text: String) {
    let literal = GeneratedSource.literal(text)
    let pounds = String(literal.prefix { $0 == "#" })
    #expect(literal == "\(pounds)\"\(text)\"\(pounds)")
    #expect(!text.contains("\"\(pounds)") && !text.contains("\\\(pounds)"))
  }
}
