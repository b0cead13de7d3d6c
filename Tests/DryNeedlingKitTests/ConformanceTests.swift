import Foundation
import LocatedJSON
import Testing

@testable import DryNeedlingKit

/// The cases of `Tests/Conformance`, which other checkers can be held against too.
@Suite struct ConformanceTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Conformance")

  private static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  @Test(arguments: files) func casesMeetTheirExpectations(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    let read = CaseReader.read(bytes)
    #expect(read.diagnostics.map(\.message) == [])
    for one in read.cases {
      let claim = one.encounter.claimNumber
      let expectation = try #require(one.sourceMap.expectation, "\(claim) expects nothing")
      let report = ClaimChecker().check(one.encounter)
      var reader = JSONReader()
      let problems = try reader.withDocument(of: expectation.text) { document throws(JSONError) in
        document.root.members?.flatMap { member in
          member.key.string == "eligibility"
            ? EligibilityExpectation(member.value, of: one.encounter).problems
            : Self.problems(report, member.key.string ?? "", member.value)
        } ?? ["`expect` is no object"]
      }
      let found = report.findings.map { "\($0.ruleName) (\($0.outcome.rawValue))" }
      for problem in problems {
        Issue.record("\(file):\(expectation.place.line): \(claim): \(problem); found \(found)")
      }
    }
  }

  @Test func thereAreEnoughOfThemAndNoneTwice() throws {
    var claims: [String] = []
    for file in Self.files {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
      claims += CaseReader.read(bytes).cases.map(\.encounter.claimNumber)
    }
    #expect(claims.count >= 60)
    #expect(Set(claims).count == claims.count)
  }

  private static func problems(_ report: Report, _ key: String, _ value: JSONValue) -> [String] {
    let names = value.elements?.compactMap(\.string) ?? []
    let unknown = names.filter { !isRule($0) }.map { "no rule is named `\($0)`" }
    func has(_ name: String, _ isWanted: (Finding) -> Bool = { _ in true }) -> Bool {
      report.findings.contains {
        ($0.ruleName == name || $0.ruleID.description == name) && isWanted($0)
      }
    }
    switch key {
    case "verdict":
      return report.verdict.rawValue == value.string ? [] : ["the verdict is \(report.verdict)"]
    case "findings": return unknown + names.filter { !has($0) }.map { "`\($0)` is missing" }
    case "absent": return unknown + names.filter { has($0) }.map { "`\($0)` is found" }
    case "undetermined":
      return unknown
        + names.filter { !has($0) { $0.outcome == .undetermined } }
        .map { "`\($0)` is not undetermined" }
    case "severities":
      return value.members?.compactMap { member in
        let name = member.key.string ?? ""
        let isRight = has(name) { $0.severity.rawValue == member.value.string }
        return isRight ? nil : "`\(name)` is not \(member.value.string ?? "")"
      } ?? ["`severities` is no object"]
    case "recommended":
      let codes = report.coding.recommended.map(\.code.description)
      return codes == names ? [] : ["recommended is \(codes)"]
    case "modifiers": return value.elements?.flatMap { modifierProblems(report, $0) } ?? []
    default: return ["`\(key)` is nothing to expect"]
    }
  }

  private static func modifierProblems(_ report: Report, _ value: JSONValue) -> [String] {
    let number = value.member("line")?.integer ?? 0
    let line = report.modifiers.first { $0.lineIndex == number - 1 }
    let advised = value.member("advised")?.elements?.compactMap(\.string) ?? []
    let forbidden = value.member("forbidden")?.elements?.compactMap(\.string) ?? []
    let isAdvised = line?.advised.map(\.modifier.description) ?? []
    let isForbidden = line?.forbidden.map(\.modifier.description) ?? []
    return advised.filter { !isAdvised.contains($0) }.map { "line \(number): `\($0)` not advised" }
      + forbidden.filter { !isForbidden.contains($0) }
      .map { "line \(number): `\($0)` not forbidden" }
  }

  private static func isRule(_ name: String) -> Bool {
    RuleEngine.allRules.contains { $0.name == name || $0.id.description == name }
  }
}
