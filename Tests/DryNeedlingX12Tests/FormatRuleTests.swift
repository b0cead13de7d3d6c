import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

@Suite struct FormatRuleTests {
  /// The bytes of an example; characters up to U+00FF stand for one byte each.
  private func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: X12FormatRules.all.map(\.name))
  func examplesShowTheRule(_ name: String) throws {
    let rule = try #require(X12FormatRules.all.first { $0.name == name })
    let failing = X12ClaimReader.read(bytes(rule.failingExample))
    #expect(failing.diagnostics.contains { $0.ruleID == rule.id })
    #expect(failing.diagnostics.allSatisfy { $0.ruleID != rule.id || $0.severity == rule.severity })
    let passing = X12ClaimReader.read(bytes(rule.passingExample))
    #expect(passing.diagnostics.isEmpty)
    #expect(passing.claims.count == 1)
  }
}
