import DryNeedlingKit
import DryNeedlingX12
import Foundation
import Testing

@Suite(.needsSharedSamples) struct SampleTests {
  @Test func everySampleIsReadOrRefusedInItsPlace() throws {
    var table = "| file | outcome |\n|---|---|\n"
    for (name, bytes) in SharedSamples.files {
      let contents = X12ClaimReader.read(bytes)
      let errors = contents.diagnostics.filter { $0.severity == .error }
      #expect(
        !contents.claims.isEmpty || !errors.isEmpty
          || contents.diagnostics.contains { $0.ruleName == "transaction-set-without-claims" },
        "\(name) is neither read nor refused")
      for diagnostic in contents.diagnostics {
        #expect(diagnostic.location.line > 0 && diagnostic.location.column > 0)
        #expect(diagnostic.location.byte <= bytes.count)
      }
      table += "| \(name) | \(outcome(contents)) |\n"
    }
    if let path = ProcessInfo.processInfo.environment["X12_SAMPLES_TABLE"] {
      try table.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// Claims read are the CLM segments that a slow splitter counts, in every file of nothing but
  /// professional claims whose header is as it should be.
  @Test func noClaimOfASampleIsLost() {
    var compared = 0
    for (name, bytes) in SharedSamples.files {
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let plain = isMarked ? Array(bytes.dropFirst(3)) : bytes
      let contents = X12ClaimReader.read(plain)
      let isPlain =
        contents.summary.professionalTransactions > 0
        && contents.summary.refusedTransactions == 0
        && !contents.rules.contains("interchange-header-width")
      guard isPlain else { continue }
      compared += 1
      let claims = NaiveSplitter(plain).claims
      #expect(contents.claims.count == claims.count, "\(name)")
      #expect(contents.encounters.map(\.claimNumber) == claims.map { $0[0][1] }, "\(name)")
    }
    #expect(compared >= 45)
  }

  /// SE01 is 25 in these files whatever they hold: told, and nothing more.
  @Test func wrongCountsOfSegmentsStopNothing() {
    let files = SharedSamples.files.filter { $0.name.hasPrefix("imsweb-x12-parser/") }
    let told = files.map { X12ClaimReader.read($0.bytes) }.filter { contents in
      contents.diagnostics.contains {
        $0.ruleName == "segment-count-mismatch" && $0.severity == .warning
          && $0.message.contains("`25`") && $0.location.x12?.segmentName == "SE"
      }
    }
    #expect(told.filter { !$0.claims.isEmpty }.count == 22)
    #expect(told.count == 23)
  }

  /// What came of a file, in one line.
  private func outcome(_ contents: X12Contents) -> String {
    var parts: [String] = []
    if contents.summary.claims > 0 { parts.append("\(contents.summary.claims) claims read") }
    var counts: [String: (count: Int, first: ReadingDiagnostic)] = [:]
    var order: [String] = []
    for diagnostic in contents.diagnostics {
      if counts[diagnostic.ruleName] == nil { order.append(diagnostic.ruleName) }
      counts[diagnostic.ruleName, default: (0, diagnostic)].count += 1
    }
    for name in order {
      guard let (count, first) = counts[name] else { continue }
      let place = "\(first.location.line):\(first.location.column)"
      let text = first.message.replacing("|", with: "\\|")
      parts.append("\(first.severity) \(name) ×\(count), first at \(place): \(text)")
    }
    return parts.joined(separator: "; ")
  }
}
