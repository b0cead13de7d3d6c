import DryNeedlingKit
import DryNeedlingX12

/// The claims of a day, checked once more before they are sent.
struct NightlyBatch {
  let checker: ClaimChecker

  /// Reads an 837P file and tells of each claim, in the order of the file.
  ///
  /// The reader takes pieces of any size and keeps one claim at a time, so a file of any size needs
  /// little memory.
  func check(_ file: [UInt8], tell: (String) -> Void) -> (claims: Int, rejected: Int) {
    var reader = X12ClaimReader()
    var claims = 0
    var rejected = 0
    let claim: X12ClaimReader.ClaimHandler = { encounter, places in
      claims += 1
      let report = checker.check(encounter)
      tell("claim \(encounter.claimNumber): \(report.verdict.rawValue)")
      if report.verdict == .reject { rejected += 1 }
      for finding in report.findings where finding.severity == .error {
        let place = places.location(of: finding.path)
        tell("  \(place.line):\(place.column) \(finding.message) [\(finding.ruleID)]")
      }
    }
    let diagnostic: X12ClaimReader.DiagnosticHandler = {
      tell("  \($0.location.line):\($0.location.column) \($0.message) [\($0.ruleID)]")
    }
    for start in stride(from: 0, to: file.count, by: 4096) {
      reader.push(
        Array(file[start..<min(start + 4096, file.count)]), claim: claim, diagnostic: diagnostic)
    }
    _ = reader.finish(claim: claim, diagnostic: diagnostic)
    return (claims, rejected)
  }
}
