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
