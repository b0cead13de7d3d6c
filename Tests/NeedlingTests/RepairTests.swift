import Foundation
import Testing

@Suite struct RepairCommandTests {
  private static let claims = Program.package + "/Examples/Claims/clinic-day.837"

  private static func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: claims)), as: UTF8.self)
  }

  @Test func repairsThatAssertNothingAreMadeUnlessOthersAreNamed() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "out.837").path
    let outcome = try Program.run(
      "repair", Self.claims, "--as-of", "2025-03-05", "--output", output)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let repaired = try folder.read("out.837")
    #expect(repaired.contains("SV1*HC:20560:GP*55*UN*1***1:2~"))
    #expect(repaired.contains("CLM*RB-1002*180***"))
    #expect(outcome.output.contains("DN5001 total-charge-mismatch"))
    #expect(outcome.output.contains("SV104: changed `2` to `1`"))
    // The evaluation needs 25, and somebody who vouches for it.
    #expect(repaired.contains("SV1*HC:99213*95*"))
    #expect(outcome.output.contains("--accept DN4001"))
    #expect(try folder.read("out.837").utf8.count < Self.text().utf8.count + 10)
  }

  @Test func namedRulesOnlyAndToStandardOutput() throws {
    let outcome = try Program.run(
      "repair", Self.claims, "--as-of", "2025-03-05", "--accept", "separate-evaluation-needs-25")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let expected = try Self.text().replacing("SV1*HC:99213*95*", with: "SV1*HC:99213:25*95*")
    #expect(outcome.output == expected)
    #expect(outcome.errors.contains("[DN4001 separate-evaluation-needs-25]"))
  }

  @Test func theInputIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("claims.837", Self.text())
    let link = folder.url.appending(path: "link.837").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    for output in [file, link] {
      #expect(try Program.run("repair", file, "--output", output).status == 64)
    }
    #expect(try folder.read("claims.837") == Self.text())
    #expect(try Program.run("repair", file, "--accept", "no-such-rule").status == 64)
    let other = try folder.write("other.txt", "nothing")
    #expect(try Program.run("repair", other).status == 2)
    #expect(try Program.run("repair", folder.url.path + "/missing").status == 2)
  }
}
