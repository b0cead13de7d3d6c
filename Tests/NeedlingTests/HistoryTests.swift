import Foundation
import LocatedJSON
import Testing

/// Claims of one run are each other's history, whatever their order.
@Suite struct HistoryTests {
  private func visit(_ number: Int, _ date: String) -> String {
    #"{"claim": "V-\#(number)", "date": "\#(date)", "lines": [{"code": "20560", "units": 1}],"#
      + #" "payer": {"kind": "medicare", "id": "00000", "memberId": "1EG4TE5MK73"},"#
      + #" "patient": {"birthDate": "1950-01-01"}, "condition": {"weeks": 30}}"#
  }

  private var visits: [String] {
    (1...13).map { visit($0, $0 < 10 ? "2025-03-0\($0)" : "2025-03-\($0)") }
  }

  /// Claim numbers with their verdicts, findings and visits, by claim.
  private func answers(_ output: String) throws -> [String: String] {
    var answers: [String: String] = [:]
    for line in output.split(separator: "\n") {
      var reader = JSONReader()
      try Array(line.utf8).withUnsafeBytes { bytes in
        let root = try reader.read(bytes).root
        let claim = try #require(root.member("claim")?.string)
        let rules = try #require(root.member("findings")?.elements).compactMap {
          $0.member("rule")?.string
        }
        let visits = root.member("eligibility")?.member("visits")
        answers[claim] =
          "\(root.member("verdict")?.string ?? "") \(rules)"
          + " \(visits.map { String(decoding: $0.rawBytes, as: UTF8.self) } ?? "")"
      }
    }
    return answers
  }

  private func check(_ files: [[String]]) throws -> [String: String] {
    let folder = try TemporaryFolder()
    var arguments = ["check", "--format", "ndjson"]
    for (number, lines) in files.enumerated() {
      arguments.append(
        try folder.write("\(number).ndjson", lines.joined(separator: "\n") + "\n"))
    }
    return try answers(Program.run(arguments).output)
  }

  @Test func theOrderOfFilesAndClaimsChangesNothing() throws {
    let expected = try check([visits])
    #expect(expected.count == 13)
    #expect(expected["V-13"]?.contains(#""session":13,"used":12,"left":8,"#) == true)
    #expect(expected["V-1"]?.contains(#""session":1,"used":0,"#) == true)
    #expect(try check([visits.reversed()]) == expected)
    #expect(try check([Array(visits[7...]), Array(visits[..<7])]) == expected)
    #expect(try check(visits.reversed().map { [$0] }) == expected)
  }

  /// On standard input a claim sees only those before it.
  @Test func standardInputGivesTheClaimsBefore() throws {
    let inOrder = try answers(
      Program.run("check", "-", "--format", "ndjson", input: visits.joined(separator: "\n")).output)
    #expect(inOrder == (try check([visits])))
  }
}
