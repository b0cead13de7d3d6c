import DryNeedlingFHIR
import DryNeedlingKit
import Glibc
import Measurement

// `fhir-benchmark FILE` reads FHIR JSON (a Bundle, or a resource a line) in pieces of 1 MiB, once
// without and once with a check of each claim, and prints one JSON line. `fhir-benchmark FILE read`
// checks nothing, for a profiler.

/// Reads the whole file and hands over each claim.
func pass(_ path: String, _ claim: (inout Encounter) -> Void) -> Int? {
  var reader = FHIRClaimReader()
  let bytes = readInPieces(path) {
    reader.push($0, claim: { encounter, _ in claim(&encounter) }, diagnostic: { _ in })
  }
  _ = reader.finish(claim: { encounter, _ in claim(&encounter) }, diagnostic: { _ in })
  return bytes
}

let onlyReads = CommandLine.arguments.count == 3 && CommandLine.arguments[2] == "read"
guard CommandLine.arguments.count == 2 || onlyReads else {
  print("usage: fhir-benchmark FILE [read]")
  exit(64)
}
let path = CommandLine.arguments[1]
let checker = ClaimChecker(asOf: CalendarDate("2026-11-21"))
var claims = 0
guard let bytes = pass(path, { _ in claims += 1 }), bytes > 0 else {
  print("cannot read `\(path)`")
  exit(2)
}
var readSeconds = Double.infinity
var checkSeconds = Double.infinity
var findings = 0
for _ in 0..<(bytes > 200 << 20 ? 1 : 5) {
  var start = Stopwatch.processorSeconds()
  _ = pass(path) { _ in }
  readSeconds = min(readSeconds, Stopwatch.processorSeconds() - start)
  if onlyReads { continue }
  findings = 0
  start = Stopwatch.processorSeconds()
  _ = pass(path) { findings += checker.check($0).findings.count }
  checkSeconds = min(checkSeconds, Stopwatch.processorSeconds() - start)
}
print(
  #"{"claims":\#(claims),"findings":\#(findings),"#
    + #""read_mbs":\#(rounded(Double(bytes) / 1e6 / readSeconds)),"#
    + #""check_mbs":\#(rounded(Double(bytes) / 1e6 / checkSeconds)),"#
    + #""peak_mb":\#(rounded(Stopwatch.peakMegabytes()))}"#)
