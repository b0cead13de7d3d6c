import DryNeedlingKit
import Foundation
import Testing

@testable import DryNeedlingX12

/// A case and the same case as an 837P are judged alike, less what an 837P has no place for.
@Suite struct SameFindingsTests {
  private struct Found: Hashable, CustomStringConvertible {
    var finding: Finding
    init(_ finding: Finding) { self.finding = finding }
    var description: String {
      "\(finding.ruleName) (\(finding.outcome.rawValue)): \(finding.message)"
    }
  }

  private static func findings(_ encounter: Encounter) -> Set<Found> {
    Set(ClaimChecker().check(encounter).findings.map(Found.init))
  }

  /// What an 837P cannot hold is taken out of the case by hand (`carried`); then every finding is the
  /// same, to the word.
  @Test(arguments: DraftTests.files) func findingsAreTheSame(file: String) throws {
    let bytes = [UInt8](
      try Data(contentsOf: DraftTests.folder.appendingPathComponent(file)))
    let cases = CaseReader.read(bytes).cases
    #expect(cases.count > 10)
    for one in cases {
      let draft = ProfessionalClaimDraft(one.encounter)
      let read = try #require(X12ClaimReader.read(draft.bytes).encounters.first)
      var carried = DraftTests.carried(one.encounter)
      // What cannot be used is echoed as it was stated, but where X12 has no way to.
      carried.unusableValues = read.unusableValues
      let (before, after) = (Self.findings(carried), Self.findings(read))
      #expect(
        before == after,
        "\(file): \(one.encounter.claimNumber): \(before.symmetricDifference(after))")
      // Where the whole case is judged otherwise, something was lost, and the draft says so.
      if Self.findings(one.encounter) != after {
        let isTold =
          !draft.notCarried.isEmpty || !draft.missing.isEmpty
          || one.encounter.blindSpots != read.blindSpots
        #expect(isTold, "\(file): \(one.encounter.claimNumber)")
      }
    }
  }
}
