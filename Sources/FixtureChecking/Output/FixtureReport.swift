import ClaimFiles
import ClaimReporting
import DryNeedlingKit

/// Prints what was found in folders of fixtures.
///
/// Text, SARIF, JUnit and GitHub annotations show what is not as expected. JSON and NDJSON hold the
/// whole answer about every claim, and what is not as expected among the diagnostics of the file.
package struct FixtureReport {
  private var writer: ReportWriter
  private let format: ReportFormat
  private var output: [UInt8] = []
  private var claims = (all: 0, met: 0)
  private var errors = 0
  private var warnings = 0

  package init(format: ReportFormat, of checks: [FixtureCheck]) {
    self.format = format
    let first = checks.first
    writer = ReportWriter(
      format: format,
      run: RunDescription(
        asOf: first?.asOf, releases: first?.releases ?? .builtIn, rules: RuleCatalogue.all))
  }

  /// The bytes printed since the last call.
  package mutating func takeOutput() -> [UInt8] {
    output += writer.takeOutput()
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  package mutating func add(_ check: FixtureCheck) {
    claims.all += check.claimCounts.all
    claims.met += check.claimCounts.met
    errors += check.errorCount
    warnings += check.warningCount
    for (path, diagnostics) in grouped(check.general) {
      writer.beginFile(path)
      for diagnostic in diagnostics { show(diagnostic) }
      endFile(format: nil, status: .checked)
    }
    for file in check.files {
      writer.beginFile(file.checked.file.path)
      for diagnostic in file.diagnostics { show(diagnostic) }
      for claim in file.claims { show(claim) }
      endFile(format: file.checked.format, status: file.claims.isEmpty ? .unreadable : .checked)
    }
  }

  /// Ends the run; text gets a line that sums it up.
  package mutating func end() {
    guard format == .text else {
      writer.endRun()
      return
    }
    func counted(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let rest = claims.all - claims.met
    line(
      "\(counted(claims.all, "fixture")): \(claims.met) as expected\(rest > 0 ? ", \(rest) not" : "")"
        + "; \(counted(errors, "error")), \(counted(warnings, "warning"))")
  }

  private func grouped(_ diagnostics: [Diagnostic]) -> [(String, [Diagnostic])] {
    var groups: [(String, [Diagnostic])] = []
    for diagnostic in diagnostics {
      if let index = groups.firstIndex(where: { $0.0 == diagnostic.path }) {
        groups[index].1.append(diagnostic)
      } else {
        groups.append((diagnostic.path, [diagnostic]))
      }
    }
    return groups
  }

  private mutating func show(_ claim: ComparedClaim) {
    let all = claim.claim.report
    let unexpected = claim.comparison.unexpected
    let places = claim.claim.places
    switch format {
    case .json, .ndjson:
      for diagnostic in claim.diagnostics { show(diagnostic) }
      writer.claim(claim.claim.encounter.claimNumber, all) { places[$0] }
    default:
      let worst = unexpected.map(\.severity).max() ?? .info
      let verdict: Verdict =
        switch worst {
        case .error: .reject
        case .warning: .warn
        case .info: .clean
        }
      writer.claim(
        claim.claim.encounter.claimNumber, all.showing(unexpected, verdict: verdict)
      ) { places[$0] }
      for diagnostic in claim.diagnostics { show(diagnostic) }
      if format == .text, !claim.comparison.difference.isEmpty {
        line("  note: expected (-) and found (+)")
        for row in claim.comparison.difference.lines { line("        " + row) }
      }
    }
  }

  private mutating func show(_ diagnostic: Diagnostic) {
    writer.diagnostic(diagnostic.reading)
    guard format == .text else { return }
    for note in diagnostic.notes {
      line("  note: " + String(note.map { $0.isNewline ? " " : $0 }))
    }
  }

  private mutating func endFile(format: String?, status: FileStatus) {
    writer.endFile(format: format, status: status)
  }

  private mutating func line(_ text: String) {
    output += writer.takeOutput()
    output += Array(text.utf8)
    output.append(0x0A)
  }
}
